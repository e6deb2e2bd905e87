"""Laying a length out: which sittings it makes from an opening, by the office's hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from itertools import pairwise
from typing import Any

from handlers.office.sessions import Sitting, sessions_on
from handlers.plan.office_day import (
    IsWorked,
    Part,
    Stretch,
    clock_of,
    halves_from,
    minutes_of,
    on_one_day,
    without_lunch,
)
from rules import Kind, Meeting, OfficeHours, Unit, duration_minutes, half_day_minutes

Length = Mapping[str, Any]
"""A length as it was said: `{"minutes": 120}` in session, `{"half_days": 3}` of the office's hours,
or `{"sessions": [...]}` by its clocks, as sittings.

Release 0.1.0 kept every length of the first two ways as `{"minutes": 480, "half_days": 2}`, and a
range over several days as `{"minutes": 960, "proposed": [...]}`.
"""

ANY_DAY = date(2001, 1, 1)


def laid_out(
    length: Length, opening: time, hours: OfficeHours, is_worked: IsWorked
) -> list[Sitting]:
    """The sittings that a length makes from an opening.

    Half days are the office's, the first of them what is left of it. Minutes stay on one day unless
    they are more than a day of the office. Clocks that opened otherwise keep their length.
    """
    begins, given = clock_of(opening), given_sittings(length)
    if given:
        sittings = _each_without_lunch(given, hours)
        return sittings if opens_at(sittings, opening) else _shifted(sittings, begins, hours)
    return [
        _sitting(day, stretch)
        for day, opens, minutes in _parts(length, begins, hours, is_worked)
        for stretch in on_one_day(opens, minutes, hours)
    ]


def between(start: datetime, end: datetime, hours: OfficeHours) -> list[Sitting]:
    """A range as sittings; over several days, each is a day of the office between its clocks."""
    days, opens, closes = (end.date() - start.date()).days, clock_of(start), clock_of(end)
    if days and not closes:
        days, closes = days - 1, 24 * 60
    dawn, dusk = clock_of(hours.morning[0]), clock_of(hours.afternoon[1])
    if days == 0:
        stretches = [(opens, closes)]
    elif days == 1 and opens >= dusk and closes <= dawn:
        return [_sitting(0, (opens, closes))]
    else:
        first = opens, dusk if opens < dusk else opens + half_day_minutes()
        last = dawn if dawn < closes else 0, closes
        stretches = [first, *[(dawn, dusk)] * (days - 1), last]
    return [
        _sitting(day, piece)
        for day, stretch in enumerate(stretches)
        for piece in without_lunch(stretch, hours)
    ]


def given_sittings(length: Length) -> list[Sitting]:
    """The sittings of a length that was said by its clocks."""
    return list(length.get("sessions") or length.get("proposed") or ())


def in_half_days(length: Length) -> bool:
    """Whether a length was said in half days; in 0.1.0 two hours were half of one."""
    return bool(not given_sittings(length) and length.get("half_days", 0) >= 1)


def nominal_minutes(length: Length, hours: OfficeHours) -> int:
    """The minutes of a length that has no opening yet."""
    given = given_sittings(length)
    if given:
        return minutes_in_session(_each_without_lunch(given, hours), hours)
    if in_half_days(length):
        return int(length["half_days"] * half_day_minutes())
    return int(length["minutes"])


def minutes_in_session(sittings: Iterable[Sitting], hours: OfficeHours) -> int:
    """How long some sittings are together, as the rules count it."""
    sessions = sessions_on(ANY_DAY, sittings)
    counted = Meeting(Kind.OTHER, Unit(office_hours=hours), sessions=sessions)
    return duration_minutes(counted) or 0


def opens_at(sittings: list[Sitting], opening: time) -> bool:
    return bool(sittings[0][1] == f"{opening:%H:%M}")


def overlap(sittings: list[Sitting]) -> bool:
    """Whether two of some sittings, given in order, are at the same time."""
    in_order = pairwise(sessions_on(ANY_DAY, sittings))
    return any(later.start < earlier.end for earlier, later in in_order)


def _shifted(sittings: list[Sitting], begins: int, hours: OfficeHours) -> list[Sitting]:
    """The first day as long as it was, from another opening; the other days as they were."""
    first = [each for each in sittings if each[0] == 0]
    stretches = on_one_day(begins, minutes_in_session(first, hours), hours)
    return [*(_sitting(0, stretch) for stretch in stretches), *sittings[len(first) :]]


def _parts(length: Length, begins: int, hours: OfficeHours, is_worked: IsWorked) -> Iterable[Part]:
    halves = halves_from(begins, hours, is_worked)
    if in_half_days(length):
        return _whole(halves, length["half_days"])
    minutes = length["minutes"]
    if minutes <= minutes_of(hours):
        return [(0, begins, minutes)]
    return _filled(halves, minutes)


def _whole(halves: Iterator[Part], number: float) -> Iterator[Part]:
    """So many of the halves, of the last one perhaps a part."""
    left = number
    while left > 0:
        day, opens, minutes = next(halves)
        yield day, opens, minutes if left >= 1 else round(left * half_day_minutes())
        left -= 1


def _filled(halves: Iterator[Part], minutes: int) -> Iterator[Part]:
    """The halves until so many minutes are used up."""
    left = minutes
    while left > 0:
        day, opens, most = next(halves)
        yield day, opens, min(most, left)
        left -= most


def _each_without_lunch(sittings: list[Sitting], hours: OfficeHours) -> list[Sitting]:
    return [
        _sitting(day, piece)
        for day, opens, closes in sittings
        for piece in without_lunch(_stretch(opens, closes), hours)
    ]


def _sitting(day: int, stretch: Stretch) -> Sitting:
    return [day, *(f"{minutes // 60 % 24:02}:{minutes % 60:02}" for minutes in stretch)]


def _stretch(opens: str, closes: str) -> Stretch:
    return clock_of(time.fromisoformat(opens)), clock_of(time.fromisoformat(closes))
