# Thời gian của một cuộc họp: từ lúc nào đến lúc nào, bao lâu.

time-moment = { MOMENT($at) }
time-span = { MOMENT($at) }–{ CLOCK($to) } ({ $length })
time-span-lunch = { MOMENT($at) }–{ CLOCK($to) } ({ $length }, nghỉ trưa { CLOCK($from) }–{ CLOCK($until) })
time-sessions = { $sessions } ({ $length })
time-day = { SHORT_DAY($day) } { $hours }
time-hours = { CLOCK($from) }–{ CLOCK($to) }
time-short-moment = { SHORT_MOMENT($at) }
time-short = { SHORT_MOMENT($at) }–{ CLOCK($to) }
time-short-days = { SHORT_MOMENT($at) } – { SHORT_MOMENT($to) }
time-on-day = { ON_DAY($day) }
