# Câu chung cho mọi bảng hỏi.

form-yes = Có
form-no = Không
form-right = Đúng
form-words-yes = có,co,đúng,phải,ừ,vâng,dạ có,rồi,đồng ý,ok,oke,yes,y
form-words-no = không,ko,k,khong,chưa,chua,no,n,không có,chưa có
form-done = Xong
form-skip = Bỏ qua
form-back = Quay lại
form-choose-one = Chưa rõ câu trả lời. Chọn một mục bên dưới hoặc gõ đúng tên mục.
form-choose-some = Chọn ít nhất một mục. Có thể gõ nhiều số, ví dụ: 1,3.
form-choose-below = Các câu hỏi đã trả lời đủ. Chọn một mục bên dưới.
form-write-something = Chưa có nội dung. Gõ một dòng chữ, ví dụ: Triển khai nhiệm vụ quý I.
form-too-long = Nội dung dài { $length } ký tự, vượt mức { $longest }. Rút gọn rồi gõ lại.
form-first-question = Đây là câu hỏi đầu tiên.
form-stale = Nút này không còn hiệu lực.
form-candidate-datetime = { MOMENT($value) }
form-candidate-date = { DAY($value) }
form-candidate-time = { $value }
form-candidate-interval = { MOMENT($from) } – { CLOCK($to) }
form-candidate-duration = { $value } phút
form-candidate-number = { $value }
form-candidate-money = { NUMBER($value) } đồng
form-candidate-window = { DAY($value) }
