# Thành viên và quản trị.

manage-head = Thành viên và quản trị:
manage-members = Thành viên
manage-invite = Mời người mới
manage-invitations = Mã mời còn hiệu lực
manage-groups = Nhóm chat
manage-children = Cấp trên, cấp dưới
manage-back = Về mục quản trị
manage-members-of = { $unit }: { $number } thành viên. Chạm để đổi vai trò:
manage-member = { $name } · { $role }
manage-make = Đổi thành: { $role }
manage-remove = Cho rời đơn vị
manage-role-given = { $name } nay có vai trò: { $role }.
manage-removed = { $name } không còn trong đơn vị.
manage-last-admin = Đơn vị cần ít nhất một người quản trị. Trước hết giao vai trò quản trị cho người khác ở mục Thành viên.
manage-ask-leave = Rời khỏi { $unit }? Lịch và số liệu của đơn vị sẽ không xem được nữa.
manage-leave-yes = Rời đơn vị
manage-leave-no = Ở lại
manage-left = Đã rời { $unit }.
manage-journal = Nhật ký
