# Khi chính chương trình gặp lỗi.

trouble-apology = Chương trình gặp lỗi nên chưa xử lý được tin vừa rồi; chưa có gì thay đổi. Xin gửi lại, hoặc gõ /trogiup để xem hướng dẫn.
trouble-too-fast = Tin nhắn đến nhanh quá nên chưa xử lý kịp. Đề nghị chờ một phút rồi gửi lại.
