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
