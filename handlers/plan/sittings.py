"""Sittings: when a meeting is in session, half a day at a time.

A sitting is kept as (days after the first, opening, closing), so that it moves with its meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from handlers.dialog.text import Text
from handlers.plan.context import PlanContext, start_of
from rules import OfficeHours
from rules.workdays import is_working_day

Sitting = list[Any]

HALF_DAY = 240
LONGEST_STRETCH = 60
"""Days over which a length is spread at most."""


def sitting(day: int, opens: time | datetime, closes: time | datetime) -> Sitting:
    return [day, f"{opens:%H:%M}", f"{closes:%H:%M}"]


def length_between(start: datetime, end: datetime, hours: OfficeHours) -> dict[str, Any]:
    """A range as a length: on one day its sitting; over several days, sittings to be confirmed."""
    sittings = sittings_between(start, end, hours)
    if sittings[-1][0] == 0:
        return {"sessions": sittings}
    return {"minutes": sum(map(_minutes, sittings)), "proposed": sittings}


def _minutes(sitting: Sitting) -> int:
    opens, closes = (time.fromisoformat(clock) for clock in sitting[1:])
    return (closes.hour - opens.hour) * 60 + closes.minute - opens.minute


def sittings_between(start: datetime, end: datetime, hours: OfficeHours) -> list[Sitting]:
    """A range on one day as one sitting; over several days, cut by the office hours."""
    if start.date() == end.date():
        return [sitting(0, start, end)]
    days = (end.date() - start.date()).days
    return [
        sitting(day, max(opens, start.time()) if day == 0 else opens, closes)
        for day in range(days + 1)
        for opens, closes in hours.halves
        if (day > 0 or closes > start.time()) and (day < days or opens < end.time())
    ]


def proposed_sittings(context: PlanContext) -> list[Sitting]:
    """The office's halves of days, from the opening, until the stated length is used up."""
    length, opening = context.get("duration") or {}, start_of(context)
    if length.get("proposed"):
        return list(length["proposed"])
    if "minutes" not in length or opening is None or not context.get("clock"):
        return []
    sittings: list[Sitting] = []
    left = length.get("half_days") or length["minutes"] / HALF_DAY
    for half in _halves_from(opening, context):
        if left <= 0:
            break
        sittings.append(half)
        left -= 1
    return sittings


def _halves_from(opening: datetime, context: PlanContext) -> Iterator[Sitting]:
    own_days = context.host.working_days
    for day in range(LONGEST_STRETCH):
        if day and not is_working_day(opening.date() + timedelta(day), own_days):
            continue
        for opens, closes in context.hours.halves:
            if day or closes > opening.time():
                yield sitting(day, opens if day else max(opens, opening.time()), closes)


def overlap(sittings: list[Sitting]) -> bool:
    """Whether two of some sittings, given in order, are at the same time."""
    return any(one[0] == two[0] and one[2] > two[1] for one, two in pairwise(sittings))


def sittings_said(context: PlanContext, sittings: list[Sitting]) -> tuple[Text, ...]:
    """The sittings day by day."""
    first = date.fromisoformat(context.get("day"))
    hours: dict[int, list[Text]] = {}
    for day, opens, closes in sittings:
        hours.setdefault(day, []).append(Text("answer-hours", {"from": opens, "to": closes}))
    return tuple(
        Text("answer-sitting", {"day": (first + timedelta(d)).isoformat(), "hours": tuple(texts)})
        for d, texts in hours.items()
    )
