"""Puts the parts of a day-and-time expression together, in whatever order they were said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time, timedelta
from typing import Any

from vietnamese.bags import (
    bag_of,
    completed,
    has_split_clock,
    says_day,
    sharing,
    spelled_out,
    split,
)
from vietnamese.calendar_day import DATE_PARTS
from vietnamese.choice import Choice, ask, combine, impossible, sure
from vietnamese.clock import DAY, minutes_of_day
from vietnamese.office_time import OfficeTime, time_of
from vietnamese.parts import (
    AllDay,
    Approximate,
    Bare,
    Bound,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Joint,
    Length,
    MinutesAhead,
    Now,
    Part,
)
from vietnamese.reading import Hours, Interval, Window
from vietnamese.sequence import has_clock, may_number_a_place, to_its_end
from vietnamese.settle import Outcome
from vietnamese.spans import joined
from vietnamese.today import Bag, Days
from vietnamese.without_hour import bounded, half_day, in_window, lasting


def outcome_of(seen: OfficeTime, parts: Sequence[Part]) -> Outcome | None:
    """What the parts mean together, or None where they make no sense together."""
    joints = {part.name for part in parts if isinstance(part, Joint)}
    if "end" in joints:
        parts = to_its_end(parts)
        joints = {part.name for part in parts if isinstance(part, Joint)}
    if "end" in joints:
        return ask("only-an-end")
    if not joints:
        bag = bag_of(parts)
        found = _one(seen, bag) if bag else None
        if found and found.sure and may_number_a_place(parts):
            found = ask("several-meanings", *found.options)
    elif "or" in joints:
        found = _alternatives(seen, split(parts, "or"))
    elif joints == {"and"} and all(has_clock(side) for side in split(parts, "and")):
        found = _alternatives(seen, split(parts, "and"))
    else:
        found = joined(seen, split(parts, "to", "and"), "and" in joints)
    if found and any(isinstance(part, Approximate) for part in parts):
        found = _about(seen, found)
    return found and seen.possible(found)


def _about(seen: OfficeTime, found: Outcome) -> Outcome:
    """`khoảng 8-9h` is rather a beginning that is not settled than a meeting of an hour."""
    starts: list[tuple[str, Any]] = []
    for _, value in found.options:
        if isinstance(value, Interval | Hours):
            kind = "datetime" if isinstance(value, Interval) else "time"
            starts.append((kind, value.start))
    if found.sure and starts:
        return ask("several-meanings", *found.options, *starts)
    return found.noting("approximate")


def _alternatives(seen: OfficeTime, alternatives: list[list[Part]]) -> Outcome | None:
    """`thứ 5 hoặc thứ 6`: each on its own, what is missing taken from the others."""
    bags = [bag_of(side) for side in alternatives]
    if not all(bags):
        return None
    bags = [_in_full(sharing(bag, bags[-1]), bags[-1]) for bag in bags]
    found = [_one(seen, completed(bag, bags)) for bag in bags]
    if any(outcome is None for outcome in found):
        return None
    options = [option for outcome in found if outcome for option in outcome.options]
    return ask("which-one", *options)


def _in_full(bag: Bag, last: Bag) -> Bag:
    """`3 hoặc 4/12`, `8 hoặc 9h`: a number alone is of the kind of the last."""
    pairs = spelled_out(bag, last) if Bare in bag and bag is not last else []
    return pairs[-1][0] if pairs else bag


def _one(seen: OfficeTime, bag: Bag) -> Outcome | None:
    """A single day, time, or both."""
    rest = {kind: part for kind, part in bag.items() if kind not in DATE_PARTS}
    rest.pop(Approximate, None)
    days = seen.days(bag)
    if days is None and says_day(bag):
        return None
    if Bound in bag and DaysAhead in bag and bag[DaysAhead].n > 1:
        return None
    if has_split_clock(bag):
        return None
    if Clock in bag and bag[Clock].looks_like_date and not {DayMonth, DaysAhead} & set(bag):
        return None
    if set(rest) == {Bare}:
        return _bare(seen, rest[Bare].number, days)
    if Bare in rest:
        return _bare_hour(seen, bag) if Clock not in rest else None
    return _dated(seen, days, rest) if days else _undated(seen, rest)


def _undated(seen: OfficeTime, rest: Bag) -> Outcome | None:
    kinds = set(rest)
    if kinds == {MinutesAhead}:
        minutes = timedelta(minutes=rest[MinutesAhead].n)
        return sure(("datetime", (seen.now + minutes).replace(second=0, microsecond=0)))
    if kinds == {Clock} or kinds == {Clock, DayPart}:
        return _times(seen, minutes_of_day(rest[Clock], rest.get(DayPart)))
    if kinds == {Length}:
        return ask("duration-not-when")
    if kinds == {Now}:
        return ask("which-hour")
    if kinds and kinds <= {Clock, DayPart, AllDay, Length}:
        return ask("which-day")
    return None


def _times(seen: OfficeTime, clock: Choice[int]) -> Outcome:
    """Times of day without a day; only the midnight to come names its own."""
    if any(minutes >= DAY for minutes in clock.options):
        return ask(clock.reason, ("datetime", seen.at(seen.now.date(), DAY)), **clock.args)
    return clock.each(lambda minutes: ("time", time_of(minutes)))


def _dated(seen: OfficeTime, days: Days, rest: Bag) -> Outcome | None:
    if not days.options:
        return days
    if Bound in rest:
        return bounded(seen, days, rest[Bound]) if set(rest) == {Bound} else None
    windows = [day for day in days.options if isinstance(day, Window)]
    if windows:
        return in_window(seen, windows, days, rest)
    kinds = set(rest)
    if not kinds:
        return days.each(lambda day: ("date", day))
    if kinds == {AllDay}:
        return seen.sessions(days, ("sáng", "chiều"))
    if kinds == {Length}:
        return lasting(seen, days, rest[Length])
    if kinds == {DayPart} or (kinds == {DayPart, Length} and rest[Length].half_days == 1):
        return half_day(seen, days, rest[DayPart])
    if Clock in kinds and kinds <= {Clock, DayPart, Length}:
        clock = minutes_of_day(rest[Clock], rest.get(DayPart))
        return _moments(seen, days, clock, rest.get(Length))
    return None


def _moments(
    seen: OfficeTime, days: Days, clock: Choice[int], length: Length | None
) -> Outcome | None:
    if not clock.options:
        return impossible(clock.reason, **clock.args)
    days = seen.today_or_later(days, clock.options[0])
    moments = combine(days, clock, seen.at)
    if length is None:
        found = moments.each(lambda moment: ("datetime", moment))
    elif length.minutes:
        ahead = timedelta(minutes=length.minutes)
        found = moments.each(lambda moment: ("interval", Interval(moment, moment + ahead)))
    else:
        return ask("which-end", *(("datetime", moment) for moment in moments.options))
    outside = any(minutes < 300 or minutes >= 1320 for minutes in clock.options)
    return found.noting("outside-office-hours") if outside else found


def _bare(seen: OfficeTime, number: int, days: Days | None) -> Outcome | None:
    """A number alone may be a day of this month or an hour; beside a day, an hour."""
    if days is not None:
        return _bare_hour(seen, {Bare: Bare(number)}, days)
    options: list[tuple[str, Any]] = []
    if 1 <= number <= 31:
        day = seen.days({DayOfMonth: DayOfMonth(number)})
        options += [("date", each) for each in (day.options if day else ())]
    if 7 <= number <= 23:
        options.append(("time", time(number)))
    return ask("bare-number", *options, number=number) if options else None


def _bare_hour(seen: OfficeTime, bag: Bag, days: Days | None = None) -> Outcome | None:
    """`8 sáng mai`: probably an hour, but it was not said."""
    number = bag[Bare].number
    if number > 24:
        return None
    rest = {kind: part for kind, part in bag.items() if kind is not Bare}
    rest[Clock] = Clock(number)
    found = _dated(seen, days, {Clock: Clock(number)}) if days else _one(seen, rest)
    return found and ask("bare-number", *found.options, number=number)
