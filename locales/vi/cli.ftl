# Lời hướng dẫn của lệnh hop226 trên máy chủ.

cli-description = Họp 226: trợ lý lập kế hoạch cuộc họp theo Kết luận 226-KL/TW.
cli-help-chat = mở trợ lý ngay trong cửa sổ dòng lệnh
cli-help-check = đối chiếu một kế hoạch (tệp JSON) với quy định
cli-help-understand = đọc ngày giờ, thời lượng, số, tiền viết bằng tiếng Việt
cli-help-stats = in số liệu năm của một đơn vị
cli-help-backup = sao lưu cơ sở dữ liệu khi đang chạy
cli-help-restore = khôi phục cơ sở dữ liệu từ bản sao
