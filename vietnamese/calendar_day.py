"""From the parts of a date to a day, or to the stretch of days it names.

Conventions: docs/vietnamese.md. `past` asks for a day already gone (a meeting that was held), and
everything is then looked for backwards.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.holiday import HOLIDAYS
from vietnamese.lunar import last_solar, lunar, next_solar, solar
from vietnamese.parts import (
    DayMonth,
    DayOfMonth,
    DaysAhead,
    Holiday,
    Lunar,
    LunarDay,
    LunarMonth,
    Month,
    MonthsAhead,
    Portion,
    Quarter,
    Week,
    Weekday,
    Weekend,
    Year,
)
from vietnamese.reading import Window

Bag = dict[type, Any]
"""The parts of one expression, one of each type."""

Days = Choice[Any]
"""A choice among days and windows."""

YEARS_AHEAD = 10
NAMED_DAYS = {day.id: day for day in HOLIDAYS}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Finds days as seen from today."""

    today: date
    past: bool = False

    def find(self, bag: Bag) -> Days | None:
        """The day or stretch that the date parts of a bag name.

        None when there are no date parts, or when they do not make sense together.
        """
        dated = {kind: part for kind, part in bag.items() if kind in DATE_PARTS}
        weekday = dated.get(Weekday)
        if weekday is not None and weekday.number == 0:
            return ask("which-weekday") if len(dated) == 1 else None
        if weekday is not None and set(dated) - {Weekday, Week}:
            rest = self.find({kind: part for kind, part in dated.items() if kind is not Weekday})
            return rest and self._on_weekday(rest, weekday)
        finder = FINDERS.get(frozenset(dated))
        if finder is None:
            return None
        year = _year(dated, self.today.year) or self.today.year
        if abs(year - self.today.year) > YEARS_AHEAD:
            return impossible("no-such-year", number=year)
        return self._possible(self._not_far(finder(self, dated)))

    def _not_far(self, days: Days) -> Days:
        """A sure day of a far year is asked about: is the year a slip?"""
        if not days.sure or isinstance(days.options[0], Window):
            return days
        day = days.options[0]
        if abs(day.year - self.today.year) <= YEARS_AHEAD:
            return days
        return ask("year-far", day, day=day.isoformat())

    def _possible(self, days: Days) -> Days:
        """The choice without what lies on the wrong side of today."""
        kept = tuple(day for each in days.options if (day := self._kept(each)) is not None)
        if kept == days.options:
            return days
        if kept:
            return Choice(kept, days.reason, days.args, days.notes)
        gone = days.options[0]
        if isinstance(gone, Window):
            gone = gone.last if not self.past else gone.first
        return self._wrong_side(gone)

    def _kept(self, day: date | Window) -> date | Window | None:
        if isinstance(day, Window):
            first = day.first if self.past else max(day.first, self.today)
            last = min(day.last, self.today) if self.past else day.last
            return Window(first, last) if first <= last else None
        return day if self.fits(day) else None

    def fits(self, day: date) -> bool:
        """Whether a day is on the right side of today."""
        return day <= self.today if self.past else day >= self.today

    def _wrong_side(self, day: date) -> Days:
        return impossible("future" if self.past else "past", day=day.isoformat())

    def _on_weekday(self, days: Days, weekday: Weekday) -> Days:
        """A date said with its day of the week: they must agree."""
        if not 2 <= weekday.number <= 8:
            return _no_such_weekday(weekday)
        if not days.options:
            return days
        if any(isinstance(day, Window) for day in days.options):
            window = days.options[0]
            found = tuple(day for day in _days_of(window) if day.weekday() == weekday.number - 2)
            return Choice(found[:5], "which-day", _window_args(window))
        matching = tuple(d for d in days.options if d.weekday() == weekday.number - 2)
        if matching == days.options:
            return days
        if matching and not days.sure:
            return Choice(matching, days.reason, days.args, days.notes)
        day = days.options[0]
        monday = day - timedelta(days=day.weekday())
        meant = monday + timedelta(days=weekday.number - 2)
        options = [day, *([meant] if self.fits(meant) else [])]
        return ask("weekday-mismatch", *options, day=day.isoformat(), weekday=meant.isoformat())

    def day_month(self, bag: Bag) -> Days:
        """`5/12`, `5/12/2026`."""
        said: DayMonth = bag[DayMonth]
        year = _year(bag, self.today.year) or said.year
        if (said.day, said.month) == (29, 2) and not year and not calendar.isleap(self.today.year):
            return self._leap_day()
        wrong = _no_such_day(said.day, said.month, year or self._year_of(said.month))
        if wrong:
            return wrong
        if year is None:
            return self._of_this_year(said)
        day = date(year, said.month, said.day)
        if said.year_digits == 2 and not self.fits(day):
            return self._same_day_near(day)
        return sure(day)

    def _year_of(self, month: int) -> int:
        """The year in which a month comes next (or came last)."""
        ahead = month >= self.today.month
        return self.today.year + (0 if ahead != self.past else (-1 if self.past else 1))

    def _of_this_year(self, said: DayMonth) -> Days:
        day = date(self.today.year, said.month, said.day)
        return sure(day) if self.fits(day) else self._same_day_near(day)

    def _same_day_near(self, day: date) -> Days:
        """A day on the wrong side of today: is the nearest year on the right side meant?"""
        step = -1 if self.past else 1
        years = range(self.today.year, self.today.year + 9 * step, step)
        near = next(
            found
            for year in years
            if (found := _date(year, day.month, day.day)) and self.fits(found)
        )
        reason = "future-this-year" if self.past else "past-this-year"
        return ask(reason, near, day=day.isoformat(), other=near.isoformat())

    def _leap_day(self) -> Days:
        step = -1 if self.past else 1
        years = range(self.today.year, self.today.year + 9 * step, step)
        leap = next(d for y in years if (d := _date(y, 2, 29)) and self.fits(d))
        return ask("leap-day", leap, day=leap.isoformat())

    def lunar_date(self, bag: Bag) -> Days:
        """`10/12 âm lịch`."""
        said: DayMonth = bag[DayMonth]
        if said.year and abs(said.year - self.today.year) > YEARS_AHEAD:
            return impossible("no-such-year", number=said.year)
        return self._lunar(said.day, said.month, said.year or _year(bag, self.today.year))

    def lunar_day(self, bag: Bag) -> Days:
        """`mùng 10 tháng Chạp`, `rằm`."""
        said: LunarDay = bag[LunarDay]
        return self._lunar(said.day, said.month, _year(bag, self.today.year))

    def _lunar(self, day: int, month: int | None, year: int | None) -> Days:
        if not 0 <= day <= 30 or (month is not None and not 1 <= month <= 12):
            return impossible("no-such-lunar-day", date=f"{day}/{month}")
        if year is not None and month is not None:
            found = solar(day, month, year)
            if found is None:
                return impossible("no-such-lunar-day", date=f"{day}/{month}")
            return sure(found, _lunar_note(found))
        near = (last_solar if self.past else next_solar)(day, month, self.today)
        if near is None:
            return impossible("no-such-lunar-day", date=f"{day}/{month}")
        return sure(near[0], f"lunar:{near[1]}/{near[2]}")

    def day_of_month(self, bag: Bag) -> Days:
        """`ngày 5`: the next one; with a month or a week, the one in it."""
        said: DayOfMonth = bag[DayOfMonth]
        if not 1 <= said.day <= 31:
            return impossible("no-such-day-number", number=said.day)
        step = -1 if self.past else 1
        near = next(
            found
            for months in range(0, 13 * step, step)
            if (found := _date(*_month_ahead(self.today, months), said.day)) and self.fits(found)
        )
        note = () if near.month == self.today.month else ("next-month",)
        if said.lunar_style:
            return ask("solar-or-lunar", near, *self._lunar(said.day, None, None).options,
                       day=near.isoformat(), number=said.day)  # fmt: skip
        return sure(near, *note)

    def lunar_day_number(self, bag: Bag) -> Days:
        """`mùng 5 âm lịch`."""
        return self._lunar(bag[DayOfMonth].day, None, None)

    def day_in_month(self, bag: Bag) -> Days:
        """`ngày 5 tháng sau`."""
        said: Month = bag[Month]
        day = bag[DayOfMonth].day
        if said.ahead is not None:
            year, month = _month_ahead(self.today, said.ahead)
            return self.day_month({DayMonth: DayMonth(day, month, year)})
        within: Bag = {DayMonth: DayMonth(day, said.number or 0, said.year)}
        if Year in bag:
            within[Year] = bag[Year]
        return self.day_month(within)

    def day_in_lunar_month(self, bag: Bag) -> Days:
        """`mùng 10, tháng Chạp`."""
        return self._lunar(bag[DayOfMonth].day, bag[LunarMonth].number, None)

    def day_in_week(self, bag: Bag) -> Days:
        """`ngày 26 tuần này`."""
        window = self.week(bag).options[0]
        found = [day for day in _days_of(window) if day.day == bag[DayOfMonth].day]
        return sure(found[0]) if found else impossible("not-in-week", **_window_args(window))

    def holiday(self, bag: Bag) -> Days:
        """`Quốc khánh`: the coming one."""
        named = NAMED_DAYS[bag[Holiday].id]
        year = _year(bag, self.today.year)
        if named.lunar:
            return self._lunar(named.day, named.month, year)
        if year is not None:
            return sure(date(year, named.month, named.day))
        this = date(self.today.year, named.month, named.day)
        if self.fits(this):
            return sure(this)
        return sure(this.replace(year=this.year + (-1 if self.past else 1)), "next-occurrence")

    def holiday_on(self, bag: Bag) -> Days:
        """`Quốc khánh 2/9`."""
        said: DayMonth = bag[DayMonth]
        named = self.holiday(bag)
        agree = all((d.day, d.month) == (said.day, said.month) for d in named.options)
        if agree and said.year in (None, *(day.year for day in named.options)):
            return named
        return ask("several-meanings", *named.options, *self.day_month({DayMonth: said}).options)

    def days_ahead(self, bag: Bag) -> Days:
        """`mai`, `3 ngày nữa`."""
        return sure(self.today + timedelta(days=bag[DaysAhead].n))

    def months_ahead(self, bag: Bag) -> Days:
        """`2 tháng nữa`: the same day, or the last where the month is shorter."""
        year, month = _month_ahead(self.today, bag[MonthsAhead].n)
        last = calendar.monthrange(year, month)[1]
        return sure(date(year, month, min(self.today.day, last)))

    def weekday(self, bag: Bag) -> Days:
        """`thứ 5`, `thứ 5 này`, `thứ 5 tới`, `thứ 5 sau`."""
        said: Weekday = bag[Weekday]
        if not 2 <= said.number <= 8:
            return _no_such_weekday(said)
        ahead = (said.number - 2 - self.today.weekday()) % 7
        if self.past:
            near = self.today - timedelta(days=-ahead % 7)
            other = near - timedelta(days=7)
        else:
            near = self.today + timedelta(days=ahead)
            other = near + timedelta(days=7)
        return WEEKDAY_TURNS[said.turn](self, near, other)

    def _weekday_alone(self, near: date, other: date) -> Days:
        if near != self.today:
            return sure(near, "next-weekday")
        return ask("weekday-today", near, other, day=near.isoformat(), other=other.isoformat())

    def _weekday_this(self, near: date, other: date) -> Days:
        if near.isocalendar()[:2] == self.today.isocalendar()[:2]:
            return sure(near)
        return ask("weekday-this", near, day=near.isoformat())

    def _weekday_coming(self, near: date, other: date) -> Days:
        coming = near if near != self.today else other
        if self.past or (coming - self.today).days > 2:
            return sure(coming)
        after = coming + timedelta(days=7)
        return ask("weekday-near", coming, after, day=coming.isoformat(), other=after.isoformat())

    def _weekday_after(self, near: date, other: date) -> Days:
        return ask("weekday-after", near, other, day=near.isoformat(), other=other.isoformat())

    def weekday_in_week(self, bag: Bag) -> Days:
        """`thứ 5 tuần sau`."""
        said: Weekday = bag[Weekday]
        if not 2 <= said.number <= 8:
            return _no_such_weekday(said)
        monday = self._monday(bag[Week])
        day = monday + timedelta(days=said.number - 2)
        if not self.fits(day) and bag[Week].ahead == 0:
            step = timedelta(days=-7 if self.past else 7)
            reason = "weekday-future" if self.past else "weekday-past"
            return ask(reason, day + step, day=day.isoformat(), other=(day + step).isoformat())
        return sure(day, *self._week_note(bag[Week]))

    def _monday(self, week: Week) -> date:
        return self.today + timedelta(days=7 * (week.ahead or 0) - self.today.weekday())

    def _week_note(self, week: Week) -> tuple[str, ...]:
        return ("weekend-next-week",) if week.ahead == 1 and self.today.weekday() >= 5 else ()

    def _nearest(self, ahead: int | None, window: Callable[[int], Window]) -> Days:
        """The stretch so many ahead; if that was not said, this one or, when over, the next."""
        if ahead is not None:
            return sure(window(ahead))
        this = window(0)
        return sure(this if self._kept(this) else window(-1 if self.past else 1))

    def week(self, bag: Bag) -> Days:
        """`tuần sau`, `đầu tuần`."""
        first, last = WEEK_PORTIONS[_portion(bag)]

        def window(ahead: int) -> Window:
            monday = self._monday(Week(ahead))
            return Window(monday + timedelta(days=first), monday + timedelta(days=last))

        week: Week = bag[Week]
        return self._nearest(week.ahead, window).noting(*self._week_note(week))

    def weekend(self, bag: Bag) -> Days:
        """`cuối tuần`."""
        return self.week({Week: bag.get(Week, Week()), Portion: Portion("cuối")})

    def month(self, bag: Bag) -> Days:
        """`tháng 12`, `cuối tháng sau`."""
        said: Month = bag[Month]
        portion = _portion(bag)
        if said.number is None:
            return self._nearest(
                said.ahead, lambda n: _month_window(*_month_ahead(self.today, n), portion)
            )
        if not 1 <= said.number <= 12:
            return impossible("no-such-month", number=said.number)
        number = said.number
        year = said.year or _year(bag, self.today.year)
        return self._in_year(year, lambda y: _month_window(y, number, portion))

    def _in_year(self, year: int | None, window: Callable[[int], Window]) -> Days:
        """A stretch of a year; of this or the nearest year when none was said."""
        if year is None:
            return self._this_year_or_near(window)
        if abs(year - self.today.year) > YEARS_AHEAD:
            return impossible("no-such-year", number=year)
        return sure(window(year))

    def _this_year_or_near(self, window: Callable[[int], Window]) -> Days:
        this = window(self.today.year)
        if self._kept(this):
            return sure(this)
        return sure(window(self.today.year + (-1 if self.past else 1)), "next-year")

    def lunar_month(self, bag: Bag) -> Days:
        """`tháng Chạp`, `cuối tháng Chạp`."""
        number = bag[LunarMonth].number
        first = solar(1, number, self.today.year - 1)
        for year in (self.today.year - 1, self.today.year, self.today.year + 1):
            first, last = solar(1, number, year), solar(0, number, year)
            if first and last and self._kept(Window(first, last)):
                return sure(_portion_of(Window(first, last), _portion(bag)), f"lunar:{number}")
        return impossible("no-such-month", number=number)

    def quarter(self, bag: Bag) -> Days:
        """`quý 1`, `cuối quý này`."""
        said: Quarter = bag[Quarter]
        portion = _portion(bag)
        index = (self.today.month - 1) // 3
        if said.number is None:
            return self._nearest(
                said.ahead, lambda n: _quarter_window(self.today.year, index + n, portion)
            )
        quarter = said.number - 1
        year = said.year or _year(bag, self.today.year)
        return self._in_year(year, lambda y: _quarter_window(y, quarter, portion))

    def year(self, bag: Bag) -> Days:
        """`năm 2027`, `cuối năm`."""
        first, last = YEAR_PORTIONS[_portion(bag)]

        def window(year: int) -> Window:
            return Window(date(year, first, 1), _month_window(year, last).last)

        said: Year = bag[Year]
        if said.number is not None:
            return self._in_year(said.number, window)
        return self._nearest(said.ahead, lambda n: window(self.today.year + n))


def _no_such_weekday(said: Weekday) -> Days:
    return impossible("no-such-weekday", number=-said.number)


def _no_such_day(day: int, month: int, year: int) -> Days | None:
    if not 1 <= month <= 12:
        return impossible("no-such-month", number=month, day=day)
    if not 1 <= year <= 9998:
        return impossible("no-such-year", number=year)
    last = calendar.monthrange(year, month)[1]
    if 1 <= day <= last:
        return None
    return impossible("no-such-day", day=day, month=month, year=year, last=last)


def _date(year: int, month: int, day: int) -> date | None:
    if 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def _month_ahead(today: date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def _year(bag: Bag, this_year: int) -> int | None:
    said: Year | None = bag.get(Year)
    if said is None:
        return None
    return said.number if said.number is not None else this_year + (said.ahead or 0)


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


def _days_of(window: Window) -> list[date]:
    length = (window.last - window.first).days + 1
    return [window.first + timedelta(days=n) for n in range(length)]


def _window_args(window: Window) -> dict[str, str]:
    return {"first": window.first.isoformat(), "last": window.last.isoformat()}


def _lunar_note(day: date) -> str:
    return "lunar:{}/{}".format(*lunar(day))


WEEK_PORTIONS = {"": (0, 6), "đầu": (0, 1), "giữa": (2, 3), "cuối": (5, 6)}
QUARTER_PORTIONS = {"": (0, 2), "đầu": (0, 0), "giữa": (1, 1), "cuối": (2, 2)}
YEAR_PORTIONS = {"": (1, 12), "đầu": (1, 3), "giữa": (5, 8), "cuối": (10, 12)}

WEEKDAY_TURNS = {
    "": Calendar._weekday_alone,
    "này": Calendar._weekday_this,
    "tới": Calendar._weekday_coming,
    "sau": Calendar._weekday_after,
}

FINDERS: dict[frozenset[type], Callable[[Calendar, Bag], Days]] = {
    frozenset({DayMonth}): Calendar.day_month,
    frozenset({DayMonth, Year}): Calendar.day_month,
    frozenset({DayMonth, Lunar}): Calendar.lunar_date,
    frozenset({DayMonth, Lunar, Year}): Calendar.lunar_date,
    frozenset({LunarDay}): Calendar.lunar_day,
    frozenset({LunarDay, Lunar}): Calendar.lunar_day,
    frozenset({LunarDay, Year}): Calendar.lunar_day,
    frozenset({LunarDay, Lunar, Year}): Calendar.lunar_day,
    frozenset({DayOfMonth}): Calendar.day_of_month,
    frozenset({DayOfMonth, Lunar}): Calendar.lunar_day_number,
    frozenset({DayOfMonth, Month}): Calendar.day_in_month,
    frozenset({DayOfMonth, Month, Year}): Calendar.day_in_month,
    frozenset({DayOfMonth, LunarMonth}): Calendar.day_in_lunar_month,
    frozenset({DayOfMonth, Week}): Calendar.day_in_week,
    frozenset({Holiday}): Calendar.holiday,
    frozenset({Holiday, Year}): Calendar.holiday,
    frozenset({Holiday, DayMonth}): Calendar.holiday_on,
    frozenset({DaysAhead}): Calendar.days_ahead,
    frozenset({MonthsAhead}): Calendar.months_ahead,
    frozenset({Weekday}): Calendar.weekday,
    frozenset({Weekday, Week}): Calendar.weekday_in_week,
    frozenset({Week}): Calendar.week,
    frozenset({Week, Portion}): Calendar.week,
    frozenset({Weekend}): Calendar.weekend,
    frozenset({Weekend, Week}): Calendar.weekend,
    frozenset({Month}): Calendar.month,
    frozenset({Month, Portion}): Calendar.month,
    frozenset({Month, Year}): Calendar.month,
    frozenset({Month, Portion, Year}): Calendar.month,
    frozenset({LunarMonth}): Calendar.lunar_month,
    frozenset({LunarMonth, Portion}): Calendar.lunar_month,
    frozenset({Quarter}): Calendar.quarter,
    frozenset({Quarter, Portion}): Calendar.quarter,
    frozenset({Quarter, Year}): Calendar.quarter,
    frozenset({Quarter, Portion, Year}): Calendar.quarter,
    frozenset({Year}): Calendar.year,
    frozenset({Year, Portion}): Calendar.year,
}
DATE_PARTS = frozenset().union(*FINDERS)
