"""A day and an hour said in the ways of offices are that day and that hour, from any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from tests.vietnamese.corpus import written
from tests.vietnamese.texts import HANOI
from vietnamese import Interval, Value, read_when

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "chủ nhật")
SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")

Way = Callable[[date, date], str]
"""How a day is said on another day; "" where it is not said so."""


def in_week(today: date, day: date, weeks: int) -> bool:
    """Whether a day lies so many weeks after this one."""
    return day.isocalendar()[:2] == (today + timedelta(days=7 * weeks)).isocalendar()[:2]


DAYS: dict[str, Way] = {
    "3/12/2026": lambda day, today: f"{day.day}/{day.month}/{day.year}",
    "03-12-2026": lambda day, today: f"ngày {day:%d-%m-%Y}",
    "03.12.26": lambda day, today: f"{day:%d.%m.%y}",
    "in full": lambda day, today: f"ngày {day:%d} tháng {day:%m} năm {day.year}",
    "with its weekday": lambda day, today: f"{WEEKDAYS[day.weekday()]}, ngày {day:%d/%m/%Y}",
    "in brackets": lambda day, today: f"{day:%d/%m/%Y} ({WEEKDAYS[day.weekday()]})",
    "short": lambda day, today: f"{SHORT[day.weekday()]} {day.day}/{day.month}/{day.year}",
    "ISO": lambda day, today: day.isoformat(),
    "3/12": lambda day, today: (
        f"{day.day}/{day.month}" if day.year == today.year else ""
    ),
    "mai": lambda day, today: "mai" if day == today + timedelta(days=1) else "",
    "mai, 3/12": lambda day, today: (
        f"mai, {day.day}/{day.month}" if day == today + timedelta(days=1) else ""
    ),
    "days ahead": lambda day, today: f"{(day - today).days} ngày nữa" if day > today else "",
    "next week": lambda day, today: (
        f"{WEEKDAYS[day.weekday()]} tuần sau" if in_week(today, day, 1) else ""
    ),
    "the week after": lambda day, today: (
        f"{SHORT[day.weekday()]} tuần sau nữa" if in_week(today, day, 2) else ""
    ),
    "numbered week": lambda day, today: (
        f"{WEEKDAYS[day.weekday()]} tuần {day.isocalendar()[1]}"
        if day.isocalendar()[0] == today.isocalendar()[0] == day.year == today.year
        else ""
    ),
}  # fmt: skip

CLOCKS: dict[str, Callable[[time], str]] = {
    "8h30": lambda t: f"{t.hour}h{t:%M}",
    "08:30": lambda t: f"{t:%H:%M}",
    "08 giờ 30 phút": lambda t: f"{t:%H} giờ {t:%M} phút",
    "8g30": lambda t: f"{t.hour}g{t:%M}",
    "8.30h": lambda t: f"{t.hour}.{t:%M}h",
    "lúc 8h30": lambda t: f"lúc {t.hour}h{t:%M}",
    "by part of day": lambda t: (
        f"{t.hour}h{t:%M} sáng" if t.hour < 11 else f"{t.hour - 12 or 12}h{t:%M} chiều"
        if t.hour > 12 else f"{t.hour}h{t:%M} trưa"
    ),
}  # fmt: skip

LEADS = ("", "Thời gian: ", "- Thời gian: ", "dạ ", "họp ")
JOINS = (" ", ", ", " ngày ", " - ")
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=HANOI, second=0, microsecond=0)
)
clocks = st.builds(time, st.integers(7, 18), st.sampled_from([0, 5, 15, 30, 45, 59]))


@given(
    moments, st.integers(0, 400), clocks, st.sampled_from(sorted(DAYS)),
    st.sampled_from(sorted(CLOCKS)), st.sampled_from(LEADS), st.sampled_from(JOINS), st.booleans(),
)  # fmt: skip
@example(datetime(2026, 11, 25, 9, tzinfo=HANOI), 8, time(8, 30), "3/12", "8h30", "", " ", True)
def test_a_day_and_hour_in_any_way_are_that_day_and_hour_or_asked(
    now: datetime, ahead: int, clock: time, day_way: str, clock_way: str, lead: str, join: str,
    clock_first: bool,
) -> None:  # fmt: skip
    day = now.date() + timedelta(days=ahead)
    said = DAYS[day_way](day, now.date())
    is_date = said[:1].isdigit() and "nữa" not in said
    if not said or (join == " ngày " and not (clock_first and is_date)):
        return
    hour = CLOCKS[clock_way](clock)
    text = lead + (f"{hour}{join}{said}" if clock_first else f"{said}{join}{hour}")
    reading = read_when(text, now)
    meant = datetime.combine(day, clock, HANOI)
    if isinstance(reading, Value):
        assert reading.value == meant, (text, now, written(reading))
    elif meant > now and "tuần" not in said:
        raise AssertionError((text, now, written(reading)))


@given(moments, st.integers(0, 300), st.integers(1, 4), st.sampled_from([
    "từ {a:%d/%m/%Y} đến {b:%d/%m/%Y}", "{a:%d/%m/%Y} - {b:%d/%m/%Y}",
    "từ ngày {a:%d} tháng {a:%m} năm {a:%Y} đến hết ngày {b:%d} tháng {b:%m} năm {b:%Y}",
    "{n} ngày, từ {a:%d/%m/%Y} đến {b:%d/%m/%Y}", "từ {a:%d/%m/%Y} đến {b:%d/%m/%Y} ({n} ngày)",
]))  # fmt: skip
def test_days_from_to_are_those_days(now: datetime, ahead: int, more: int, way: str) -> None:
    first = now.date() + timedelta(days=ahead + 1)
    last = first + timedelta(days=more)
    text = way.format(a=first, b=last, n=more + 1)
    reading = read_when(text, now)
    assert isinstance(reading, Value), (text, written(reading))
    assert isinstance(reading.value, Interval)
    assert (reading.value.start.date(), reading.value.end.date()) == (first, last)
