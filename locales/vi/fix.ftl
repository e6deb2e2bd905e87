# Nút sửa nhanh theo nhận xét.

fix-format = { $to ->
    [online] Sửa: chuyển sang trực tuyến
    [hybrid] Sửa: chuyển sang trực tiếp kết hợp trực tuyến
   *[in_person] Sửa: chuyển sang trực tiếp
}
fix-duration-minutes = Rút còn { $length }
fix-duration-minutes-to = Rút còn { $length } ({ $hours })
fix-attendees = Sửa: không mời { $drop }
fix-opening-minutes = Sửa: phát biểu khai mạc còn { $to } phút
fix-paper-minutes = Sửa: mỗi tham luận còn { $to } phút
fix-concluding-minutes = Sửa: tổng phát biểu kết luận còn { $to } phút
fix-cost-estimate = Sửa: dự toán còn { NUMBER($to) } đồng
fix-start = Sửa: dời sang { DAY($to) }
fix-not-held = Không tổ chức
fix-special-circumstance = Nêu hoàn cảnh đặc biệt
