# Cách đã hiểu câu trả lời.

note-approximate = Số ước lượng, ghi theo số đã nêu.
note-lunar = Tính theo âm lịch: { $lunar }.
note-weekend-next-week = “Tuần sau” tính từ thứ Hai tới.
note-outside-office-hours = Ngoài giờ làm việc, cần xem lại nếu không chủ ý.
note-start-changed = Giờ bắt đầu: { SHORT_MOMENT($before) } → { SHORT_MOMENT($now) }
