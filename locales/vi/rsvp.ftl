# Trả lời dự họp.

rsvp-attends = Tham dự
rsvp-absent = Vắng (nêu lý do)
rsvp-substitute = Đề nghị cử người thay
rsvp-agree = Đồng ý { $substitute } dự thay
rsvp-decline = Chưa đồng ý { $substitute }
rsvp-said-attends = Đã trả lời: tham dự
rsvp-said-absent = Đã trả lời: vắng, lý do: { $words }
rsvp-said-substitute = Đã trả lời: đề nghị cử { $words } dự thay
rsvp-counts = Đã mời { $asked }: tham dự { $attends }, vắng { $absent }, cử người thay { $substitute }, chưa trả lời { $silent }
rsvp-not-open = Mã này chưa dùng được. Đề nghị thử lại sau, hoặc hỏi người gửi mã.
rsvp-joined = Đã nhận lời mời. Có thể trả lời ngay, hoặc sau ở mỗi lời nhắc.
rsvp-ask-absent = Vì sao không dự được?
rsvp-ask-substitute = Đề nghị cử ai dự thay? Ghi tên và chức vụ.
rsvp-awaits-word = Đang chờ người tổ chức đồng ý.
rsvp-snoozed = Sẽ nhắc lại { $code } · { $title } lúc { CLOCK($at) }.
rsvp-begins-before = Cuộc họp bắt đầu trước lúc đó.
