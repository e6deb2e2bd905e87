"""The Vietnamese lunar calendar, by vnlunar (imported when first needed)."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def solar(day: int, month: int, lunar_year: int) -> date | None:
    """The day of a lunar date outside leap months, or None where that month has no such day.

    Day 0 is the last day of the month.
    """
    from vnlunar import get_solar_date

    if day == 0:
        return solar(30, month, lunar_year) or solar(29, month, lunar_year)
    found = get_solar_date(day, month, lunar_year)
    return date(found["year"], found["month"], found["day"]) if found else None


def next_solar(day: int, month: int | None, today: date) -> tuple[date, int, int] | None:
    """The first such lunar day from today on, with its lunar day and month; None if none is near.

    Without a month, of any month.
    """
    months = range(1, 13) if month is None else (month,)
    found = [
        (when, lunar(when))
        for year in range(today.year - 1, today.year + 3)
        for each in months
        if (when := solar(day, each, year)) and when >= today
    ]
    if not found:
        return None
    when, (lunar_day, lunar_month) = min(found)
    return when, lunar_day, lunar_month


def last_solar(day: int, month: int | None, today: date) -> tuple[date, int, int] | None:
    """As `next_solar`, looking back."""
    months = range(1, 13) if month is None else (month,)
    found = [
        (when, lunar(when))
        for year in range(today.year - 2, today.year + 1)
        for each in months
        if (when := solar(day, each, year)) and when <= today
    ]
    if not found:
        return None
    when, (lunar_day, lunar_month) = max(found)
    return when, lunar_day, lunar_month


def lunar(when: date) -> tuple[int, int]:
    """The lunar day and month of a day."""
    from vnlunar import get_lunar_date

    found = get_lunar_date(when.day, when.month, when.year)
    return found["day"], found["month"]


def month_days(month: int, lunar_year: int) -> tuple[date, date] | None:
    """First and last day of a lunar month."""
    first, last = solar(1, month, lunar_year), solar(0, month, lunar_year)
    return (first, last) if first and last else None
