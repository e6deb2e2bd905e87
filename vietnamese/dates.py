"""Days of the solar calendar: `5/12`, `ngày 5 tháng sau`, `3 ngày nữa`."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from vietnamese.choice import ask, impossible, sure
from vietnamese.lunar_days import holiday, lunar_day, lunar_on
from vietnamese.parts import (
    Coming,
    DayMonth,
    DayOfMonth,
    DaysAhead,
    LunarDay,
    Month,
    MonthsAhead,
    Week,
    Year,
)
from vietnamese.reading import Window
from vietnamese.stretches import week
from vietnamese.today import (
    Bag,
    Days,
    Today,
    day_or_none,
    days_of,
    months_on,
    window_args,
    year_said,
)


def day_month(seen: Today, bag: Bag) -> Days:
    """`5/12`, `5/12/2026`."""
    said: DayMonth = bag[DayMonth]
    year = year_said(bag, seen.today.year) or said.year
    if (said.day, said.month) == (29, 2) and not year and not calendar.isleap(seen.today.year):
        return _leap_day(seen)
    wrong = _no_such_day(said.day, said.month, year or _year_of(seen, said.month))
    if wrong:
        return wrong
    if year is None:
        return _of_this_year(seen, said)
    day = date(year, said.month, said.day)
    if said.year_digits == 2 and not seen.fits(day):
        return _same_day_near(seen, day)
    return sure(day)


def _year_of(seen: Today, month: int) -> int:
    """The year in which a month comes next (or came last)."""
    ahead = month >= seen.today.month
    return seen.today.year + (0 if ahead != seen.past else (-1 if seen.past else 1))


def _of_this_year(seen: Today, said: DayMonth) -> Days:
    day = date(seen.today.year, said.month, said.day)
    return sure(day) if seen.fits(day) else _same_day_near(seen, day)


def _same_day_near(seen: Today, day: date) -> Days:
    """A day on the wrong side of today: is the nearest year on the right side meant?"""
    years = range(seen.today.year, seen.today.year + 9 * seen.step, seen.step)
    near = next(
        found
        for year in years
        if (found := day_or_none(year, day.month, day.day)) and seen.fits(found)
    )
    reason = "future-this-year" if seen.past else "past-this-year"
    return ask(reason, near, day=day.isoformat(), other=near.isoformat())


def _leap_day(seen: Today) -> Days:
    years = range(seen.today.year, seen.today.year + 9 * seen.step, seen.step)
    leap = next(d for y in years if (d := day_or_none(y, 2, 29)) and seen.fits(d))
    return ask("leap-day", leap, day=leap.isoformat())


def day_of_month(seen: Today, bag: Bag) -> Days:
    """`ngày 5`: the next one; with a month or a week, the one in it."""
    said: DayOfMonth = bag[DayOfMonth]
    if not 1 <= said.day <= 31:
        return impossible("no-such-day-number", number=said.day)
    near = next(
        found
        for months in range(0, 13 * seen.step, seen.step)
        if (found := day_or_none(*months_on(seen.today, months), said.day)) and seen.fits(found)
    )
    note = () if near.month == seen.today.month else ("next-month",)
    if said.lunar_style:
        return ask("solar-or-lunar", near, *lunar_on(seen, said.day, None, None).options,
                   day=near.isoformat(), number=said.day)  # fmt: skip
    return sure(near, *note)


def solar_day_of_month(seen: Today, bag: Bag) -> Days:
    """`mùng 5 dương lịch`."""
    return day_of_month(seen, {DayOfMonth: DayOfMonth(bag[DayOfMonth].day)})


def day_in_month(seen: Today, bag: Bag) -> Days:
    """`ngày 5 tháng sau`."""
    said: Month = bag[Month]
    day = bag[DayOfMonth].day
    if said.ahead is not None:
        year, month = months_on(seen.today, said.ahead)
        return day_month(seen, {DayMonth: DayMonth(day, month, year)})
    within: Bag = {DayMonth: DayMonth(day, said.number or 0, said.year)}
    if Year in bag:
        within[Year] = bag[Year]
    return day_month(seen, within)


def day_in_week(seen: Today, bag: Bag) -> Days:
    """`ngày 26 tuần này`."""
    window = week(seen, bag).options[0]
    found = [day for day in days_of(window) if day.day == bag[DayOfMonth].day]
    return sure(found[0]) if found else impossible("not-in-week", **window_args(window))


def holiday_on(seen: Today, bag: Bag) -> Days:
    """`Quốc khánh 2/9`."""
    said: DayMonth = bag[DayMonth]
    named = holiday(seen, bag)
    agree = all((d.day, d.month) == (said.day, said.month) for d in named.options)
    if agree and said.year in (None, *(day.year for day in named.options)):
        return named
    return ask("several-meanings", *named.options, *day_month(seen, {DayMonth: said}).options)


def said_twice(seen: Today, bag: Bag) -> Days:
    """`mai 26/11`, `20/1/2027 (12/12 âm lịch)`: both must name the same day."""
    first, second = (
        TWICE[kind](seen, {kind: bag[kind], **_with_year(kind, bag)})
        for kind in TWICE
        if kind in bag
    )
    if not first.options or not second.options:
        return second if first.options else first
    common = tuple(day for day in first.options if day in second.options)
    if len(common) == 1:
        return sure(common[0], *first.notes, *second.notes)
    options = dict.fromkeys((*first.options, *second.options))
    return ask("several-meanings", *options)


def _with_year(kind: type, bag: Bag) -> Bag:
    return {Year: bag[Year]} if kind is DayMonth and Year in bag else {}


def date_in_week(seen: Today, bag: Bag) -> Days:
    """`26/11 tuần này`: the day must lie in the week."""
    found = day_month(seen, {DayMonth: bag[DayMonth]})
    within = week(seen, {Week: bag[Week]}).options[0]
    inside = tuple(day for day in found.options if within.first <= day <= within.last)
    return sure(inside[0]) if inside else impossible("not-in-week", **window_args(within))


def coming(seen: Today, bag: Bag) -> Days:
    """`3 ngày tới`: one of them is still to be chosen."""
    said: Coming = bag[Coming]
    if seen.past:
        return impossible("future", day=seen.today.isoformat())
    last = seen.today + timedelta(days=said.days)
    if said.months:
        last = months_ahead(seen, {MonthsAhead: MonthsAhead(said.months)}).options[0]
    window = Window(seen.today, last)
    return ask("which-day", window, **window_args(window))


def days_ahead(seen: Today, bag: Bag) -> Days:
    """`mai`, `3 ngày nữa`."""
    return sure(seen.today + timedelta(days=bag[DaysAhead].n))


def months_ahead(seen: Today, bag: Bag) -> Days:
    """`2 tháng nữa`: the same day, or the last where the month is shorter."""
    year, month = months_on(seen.today, bag[MonthsAhead].n)
    last = calendar.monthrange(year, month)[1]
    return sure(date(year, month, min(seen.today.day, last)))


def _no_such_day(day: int, month: int, year: int) -> Days | None:
    if not 1 <= month <= 12:
        return impossible("no-such-month", number=month, day=day)
    if not 1 <= year <= 9998:
        return impossible("no-such-year", number=year)
    last = calendar.monthrange(year, month)[1]
    if 1 <= day <= last:
        return None
    return impossible("no-such-day", day=day, month=month, year=year, last=last)


TWICE = {
    DayMonth: day_month,
    DayOfMonth: day_of_month,
    DaysAhead: days_ahead,
    LunarDay: lunar_day,
}
"""Ways to say one day of which two may stand side by side."""
