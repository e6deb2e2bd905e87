# Bắt đầu một kế hoạch.

planning-unfinished = Đang có kế hoạch chưa xong: { $title }.
planning-untitled = kế hoạch chưa đặt tên
planning-named = “{ $title }”
planning-put-off = Đang để lại: { $names }.
planning-resume-named = Làm tiếp { $name }
planning-resume = Làm tiếp
planning-anew = Lập kế hoạch mới
planning-similar = Lấy thông tin từ { $code }. Ngày, giờ được hỏi lại.
planning-offer = Lập kế hoạch cuộc họp này? Nội dung đọc được:
planning-go-on = Lập kế hoạch này
planning-not-a-plan = Không phải
planning-not-begun = Không lập kế hoạch. Gõ /hop khi cần.
