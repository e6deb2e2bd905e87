# Lưu, hoàn tác.

saving-new = Đã lưu { $code }.
saving-changed = Đã lưu thay đổi của { $code }.
saving-day-past = Ngày họp đã qua nên chưa lưu được. Chọn ngày khác.
saving-refused = Câu trả lời này không thể có nên chưa lưu được. Vui lòng trả lời lại.
saving-noted = { $number } điểm vượt quy định đã được ghi kèm lý do.
saving-avoided = Đã ghi: không tổ chức “{ $title }”. Số liệu năm tính thêm một cuộc họp được tinh giản.
saving-undo = Hoàn tác (trong 10 phút)
saving-similar = Tạo tương tự
saving-calendar = Xem lịch
saving-undone = Đã hoàn tác { $code }. Kế hoạch được mở lại.
saving-change-undone = Đã hoàn tác thay đổi của { $code }.
saving-too-late-to-undo = Đã quá 10 phút, không hoàn tác được. Có thể sửa hoặc hủy trong /lich.
