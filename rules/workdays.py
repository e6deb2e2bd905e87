"""Working days: the national calendar with its make-up Saturdays, then the unit's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)


def is_working_day(day: date, overrides: Mapping[date, bool]) -> bool:
    """Whether the unit works on that day."""
    own = overrides.get(day)
    return day not in _days_off(day.year) if own is None else own


def working_days_between(first: date, last: date, overrides: Mapping[date, bool]) -> int:
    """Full working days after the first day and before the last."""
    days = (last - first).days
    return sum(is_working_day(first + number * DAY, overrides) for number in range(1, days))


def holiday_name(day: date) -> str | None:
    """What the national calendar calls a day off, in Vietnamese; None for any other day."""
    return _holidays(day.year).get(day)


@cache
def _days_off(year: int) -> frozenset[date]:
    import holidays

    calendar = holidays.country_holidays("VN", years=year)
    first = date(year, 1, 1)
    days = (first + number * DAY for number in range((date(year, 12, 31) - first).days + 1))
    return frozenset(day for day in days if not calendar.is_working_day(day))


@cache
def _holidays(year: int) -> Mapping[date, str]:
    import holidays

    return dict(holidays.country_holidays("VN", years=year, language="vi"))
