# Kiểm tra nhật ký (lệnh hop226 audit).

audit-help-verify = kiểm tra từng dòng nhật ký có còn nguyên như lúc ghi
audit-help-head = mã cuối đã ghi lại ở lần kiểm tra trước; phải còn trong nhật ký
audit-help-unit = in nhật ký của đơn vị có mã này, mỗi dòng một đối tượng JSON
audit-whole = Nhật ký nguyên vẹn: { NUMBER($lines) } dòng. Mã cuối: { $head }
audit-broken = Nhật ký đã bị sửa hoặc mất dòng, bắt đầu từ dòng { NUMBER($line) }.
audit-head-gone = Không còn thấy mã cuối của lần kiểm tra trước: nhật ký đã bị ghi lại.
