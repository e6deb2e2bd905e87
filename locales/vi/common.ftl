# Từ dùng chung cho mọi tệp.

-ket-luan = Kết luận 226-KL/TW
-quyet-dinh = Quyết định 45/2018/QĐ-TTg
