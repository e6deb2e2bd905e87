"""Lunar days and holidays: `mùng 10 tháng Chạp`, `rằm`, `Quốc khánh`."""

from __future__ import annotations

from datetime import date

from vietnamese.choice import impossible, sure
from vietnamese.holiday import HOLIDAYS
from vietnamese.lunar import last_solar, lunar, next_solar, solar
from vietnamese.parts import DayMonth, DayOfMonth, Holiday, LunarDay, LunarMonth
from vietnamese.today import YEARS_AHEAD, Bag, Days, Today, year_said

NAMED_DAYS = {day.id: day for day in HOLIDAYS}


def lunar_date(seen: Today, bag: Bag) -> Days:
    """`10/12 âm lịch`."""
    said: DayMonth = bag[DayMonth]
    if said.year and abs(said.year - seen.today.year) > YEARS_AHEAD:
        return impossible("no-such-year", number=said.year)
    return lunar_on(seen, said.day, said.month, said.year or year_said(bag, seen.today.year))


def lunar_day(seen: Today, bag: Bag) -> Days:
    """`mùng 10 tháng Chạp`, `rằm`."""
    said: LunarDay = bag[LunarDay]
    return lunar_on(seen, said.day, said.month, year_said(bag, seen.today.year))


def lunar_day_number(seen: Today, bag: Bag) -> Days:
    """`mùng 5 âm lịch`."""
    return lunar_on(seen, bag[DayOfMonth].day, None, None)


def day_in_lunar_month(seen: Today, bag: Bag) -> Days:
    """`mùng 10, tháng Chạp`."""
    return lunar_on(seen, bag[DayOfMonth].day, bag[LunarMonth].number, None)


def lunar_on(seen: Today, day: int, month: int | None, year: int | None) -> Days:
    """A lunar day of a year, or the nearest; its lunar day and month are noted."""
    if not 0 <= day <= 30 or (month is not None and not 1 <= month <= 12):
        return impossible("no-such-lunar-day", date=f"{day}/{month}")
    if year is not None and month is not None:
        found = solar(day, month, year)
        if found is None:
            return impossible("no-such-lunar-day", date=f"{day}/{month}")
        return sure(found, _lunar_note(found))
    near = (last_solar if seen.past else next_solar)(day, month, seen.today)
    if near is None:
        return impossible("no-such-lunar-day", date=f"{day}/{month}")
    return sure(near[0], f"lunar:{near[1]}/{near[2]}")


def holiday(seen: Today, bag: Bag) -> Days:
    """`Quốc khánh`: the coming one."""
    named = NAMED_DAYS[bag[Holiday].id]
    year = year_said(bag, seen.today.year)
    if named.lunar:
        return lunar_on(seen, named.day, named.month, year)
    if year is not None:
        return sure(date(year, named.month, named.day))
    this = date(seen.today.year, named.month, named.day)
    if seen.fits(this):
        return sure(this)
    return sure(this.replace(year=this.year + (-1 if seen.past else 1)), "next-occurrence")


def _lunar_note(day: date) -> str:
    return "lunar:{}/{}".format(*lunar(day))
