# Bí mật nhà nước.

secrecy-no = Không
secrecy-no-words = không,ko,k,khong,không thuộc,không có,no
secrecy-yes = Có
secrecy-yes-words = có,co,mật,có thuộc,yes
secrecy-unsure = Chưa rõ
secrecy-unsure-words = chưa rõ,không rõ,chưa biết,không biết,không chắc
secrecy-stop = Dừng tại đây, nội dung vừa trao đổi không được lưu. Với nội dung thuộc hoặc có thể thuộc bí mật nhà nước, đề nghị làm theo quy chế bảo vệ bí mật nhà nước và quy trình văn thư mật của cơ quan, trên mạng nội bộ độc lập.
secrecy-delete-yours = Đề nghị xóa tin nhắn vừa gửi khỏi cuộc trò chuyện.
secrecy-marked = Tin nhắn có dấu chỉ độ mật nên không được xử lý và không được lưu. Nội dung mật phải làm theo quy trình văn thư mật của cơ quan.
secrecy-count-offer = Đơn vị cho phép ghi số lượng. Chỉ ghi loại, hình thức và tháng, không ghi nội dung.
secrecy-count = Ghi số lượng
secrecy-ask-month = Tháng nào?
secrecy-month = Tháng { $month }/{ $year }
secrecy-count-title = Cuộc họp không ghi nội dung
secrecy-counted = Đã ghi số lượng: một cuộc họp, không kèm nội dung.
