# Mỗi quy tắc nói về điều gì.

rule-KL226-M02 = tỷ lệ trực tiếp
rule-KL226-M04 = sự cần thiết
rule-KL226-M05 = văn bản hướng dẫn
rule-KL226-M06 = kinh phí
rule-KL226-M07 = số hội nghị trong năm
rule-KL226-M08 = quy mô, thành phần
rule-KL226-M09 = đại biểu cùng khối
rule-KL226-M10 = thành phần hội nghị toàn quốc
rule-KL226-M11 = thành phần liên quan
rule-KL226-M12 = hội nghị nội bộ
rule-KL226-M13 = thời lượng
rule-KL226-M14 = thời lượng
rule-KL226-M15 = thời lượng
rule-KL226-M16 = phát biểu khai mạc
rule-KL226-M17 = phát biểu kết luận
rule-KL226-M18 = tham luận
rule-KL226-X1 = hội nghị toàn tỉnh, thành phố
rule-KL226-X2 = hội nghị toàn xã, phường
rule-KL226-X3 = không tổ chức lại
rule-QD45-01 = thời hạn gửi giấy mời
rule-QD45-04 = thời lượng theo Quyết định 45
rule-CAL-DAY = ngày làm việc
rule-CAL-OVERLAP = không trùng lịch
