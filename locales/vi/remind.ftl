# Lời nhắc và tin báo trợ lý tự gửi.

remind-soon = 📅 Nhắc họp { $code } · { $title } (còn { $left })
remind-left-days = { $hours ->
    [0] { $days } ngày
   *[other] { $days } ngày { $hours } giờ
}
remind-left-hours = { $minutes ->
    [0] { $hours } giờ
   *[other] { $hours } giờ { $minutes } phút
}
remind-left-minutes = { $minutes } phút
remind-again = Nhắc lại sau { $minutes ->
    [60] 1 giờ
   *[other] { $minutes } phút
}
remind-open = Xem cuộc họp

remind-invited = 📅 Mời dự { $code } · { $title }
remind-chase = 📅 { $code } · { $title }: người tổ chức đang chờ trả lời
remind-changed = 📅 { $code } · { $title } có thay đổi
remind-held-after-all = 📅 { $code } · { $title } vẫn được tổ chức
remind-changed-time = Thời gian: { SHORT_MOMENT($before) } → { $after }
remind-changed-title = Tên: { $before } → { $after }
remind-changed-place = Địa điểm: { $before } → { $after }
remind-changed-chair = Chủ trì: { $before } → { $after }
remind-changed-format = Hình thức: { $after }
remind-not-set = chưa nêu
remind-cancelled = ❌ { $code } · { $title } ({ SHORT_MOMENT($at) }) không tổ chức nữa.

remind-substitutes = { $code } · { $title }: có đề nghị cử người dự thay
remind-substitute = { $name } đề nghị cử { $substitute }
remind-agreed = ✅ { $code } · { $title }: người tổ chức đồng ý để { $substitute } dự thay.
remind-declined = { $code } · { $title }: người tổ chức chưa đồng ý để { $substitute } dự thay.
remind-all-answered = ✅ { $code } · { $title }: mọi người đã trả lời

remind-papers = 📅 { $code } · { $title }: { $when ->
    [today] hôm nay là hạn gửi tài liệu
   *[ahead] sắp đến hạn gửi tài liệu, { ON_DAY($day) }
}.
remind-last-day = 📅 { $code } · { $title }: hôm nay là ngày cuối gửi giấy mời để đủ { $days } ngày làm việc trước { ON_MOMENT($at) } ({ -quyet-dinh }).
remind-outcome = { $code } · { $title } đã kết thúc. Thực tế thế nào?
remind-unfinished = Kế hoạch “{ $title }” còn dở. Các câu trả lời vẫn được giữ.
remind-unfinished-bare = Có một kế hoạch họp còn dở. Các câu trả lời vẫn được giữ.
remind-resume = Tiếp tục
remind-unreached = ⚠️ { $code } · { $title }: chưa báo được cho { $number } người: { $names }. Nên liên hệ trực tiếp.
