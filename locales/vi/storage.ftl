# Lời báo khi cơ sở dữ liệu không dùng được, và của lệnh sao lưu, khôi phục.

storage-damaged = Cơ sở dữ liệu { $path } bị hỏng hoặc không phải tệp dữ liệu. Tệp được giữ nguyên. Hãy khôi phục từ bản sao gần nhất: hop226 restore.
storage-newer = Cơ sở dữ liệu { $path } do phiên bản mới hơn của chương trình tạo ra. Tệp được giữ nguyên. Hãy cập nhật chương trình.
storage-foreign = Tệp { $path } là dữ liệu của chương trình khác. Tệp được giữ nguyên. Hãy chọn tệp khác.
storage-locked = Cơ sở dữ liệu { $path } đang bị chương trình khác giữ. Hãy đóng chương trình đó hoặc thử lại sau.
storage-full = Ổ đĩa chứa { $path } đã đầy, chưa ghi được gì. Hãy giải phóng chỗ trống rồi thử lại.
storage-disk = Không đọc hoặc ghi được { $path }: ổ đĩa báo lỗi. Hãy kiểm tra ổ đĩa.
storage-no-folder = Không có thư mục { $path }. Hãy tạo thư mục đó hoặc chọn nơi khác.
storage-no-file = Không có tệp { $path }. Hãy kiểm tra đường dẫn.
storage-is-a-folder = { $path } là thư mục. Hãy chỉ rõ tên tệp.
storage-permission = Không có quyền đọc và ghi { $path }. Hãy cấp quyền cho người chạy chương trình.
storage-exists = { $path } đã có sẵn, không ghi đè. Hãy chọn tên khác hoặc chuyển tệp đó đi.
storage-text = Nội dung có ký tự không lưu được. Chưa ghi gì. Hãy xóa ký tự lạ rồi gửi lại.
storage-refused = Dữ liệu không hợp lệ nên không được lưu ({ $problem }). Chưa ghi gì.
storage-unit-circle = Đơn vị không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình.
storage-failed = Cơ sở dữ liệu { $path } báo lỗi: { $problem }. Chưa ghi gì.

storage-backup-file = tệp bản sao sẽ tạo
storage-backup-done = Đã sao lưu vào { $path }.
storage-restore-file = tệp bản sao
storage-restore-done = Đã khôi phục vào { $path }.
storage-last-admin = Không để đơn vị còn người mà không có người quản trị. Đề nghị giao quản trị cho người khác trước.
