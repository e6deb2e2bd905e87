# Lệnh hop226 health: tình trạng của trợ lý đang chạy.

health-help-json = in báo cáo dưới dạng JSON, dành cho chương trình giám sát
health-not-running = Không thấy trợ lý nào đang chạy ở { $address } (HOP226_LISTEN). Khởi động bằng: hop226 run
health-versions = Phiên bản: { $versions }
health-database = Cơ sở dữ liệu { $file }: { $state ->
    [ok] hoạt động tốt
   *[failed] không đọc được
}
health-channel = Kênh { $channel }: { $state ->
    [online] đã kết nối
    [starting] đang khởi động
    [offline] chưa nối được máy chủ, đang thử lại
    [conflict] một tiến trình khác đang nhận tin của cùng bot
    [refused] token không được chấp nhận
   *[stopped] đã dừng
} (từ { $since })
health-last-event = Tin gần nhất: { $at ->
    [none] chưa có
   *[other] { $at }
}
health-backlog = Tin đang xử lý: { $number }
health-lateness = { $number } tin gửi gần nhất trễ: trung vị { $median } giây, 99% không quá { $p99 } giây
health-tidied = Dọn dẹp hằng ngày: { $at ->
    [none] chưa xong lần nào
   *[other] xong lúc { $at }
}
health-not-tidied = { health-tidied }; đang vướng: { $why }
