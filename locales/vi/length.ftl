# Độ dài thời gian.

length-minutes = { $minutes } phút
length-hours = { $hours } giờ
length-both = { $hours } giờ { $minutes } phút
length-days = { $half ->
    [0] { $days } ngày
   *[1] { $days ->
        [0] 1/2 ngày
       *[other] { $days },5 ngày
    }
}
