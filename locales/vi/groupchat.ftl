# Nhóm chat của đơn vị.

groupchat-unknown = Nhóm này chưa gắn với đơn vị của người hỏi. Người quản trị đơn vị gắn nhóm ở /donvi, mục Thành viên và quản trị.
groupchat-code = Trong nhóm cần gắn với { $unit }, gõ: /start { $code }. Mã có hiệu lực { $minutes } phút và chỉ hiện một lần.
groupchat-only-there = Mã này dùng trong nhóm chat: mở nhóm cần gắn rồi gõ lại ở đó.
groupchat-linked = Nhóm đã gắn với { $unit }. Thành viên của đơn vị gõ /stats để xem số tổng, /lich để xem lịch họp tại đây.
groupchat-some = Đang gắn { $number } nhóm. Chạm để gỡ:
groupchat-none = Chưa gắn nhóm nào.
groupchat-new = Gắn nhóm mới
groupchat-unlink = Gỡ nhóm { $place }
groupchat-unlinked = Đã gỡ nhóm. Nhóm không còn xem được gì của đơn vị.
