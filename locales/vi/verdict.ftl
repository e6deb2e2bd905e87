# Kết luận của từng quy tắc về một cuộc họp. Mỗi câu nêu số liệu và mức quy định.

## Căn cứ và đại lượng

verdict-clause = { $document }, phần { POINT($path) }
verdict-unit-minute = { $amount } phút
verdict-unit-conference = { $amount } hội nghị
verdict-unit-meeting = { $amount } cuộc họp
verdict-unit-share = { PERCENT($part, $whole) }
verdict-unit-dong = { $amount } đồng
verdict-unit-working-day = { $amount } ngày làm việc
verdict-unit-delegate = { $amount } đại biểu
verdict-unit-document = { $amount } văn bản

## Quy tắc không áp dụng

verdict-not-yet = Quy định có hiệu lực từ { PLAIN_DAY($day) }, sau ngày họp.
verdict-ended = Quy định chỉ có hiệu lực đến { PLAIN_DAY($day) }.
verdict-uncounted = Không áp dụng: cuộc họp này không tính vào số hội nghị.
verdict-statutory-assumed = Tạm coi là không tính vào số hội nghị; đơn vị chưa chọn cách tính đại hội, kỳ họp.
verdict-other-kind = Không áp dụng với loại cuộc họp này.
verdict-other-scope = Không áp dụng với quy mô này.
verdict-other-bloc = Chỉ áp dụng với cơ quan hành chính nhà nước.
verdict-other-level = Chỉ áp dụng khi cơ quan cấp trung ương hoặc cấp tỉnh chủ trì.
verdict-politburo-instead = Hội nghị toàn quốc do Bộ Chính trị triệu tập có thành phần quy định riêng.
verdict-urgent = Họp đột xuất nên không tính thời hạn gửi giấy mời.
verdict-series-announced = Lịch cả chuỗi đã thông báo nên không tính thời hạn gửi giấy mời cho từng cuộc.
verdict-no-calendar = Chưa có lịch họp để đối chiếu.

## Có cần tổ chức không

verdict-not-needed = Có thể thay hội nghị này bằng cách khác, thuộc trường hợp không tổ chức.
verdict-needed-missing = Chưa ghi hội nghị có thật sự cần thiết không.
verdict-reason-missing = Chưa ghi lý do cần tổ chức hội nghị.
verdict-needed = Đã nêu lý do cần tổ chức hội nghị.
verdict-guided-by = Nội dung đã có văn bản hướng dẫn chi tiết ({ $document }), thuộc trường hợp không tổ chức hội nghị.
verdict-guided = Nội dung đã có văn bản hướng dẫn chi tiết, thuộc trường hợp không tổ chức hội nghị.
verdict-guided-missing = Chưa ghi nội dung đã có văn bản hướng dẫn chi tiết hay chưa.
verdict-not-guided = Nội dung chưa có văn bản hướng dẫn chi tiết.
verdict-broadcast = Nội dung đã truyền hình trực tiếp hoặc họp trực tuyến đến cơ sở, không tổ chức lại.
verdict-broadcast-missing = Chưa ghi nội dung đã họp trực tuyến đến cơ sở hay chưa.
verdict-not-broadcast = Nội dung chưa họp trực tuyến đến cơ sở.

## Kinh phí

verdict-cost-missing = Chưa ghi dự toán kinh phí.
verdict-cost-none = Không phát sinh kinh phí.
verdict-norm-missing = Dự toán { $estimate } đồng; chưa ghi định mức để đối chiếu.
verdict-cost-ok = Dự toán { $estimate } đồng, trong định mức { $norm } đồng.
verdict-cost-over = Dự toán { $estimate } đồng, vượt { $over } đồng so với định mức { $norm } đồng.

## Thành phần

verdict-count-missing = Chưa ghi số lượng đại biểu.
verdict-groups-missing = Chưa ghi thành phần dự họp.
verdict-composition-ok = Đã xác định { $count } đại biểu thuộc { $groups } nhóm.
verdict-bloc-missing = Chưa ghi đơn vị chủ trì thuộc khối nào.
verdict-level-missing = Chưa ghi đơn vị chủ trì thuộc cấp nào.
verdict-to-consider = { $considered ->
    [0] { "" }
   *[other] { " " }Cần cân nhắc thêm: { $consider }.
}
verdict-same-bloc-ok = Đại biểu đều cùng khối với đơn vị chủ trì.
verdict-same-bloc-breach = Khác khối với đơn vị chủ trì: { $groups }.{ verdict-to-consider }
verdict-same-bloc-caution = Thành phần ngoài các khối, cần cân nhắc khi mời: { $groups }.
verdict-same-bloc-joint = Thuộc khối của cơ quan cùng tổ chức: { $joint }.{ verdict-to-consider }
verdict-same-bloc-need-info = Chưa ghi thuộc khối nào: { $groups }.
verdict-politburo-ok = Thành phần phù hợp với hội nghị toàn quốc do Bộ Chính trị triệu tập.
verdict-politburo-breach = Ngoài thành phần của hội nghị toàn quốc do Bộ Chính trị triệu tập: { $groups }.
verdict-politburo-need-info = Chưa ghi chức danh của: { $groups }.
verdict-own-scope-ok = Đại biểu đều thuộc phạm vi quản lý và liên quan trực tiếp.
verdict-own-scope-breach = Không thuộc phạm vi quản lý hoặc không liên quan trực tiếp: { $groups }.{ verdict-to-consider }
verdict-own-scope-caution = Ngoài phạm vi quản lý hoặc chưa rõ mức liên quan, cần cân nhắc khi mời: { $groups }.
verdict-own-scope-need-info = Chưa ghi có thuộc phạm vi quản lý và liên quan trực tiếp không: { $groups }.
verdict-internal-ok = Đại biểu đều cùng cấp, cùng ngành, cùng địa phương.
verdict-internal-breach = Hội nghị nội bộ không mời đại biểu Trung ương, ngành khác, địa phương khác: { $groups }.
verdict-internal-need-info = Chưa ghi cấp, ngành hoặc địa phương của: { $groups }.

## Thời gian họp

verdict-kind = { $kind ->
    [dissemination] Hội nghị quán triệt, phổ biến
    [professional] Hội nghị chuyên môn, nghiệp vụ
    [review] Hội nghị sơ kết, tổng kết
    [training] Hội nghị tập huấn
    [major_deliberative] Hội nghị quan trọng, cần thảo luận
    [briefing] Họp giao ban
    [working_meeting] Họp giải quyết công việc
   *[other] Hội nghị
}
verdict-length-stated = { $half_days ->
    [1] 1/2 ngày
    [2] 1 ngày
    [3] 1,5 ngày
    [4] 2 ngày
   *[other] { LENGTH($minutes) }
}
verdict-length-most = { $limit_half_days ->
    [1] 1/2 ngày
    [2] 1 ngày
    [3] 1,5 ngày
    [4] 2 ngày
   *[other] { LENGTH($limit) }
}
verdict-length-longer = { $longer_half_days ->
    [1] 1/2 ngày
    [2] 1 ngày
    [3] 1,5 ngày
    [4] 2 ngày
   *[other] { LENGTH($longer) }
}
verdict-length-missing = Chưa ghi thời lượng họp.
verdict-length-exact = { verdict-kind }: { verdict-length-stated }, đúng mức tối đa { verdict-length-most }.
verdict-length-ok = { verdict-kind }: { verdict-length-stated }, trong mức tối đa { verdict-length-most } (tạm tính { LENGTH($limit) }).
verdict-length-over = { verdict-kind }: dài { verdict-length-stated }, vượt { LENGTH($over) } so với mức tối đa { verdict-length-most } (tạm tính { LENGTH($limit) }).
verdict-length-over-named = { verdict-length-over } { $other_document } quy định tập huấn, triển khai đến { verdict-length-longer }, nhưng { $document } ban hành sau và chặt hơn.
verdict-length-half-day = { verdict-kind }: dài { verdict-length-stated }, vẫn gọn trong { verdict-length-most } theo giờ làm việc của đơn vị (tạm tính { verdict-length-most } là { LENGTH($limit) }).
verdict-length-other-over = { verdict-kind }: dài { verdict-length-stated }, quá { verdict-length-most } (tạm tính { LENGTH($limit) }); nên rút gọn.
verdict-training-by-both = { verdict-kind }: dài { verdict-length-stated }, quá { verdict-length-most } theo { $document } nhưng trong mức { verdict-length-longer } (tạm tính { LENGTH($longer) }) theo { $other_document }.
verdict-importance-missing = Chưa ghi vì sao hội nghị quan trọng và cần thảo luận.

## Phát biểu

verdict-speeches-missing = Chưa ghi các phát biểu.
verdict-speech-unclear = Có phát biểu chưa ghi loại hoặc số phút.
verdict-opening-none = Không có phát biểu khai mạc.
verdict-opening-ok = Phát biểu khai mạc { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-opening-together = { $speeches } phát biểu khai mạc tổng { $minutes } phút; từng bài không quá { $limit } phút nhưng cộng lại thì dài hơn.
verdict-opening-over = Phát biểu khai mạc { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.
verdict-concluding-missing = Chưa ghi phát biểu kết luận.
verdict-concluding-ok = Phát biểu kết luận tổng { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-concluding-over = Phát biểu kết luận tổng { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.
verdict-paper-none = Không có tham luận.
verdict-paper-ok = Tham luận dài nhất { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-paper-over = Tham luận dài nhất { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.

## Trong năm: tỷ lệ trực tiếp, nói theo số hội nghị trước rồi mới đến phần trăm

verdict-format-missing = Chưa chọn hình thức tổ chức.
verdict-year-missing = Chưa khai đủ số hội nghị trong năm theo từng hình thức.
verdict-counted-year-missing = Chưa có ngày họp nên chưa biết tính vào năm nào.
verdict-in-person-most = mức tối đa { PERCENT($limit_part, $limit_whole) }
verdict-in-person-most-of-year = mức tối đa cả năm { PERCENT($limit_part, $limit_whole) }
verdict-in-person-percent = { $readings ->
    [1] { PERCENT($part, $whole) }
   *[other] { PERCENT($gentle, $whole) } hoặc { PERCENT($part, $whole) }
}
verdict-in-person-left = { $over ->
    [0] { $readings ->
        [1] còn { $left }
       *[other] còn { $left_gentle } hoặc { $left }
    }
   *[other] vượt { $over }
}
verdict-in-person-so-far = { $known ->
    [0] { $readings ->
        [1] Tỷ lệ trực tiếp trong năm { $part }/{ $whole } = { PERCENT($part, $whole) }
       *[other] Tỷ lệ trực tiếp trong năm { $gentle }/{ $whole } = { PERCENT($gentle, $whole) } hoặc { $part }/{ $whole } = { PERCENT($part, $whole) } (tùy cách tính hội nghị kết hợp)
    }
   *[1] { $readings ->
        [1] Trực tiếp { $part }/{ $quota }, { verdict-in-person-left }; tỷ lệ { verdict-in-person-percent }
       *[other] Trực tiếp { $gentle }/{ $quota } hoặc { $part }/{ $quota } (tùy cách tính hội nghị kết hợp), { verdict-in-person-left }; tỷ lệ { verdict-in-person-percent }
    }
}
verdict-in-person-turned = { $mixed ->
    [0] hội nghị trực tiếp
   *[1] hội nghị trực tiếp, kết hợp
}
verdict-in-person-way = { $way ->
    [nothing] { "" }
    [this] { " " }Nếu hội nghị này trực tuyến: { PERCENT($online, $whole) }.
    [this-partly] { " " }Riêng hội nghị này chuyển sang trực tuyến thì còn { PERCENT($online, $whole) }, chưa đủ.
    [coming] { " " }Chuyển { $turn } { verdict-in-person-turned } chưa tổ chức sang trực tuyến{ verdict-in-person-perhaps-this } thì trong mức.
    [partly] { " " }Cần chuyển { $turn } { verdict-in-person-turned } sang trực tuyến, nay chỉ còn { $coming } chưa tổ chức{ verdict-in-person-with-this }.
    [none] { " " }Không còn { verdict-in-person-turned } nào chưa tổ chức để chuyển sang trực tuyến.
   *[untold] { " " }Nếu còn { verdict-in-person-turned } chưa tổ chức thì cần chuyển { $turn } sang trực tuyến.
}
verdict-in-person-perhaps-this = { $this ->
    [0] { "" }
   *[1] { " " }(có thể là hội nghị này)
}
verdict-in-person-with-this = { $this ->
    [0] { "" }
   *[1] { " " }(tính cả hội nghị này)
}
verdict-in-person-planned = { $declared ->
    [0] { " " }Mức tối đa của năm còn { $room } hội nghị; đơn vị chưa khai kế hoạch năm.
   *[1] { $more ->
        [0] { "" }
       *[other] { " " }Hoặc tổ chức đủ { $more } hội nghị trực tuyến tiếp theo trong kế hoạch (kế hoạch năm còn { $room } hội nghị).
    }
}
verdict-in-person-short = { $short ->
    [0] { "" }
   *[1] { $days_left ->
        [0] { " " }Năm { YEAR($year) } không còn ngày làm việc để tổ chức thêm.
       *[other] { " " }Năm { YEAR($year) } chỉ còn { $days_left } ngày làm việc.
    }
}
verdict-in-person-helps = { $format ->
    [online] { " " }Hội nghị này trực tuyến nên giúp giảm tỷ lệ.
   *[other] { "" }
}
verdict-in-person-ok = { verdict-in-person-so-far }, trong { verdict-in-person-most }.
verdict-in-person-depends = { verdict-in-person-so-far }; { verdict-in-person-most }.{ verdict-in-person-short }{ verdict-in-person-way }{ verdict-in-person-helps }
verdict-in-person-recoverable = { verdict-in-person-so-far }, { verdict-in-person-most-of-year }.{ verdict-in-person-short }{ verdict-in-person-way }{ verdict-in-person-planned }{ verdict-in-person-helps }
verdict-in-person-too-few = { verdict-in-person-so-far }; còn ít hội nghị nên chưa kết luận được ({ verdict-in-person-most-of-year }). Nên khai tổng số hội nghị trong kế hoạch năm (số, ngày văn bản).{ verdict-in-person-helps }
verdict-in-person-breach = { verdict-in-person-so-far }, vượt { verdict-in-person-most }.{ verdict-in-person-short }{ verdict-in-person-way }{ verdict-in-person-helps }

## Trong năm: số lượng

verdict-ordinal = { $current ->
    [1] đầu tiên
   *[other] thứ { $current }
}
verdict-reduction = giảm { PERCENT($cut_part, $cut_whole) } so với { $previous } hội nghị của năm trước
verdict-previous-year-missing = Chưa khai số hội nghị của năm trước.
verdict-reduction-ok = Hội nghị { verdict-ordinal } trong năm, trong mức tối đa { $limit } ({ verdict-reduction }).
verdict-reduction-over = Hội nghị { verdict-ordinal } trong năm, vượt { $over } so với mức tối đa { $limit } ({ verdict-reduction }).
verdict-reduction-small = Hội nghị { verdict-ordinal } trong năm, quá mức { $limit } ({ verdict-reduction }); năm trước có ít hội nghị nên chỉ lưu ý.
verdict-meetings = giảm { PERCENT($cut_part, $cut_whole) } so với { $previous } cuộc họp của năm trước
verdict-previous-meetings-missing = Chưa khai số cuộc họp của năm trước.
verdict-meetings-missing = Chưa khai số cuộc họp trong năm.
verdict-meetings-ok = Cuộc họp { verdict-ordinal } trong năm, trong mức tối đa { $limit } ({ verdict-meetings }).
verdict-meetings-over = Cuộc họp { verdict-ordinal } trong năm, vượt { $over } so với mức tối đa { $limit } ({ verdict-meetings }).
verdict-meetings-small = Cuộc họp { verdict-ordinal } trong năm, quá mức { $limit } ({ verdict-meetings }); năm trước có ít cuộc họp nên chỉ lưu ý.
verdict-locality = { $scope ->
    [province_wide] toàn tỉnh, thành phố
   *[commune_wide] toàn xã, phường
}
verdict-locality-missing = Chưa khai số hội nghị { verdict-locality } trong năm của cả địa phương.
verdict-locality-ok = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, trong mức tối đa { $limit }.
verdict-locality-over = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, vượt mức tối đa { $limit }.
verdict-locality-special = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, vượt mức tối đa { $limit }; đã nêu trường hợp đặc biệt.

## Văn bản, chuyển đổi số: số liệu đơn vị khai

verdict-figure = { $figure ->
    [documents] Văn bản hành chính đã ban hành
    [digitised] Văn bản đã số hóa
    [procedures] Thủ tục hành chính đã xử lý trên môi trường số
    [documents_sent] Văn bản gửi qua môi trường mạng
   *[reports_sent] Báo cáo định kỳ gửi qua môi trường mạng
}
verdict-figure-missing = { verdict-figure }: chưa khai đủ số liệu.
verdict-figure-unsourced = { verdict-figure }: chưa ghi nguồn số liệu.
verdict-figure-none = { verdict-figure }: trong kỳ không phát sinh.
verdict-figure-reached = { verdict-figure }: { $part }/{ $whole } = { PERCENT($part, $whole) }, đạt mức tối thiểu { PERCENT($limit_part, $limit_whole) }.
verdict-figure-short = { verdict-figure }: { $part }/{ $whole } = { PERCENT($part, $whole) }, chưa đạt mức tối thiểu { PERCENT($limit_part, $limit_whole) } (còn thiếu { $lacking }).
verdict-figure-kept = { verdict-figure }: { $part }, mức tối đa { $most }, còn { $left } (giảm { PERCENT($cut_part, $cut_whole) } so với { $whole } của năm trước).
verdict-figure-over = { verdict-figure }: { $part }, vượt { $over } so với mức tối đa { $most } (giảm { PERCENT($cut_part, $cut_whole) } so với { $whole } của năm trước).

## Ngày họp

verdict-day-missing = Chưa có ngày họp.
verdict-notice-ok = Gửi giấy mời ngày { PLAIN_DAY($invited) }, trước ngày họp { $days } ngày làm việc (tối thiểu { $limit }).
verdict-notice-short = Không kịp gửi giấy mời trước { $limit } ngày làm việc. Đúng thời hạn thì họp sớm nhất { ON_DAY($earliest) }.
verdict-schedule-ok = Lịch công tác tuần công bố ngày { PLAIN_DAY($invited) }, trước ngày họp { $days } ngày làm việc (tối thiểu { $limit }).
verdict-schedule-short = Lịch công tác tuần không kịp công bố trước { $limit } ngày làm việc. Đúng thời hạn thì họp sớm nhất { ON_DAY($earliest) }.
verdict-day-ok = Họp vào ngày làm việc ({ ON_DAY($day) }).
verdict-days-ok = Các ngày họp đều là ngày làm việc.
verdict-day-next = ngày làm việc gần nhất sau đó là { ON_DAY($worked) }
verdict-day-off = Họp vào ngày nghỉ: { ON_DAY($day) }; { verdict-day-next }.
verdict-day-holiday = Họp vào ngày nghỉ: { ON_DAY($day) } ({ $holiday }); { verdict-day-next }.
verdict-day-swapped = Họp vào ngày nghỉ hoán đổi: { ON_DAY($day) } (làm bù { ON_DAY($made_up) }); { verdict-day-next }.
verdict-days-off = Trong thời gian họp có ngày nghỉ: { ON_DAY($days) }; họp từ { ON_DAY($worked) } thì không vướng ngày nghỉ.
verdict-days-off-always = Trong thời gian họp có ngày nghỉ: { ON_DAY($days) }.
verdict-overlap = Trùng giờ với { $meetings }.
verdict-overlap-ok = Không trùng giờ với cuộc họp khác.

## Đã lưu cùng cuộc họp từ bản 0.1.0, nay chỉ để đọc lại

verdict-share-figures = { $readings ->
    [1] { $part }/{ $whole } = { PERCENT($part, $whole) }
   *[other] { $gentle }/{ $whole } = { PERCENT($gentle, $whole) } hoặc { $part }/{ $whole } = { PERCENT($part, $whole) } (tùy cách tính hội nghị kết hợp)
}
verdict-share-ok = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, trong { verdict-in-person-most }.
verdict-share-depends = Tỷ lệ trực tiếp trong năm { verdict-share-figures }; { verdict-in-person-most }.
verdict-share-recoverable = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt { verdict-in-person-most }; chuyển { $turn } hội nghị trực tiếp chưa tổ chức sang trực tuyến thì trong mức.
verdict-share-too-few = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt { verdict-in-person-most } nhưng còn ít hội nghị để kết luận.
verdict-share-breach = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt { verdict-in-person-most }; cần chuyển { $turn } hội nghị sang trực tuyến.
verdict-training-longer = { verdict-kind }: dài { verdict-length-stated }, quá { verdict-length-most } theo { -ket-luan } nhưng trong mức tạm tính { LENGTH($longer) } theo { -quyet-dinh }.

## Kế hoạch hoặc quy định không đọc được (hop226 check)

verdict-check-plan = tệp kế hoạch (JSON); dấu - để đọc từ đầu vào chuẩn
verdict-check-strict = trả mã 1 khi có điểm vượt mức hoặc chưa phù hợp
verdict-check-book = tệp quy định riêng của đơn vị (TOML), chỉ được chặt hơn quy định chung
verdict-refused-unreadable = { $key }: không đọc được tệp; hãy kiểm tra đường dẫn và quyền đọc.
verdict-refused-file-too-long = Tệp kế hoạch quá dài, tối đa { $most } byte.
verdict-refused-not-utf8 = Tệp kế hoạch không phải văn bản UTF-8 (byte thứ { $byte }).
verdict-refused-not-json = Tệp kế hoạch không đúng cú pháp JSON (dòng { $line }, cột { $column }).
verdict-refused-too-deep = Tệp kế hoạch lồng quá nhiều lớp.
verdict-refused-repeated = { $key }: khóa xuất hiện hai lần.
verdict-refused-missing = { $key }: bắt buộc phải có.
verdict-refused-unknown-key = { $key }: không có khóa này trong kế hoạch.
verdict-refused-not-a-plan = Tệp kế hoạch phải là một đối tượng JSON {"{"}…{"}"}.
verdict-refused-not-an-object = { $key }: phải là một đối tượng {"{"}…{"}"}.
verdict-refused-not-a-list = { $key }: phải là một danh sách […].
verdict-refused-not-a-pair = { $key }: phải gồm đúng hai giá trị, ví dụ ["07:30", "11:30"].
verdict-refused-not-text = { $key }: phải là chữ.
verdict-refused-broken-text = { $key }: có ký tự hỏng, không lưu được.
verdict-refused-not-true-or-false = { $key }: phải là true hoặc false.
verdict-refused-not-a-whole-number = { $key }: phải là số nguyên, ví dụ 60.
verdict-refused-not-a-choice = { $key }: phải là một trong các giá trị { $choices }.
verdict-refused-not-a-day = { $key }: phải là ngày có thật, ví dụ 2026-12-01.
verdict-refused-not-a-moment = { $key }: phải là ngày giờ có thật, ví dụ 2026-12-01T08:00:00+07:00.
verdict-refused-not-a-clock = { $key }: phải là giờ trong ngày, ví dụ 07:30.
verdict-refused-too-far = { $key }: năm phải từ 2000 đến 2100.
verdict-refused-too-small = { $key }: phải từ { $least } trở lên.
verdict-refused-too-large = { $key }: quá lớn, tối đa { $most }.
verdict-refused-out-of-order = { $key }: giờ làm việc phải theo thứ tự sáng, chiều; mỗi buổi mở trước khi đóng.
verdict-refused-half-day-too-long = { $key }: mỗi buổi làm việc dài không quá { $most } phút.
verdict-refused-ends-before-it-starts = { $key }: kết thúc phải sau khi bắt đầu.
verdict-refused-longer-than-a-day = { $key }: một phiên không dài quá 24 giờ; hãy tách theo từng buổi.
verdict-refused-overlapping = { $key }: các phiên họp chồng lên nhau.
verdict-refused-other-than-sessions = { $key }: không khớp với các phiên họp đã nêu.
verdict-refused-past = { $key }: ngày họp đã qua so với ngày lập kế hoạch.
verdict-book-unreadable = { $file }: không đọc được tệp quy định; hãy kiểm tra đường dẫn và quyền đọc.
verdict-book-folder = { $folder }: không đọc được thư mục quy định riêng (HOP226_BOOKS); hãy kiểm tra đường dẫn và quyền đọc.
verdict-book-too-long = { $file }: tệp quy định quá dài, tối đa { $most } byte.
verdict-book-too-many-keys = { $file }: tệp quy định có quá nhiều khóa, tối đa { $most } khóa.
verdict-book-too-deep = { $file }: tệp quy định lồng quá nhiều lớp.
verdict-book-not-toml = { $file }: không đúng cú pháp TOML ({ $detail }).
verdict-book-missing = { $file }: thiếu { $key }.
verdict-book-unknown = { $file }: không có khóa { $key } trong tệp quy định.
verdict-book-wrong = { $file }: { $key } có giá trị không hợp lệ ({ $value }).
verdict-book-twice = { $file }: { $key } được quy định hai lần cho cùng một thời gian, từ { PLAIN_DAY($since) }.
verdict-book-no-parent = { $file }: { $key } không có trong quy định chung, nên không có gì để siết chặt.
verdict-book-looser = { $file }: { $key } là { $own }, lỏng hơn quy định chung là { $parent }.
