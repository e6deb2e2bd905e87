# Nút sửa nhanh theo nhận xét.

fix-format = { $to ->
    [online] Chuyển sang trực tuyến
    [hybrid] Chuyển sang trực tiếp kết hợp trực tuyến
   *[in_person] Chuyển sang trực tiếp
}
fix-duration-minutes = Rút còn { $length }
fix-duration-minutes-to = Rút còn { $length } ({ $hours })
fix-attendees = Không mời { $drop }
fix-opening-minutes = Khai mạc còn { $to } phút
fix-paper-minutes = Mỗi tham luận còn { $to } phút
fix-concluding-minutes = Tổng phát biểu kết luận còn { $to } phút
fix-cost-estimate = Dự toán còn { NUMBER($to) } đồng
fix-start = Dời sang { ON_DAY($to) }
fix-not-held = Không tổ chức
fix-special-circumstance = Nêu trường hợp đặc biệt
