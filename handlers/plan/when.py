"""The questions on which day and at which hour a meeting begins.

Every answer about time makes or changes the plan's one list of sessions (`PlanContext.sittings`). A
day alone, a clock alone, or both in any order may be typed at either question; a range gives the
length too, and several sessions may be said one after another.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from handlers.dialog.fields import reading, understood
from handlers.dialog.form import Accepted, Answer, Option, Rejected
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext
from handlers.plan.moments import (
    half_days_in,
    intervals_in,
    lists_half_days,
    read_moment,
    sittings_from,
)
from handlers.plan.month import month_of
from handlers.plan.moving import with_the_day
from handlers.plan.sittings import ANY_DAY, between
from handlers.plan.time_said import time_said
from vietnamese import Hours, Interval, Value

USUAL_CLOCKS = tuple(
    Option(clock, Text("form-candidate-time", {"value": clock}), clock)
    for clock in ("07:30", "08:00", "09:00", "13:30", "14:00")
)


def read_day(text: str, context: PlanContext) -> Answer:
    found = read_moment(text, context)
    if not isinstance(found, Value):
        several = intervals_in(text, context)
        if len(several) > 1:
            return _several(several, context)
    return understood(found, lambda value: keep_day(value, context))


def keep_day(value: Value, context: PlanContext) -> Answer:
    """What a reading says of the day, the clock and the length, whichever of them it holds."""
    match value.value:
        case Interval():
            return _stretch(value, context)
        case datetime():
            return _on_day(value.value.date(), context, clock=f"{value.value:%H:%M}")
        case date():
            return _on_day(value.value, context)
        case Hours(start, end):
            first, last = (datetime.combine(ANY_DAY, clock) for clock in (start, end))
            length = {"sessions": between(first, last, context.hours)}
            also = {"clock": f"{start:%H:%M}", "duration": length}
            return Accepted(context.get("day") or ..., also)
        case time():
            return Accepted(context.get("day") or ..., {"clock": f"{value.value:%H:%M}"})
    return Rejected(Text("plan-need-day"))


def _stretch(value: Value, context: PlanContext) -> Answer:
    """From one moment to another; of several days that were listed, only what was said of each."""
    start, end = value.value.start, value.value.end
    if start.date() != end.date():
        several = intervals_in(value.text, context)
        if len(several) > 1:
            return _several(several, context)
        if lists_half_days(value.text, context):
            return Rejected(Text("plan-which-sessions"))
    half_days = half_days_in(value, context)
    sittings = between(start, end, context.hours)
    if half_days and _lasts_otherwise(sittings, start, context):
        return _on_day(start.date(), context, clock=...)
    length = {"half_days": half_days} if half_days else {"sessions": sittings}
    return _on_day(start.date(), context, clock=f"{start:%H:%M}", duration=length)


def _lasts_otherwise(sittings: list[Any], start: datetime, context: PlanContext) -> bool:
    """Whether the length that is known already does not fill a half day: "chiều mai" does not say
    then when a meeting of two hours begins."""
    known = context.get("duration")
    return bool(known) and context.laid_out(known, start) != sittings


def _several(intervals: list[Interval], context: PlanContext) -> Answer:
    """Sessions that were said one by one need no confirming."""
    first = intervals[0].start.date()
    sittings = sittings_from(first, intervals, context.hours)
    length = {"sessions": sittings}
    return _on_day(first, context, clock=sittings[0][1], duration=length, sessions=sittings)


def _on_day(day: date, context: PlanContext, **also: Any) -> Answer:
    return Accepted(day.isoformat(), {**also, **with_the_day(day, context)})


def ask_clock(context: PlanContext) -> Text:
    return Text("plan-ask-clock", {"day": context.get("day")})


def read_clock(text: str, context: PlanContext) -> Answer:
    """A clock for the day already answered; a whole date and time changes both."""
    if context.get("day"):
        found = read_moment(text, context, context.get("day"))
        if isinstance(found, Value) and isinstance(found.value, datetime | Interval):
            return keep_clock(found, context)
    return understood(read_moment(text, context), lambda value: keep_clock(value, context))


def keep_clock(value: Value, context: PlanContext) -> Answer:
    kept = keep_day(value, context)
    if isinstance(kept, Rejected):
        return kept
    also = {"day": kept.value, **kept.also}
    clock = also.pop("clock", ...)
    return Rejected(Text("plan-need-clock")) if clock is ... else Accepted(clock, also)


DAY = replace(reading(read_moment, keep_day, echo=time_said, month=month_of), read=read_day)
CLOCK = replace(reading(read_moment, keep_clock, USUAL_CLOCKS, echo=time_said), read=read_clock)
