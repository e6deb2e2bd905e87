# Lệnh hop226 admin, dành cho bộ phận công nghệ thông tin.

admin-help-action = việc cần làm: create TÊN, invite MÃ, founder, reset MÃ, list, parent MÃ MÃ-CẤP-TRÊN, backup TỆP, health
admin-help-what = tên đơn vị, mã đơn vị hoặc tệp
admin-help-bloc = khối của đơn vị mới
admin-help-level = cấp của đơn vị mới
admin-help-parent = mã đơn vị cấp trên
admin-help-role = vai trò của người được mời
admin-needs-kind = Cần thêm --bloc và --level. Ví dụ: hop226 admin create "Sở A" --bloc government --level province
admin-no-unit = Không có đơn vị mã { $code }. Xem danh sách: hop226 admin list
admin-no-units = Chưa có đơn vị nào.
admin-unit = { $code } · { $name } · { $people } người · cấp trên: { $parent }
admin-code = Gửi cho một người: /start { $code } (hết hạn { PLAIN_DAY($until) }, chỉ hiện một lần)
admin-reset = Đã thu hồi mọi mã và nhóm chat của { $unit }; người quản trị cũ nay là thành viên.
