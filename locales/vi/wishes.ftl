# Lời nhắc của tôi: /nhac.

wishes-head = 📅 Lời nhắc của tôi
wishes-leads = Nhắc trước giờ họp: { $leads }
wishes-no-leads = Không nhắc trước giờ họp.
wishes-off = Đang tắt nhắc. Thay đổi và hủy họp vẫn được báo.
wishes-quiet = Không làm phiền: { $begins }–{ $ends }
wishes-never-quiet = Nhận tin vào mọi giờ
wishes-coming = Sắp nhắc: { SHORT_MOMENT($at) } · { $code }
wishes-change-leads = Đổi lúc nhắc
wishes-change-quiet = Đổi giờ không làm phiền
wishes-turn-off = Tắt nhắc
wishes-turn-on = Bật lại
wishes-kept = Đã ghi.
wishes-ask-leads = Nhắc trước giờ họp bao lâu? Có thể ghi nhiều mốc, ví dụ: 1 ngày, 2 tiếng.
wishes-need-leads = Chưa đọc được. Ghi các mốc cách nhau dấu phẩy, ví dụ: 1 ngày, 2 tiếng, 30 phút.
wishes-leads-range = Ghi tối đa { $most } mốc, mỗi mốc từ { $least } phút đến 30 ngày.
wishes-ask-quiet = Từ mấy giờ đến mấy giờ không gửi tin? Ví dụ: 22h-6h.
wishes-need-quiet = Chưa đọc được. Ghi hai mốc giờ, ví dụ: 21h-6h30.
