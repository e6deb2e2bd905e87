# Số liệu năm.

stats-head = 📊 { $unit } · năm { YEAR($year) } (đến { PLAIN_DAY($to) })
stats-head-coming = 📊 { $unit } · năm { YEAR($year) } (kế hoạch)
stats-total = Hội nghị: { $total } / tối đa { $cap } (giảm { PERCENT($cut_part, $cut_whole) } so với { $was } của { YEAR($previous) })
stats-total-over = Hội nghị: { $total } / tối đa { $cap } (giảm { PERCENT($cut_part, $cut_whole) } so với { $was } của { YEAR($previous) }) ❌
stats-total-no-baseline = Hội nghị: { $total }. Chưa có số năm { YEAR($previous) } để so sánh, khai ở /donvi.
stats-parts = Đã tổ chức { $held } · theo kế hoạch { $planned }
stats-in-person = {"  "}Trực tiếp: { $number }
stats-online = {"  "}Trực tuyến: { $number }
stats-hybrid-unset = {"  "}Kết hợp: { $number } (chưa chọn cách tính)
stats-hybrid-in-person = {"  "}Kết hợp: { $number } (tính là trực tiếp)
stats-hybrid-online = {"  "}Kết hợp: { $number } (tính là trực tuyến)
stats-share = Tỷ lệ trực tiếp: { PERCENT($strict, $whole) } { $sign }
stats-share-two = Tỷ lệ trực tiếp: { PERCENT($strict, $whole) } hoặc { PERCENT($gentle, $whole) } { $sign } tùy cách tính
stats-way-back = Để không quá { PERCENT($limit_part, $limit_whole) }: chuyển { $turn } hội nghị trực tiếp chưa tổ chức sang trực tuyến
stats-plan-total = Kế hoạch cả năm: { $planned } hội nghị
stats-avoided = Không tổ chức vì không cần thiết: { $number }
stats-next = Sắp tới: { $code } · { SHORT_MOMENT($at) }
stats-ground = Căn cứ: { -ket-luan }
stats-other-year = Năm { YEAR($year) }
stats-no-unit = Cần có đơn vị trước. Gõ /donvi để tạo đơn vị.
stats-no-such-year = Không có năm này. Ví dụ: /stats { YEAR($year) }.
stats-below = Đơn vị cấp dưới:
stats-below-line = {"  "}{ $unit }: { $total } hội nghị / tối đa { $cap }, trực tiếp { PERCENT($part, $whole) }
stats-below-no-cap = chưa khai
