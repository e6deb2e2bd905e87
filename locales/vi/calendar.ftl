# Lịch họp.

calendar-head = 📅 Lịch họp của { $unit }
calendar-none = Chưa có cuộc họp nào sắp tới.
calendar-no-unit = Cần có đơn vị trước. Gõ /donvi để tạo đơn vị.
calendar-line = { $when } · { $title }
calendar-owed = ❔ { SHORT_MOMENT($at) } · { $title }: ghi kết quả thực tế
calendar-earlier = Trang trước
calendar-later = Trang sau
calendar-past = Các cuộc họp đã qua
calendar-past-head = 📅 Các cuộc họp đã qua của { $unit }
calendar-past-none = { $unit } chưa có cuộc họp nào trong một năm qua.
calendar-back = Lịch sắp tới
calendar-record = Ghi hội nghị đã tổ chức
