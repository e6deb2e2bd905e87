# Một người dùng nhiều kênh.

link-code = Trên kênh kia, gõ: /start { $code }. Mã có hiệu lực { $minutes } phút và chỉ hiện một lần. Không gửi mã này cho người khác.
link-same-account = Mã này tạo ở chính tài khoản này. Hãy gõ mã trên kênh kia.
link-with = Mã này do { $name } tạo ở kênh khác.
link-ask = Hai tài khoản là của cùng một người? Nếu đồng ý, đơn vị, kế hoạch dở dang và nhắc việc của tài khoản này gộp vào tài khoản kia. Chỉ đồng ý nếu chính mình vừa tạo mã.
link-done = Đã gộp. Từ nay hai kênh là một người.
link-declined = Không làm gì. Mã chưa được dùng.
