# Riêng của kênh Telegram: bàn phím lịch, danh mục lệnh, thông báo cho người vận hành.

telegram-open-private = Mở trò chuyện riêng

telegram-only-text = Trợ lý chỉ đọc được tin nhắn chữ. Đề nghị gõ nội dung cần gửi.
telegram-edited = Tin đã gửi được giữ như ban đầu; sửa tin không làm thay đổi gì. Cần sửa thì gõ lại thành tin mới.

# Lịch tháng
telegram-month = Tháng { $month }/{ $year }: mỗi hàng từ thứ Hai đến Chủ nhật, * là ngày nghỉ, lễ.
telegram-marked-day = { $day }*
telegram-today = Hôm nay
telegram-tomorrow = Mai

# Danh mục lệnh
telegram-menu-hop = Lập kế hoạch một cuộc họp
telegram-menu-lich = Các cuộc họp sắp tới
telegram-menu-stats = Số liệu họp trong năm của đơn vị
telegram-menu-donvi = Đơn vị: tạo, tham gia, thiết lập
telegram-menu-nhac = lời nhắc họp của tôi
telegram-menu-quaylai = Quay lại câu hỏi trước
telegram-menu-huy = Thoát việc đang làm
telegram-menu-dulieu = Dữ liệu của tôi: xem, xuất, xóa
telegram-menu-trogiup = Hướng dẫn

# Nhật ký cho người vận hành
telegram-needs = HOP226_TELEGRAM_TOKEN (token do @BotFather cấp)
telegram-online = Telegram: đã kết nối, bot @{ $bot }, { $mode ->
    [webhook] nhận tin qua webhook.
   *[polling] tự hỏi tin mới.
}
telegram-back = Telegram: đã thông trở lại.
telegram-unreachable = Telegram: chưa nối được máy chủ ({ $why }); vẫn tiếp tục thử lại. Nếu mạng chặn Telegram, hãy đặt HOP226_TELEGRAM_PROXY hoặc HOP226_TELEGRAM_API.
telegram-second-poller = Telegram: một tiến trình khác đang nhận tin của cùng bot này. Hãy tắt tiến trình kia; tiến trình này chờ.
telegram-bad-token = Telegram: máy chủ không nhận token. Hãy kiểm tra HOP226_TELEGRAM_TOKEN (xin lại ở @BotFather bằng lệnh /token).
telegram-unreadable = Telegram: bỏ qua tin { $id } vì không đọc được.
telegram-undelivered = Telegram: không gửi được câu trả lời cho tin { $id } ({ $why }).
telegram-held = Telegram: câu trả lời cho tin { $id } chưa gửi được ({ $why }); vẫn tiếp tục thử lại.
telegram-no-menu = Telegram: chưa đặt được danh mục lệnh ({ $why }); bot vẫn hoạt động.
