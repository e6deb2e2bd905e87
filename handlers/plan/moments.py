"""Days and times as a plan's office means them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from handlers.office.sessions import Sitting
from handlers.office.year import reading_hours
from handlers.plan.context import PlanContext
from handlers.plan.sittings import between
from rules import OfficeHours
from vietnamese import Hours, Interval, Reading, Value, read_when
from vietnamese.listed import listed

MINUTE = timedelta(minutes=1)


def read_moment(text: str, context: PlanContext, day: str | None = None) -> Reading:
    """The day, the time, or both, that a text says; of a day already known, if one is given."""
    said = f"{text} {date.fromisoformat(day):%d/%m/%Y}" if day else text
    return read_when(said, context.turn.now, reading_hours(context.hours), context.past)


def half_days_in(value: Value, context: PlanContext) -> int:
    """How many half days of the office were said ("chiều 10/12", "cả ngày"); 0 for a stretch that
    was said by its clocks, which stay what they are in another office."""
    halves, said = context.hours.halves, value.value
    opens, closes = said.start.time(), said.end.time()
    spanned = [n for n, half in enumerate(halves) if opens <= half[0] and half[1] <= closes]
    if said.start.date() != said.end.date() or not spanned:
        return 0
    if (opens, closes) != (halves[spanned[0]][0], halves[spanned[-1]][1]):
        return 0
    elsewhere = read_when(
        value.text, context.turn.now, reading_hours(_earlier(context.hours)), context.past
    )
    moved = isinstance(elsewhere, Value) and elsewhere.value != said
    return len(spanned) if moved else 0


def intervals_in(text: str, context: PlanContext, day: str | None = None) -> list[Interval]:
    """Sessions said one after another; none where a piece is no session, or two are at one time.

    Hours alone are of the day before them ("10/12 8h-11h, 14h-16h"), else of `day` or the first.
    """
    for pieces in listed(text):
        found = sorted(_intervals(pieces, context, day), key=lambda each: each.start)
        if found and all(before.end <= after.start for before, after in pairwise(found)):
            return found
    return []


def lists_half_days(text: str, context: PlanContext) -> bool:
    """Whether several days are listed, and a half day is said of one of them ("sáng thứ 5 và thứ
    6"), so that it is open which halves are meant."""
    pieces = listed(text)[0]
    readings = [read_moment(piece, context) for piece in pieces]
    values = [found.value for found in readings if isinstance(found, Value)]
    halves = [value for value in values if isinstance(value, Interval)]
    return 0 < len(halves) < len(values) == len(pieces)


def sittings_from(first: date, intervals: Iterable[Interval], hours: OfficeHours) -> list[Sitting]:
    """Intervals as sittings counted from a first day."""
    return [
        [(each.start.date() - first).days + day, opens, closes]
        for each in intervals
        for day, opens, closes in between(each.start, each.end, hours)
    ]


def _intervals(pieces: list[str], context: PlanContext, day: str | None) -> list[Interval]:
    readings = [read_moment(piece, context) for piece in pieces]
    values = [found.value for found in readings if isinstance(found, Value)]
    dated = [value for value in values if isinstance(value, Interval)]
    if len(values) < len(pieces) or not (day or dated):
        return []
    intervals: list[Interval] = []
    day = day or f"{dated[0].start:%Y-%m-%d}"
    for piece, value in zip(pieces, values, strict=True):
        found = read_moment(piece, context, day) if isinstance(value, Hours) else None
        said = found.value if isinstance(found, Value) else value
        if not isinstance(said, Interval):
            return []
        intervals.append(said)
        day = f"{said.start:%Y-%m-%d}"
    return intervals


def _earlier(hours: OfficeHours) -> OfficeHours:
    """Other office hours, each clock a minute before its own."""

    def earlier(half: tuple[time, time]) -> tuple[time, time]:
        opens, closes = ((datetime.combine(date.max, clock) - MINUTE).time() for clock in half)
        return opens, closes

    return OfficeHours(earlier(hours.morning), earlier(hours.afternoon))
