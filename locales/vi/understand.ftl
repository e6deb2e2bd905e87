# Khi chưa đọc được, đọc ra nhiều nghĩa, hoặc đọc ra điều không thể có: nói lý do và cách gõ lại.

understand-help-text = nội dung cần đọc
understand-help-now = thời điểm coi là bây giờ, dạng ISO 8601, ví dụ 2026-11-22T09:00+07:00
understand-help-as = đọc như một thời điểm (mặc định), thời lượng, số, số tiền hay cả kế hoạch
understand-bad-now = Không đọc được thời điểm “{ $text }” sau --now. Ví dụ đúng: 2026-11-22T09:00+07:00.

understand-too-long = Nội dung dài { $length } ký tự, chỉ đọc được tối đa { $limit }. Vui lòng gõ ngắn lại, ví dụ: 8h30 thứ 5 tuần sau.
understand-unclear = Chưa đọc được trọn vẹn. Vui lòng gõ gọn hơn, ví dụ: 8h30 ngày 03/12/2026.
understand-unread = Chưa rõ phần “{ $rest }”. Vui lòng gõ lại, ví dụ: 8h30 ngày 03/12/2026.
understand-several-meanings = Nội dung này có thể hiểu nhiều cách. Vui lòng chọn hoặc gõ lại đầy đủ, có dấu.
understand-said-twice = “{ $text }” có nhiều hơn một câu trả lời. Vui lòng chọn một.

# Ngày

understand-no-when = Chưa thấy ngày giờ nào. Ví dụ: 8h30 sáng thứ 5 tuần sau, hoặc 14h ngày 03/12.
understand-no-such-day = Tháng { $month }/{ NUMBER($year, useGrouping: 0) } chỉ có { $last } ngày, không có ngày { $day }. Vui lòng gõ ngày khác, ví dụ: { $last }/{ $month }.
understand-no-such-month = Không có tháng { $number }. Ngày gõ trước, tháng gõ sau, ví dụ: 25/12.
understand-no-such-year = Năm { NUMBER($number, useGrouping: 0) } quá xa. Ví dụ: 03/12/2026.
understand-no-such-day-number = Không có ngày { $number } trong tháng nào. Ví dụ: ngày 25.
understand-no-such-weekday = Không có thứ { $number }. Các ngày trong tuần là thứ 2 đến thứ 7 và chủ nhật, ví dụ: thứ 5.
understand-no-such-lunar-day = Lịch âm không có ngày { $date }. Ví dụ: mùng 10 tháng Chạp.
understand-not-in-week = Tuần từ { PLAIN_DAY($first) } đến { PLAIN_DAY($last) } không có ngày này. Ví dụ: thứ 5 tuần sau.
understand-past = { DAY($day) } đã qua. Vui lòng chọn ngày sắp tới, ví dụ: thứ 5 tuần sau.
understand-past-moment = Thời điểm này đã qua. Vui lòng chọn thời điểm sắp tới, ví dụ: 14h ngày mai.
understand-future = { DAY($day) } chưa đến. Cuộc họp đã tổ chức cần ngày đã qua, ví dụ: hôm qua.
understand-future-moment = Thời điểm này chưa đến. Cuộc họp đã tổ chức cần thời điểm đã qua, ví dụ: 8h hôm qua.
understand-past-this-year = Ngày { PLAIN_DAY($day) } đã qua. Có phải là { DAY($other) } không? Nếu không, ví dụ cách gõ: 03/12/2026.
understand-future-this-year = Ngày { PLAIN_DAY($day) } chưa đến. Có phải là { DAY($other) } không? Nếu không, ví dụ cách gõ: 03/12/2025.
understand-year-far = { DAY($day) } cách hiện nay nhiều năm. Vui lòng kiểm tra lại năm, ví dụ: 03/12/2026.
understand-leap-day = Năm không nhuận thì không có ngày 29/2. Có phải là { DAY($day) } không? Nếu không, ví dụ: 28/2.
understand-weekday-past = { DAY($day) } đã qua. Có phải là { DAY($other) } không? Nếu không, ví dụ: thứ 5 tuần sau.
understand-weekday-future = { DAY($day) } chưa đến. Có phải là { DAY($other) } không? Nếu không, ví dụ: thứ 5 tuần trước.
understand-weekday-today = Là hôm nay, { DAY($day) }, hay { DAY($other) }? Ví dụ cách gõ rõ ngày: 14h ngày 03/12.
understand-weekday-this = Tuần này ngày đó đã qua. Có phải là { DAY($day) } không? Nếu không, ví dụ: thứ 5 tuần sau.
understand-weekday-near = Là { DAY($day) } hay { DAY($other) }? Ví dụ cách gõ rõ ngày: 03/12.
understand-weekday-after = Là { DAY($day) } hay { DAY($other) }? Ví dụ cách gõ rõ ngày: 03/12.
understand-weekday-mismatch = Thứ và ngày không khớp: ngày gõ là { DAY($day) }. Họp ngày { PLAIN_DAY($day) } hay { PLAIN_DAY($weekday) }? Ví dụ: 03/12.
understand-which-weekday = Chưa rõ thứ mấy. Ví dụ: thứ 6 tuần sau.
understand-solar-or-lunar = Mùng { $number } là ngày dương lịch hay âm lịch? Ví dụ: ngày { $number } tháng sau, hoặc mùng { $number } tháng Chạp.
understand-which-day = Chưa rõ ngày nào. Ví dụ: thứ 5 tuần sau, hoặc 03/12.
understand-which-day-after = Ngày nào sau { DAY($day) }? Ví dụ: 03/12.
understand-no-such-week = Năm không có tuần { $number }. Ví dụ: tuần sau, hoặc tuần 49.
understand-series = Đây là lịch lặp lại; mỗi lần chỉ lập được một cuộc họp. Vui lòng chọn một ngày, ví dụ: 8h thứ 2 tuần sau.
understand-not-the-meeting = “{ $text }” chưa phải ngày giờ họp. Ví dụ: 8h30 thứ 5 tuần sau.
understand-which-one = Có nhiều hơn một lựa chọn. Vui lòng chọn một, ví dụ: 8h thứ 5.

# Giờ

understand-no-such-time = Không có giờ { $clock }. Giờ từ 0 đến 23, phút từ 0 đến 59, ví dụ: 14h30.
understand-which-half = { $clock } là sáng, chiều hay tối? Ví dụ: 2h chiều, hoặc 14h.
understand-midnight = Nửa đêm thuộc ngày nào? Ví dụ: 23h30 ngày 03/12.
understand-which-hour = Chưa rõ mấy giờ. Ví dụ: 19h ngày 03/12.
understand-which-end = Chưa rõ mấy giờ kết thúc. Ví dụ: từ 8h đến 11h30 ngày 03/12.
understand-only-an-end = Đây là giờ kết thúc, chưa có giờ bắt đầu. Ví dụ: từ 8h đến 11h30 ngày 03/12.
understand-which-half-day = Nửa ngày là buổi sáng hay buổi chiều? Ví dụ: sáng 03/12.
understand-end-before-start = Giờ kết thúc { $end } không sau giờ bắt đầu { $start }. Ví dụ: từ 8h đến 11h30.
understand-days-reversed = Ngày kết thúc { PLAIN_DAY($end) } trước ngày bắt đầu { PLAIN_DAY($start) }. Ví dụ: từ 03/12 đến 04/12.
understand-bare-number = Số { $number } là ngày hay giờ? Ví dụ: ngày { $number }, hoặc 8h30.
understand-duration-not-when = Đây là thời lượng, chưa có ngày giờ. Ví dụ: 8h30 thứ 5 tuần sau.
understand-days-mismatch = Số ngày nói là { $count }, không khớp với ngày đầu và ngày cuối. Ví dụ: từ 03/12 đến 04/12.
understand-hours-mismatch = Thời lượng không khớp với giờ bắt đầu và giờ kết thúc. Ví dụ: từ 8h đến 10h ngày 03/12.
understand-over-weekend = Những ngày này có thứ 7 hoặc chủ nhật. Vui lòng gõ rõ, ví dụ: từ 03/12 đến 04/12.
understand-long-span = Cuộc họp kéo dài hơn { $days } ngày, có đúng không? Ví dụ: từ 03/12 đến 04/12.
understand-which-sessions = Nhiều ngày thì cần giờ bắt đầu và giờ kết thúc. Ví dụ: từ 8h ngày 03/12 đến 17h ngày 04/12.

# Thời lượng

understand-no-duration = Chưa thấy thời lượng. Ví dụ: 90 phút, 2 tiếng rưỡi, nửa ngày.
understand-no-time-at-all = Thời lượng phải lớn hơn 0. Ví dụ: 90 phút.
understand-not-whole-minutes = Thời lượng không chẵn phút. Ví dụ: 90 phút.
understand-over-noon = Khoảng giờ này có cả giờ nghỉ trưa, chưa rõ có tính không. Ví dụ: 7 tiếng rưỡi.
understand-duration-too-long = Thời lượng dài quá { $days } ngày. Ví dụ: 1 ngày rưỡi.

# Số và tiền

understand-no-number = Chưa thấy số nào. Ví dụ: 60, hoặc sáu mươi.
understand-no-money = Chưa thấy số tiền. Ví dụ: 15 triệu, hoặc 12.500.000.
understand-negative = Số không được âm. Ví dụ: 60.
understand-not-whole = { $number } không phải số nguyên. Ví dụ: 60.
understand-not-whole-dong = Số tiền không chẵn đồng. Ví dụ: 12.500.000.
understand-number-too-large = Số quá lớn. Ví dụ: 60.
understand-money-too-large = Số tiền quá lớn. Ví dụ: 1,2 tỷ.
understand-only-a-bound = Cần một con số cụ thể. Ví dụ: 100, hoặc khoảng 100.
understand-which-of-range = Là một khoảng, cần một con số cụ thể. Vui lòng chọn hoặc gõ, ví dụ: 60.
understand-which-unit = Chưa rõ đơn vị của { $number }. Ví dụ: { $number } phút, { $number } triệu.

# Phát biểu và cả kế hoạch

understand-no-speeches = Chưa thấy bài phát biểu nào. Ví dụ: khai mạc 5 phút, kết luận 20 phút, 3 tham luận 10 phút.
understand-speech-unclear = Chưa rõ “{ $item }”. Mỗi bài một mục, cách nhau bằng dấu phẩy, ví dụ: khai mạc 5 phút, 3 tham luận 10 phút.
understand-speech-minutes = “{ $item }” cần cả loại phát biểu và số phút. Ví dụ: kết luận 20 phút.
understand-too-many-speeches = Nhiều hơn { $limit } bài phát biểu. Vui lòng kiểm tra lại, ví dụ: 3 tham luận 10 phút.
understand-no-plan = Chưa có nội dung. Ví dụ: họp giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng.
understand-whose-day = “{ $text }”: đây là ngày họp, hay ngày của văn bản, địa danh, ngày lễ? Ví dụ cách gõ ngày họp: họp 8h ngày 03/12.
understand-one-or-series = “{ $text }”: họp một lần hay cả chuỗi? Ví dụ cách gõ chuỗi: 8h thứ 2 hằng tuần.
understand-count-or-subject = “{ $text }”: là số người dự, hay là nội dung họp? Ví dụ cách gõ số người: 15 người dự.
understand-format-or-subject = “{ $text }”: là hình thức họp, hay là nội dung? Ví dụ cách gõ hình thức: họp trực tuyến.
understand-place-or-subject = “{ $text }”: là nơi họp, hay là nội dung? Ví dụ cách gõ nơi họp: địa điểm Hội trường A.
understand-place-or-people = “{ $text }”: là nơi họp, hay là thành phần dự? Ví dụ: địa điểm Hội trường A, thành phần các phòng.
understand-attended-or-held = “{ $text }”: đơn vị tổ chức cuộc này, hay đi dự theo giấy mời? Ví dụ cách gõ: dự họp UBND tỉnh.
understand-chair-or-attends = “{ $text }”: là người chủ trì, hay người dự họp? Ví dụ cách gõ: chủ trì Phó Giám đốc.
understand-no-meeting = “{ $text }”: chưa thấy cuộc họp nào. Ví dụ: họp giao ban 8h sáng thứ 5.
understand-no-lead = Chưa thấy khoảng thời gian trước cuộc họp. Ví dụ: trước 30 phút, trước họp 3 ngày.
understand-due-after-meeting = Hạn này sau ngày họp { PLAIN_DAY($meeting) }. Vui lòng gõ ngày sớm hơn, ví dụ: trước họp 3 ngày.
