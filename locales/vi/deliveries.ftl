# Sổ gửi tin: trên thẻ cuộc họp và trong lệnh hop226 deliveries.

deliveries-help-meeting = chỉ in tin của cuộc họp có mã này, ví dụ HN-2026-014
deliveries-help-state = chỉ in tin ở trạng thái này: planned, claimed, sent, failed, expired, superseded
deliveries-none = Không có tin nào.
deliveries-line = { SHORT_MOMENT($due) } · { $code } · { $kind } · { $name } ({ $channel }): { $state }{ $sent ->
    [none] { "" }
   *[other] { " " }{ SHORT_MOMENT($sent) }
}{ $trouble ->
    [none] { "" }
   *[other] { " " }[{ $trouble }]
}
deliveries-summary = { $sent } đã gửi{ $missed ->
    [0] { "" }
   *[other] , { $missed } chưa liên lạc được
}
deliveries-scheduled = Sẽ nhắc{ $people ->
    [1] { "" }
   *[other] { " " }{ $people } người
}: { $times }
deliveries-moment = { SHORT_MOMENT($at) }
deliveries-kind-reminder = nhắc trước giờ họp
deliveries-kind-ahead = báo trước ngày nghỉ
deliveries-kind-snooze = nhắc lại
deliveries-kind-invited = mời họp
deliveries-kind-chase = nhắc trả lời
deliveries-kind-change = báo thay đổi
deliveries-kind-cancellation = báo không tổ chức
deliveries-kind-substitute = đề nghị cử người thay
deliveries-kind-agreed = trả lời đề nghị cử người thay
deliveries-kind-all-answered = mọi người đã trả lời
deliveries-kind-papers = hạn gửi tài liệu
deliveries-kind-last-day = hạn gửi giấy mời
deliveries-kind-outcome = hỏi kết quả thực tế
deliveries-kind-unfinished = kế hoạch còn dở
deliveries-kind-unreached = báo người chưa liên lạc được
deliveries-state-planned = chờ gửi
deliveries-state-claimed = đang gửi
deliveries-state-sent = đã gửi
deliveries-state-failed = không gửi được
deliveries-state-expired = quá hạn
deliveries-state-superseded = không còn cần
