# Lời chào.

start-what = Họp 226 giúp lập kế hoạch cuộc họp từng bước, đối chiếu với { -ket-luan } và theo dõi số liệu hội nghị trong năm của đơn vị.
start-who-decides = Đây là phần mềm, không thay người có thẩm quyền: kết quả cần được người có trách nhiệm xem xét, quyết định.
start-no-secrets = Không nhập nội dung thuộc bí mật nhà nước vào đây.
start-choose = Bắt đầu từ đâu?
start-plan = Lập kế hoạch họp
start-calendar = Xem lịch họp
start-stats = Xem số liệu năm
start-unit = Tạo đơn vị
