# Vai trò trong đơn vị.

role-admin = quản trị
role-planner = lập kế hoạch
role-approver = lãnh đạo cho ý kiến
role-member = thành viên
role-viewer = cấp trên xem số tổng
role-nameless = người số { $number }
role-closed = Vai trò hiện tại ({ $role }) không làm được việc này. Người quản trị đơn vị có thể đổi vai trò.
