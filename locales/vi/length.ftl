# Độ dài thời gian.

length-minutes = { $minutes } phút
length-hours = { $hours } giờ
length-both = { $hours } giờ { $minutes } phút
