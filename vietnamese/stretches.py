"""Stretches of days: `tuần sau`, `cuối tháng 12`, `quý I`, `năm 2027`."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from vietnamese.choice import Choice, impossible, sure
from vietnamese.lunar import solar
from vietnamese.parts import LunarMonth, Month, Portion, Quarter, Week, Year
from vietnamese.reading import Window
from vietnamese.today import YEARS_AHEAD, Bag, Days, Today, months_on, year_said

WEEK_PORTIONS = {"": (0, 6), "đầu": (0, 1), "giữa": (2, 3), "cuối": (5, 6)}
QUARTER_PORTIONS = {"": (0, 2), "đầu": (0, 0), "giữa": (1, 1), "cuối": (2, 2)}
YEAR_PORTIONS = {"": (1, 12), "đầu": (1, 3), "giữa": (5, 8), "cuối": (10, 12)}
"""First and last day of the week, month of the quarter, month of the year."""


def week(seen: Today, bag: Bag) -> Days:
    """`tuần sau`, `đầu tuần`."""
    first, last = WEEK_PORTIONS[_portion(bag)]

    def window(monday: date) -> Window:
        return Window(monday + timedelta(days=first), monday + timedelta(days=last))

    week: Week = bag[Week]
    if week.number is not None:
        return numbered_week(seen, week.number).each(window)
    found = _nearest(seen, week.ahead, lambda ahead: window(monday_of(seen, ahead)))
    return found.noting(*week_note(seen, week))


def weekend(seen: Today, bag: Bag) -> Days:
    """`cuối tuần`."""
    return week(seen, {Week: bag.get(Week, Week()), Portion: Portion("cuối")})


def month(seen: Today, bag: Bag) -> Days:
    """`tháng 12`, `cuối tháng sau`."""
    said: Month = bag[Month]
    portion = _portion(bag)
    if said.number is None:
        return _nearest(
            seen, said.ahead, lambda n: _month_window(*months_on(seen.today, n), portion)
        )
    if not 1 <= said.number <= 12:
        return impossible("no-such-month", number=said.number)
    number = said.number
    year = said.year or year_said(bag, seen.today.year)
    return _in_year(seen, year, lambda y: _month_window(y, number, portion))


def lunar_month(seen: Today, bag: Bag) -> Days:
    """`tháng Chạp`, `cuối tháng Chạp`."""
    number = bag[LunarMonth].number
    first = solar(1, number, seen.today.year - 1)
    for year in (seen.today.year - 1, seen.today.year, seen.today.year + 1):
        first, last = solar(1, number, year), solar(0, number, year)
        if first and last and seen.kept(Window(first, last)):
            return sure(_portion_of(Window(first, last), _portion(bag)), f"lunar:{number}")
    return impossible("no-such-month", number=number)


def quarter(seen: Today, bag: Bag) -> Days:
    """`quý 1`, `cuối quý này`."""
    said: Quarter = bag[Quarter]
    portion = _portion(bag)
    index = (seen.today.month - 1) // 3
    if said.number is None:
        return _nearest(
            seen, said.ahead, lambda n: _quarter_window(seen.today.year, index + n, portion)
        )
    quarter = said.number - 1
    year = said.year or year_said(bag, seen.today.year)
    return _in_year(seen, year, lambda y: _quarter_window(y, quarter, portion))


def year(seen: Today, bag: Bag) -> Days:
    """`năm 2027`, `cuối năm`."""
    first, last = YEAR_PORTIONS[_portion(bag)]

    def window(year: int) -> Window:
        return Window(date(year, first, 1), _month_window(year, last).last)

    said: Year = bag[Year]
    if said.number is not None:
        return _in_year(seen, said.number, window)
    return _nearest(seen, said.ahead, lambda n: window(seen.today.year + n))


def monday_of(seen: Today, ahead: int) -> date:
    """The Monday of the week so many ahead."""
    return seen.today + timedelta(days=7 * ahead - seen.today.weekday())


def numbered_week(seen: Today, number: int) -> Choice[date]:
    """The Monday of `tuần 49` of this year or, where that is over, of the next."""
    for year in (seen.today.year, seen.today.year + seen.step):
        monday = _monday_or_none(year, number)
        if monday and seen.kept(Window(monday, monday + timedelta(days=6))):
            return sure(monday)
    return impossible("no-such-week", number=number)


def _monday_or_none(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def week_note(seen: Today, week: Week) -> tuple[str, ...]:
    """On a weekend, "next week" is told with its dates."""
    return ("weekend-next-week",) if week.ahead == 1 and seen.today.weekday() >= 5 else ()


def _nearest(seen: Today, ahead: int | None, window: Callable[[int], Window]) -> Days:
    """The stretch so many ahead; if that was not said, this one or, when over, the next."""
    if ahead is not None:
        return sure(window(ahead))
    this = window(0)
    return sure(this if seen.kept(this) else window(-1 if seen.past else 1))


def _in_year(seen: Today, year: int | None, window: Callable[[int], Window]) -> Days:
    """A stretch of a year; of this or the nearest year when none was said."""
    if year is None:
        return _this_year_or_near(seen, window)
    if abs(year - seen.today.year) > YEARS_AHEAD:
        return impossible("no-such-year", number=year)
    return sure(window(year))


def _this_year_or_near(seen: Today, window: Callable[[int], Window]) -> Days:
    this = window(seen.today.year)
    if seen.kept(this):
        return sure(this)
    return sure(window(seen.today.year + (-1 if seen.past else 1)), "next-year")


def _portion(bag: Bag) -> str:
    said: Portion | None = bag.get(Portion)
    return said.name if said else ""


def _month_window(year: int, month: int, portion: str = "") -> Window:
    last = calendar.monthrange(year, month)[1]
    return _portion_of(Window(date(year, month, 1), date(year, month, last)), portion)


def _portion_of(window: Window, portion: str) -> Window:
    """The first ten days, the next ten, or the rest of a month."""
    tenth, twentieth = window.first + timedelta(days=9), window.first + timedelta(days=19)
    if portion == "đầu":
        return Window(window.first, tenth)
    if portion == "giữa":
        return Window(tenth + timedelta(days=1), twentieth)
    return Window(twentieth + timedelta(days=1), window.last) if portion else window


def _quarter_window(year: int, index: int, portion: str) -> Window:
    years, index = divmod(index, 4)
    year += years
    first, last = QUARTER_PORTIONS[portion]
    return Window(
        date(year, index * 3 + 1 + first, 1), _month_window(year, index * 3 + 1 + last).last
    )
