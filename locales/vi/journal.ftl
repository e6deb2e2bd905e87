# Nhật ký của đơn vị.

journal-head = Nhật ký của { $unit }, mới nhất trước:
journal-line = { SHORT_MOMENT($at) } · { $who } · { $what }
journal-line-about = { SHORT_MOMENT($at) } · { $who } · { $what }: { $about }
journal-earlier = Cũ hơn
journal-later = Mới hơn
journal-export = Xuất nhật ký
journal-exported = Nhật ký của đơn vị, mỗi dòng một việc. Người được ghi bằng số.
journal-act-unit-created = tạo đơn vị
journal-act-unit-changed = sửa thông tin đơn vị
journal-act-setting = đổi cài đặt
journal-act-figure = khai số liệu
journal-act-meeting-saved = lưu cuộc họp
journal-act-meeting-changed = sửa cuộc họp
journal-act-role = giao vai trò
journal-act-member-removed = rời đơn vị
journal-act-code-given = tạo mã
journal-act-code-revoked = thu hồi mã
journal-act-group-linked = gắn nhóm chat
journal-act-group-unlinked = gỡ nhóm chat
journal-act-approval = ý kiến lãnh đạo
journal-act-export = xuất nhật ký
journal-act-contents-erased = xóa nội dung hết hạn lưu
journal-act-chain-begun = mở chuỗi nhật ký riêng của đơn vị
