# Dữ liệu của tôi.

mydata-head = Chương trình đang giữ về người dùng này:
mydata-name = Tên: { $name } (số { $number })
mydata-no-name = không ghi
mydata-accounts = Tài khoản nhắn tin: { $number }
mydata-unit = Đơn vị: { $unit }, vai trò: { $role }
mydata-drafts = Việc đang làm dở: { $number }
mydata-export = Xuất dữ liệu của tôi
mydata-note = Dữ liệu được giữ thế nào
mydata-delete = Xóa dữ liệu của tôi
mydata-back = Về dữ liệu của tôi
mydata-exported = Toàn bộ dữ liệu đang giữ, dạng JSON. Tệp chỉ gửi một lần.
mydata-ask-delete = Xóa tên, tài khoản, vai trò, việc dở dang và lời lẽ đã ghi trong nhật ký? Cuộc họp đã lưu và số liệu ở lại với đơn vị, không kèm tên. Không khôi phục được.
mydata-delete-yes = Xóa
mydata-last-admin = Đang là người quản trị duy nhất của { $unit }. Trước hết giao vai trò quản trị cho người khác.
mydata-deleted = Đã xóa. Nhắn tin lại thì bắt đầu như người mới.
mydata-privacy =
    Chương trình chạy trên máy của cơ quan, không gửi dữ liệu ra ngoài, không dùng trí tuệ nhân tạo.
    Giữ: tên hiển thị và số tài khoản nhắn tin, vai trò, kế hoạch họp, cuộc họp đã lưu, nhật ký thay đổi.
    Không giữ: số điện thoại, số giấy tờ, nội dung mật, nguyên văn tin nhắn.
    Thời gian: việc dở dang 30 ngày; câu trả lời gần nhất 7 ngày; lý do vắng, người dự thay và sổ gửi tin 1 năm; nội dung cuộc họp theo thời gian đơn vị chọn (5 năm nếu không chọn), sau đó chỉ còn số đếm; nhật ký giữ lâu dài bằng số, tên và lời lẽ xóa được.
    Quyền: xem, xuất, xóa tại đây bất cứ lúc nào.
