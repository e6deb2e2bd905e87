# Phiếu kế hoạch.

card-title = 📅 { $title }
card-gap = { "" }
card-holding = ✅ Đạt: { $rules }
card-save = Lưu
card-edit = Sửa câu trả lời
card-leave = Dừng, để sau
