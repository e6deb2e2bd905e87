# Câu trả lời được nhắc lại đầy đủ.

answer-title = Tên: { $value }
answer-kind = Loại: { $value }
answer-scope = Phạm vi: { $value }
answer-guided = Văn bản hướng dẫn: { $value }
answer-broadcast = Đã truyền hình, trực tuyến đến cơ sở: { $value }
answer-necessity = Lý do cần thiết: { $value }
answer-necessity-reason = Lý do cần thiết: { $value }
answer-not-needed = Được xác định là không thật cần thiết
answer-day = Ngày: { DAY($day) }
answer-clock = Giờ bắt đầu: { $clock }
answer-clocks = Giờ: { $from }–{ $to }
answer-duration = Thời lượng: { $length }
answer-moment = Thời gian: { MOMENT($at) }
answer-from = Thời gian: { MOMENT($at) }, kéo dài { $length }
answer-span = Thời gian: { MOMENT($at) }–{ CLOCK($to) } ({ $length })
answer-sessions = Các buổi: { $sessions }
answer-sitting = { SHORT_DAY($day) } { $hours }
answer-hours = { $from }–{ $to }
answer-format = Hình thức: { $value }
answer-count = Số người dự: { $value }
answer-groups = Thành phần: { $value }
answer-typed-bloc = Khối của nhóm gõ thêm: { $value }
answer-in-scope = Nhóm thuộc phạm vi quản lý: { $value }
answer-involved = Nhóm liên quan trực tiếp: { $value }
answer-speeches = Phát biểu: { $value }
answer-speech-opening = { $number ->
    [1] khai mạc { $minutes } phút
   *[other] { $number } khai mạc { $minutes } phút
}
answer-speech-concluding = { $number ->
    [1] kết luận { $minutes } phút
   *[other] { $number } kết luận { $minutes } phút
}
answer-speech-paper = { $number ->
    [1] tham luận { $minutes } phút
   *[other] { $number } tham luận { $minutes } phút
}
answer-speech-keynote = { $number ->
    [1] báo cáo trung tâm { $minutes } phút
   *[other] { $number } báo cáo trung tâm { $minutes } phút
}
answer-speech-other = { $number ->
    [1] phát biểu khác { $minutes } phút
   *[other] { $number } phát biểu khác { $minutes } phút
}
answer-cost = Dự toán: { NUMBER($value) } đồng
answer-no-cost = Không phát sinh kinh phí
answer-norm = Mức được chi: { NUMBER($value) } đồng
answer-chair = Chủ trì: { $value }
answer-place = Địa điểm: { $value }
answer-papers-due = Hạn gửi tài liệu: { DAY($value) }
answer-importance-reason = Lý do quan trọng, cần thảo luận: { $value }
answer-urgent-reason = Lý do đột xuất: { $value }
answer-special-circumstance = Hoàn cảnh đặc biệt: { $value }
answer-override-reason = Lý do vẫn tổ chức: { $value }
answer-override-by = Người cho phép: { $value }
answer-override-document = Văn bản cho phép: { $value }
answer-name = Tên đơn vị: { $value }
answer-bloc = Khối: { $value }
answer-level = Cấp: { $value }
answer-source = Nguồn: { $value }
answer-hybrid-counts-as = Hội nghị kết hợp: { $value }
answer-statutory-counts = Tính đại hội, kỳ họp, hội nghị cấp ủy định kỳ là hội nghị: { $value }
answer-count-secret = Ghi số lượng cuộc họp có nội dung mật: { $value }
answer-worked = { $value }
answer-happened = Thực tế: { $value }
answer-month = Tháng: { $value }
answer-keep-months = Giữ nội dung cuộc họp: { $value }
