# Kiểm tra nhật ký (lệnh hop226 audit).

audit-help-verify = kiểm tra từng dòng nhật ký có còn nguyên như lúc ghi
audit-help-head = mã niêm phong đã ghi lại ở nơi khác; phải còn trong nhật ký
audit-help-seal = niêm phong nhật ký đến lúc này, in mã để ghi lại ở nơi khác
audit-help-unit = in nhật ký của đơn vị có mã này, mỗi dòng một đối tượng JSON
audit-whole = Nhật ký nguyên vẹn: đã kiểm tra { NUMBER($lines) } dòng, { NUMBER($chains) } chuỗi (mỗi đơn vị một chuỗi, việc chung một chuỗi).
audit-old = Trong đó { NUMBER($lines) } dòng nằm ở chuỗi chung có trước khi mỗi đơn vị có chuỗi riêng.
audit-erased = Nội dung của { NUMBER($lines) } dòng đã được xóa đúng như nhật ký ghi.
audit-unsealed = Chưa niêm phong { NUMBER($lines) } dòng cuối: hop226 audit --seal.
audit-sealed = Niêm phong { MOMENT($at) }, dòng { NUMBER($line) }, mã: { $head }
audit-broken = Nhật ký đã bị sửa hoặc mất dòng, bắt đầu từ dòng { NUMBER($line) }.
audit-wordless = Nội dung của dòng { NUMBER($line) } đã mất mà nhật ký không ghi việc xóa nào.
audit-unguarded = Cơ sở dữ liệu không còn tự chặn việc sửa nhật ký: phần bảo vệ đã bị gỡ.
audit-head-gone = Không thấy mã niêm phong đã ghi lại ở nơi khác: nhật ký đã bị ghi lại.
