# Ghi hội nghị đã tổ chức.

record-kept = Đã ghi { $code } · { $title }: đã tổ chức.
