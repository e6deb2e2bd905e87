# Dừng, mở lại.

leave-left = Đã dừng. Nội dung đang làm được giữ 30 ngày.
leave-left-named = Đã dừng. Đã để lại { $name } (giữ 30 ngày). Mở lại: /hop.
leave-undo = Mở lại
leave-reopened = Đã mở lại.
leave-nothing = Không có việc nào đang làm dở. Gõ /hop để lập kế hoạch họp.
