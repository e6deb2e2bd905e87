# Lời hướng dẫn của lệnh hop226 trên máy chủ.

cli-description = Họp 226: trợ lý lập kế hoạch cuộc họp theo Kết luận 226-KL/TW.
cli-heading-usage = Cách dùng:
cli-heading-arguments = Lệnh và tham số
cli-heading-options = Tùy chọn
cli-help-help = xem hướng dẫn này
cli-help-chat = mở trợ lý ngay trong cửa sổ dòng lệnh
cli-help-run = chạy trợ lý trên các kênh nhắn tin đã có token
cli-help-push = chỉ gửi các lời nhắc đến hạn (chạy riêng, bên cạnh hop226 run)
cli-help-deliveries = in sổ gửi tin: đã gửi, chờ gửi, không gửi được
cli-help-health = xem tình trạng của trợ lý đang chạy
cli-help-check = đối chiếu một kế hoạch (tệp JSON) với quy định
cli-help-understand = đọc ngày giờ, thời lượng, số, tiền viết bằng tiếng Việt
cli-help-stats = in số liệu năm của một đơn vị
cli-help-backup = sao lưu cơ sở dữ liệu khi đang chạy
cli-help-admin = tạo đơn vị, mời người quản trị đầu tiên, khôi phục quyền (cho bộ phận CNTT)
cli-help-audit = kiểm tra nhật ký, hoặc in nhật ký của một đơn vị
cli-help-restore = khôi phục cơ sở dữ liệu từ bản sao

cli-help-db = tệp cơ sở dữ liệu (mặc định: HOP226_DB, hoặc thư mục dữ liệu của người dùng)
cli-help-now = coi như bây giờ là lúc này, ví dụ 2026-11-22T09:00 (để tập huấn, kiểm thử)
cli-help-as = tên người đang nói với trợ lý
cli-help-json-lines = mỗi dòng vào và ra là một đối tượng JSON, dành cho chương trình khác

cli-help-unit = mã đơn vị, ví dụ SO-A
cli-help-year = năm (mặc định: năm nay)
cli-help-json = in một đối tượng JSON

cli-bad-usage = Chưa hiểu tham số của lệnh. Xem cách dùng: { $prog } --help
cli-bad-now = --now chưa đúng: "{ $given }". Viết ngày giờ như 2026-11-22T09:00 (giờ Việt Nam nếu không ghi múi giờ).
cli-bad-year = --year chưa đúng: "{ $given }". Viết một năm từ { YEAR($first) } đến { YEAR($last) }, ví dụ 2026.
cli-no-such-unit = Không có đơn vị nào mang mã "{ $code }". Mã đơn vị hiện ở /donvi, ví dụ SO-A.
cli-no-database = Chưa có cơ sở dữ liệu { $path }. Mở trợ lý bằng hop226 chat, hoặc chỉ đúng tệp bằng --db.
cli-clock-ahead = Chưa dọn dữ liệu cũ: đồng hồ của máy muộn hơn nhiều so với dòng mới nhất trong nhật ký. Đề nghị kiểm tra đồng hồ; nếu đồng hồ đúng, việc dọn sẽ tiếp tục khi nhật ký có dòng mới.
