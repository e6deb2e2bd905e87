# Lệnh hop226 run: chạy trợ lý trên các kênh nhắn tin.

run-no-channel = Chưa có kênh nào: đặt { $ways } trong môi trường hoặc tệp .env rồi chạy lại.
run-chat-needs-none = Để dùng thử ngay trên máy này, chạy: hop226 chat (không cần token).
run-not-installed = Chưa cài thư viện của kênh { $channel } (thiếu { $module }). Chạy: make run, hoặc: pip install -c constraints.txt -e '.[{ $channel }]'
run-cannot-listen = Không mở được địa chỉ { $address } (HOP226_LISTEN): cổng đang được dùng, hoặc máy không có địa chỉ này.
run-bad-setting = { $name } chưa đúng: { $rule ->
    [token] token có dạng 123456789:chuỗi-chữ-và-số, không có khoảng trắng.
    [proxy] viết dạng http://máy:cổng hoặc socks5://tên:mật-khẩu@máy:cổng.
    [address] viết dạng máy:cổng, ví dụ 127.0.0.1:8226.
    [creation] viết anyone, invited hoặc nobody.
    [number] viết một số nguyên dương, ví dụ 60.
   *[url] viết địa chỉ đầy đủ, ví dụ https://hop.so-a.example.
}
run-database-back = Cơ sở dữ liệu đã ghi lại được.
run-not-tidied = Chưa dọn dẹp được dữ liệu hết hạn lưu; sẽ thử lại sau ít phút. { $why }
run-bad-sentences = Không dùng được tệp câu chữ locales/vi/{ $file } ({ $problem }). Hãy cài lại chương trình, hoặc chờ việc cập nhật tệp xong rồi chạy lại.
run-too-many-connections = Cổng web đang có đủ { $most } kết nối; kết nối mới bị đóng cho đến khi có chỗ.
run-few-files = Hệ điều hành cho chương trình mở quá ít tệp cùng lúc. Hãy nâng giới hạn (ulimit -n 1024, hoặc LimitNOFILE=1024 của systemd) rồi chạy lại.
