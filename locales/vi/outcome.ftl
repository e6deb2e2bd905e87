# Kết quả thực tế.

outcome-ask = Cuộc họp “{ $title }” thực tế thế nào?
outcome-as-planned = Đúng như kế hoạch
outcome-changed = Có thay đổi
outcome-not-held = Không tổ chức
outcome-held = Đã ghi kết quả { $code } · { $title }. Số liệu năm tính theo thực tế.
outcome-cancelled = Đã ghi { $code } · { $title } không tổ chức. Cuộc họp không còn tính trong năm.
