# Kết luận của từng quy tắc về một cuộc họp. Mỗi câu nêu số liệu và mức quy định.

## Căn cứ và đại lượng

verdict-clause = { $document }, phần { $path }
verdict-unit-minute = { $amount } phút
verdict-unit-conference = { $amount } hội nghị
verdict-unit-share = { PERCENT($part, $whole) }
verdict-unit-dong = { $amount } đồng
verdict-unit-working-day = { $amount } ngày làm việc
verdict-unit-delegate = { $amount } đại biểu

## Quy tắc không áp dụng

verdict-not-yet = Quy định có hiệu lực từ { PLAIN_DAY($day) }, sau ngày họp.
verdict-ended = Quy định chỉ có hiệu lực đến { PLAIN_DAY($day) }.
verdict-uncounted = Không áp dụng, vì cuộc họp này không tính là hội nghị.
verdict-statutory-assumed = Tạm coi là không tính vào số hội nghị, vì đơn vị chưa chọn cách tính.
verdict-other-kind = Không áp dụng cho loại cuộc họp này.
verdict-other-scope = Không áp dụng cho quy mô này.
verdict-other-bloc = Chỉ áp dụng cho cơ quan hành chính nhà nước.
verdict-other-level = Chỉ áp dụng khi cấp trung ương hoặc cấp tỉnh chủ trì.
verdict-politburo-instead = Hội nghị toàn quốc do Bộ Chính trị triệu tập có thành phần quy định riêng.
verdict-urgent = Họp đột xuất nên không tính thời hạn gửi giấy mời.
verdict-no-calendar = Chưa có lịch họp để đối chiếu.

## Có cần tổ chức không

verdict-not-needed = Hội nghị không thật sự cần thiết, thuộc trường hợp không tổ chức.
verdict-needed-missing = Chưa rõ hội nghị có thật sự cần thiết không.
verdict-reason-missing = Chưa nêu lý do cần tổ chức hội nghị.
verdict-needed = Đã nêu lý do cần tổ chức hội nghị.
verdict-guided-by = Nội dung đã có văn bản hướng dẫn chi tiết ({ $document }), thuộc trường hợp không tổ chức hội nghị.
verdict-guided = Nội dung đã có văn bản hướng dẫn chi tiết, thuộc trường hợp không tổ chức hội nghị.
verdict-guided-missing = Chưa rõ nội dung đã có văn bản hướng dẫn chi tiết hay chưa.
verdict-not-guided = Nội dung chưa có văn bản hướng dẫn chi tiết.
verdict-broadcast = Nội dung đã được truyền hình trực tiếp hoặc họp trực tuyến đến cơ sở, không tổ chức lại.
verdict-broadcast-missing = Chưa rõ nội dung đã được họp trực tuyến đến cơ sở hay chưa.
verdict-not-broadcast = Nội dung chưa được họp trực tuyến đến cơ sở.

## Kinh phí

verdict-cost-missing = Chưa có dự toán kinh phí.
verdict-cost-none = Không phát sinh kinh phí.
verdict-norm-missing = Dự toán { $estimate } đồng, chưa có định mức để đối chiếu.
verdict-cost-ok = Dự toán { $estimate } đồng, trong định mức { $norm } đồng.
verdict-cost-over = Dự toán { $estimate } đồng, vượt { $over } đồng so với định mức { $norm } đồng.

## Thành phần

verdict-count-missing = Chưa có số lượng đại biểu.
verdict-groups-missing = Chưa có thành phần dự họp.
verdict-composition-ok = Đã xác định { $count } đại biểu thuộc { $groups } nhóm.
verdict-bloc-missing = Chưa rõ đơn vị chủ trì thuộc khối nào.
verdict-level-missing = Chưa rõ đơn vị chủ trì thuộc cấp nào.
verdict-to-consider = { $considered ->
    [0] { "" }
   *[other] { " " }Cần cân nhắc thêm: { $consider }.
}
verdict-same-bloc-ok = Các nhóm đại biểu đều cùng khối với đơn vị chủ trì.
verdict-same-bloc-breach = Khác khối với đơn vị chủ trì: { $groups }.{ verdict-to-consider }
verdict-same-bloc-caution = Không thuộc khối nào, cần cân nhắc khi mời: { $groups }.
verdict-same-bloc-need-info = Chưa rõ thuộc khối nào: { $groups }.
verdict-politburo-ok = Thành phần đúng quy định cho hội nghị toàn quốc do Bộ Chính trị triệu tập.
verdict-politburo-breach = Ngoài thành phần của hội nghị toàn quốc do Bộ Chính trị triệu tập: { $groups }.
verdict-politburo-need-info = Chưa rõ chức danh của: { $groups }.
verdict-own-scope-ok = Các nhóm đại biểu đều thuộc phạm vi quản lý và liên quan trực tiếp.
verdict-own-scope-breach = Không thuộc phạm vi quản lý hoặc không liên quan trực tiếp: { $groups }.{ verdict-to-consider }
verdict-own-scope-caution = Ngoài phạm vi quản lý hoặc chưa rõ mức liên quan, cần cân nhắc khi mời: { $groups }.
verdict-own-scope-need-info = Chưa rõ có thuộc phạm vi quản lý và liên quan trực tiếp không: { $groups }.
verdict-internal-ok = Các nhóm đại biểu đều cùng cấp, cùng ngành, cùng địa phương.
verdict-internal-breach = Hội nghị nội bộ không mời đại biểu Trung ương, ngành khác, địa phương khác: { $groups }.
verdict-internal-need-info = Chưa rõ cấp, ngành hoặc địa phương của: { $groups }.

## Thời gian họp

verdict-kind = { $kind ->
    [dissemination] Hội nghị quán triệt, phổ biến
    [professional] Hội nghị chuyên môn
    [review] Hội nghị sơ kết, tổng kết
    [training] Hội nghị tập huấn
    [major_deliberative] Hội nghị quan trọng cần thảo luận
    [briefing] Họp giao ban
    [working_meeting] Họp giải quyết công việc
   *[other] Hội nghị
}
verdict-length-stated = { $half_days ->
    [1] ½ ngày
    [2] 1 ngày
    [3] 1½ ngày
    [4] 2 ngày
   *[other] { $minutes } phút
}
verdict-length-most = { $limit_half_days ->
    [1] ½ ngày
    [2] 1 ngày
    [3] 1½ ngày
    [4] 2 ngày
   *[other] { $limit } phút
}
verdict-length-missing = Chưa có thời lượng họp.
verdict-length-exact = { verdict-kind }: { verdict-length-stated }, đúng mức tối đa { verdict-length-most }.
verdict-length-ok = { verdict-kind }: { $minutes } phút, trong mức tối đa { verdict-length-most } (tạm tính { $limit } phút).
verdict-length-over = { verdict-kind }: { $minutes } phút, vượt { $over } phút so với mức tối đa { verdict-length-most } (tạm tính { $limit } phút).
verdict-length-half-day = { verdict-kind }: { $minutes } phút, quá { $over } phút so với { $limit } phút tạm tính, nhưng vẫn trong buổi làm việc của đơn vị; mức tối đa là { verdict-length-most }.
verdict-length-other-over = { verdict-kind }: { $minutes } phút, dài hơn { verdict-length-most } (tạm tính { $limit } phút); nên cân nhắc rút ngắn.
verdict-training-longer = { verdict-kind }: { $minutes } phút, quá { verdict-length-most } theo { -ket-luan } nhưng trong mức { $longer } phút tạm tính theo { -quyet-dinh }.
verdict-importance-missing = Chưa nêu lý do vì sao hội nghị quan trọng và cần thảo luận.

## Phát biểu

verdict-speeches-missing = Chưa có danh sách phát biểu.
verdict-speech-unclear = Có phát biểu chưa rõ loại hoặc chưa có số phút.
verdict-opening-none = Không có phát biểu khai mạc.
verdict-opening-ok = Phát biểu khai mạc { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-opening-together = { $speeches } phát biểu khai mạc tổng { $minutes } phút; từng bài không quá { $limit } phút nhưng cộng lại thì dài hơn.
verdict-opening-over = Phát biểu khai mạc { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.
verdict-concluding-missing = Chưa có phát biểu kết luận.
verdict-concluding-ok = Phát biểu kết luận tổng { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-concluding-over = Phát biểu kết luận tổng { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.
verdict-paper-none = Không có tham luận.
verdict-paper-ok = Tham luận dài nhất { $minutes } phút, trong mức tối đa { $limit } phút.
verdict-paper-over = Tham luận dài nhất { $minutes } phút, vượt { $over } phút so với mức tối đa { $limit } phút.

## Trong năm

verdict-format-missing = Chưa chọn hình thức họp.
verdict-year-missing = Chưa có đủ số hội nghị trong năm theo từng hình thức.
verdict-previous-year-missing = Chưa có số hội nghị của năm trước.
verdict-share-figures = { $readings ->
    [1] { $part }/{ $whole } = { PERCENT($part, $whole) }
   *[other] { $part }/{ $whole } = { PERCENT($part, $whole) } hoặc { $gentle }/{ $whole } = { PERCENT($gentle, $whole) } (tùy cách tính hội nghị kết hợp)
}
verdict-share-helps = { $format ->
    [online] { " " }Hội nghị này trực tuyến nên giúp giảm tỷ lệ.
   *[other] { "" }
}
verdict-share-ok = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, trong mức tối đa { PERCENT($limit_part, $limit_whole) }.
verdict-share-depends = Tỷ lệ trực tiếp trong năm { verdict-share-figures }; mức tối đa { PERCENT($limit_part, $limit_whole) }.{ verdict-share-helps }
verdict-share-recoverable = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt mức tối đa { PERCENT($limit_part, $limit_whole) }; chuyển { $turn } hội nghị sắp tới sang trực tuyến là đạt, hoặc tổ chức đủ { $more } hội nghị trực tuyến vốn đã có kế hoạch (năm nay còn { $room }).{ verdict-share-helps }
verdict-share-too-few = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt mức tối đa { PERCENT($limit_part, $limit_whole) } nhưng còn quá ít hội nghị để kết luận; nên khai số hội nghị cả năm.{ verdict-share-helps }
verdict-share-breach = Tỷ lệ trực tiếp trong năm { verdict-share-figures }, vượt mức tối đa { PERCENT($limit_part, $limit_whole) }; cần chuyển { $turn } hội nghị sang trực tuyến.{ verdict-share-helps }
verdict-ordinal = { $current ->
    [1] đầu tiên
   *[other] thứ { $current }
}
verdict-reduction-ok = Hội nghị { verdict-ordinal } trong năm, trong mức tối đa { $limit } (giảm { PERCENT($cut_part, $cut_whole) } so với { $previous } của năm trước).
verdict-reduction-over = Hội nghị { verdict-ordinal } trong năm, vượt mức tối đa { $limit } (giảm { PERCENT($cut_part, $cut_whole) } so với { $previous } của năm trước).
verdict-reduction-small = Hội nghị { verdict-ordinal } trong năm, quá mức { $limit } (giảm { PERCENT($cut_part, $cut_whole) } so với { $previous } của năm trước); năm trước có ít hội nghị nên chỉ lưu ý.
verdict-locality = { $scope ->
    [province_wide] toàn tỉnh
   *[commune_wide] toàn xã
}
verdict-locality-missing = Chưa có số hội nghị { verdict-locality } trong năm của cả địa phương.
verdict-locality-ok = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, trong mức tối đa { $limit }.
verdict-locality-over = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, vượt mức tối đa { $limit }.
verdict-locality-special = Hội nghị { verdict-locality } { verdict-ordinal } trong năm, vượt mức tối đa { $limit }; đã nêu trường hợp đặc biệt.

## Ngày họp

verdict-day-missing = Chưa có ngày họp.
verdict-notice-ok = Gửi giấy mời ngày { PLAIN_DAY($invited) }, còn { $days } ngày làm việc trước ngày họp (tối thiểu { $limit }).
verdict-notice-short = Gửi giấy mời ngày { PLAIN_DAY($invited) }, chỉ còn { $days } ngày làm việc trước ngày họp (tối thiểu { $limit }); sớm nhất nên họp { DAY($earliest) }.
verdict-day-ok = { DAY($day) } là ngày làm việc.
verdict-day-off = { DAY($day) } là ngày nghỉ; ngày làm việc gần nhất sau đó là { DAY($worked) }.
verdict-day-holiday = { DAY($day) } là ngày nghỉ ({ $holiday }); ngày làm việc gần nhất sau đó là { DAY($worked) }.
verdict-overlap = Trùng giờ với: { $meetings }.
verdict-overlap-ok = Không trùng giờ với cuộc họp khác.

## Kế hoạch hoặc quy định không đọc được (hop226 check)

verdict-check-plan = tệp kế hoạch (JSON); dấu - để đọc từ đầu vào chuẩn
verdict-check-strict = trả mã 1 khi có điểm vi phạm
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
