"""A day of the office: its two halves, and the lunch between them. Clocks are minutes after
midnight here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time
from itertools import count

from rules import OfficeHours, half_day_minutes

IsWorked = Callable[[int], bool]
"""Whether so many days after the first is a working day."""

Stretch = tuple[int, int]
"""Opening and closing."""

Part = tuple[int, int, int]
"""A day, an opening on it, and so many minutes in session."""


def clock_of(moment: time | datetime) -> int:
    return moment.hour * 60 + moment.minute


def halves_of(hours: OfficeHours) -> list[Stretch]:
    return [(clock_of(opens), clock_of(closes)) for opens, closes in hours.halves]


def minutes_of(hours: OfficeHours) -> int:
    """How long a day of the office is."""
    return sum(closes - opens for opens, closes in halves_of(hours))


def halves_from(begins: int, hours: OfficeHours, is_worked: IsWorked) -> Iterator[Part]:
    """The halves of the office's days from a clock on. The first opens at that clock; it is as long
    as its half, if that is not over before."""
    halves = halves_of(hours)
    left = [half for half in halves if begins < half[1]] or [(begins, begins + half_day_minutes())]
    opens, closes = left[0]
    yield 0, begins, closes - max(opens, begins)
    yield from ((0, opens, closes - opens) for opens, closes in left[1:])
    for day in filter(is_worked, count(1)):
        yield from ((day, opens, closes - opens) for opens, closes in halves)


def on_one_day(begins: int, minutes: int, hours: OfficeHours) -> list[Stretch]:
    """So many minutes in session from a clock on, the lunch left out where it would be over."""
    (_, lunch), (back, _) = halves_of(hours)
    ends = begins + minutes
    if begins < lunch and back <= ends:
        return [(begins, lunch), (back, ends + back - lunch)]
    return without_lunch((begins, ends), hours)


def without_lunch(stretch: Stretch, hours: OfficeHours) -> list[Stretch]:
    """A stretch that goes on after lunch, in two. One that ends or begins with it is sat through:
    it is parted too, since the rules take the lunch out of a day's only session."""
    (opens, closes), ((_, lunch), (back, _)) = stretch, halves_of(hours)
    if opens < lunch and back < closes:
        return [(opens, lunch), (back, closes)]
    if opens < lunch and back == closes:
        return [(opens, lunch), (lunch, closes)]
    if opens == lunch and back < closes:
        return [(opens, back), (back, closes)]
    return [stretch]
