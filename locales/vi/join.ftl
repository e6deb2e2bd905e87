# Vào đơn vị bằng mã mời.

join-unknown = Mã không đúng, đã hết hạn hoặc đã dùng hết.
join-wait = Đã nhập sai mã nhiều lần. Đề nghị chờ một giờ rồi thử lại.
join-joined = Đã vào { $unit }, vai trò: { $role }.
join-already = Đã là thành viên của { $unit }, vai trò: { $role }.
join-told = { $name } vừa vào { $unit } bằng mã mời, vai trò: { $role }.
join-child-needs-admin = Mã này dành cho người quản trị của một đơn vị. Chuyển sang đơn vị đó ở /donvi rồi gửi lại mã.
join-ask-child = Đưa { $unit } vào dưới { $parent }? { $parent } sẽ thấy số tổng của { $unit }, không thấy nội dung cuộc họp.
join-child-done = { $unit } đã thuộc { $parent }.
join-child-circle = Không đưa được: đơn vị kia đang thuộc chính đơn vị này.
