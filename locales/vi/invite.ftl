# Mời vào đơn vị.

invite-ask-role = Mời với vai trò nào?
invite-ask-number = Cho bao nhiêu người?
invite-one = Một người
invite-several = Tối đa { $number } người
invite-as-child = đơn vị cấp dưới
invite-ready = Mã mời vào { $unit }, vai trò: { $role }, số lượt: { $number }, hết hạn { MOMENT($until) }.
invite-code = /start { $code }
invite-once = Chuyển tiếp dòng trên cho người được mời. Mã chỉ hiện một lần; chương trình không lưu mã.
invite-open = Các mã còn hiệu lực. Chạm để thu hồi:
invite-none-open = Không có mã nào còn hiệu lực.
invite-revoke = Thu hồi: { $role }, còn { $number } lượt, đến { PLAIN_DAY($until) }
invite-kind-child = đơn vị cấp dưới
invite-kind-group = nhóm chat
invite-revoked = Đã thu hồi mã.
