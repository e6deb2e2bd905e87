"""From the parts of a date to a day, or to the stretch of days it names.

Which parts go together stands in `FINDERS`; the conventions are told in docs/vietnamese.md.
"""

from __future__ import annotations

from collections.abc import Callable

from vietnamese.choice import Choice, ask, impossible
from vietnamese.dates import (
    coming,
    date_in_week,
    day_in_month,
    day_in_week,
    day_month,
    day_of_month,
    days_ahead,
    holiday_on,
    months_ahead,
    said_twice,
    solar_day_of_month,
)
from vietnamese.lunar_days import (
    day_in_lunar_month,
    holiday,
    lunar_date,
    lunar_day,
    lunar_day_number,
)
from vietnamese.parts import (
    Coming,
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
    Solar,
    Week,
    Weekday,
    Weekend,
    Year,
)
from vietnamese.reading import Window
from vietnamese.stretches import lunar_month, month, quarter, week, weekend, year
from vietnamese.today import YEARS_AHEAD, Bag, Days, Today, year_said
from vietnamese.weekdays import on_weekday, weekday, weekday_in_week

FINDERS: dict[frozenset[type], Callable[[Today, Bag], Days]] = {
    frozenset({DayMonth}): day_month,
    frozenset({DayMonth, Year}): day_month,
    frozenset({DayMonth, Solar}): day_month,
    frozenset({DayMonth, Solar, Year}): day_month,
    frozenset({DayOfMonth, Solar}): solar_day_of_month,
    frozenset({DayMonth, Lunar}): lunar_date,
    frozenset({DayMonth, Lunar, Year}): lunar_date,
    frozenset({LunarDay}): lunar_day,
    frozenset({LunarDay, Lunar}): lunar_day,
    frozenset({LunarDay, Year}): lunar_day,
    frozenset({LunarDay, Lunar, Year}): lunar_day,
    frozenset({DayOfMonth}): day_of_month,
    frozenset({DayOfMonth, Lunar}): lunar_day_number,
    frozenset({DayOfMonth, Month}): day_in_month,
    frozenset({DayOfMonth, Month, Year}): day_in_month,
    frozenset({DayOfMonth, LunarMonth}): day_in_lunar_month,
    frozenset({DayOfMonth, Week}): day_in_week,
    frozenset({DayMonth, Week}): date_in_week,
    frozenset({Holiday}): holiday,
    frozenset({Holiday, Year}): holiday,
    frozenset({Holiday, DayMonth}): holiday_on,
    frozenset({DaysAhead}): days_ahead,
    frozenset({DaysAhead, DayMonth}): said_twice,
    frozenset({DaysAhead, DayOfMonth}): said_twice,
    frozenset({DaysAhead, LunarDay}): said_twice,
    frozenset({DayMonth, LunarDay}): said_twice,
    frozenset({DayMonth, LunarDay, Year}): said_twice,
    frozenset({MonthsAhead}): months_ahead,
    frozenset({Coming}): coming,
    frozenset({Weekday}): weekday,
    frozenset({Weekday, Week}): weekday_in_week,
    frozenset({Week}): week,
    frozenset({Week, Portion}): week,
    frozenset({Weekend}): weekend,
    frozenset({Weekend, Week}): weekend,
    frozenset({Month}): month,
    frozenset({Month, Portion}): month,
    frozenset({Month, Year}): month,
    frozenset({Month, Portion, Year}): month,
    frozenset({LunarMonth}): lunar_month,
    frozenset({LunarMonth, Portion}): lunar_month,
    frozenset({Quarter}): quarter,
    frozenset({Quarter, Portion}): quarter,
    frozenset({Quarter, Year}): quarter,
    frozenset({Quarter, Portion, Year}): quarter,
    frozenset({Year}): year,
    frozenset({Year, Portion}): year,
}
DATE_PARTS = frozenset().union(*FINDERS)
"""The types of part that say a day; the others say a time or how long."""


def find_days(seen: Today, bag: Bag) -> Days | None:
    """The day or stretch that the date parts of a bag name.

    None when there are no date parts, or when they do not make sense together.
    """
    dated = bag
    if not DATE_PARTS.issuperset(bag):
        dated = {kind: part for kind, part in bag.items() if kind in DATE_PARTS}
    weekday = dated.get(Weekday)
    if weekday is not None and weekday.number == 0:
        return ask("which-weekday") if len(dated) == 1 else None
    if weekday is not None and set(dated) - {Weekday, Week}:
        rest = find_days(seen, {kind: part for kind, part in dated.items() if kind is not Weekday})
        return rest and on_weekday(seen, rest, weekday)
    finder = FINDERS.get(frozenset(dated))
    if finder is None:
        return None
    year = year_said(dated, seen.today.year) or seen.today.year
    if abs(year - seen.today.year) > YEARS_AHEAD:
        return impossible("no-such-year", number=year)
    return _possible(seen, _not_far(seen, finder(seen, dated)))


def _not_far(seen: Today, days: Days) -> Days:
    """A sure day of a far year is asked about: is the year a slip?"""
    if not days.sure or isinstance(days.options[0], Window):
        return days
    day = days.options[0]
    if abs(day.year - seen.today.year) <= YEARS_AHEAD:
        return days
    return ask("year-far", day, day=day.isoformat())


def _possible(seen: Today, days: Days) -> Days:
    """The choice without what lies on the wrong side of today."""
    kept = tuple(day for each in days.options if (day := seen.kept(each)) is not None)
    if kept == days.options:
        return days
    if kept:
        return Choice(kept, days.reason, days.args, days.notes)
    gone = days.options[0]
    if isinstance(gone, Window):
        gone = gone.last if not seen.past else gone.first
    return impossible("future" if seen.past else "past", day=gone.isoformat())
