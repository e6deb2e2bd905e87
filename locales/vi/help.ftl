# Trợ giúp.

help-one-line = Gõ /hop để lập kế hoạch họp, /trogiup để xem hướng dẫn.
help-no-such-command = Không có lệnh này. Gõ /trogiup để xem các lệnh.
help-commands = Các lệnh:
help-command = /{ $name } – { $does }
help-command-hop = lập kế hoạch họp
help-command-lich = lịch họp của đơn vị
help-command-stats = số liệu hội nghị trong năm
help-command-donvi = đơn vị và cài đặt
help-command-nhac = lời nhắc họp của tôi
help-command-quaylai = quay lại một câu hỏi
help-command-huy = dừng việc đang làm
help-command-dulieu = dữ liệu của tôi: xem, xuất, xóa
help-command-trogiup = trợ giúp
help-words-hop = lập kế hoạch,lập kế hoạch họp,kế hoạch mới,kế hoạch họp,cuộc họp mới,tạo cuộc họp
help-words-lich = lịch,lịch họp,lịch công tác,lịch đơn vị,lịch cơ quan
help-words-stats = thống kê,số liệu,số liệu năm,số liệu hội nghị,báo cáo số liệu
help-words-donvi = đơn vị,đơn vị của tôi,cài đặt,thiết lập
help-words-nhac = lời nhắc,nhắc họp,lời nhắc của tôi,nhắc việc
help-words-quaylai = quay lại,trở lại,lùi lại,câu trước,về câu trước
help-words-huy = hủy,hủy bỏ,dừng,dừng lại,thôi,thoát,bỏ dở
help-words-dulieu = dữ liệu,dữ liệu của tôi
help-words-trogiup = trợ giúp,giúp,giúp với,giúp đỡ,hướng dẫn,cách dùng
help-topic-plan = Lập kế hoạch
help-topic-answers = Cách trả lời
help-topic-limits = Các mức của Kết luận 226
help-topic-year = Số liệu năm
help-topic-changes = Sửa, dời, hủy
help-topic-reminders = Lời nhắc, người dự
help-topic-units = Đơn vị, vai trò, dữ liệu
help-topic-secrecy = Nội dung mật
help-other-topics = Mục khác
help-in-private = Việc này làm trong trò chuyện riêng với trợ lý.
help-about-plan =
    Gõ /hop rồi trả lời từng câu.
    Có thể gõ cả câu, ví dụ: /hop giao ban 8h sáng thứ Năm, trực tuyến, 2 tiếng.
    Điểm vượt quy định được báo ngay ở câu trả lời gây ra, kèm căn cứ và nút sửa.
help-about-answers =
    – Chạm nút, gõ số thứ tự (nhiều số cách nhau bằng dấu phẩy) hoặc gõ tên mục.
    – Gõ không dấu cũng được.
    – Ngày giờ gõ tự nhiên, ví dụ: 8h30 sáng thứ 5 tuần sau, 14g ngày 5/12.
    – Gõ /quaylai để trở lại câu trước.
help-about-limits =
    Theo { -ket-luan } (bản báo chí đăng):
    – hội nghị trực tiếp không quá 40% tổng số trong năm
    – giảm 10% số hội nghị so với năm trước
    – quán triệt không quá nửa ngày, chuyên môn 1 ngày, quan trọng cần thảo luận 1,5 ngày
    – khai mạc và mỗi tham luận không quá 10 phút, tổng phát biểu kết luận không quá 50 phút
    – mời đúng khối, đúng thành phần liên quan trực tiếp
help-about-year =
    /stats cho biết đã tổ chức bao nhiêu hội nghị, tỷ lệ trực tiếp và còn lại bao nhiêu.
    Số năm trước, số đã tổ chức từ đầu năm và cách tính hội nghị kết hợp khai ở /donvi.
help-about-changes =
    Mở /lich, chọn cuộc họp rồi chọn Sửa, Dời lịch hoặc Hủy.
    Sau khi lưu có 10 phút để hoàn tác.
    Họp xong, ghi kết quả thực tế để số liệu năm tính theo thực tế.
help-about-reminders =
    Người tổ chức và người dự được nhắc trước giờ họp, mặc định 1 ngày và 1 giờ; đổi ở /nhac.
    Mời người dự: mở cuộc họp trong /lich, chọn Người dự rồi Tạo mã mời. Ai có mã thì trả lời tham dự, vắng hoặc đề nghị cử người thay.
    Họp dời, sửa hoặc hủy thì những người đã được báo đều nhận tin.
help-about-units = Vào đơn vị bằng mã mời: gửi mã, hoặc gõ /start kèm mã. Người quản trị mời người, giao vai trò, gắn nhóm chat và xem nhật ký ở /donvi, mục Thành viên và quản trị. Đơn vị có lãnh đạo cho ý kiến thì kế hoạch vượt quy định chờ đồng ý trước khi báo cho ai. Dữ liệu của mình xem, xuất, xóa ở /dulieu.
help-about-secrecy = Nội dung thuộc bí mật nhà nước không được nhập vào đây. Câu hỏi đầu tiên của mỗi kế hoạch là để dừng lại kịp thời; khi đó không nội dung nào được lưu.
