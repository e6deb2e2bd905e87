# Một cuộc họp đã lưu.

meeting-head = 📅 { $code } · { $title }
meeting-state-planned = Theo kế hoạch
meeting-state-held = Đã tổ chức
meeting-state-cancelled = Đã hủy
meeting-state-avoided = Không tổ chức
meeting-state-withdrawn = Đã hoàn tác, không tính
meeting-reason = Lý do vẫn tổ chức: { $reason }. Người cho phép: { $by }. Văn bản: { $document }.
meeting-changed = Đã thay đổi { $times } lần, gần nhất { ON_MOMENT($at) }.
meeting-people = Người dự
meeting-edit = Sửa
meeting-move = Dời lịch
meeting-cancel = Hủy cuộc họp
meeting-outcome = Ghi kết quả thực tế
meeting-similar = Tạo tương tự
meeting-calendar = Xem lịch
meeting-ask-cancel = Hủy { $code } · { $title }?
meeting-cancel-yes = Hủy cuộc họp
meeting-avoid = Không tổ chức vì không cần thiết
meeting-cancel-no = Giữ nguyên
meeting-now-cancelled = Đã hủy { $code } · { $title }. Cuộc họp không còn tính trong năm.
meeting-now-avoided = Đã ghi không tổ chức { $code } · { $title }. Số liệu năm tính thêm một cuộc họp được tinh giản.
meeting-unknown = Không tìm thấy cuộc họp này.
