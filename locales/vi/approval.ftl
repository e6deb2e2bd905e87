# Ý kiến lãnh đạo về kế hoạch vượt quy định.

approval-asked = ❔ Chờ ý kiến lãnh đạo. Cuộc họp đã tính vào số liệu năm, nhưng chưa báo cho ai.
approval-waiting = ❔ { $code } · { $title } có điểm vượt quy định, chờ ý kiến. Xem ở /lich.
approval-agree = Đồng ý
approval-return = Trả lại
approval-by-asked = ❔ Chờ ý kiến lãnh đạo.
approval-by-agreed = ✅ { $name } đã đồng ý, { MOMENT($at) }.
approval-by-returned = ❌ { $name } trả lại, { MOMENT($at) }: { $word }
approval-agreed = Đã đồng ý { $code } · { $title }. Người lập kế hoạch sẽ được báo.
approval-ask-word = Trả lại “{ $title }” với ý kiến gì?
approval-sent-back = Đã trả lại { $code } kèm ý kiến.
approval-changed = Kế hoạch này đã thay đổi hoặc đã có ý kiến.
approval-told-agreed = ✅ Lãnh đạo đồng ý { $code } · { $title }.
approval-told-returned = ❌ Lãnh đạo trả lại { $code } · { $title }: { $word }
approval-to-decide = ❔ Chờ ý kiến: { SHORT_MOMENT($at) } · { $title }
