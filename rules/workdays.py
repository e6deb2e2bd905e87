"""Working days: the national calendar with its make-up Saturdays, then the unit's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)

_SWAPPED = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
"""The day in the name that the calendar gives to a day off for which another is worked."""


def is_working_day(day: date, overrides: Mapping[date, bool]) -> bool:
    """Whether the unit works on that day."""
    own = overrides.get(day)
    return _is_nationally(day) if own is None else own


def working_days_between(first: date, last: date, overrides: Mapping[date, bool]) -> int:
    """Full working days after the first day and before the last."""
    opening = first + DAY
    if opening >= last:
        return 0
    days = 0
    for year in range(opening.year, (last - DAY).year + 1):
        worked = _working_days(year)
        days += bisect_left(worked, last) - bisect_left(worked, opening)
    for day, worked_here in overrides.items():
        if opening <= day < last:
            days += worked_here - _is_nationally(day)
    return days


def working_days_left(year: int, after: date, overrides: Mapping[date, bool]) -> int:
    """The working days of a calendar year that come after a day."""
    eve, following = date(year - 1, 12, 31), date(year + 1, 1, 1)
    return working_days_between(max(after, eve), following, overrides)


def next_working_day(day: date, overrides: Mapping[date, bool]) -> date:
    """The first working day after this one."""
    day += DAY
    while not is_working_day(day, overrides):
        day += DAY
    return day


def holiday_name(day: date) -> str | None:
    """What the national calendar calls a day off, in Vietnamese; None for any other day."""
    return _holidays(day.year).get(day)


def made_up_on(day: date) -> date | None:
    """The day that is worked instead of a day off that was swapped with it; None for any other."""
    swapped = _SWAPPED.search(holiday_name(day) or "")
    return None if swapped is None else date(*map(int, reversed(swapped.groups())))


def _is_nationally(day: date) -> bool:
    worked = _working_days(day.year)
    place = bisect_left(worked, day)
    return place < len(worked) and worked[place] == day


@cache
def _working_days(year: int) -> Sequence[date]:
    """The year's working days in order; `holidays` is imported when a day is first asked for."""
    import holidays

    calendar = holidays.country_holidays("VN", years=year)
    first = date(year, 1, 1)
    days = (first + number * DAY for number in range(366))
    return [day for day in days if day.year == year and calendar.is_working_day(day)]


@cache
def _holidays(year: int) -> Mapping[date, str]:
    import holidays

    return dict(holidays.country_holidays("VN", years=year, language="vi"))
