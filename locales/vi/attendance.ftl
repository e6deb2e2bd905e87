# Người dự của một cuộc họp.

attendance-head = 📅 { $code } · { $title }
attendance-nobody-asked = Chưa mời ai.
attendance-line = { $name }: { $answer }
attendance-silent = chưa trả lời
attendance-more = và { $number } người nữa
attendance-meeting-code = Tạo mã mời
attendance-pick-people = Mời người trong đơn vị
attendance-chase = Nhắc người chưa trả lời
attendance-chased = Đã nhắc { $number } người chưa trả lời.
attendance-back = Về cuộc họp
attendance-code-for = Mã mời dự { $code } · { $title }
attendance-type-code = /start { $code }
attendance-code-once = Chuyển mã này cho người được mời; ai có mã đều xem được thời gian, địa điểm và trả lời. Mã chỉ hiện một lần.
attendance-whom = Mời ai?
attendance-not-yet = Chưa mời được ai: cuộc họp đang chờ ý kiến lãnh đạo, hoặc không còn ở phía trước.
attendance-all-asked = Mọi người trong đơn vị đều đã được mời.
attendance-ask = Mời { $name }
attendance-ask-all = Mời tất cả ({ $number } người)
attendance-done = Xong
attendance-decided = Đã báo lại cho { $name }.
