"""What a day means that no hour is said of: a half day, days in a row, a stretch, `trước Tết`."""

from __future__ import annotations

from datetime import timedelta

from vietnamese.choice import ask, impossible
from vietnamese.office_time import OfficeTime, first_of, last_of, minutes_in
from vietnamese.parts import AllDay, Bound, Clock, DayPart, Length
from vietnamese.reading import Window
from vietnamese.settle import Outcome
from vietnamese.today import Bag, Days, window_args

EVENING_STARTS = {"trưa": (690, 720), "tối": (1080, 1140), "đêm": (1260,)}
"""Minutes offered where a part of the day outside office hours came without an hour."""


def in_window(seen: OfficeTime, windows: list[Window], days: Days, rest: Bag) -> Outcome | None:
    """A stretch of days, perhaps with an hour: its day is asked."""
    if not rest:
        return days.each(lambda each: ("window" if isinstance(each, Window) else "date", each))
    if not set(rest) <= {Clock, DayPart, AllDay, Length}:
        return None
    options = [("window", window) for window in windows]
    return ask("which-day", *options, **window_args(windows[0]))


def bounded(seen: OfficeTime, days: Days, bound: Bound) -> Outcome | None:
    """`trước Tết`: from today to the day before; `sau Tết` has no end, so it is asked."""
    today = seen.now.date()
    if bound.name == "between" or seen.past:
        return None
    if bound.name == "before":
        last = days.each(lambda day: first_of(day) - timedelta(days=1))
        if all(day < today for day in last.options):
            return impossible("past", day=last.options[0].isoformat())
        return last.each(lambda day: ("window", Window(today, day)))
    after = last_of(days.options[0])
    return ask("which-day-after", day=after.isoformat())


def half_day(seen: OfficeTime, days: Days, part: DayPart) -> Outcome:
    """`sáng thứ 5` by the office hours; another part of the day leaves its hour open."""
    if part.edge or part.name not in ("sáng", "chiều"):
        return _hour_missing(seen, days, part)
    return seen.sessions(days, (part.name, part.name))


def _hour_missing(seen: OfficeTime, days: Days, part: DayPart) -> Outcome:
    """`tối thứ 5`, `đầu giờ chiều`: when exactly?"""
    if part.edge:
        begins, ends = seen.office(part.name)
        minutes = [minutes_in(begins)] if part.edge == "start" else [minutes_in(ends) - 60]
    else:
        minutes = list(EVENING_STARTS.get(part.name, ()))
    options = [("datetime", seen.at(day, m)) for day in days.options for m in minutes]
    return ask("which-hour", *options, day=days.options[0].isoformat(), part=part.name)


def lasting(seen: OfficeTime, days: Days, length: Length) -> Outcome | None:
    """`2 ngày từ 3/12`: days in a row, if no weekend is among them."""
    if length.half_days == 1:
        halves = [
            option
            for part in ("sáng", "chiều")
            for option in seen.sessions(days, (part, part)).options
        ]
        return ask("which-half-day", *halves, day=days.options[0].isoformat())
    if not length.half_days or length.half_days % 2:
        return ask("which-hour", day=days.options[0].isoformat(), part="")
    ahead = timedelta(days=length.half_days // 2 - 1)
    opening, closing = seen.hours.morning[0], seen.hours.afternoon[1]
    spans = days.each(lambda day: ("interval", seen.open_from(day, opening, day + ahead, closing)))
    day = days.options[0]
    if ahead and any((day + timedelta(days=n)).weekday() > 4 for n in range(ahead.days + 1)):
        return ask("over-weekend", *spans.options, day=day.isoformat())
    return spans.noting("several-days") if ahead else spans
