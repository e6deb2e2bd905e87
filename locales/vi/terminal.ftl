# Cửa sổ dòng lệnh, và chương trình khác gọi vào qua hop226 chat --json-lines.

terminal-how-to-leave = Chọn bằng số, ví dụ 1 hoặc 1,3. Ctrl-D để thoát.
terminal-not-json = Dòng này không phải một đối tượng JSON, ví dụ {"{"}"id": "1", "text": "/hop"{"}"}.
terminal-bad-id = Thiếu "id": một chuỗi từ 1 đến 200 ký tự, không trùng với dòng khác.
terminal-bad-person = "as" phải là một chuỗi từ 1 đến 200 ký tự.
terminal-text-or-button = Cần đúng một trong hai: "text" hoặc "button", là chuỗi.
terminal-saved = Đã lưu tệp: { $path }
