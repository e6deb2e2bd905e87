"""The question how long: a length, or the clocks that it lies between."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.dialog.fields import match_option, reading, understood
from handlers.dialog.form import Accepted, Answer, Option, Rejected
from handlers.dialog.text import Text, days_said, hours_and_minutes
from handlers.plan.context import PlanContext, start_of
from handlers.plan.moments import read_moment
from handlers.plan.time_said import time_said
from handlers.plan.when import keep_day
from rules import half_day_minutes
from vietnamese import Ask, Duration, Hours, Interval, Reading, Refuse, Value, read_duration

ARROWS = " –—→>"
USUAL_LENGTHS = (
    *(Option(f"{m}m", hours_and_minutes(m), {"minutes": m}) for m in (60, 90, 120, 180)),
    *(Option(f"h{n}", days_said(n), {"half_days": n}) for n in (1, 2, 3)),
)


def read_length(text: str, context: PlanContext) -> Answer:
    """A length ("2 tiếng rưỡi", "nửa ngày"), the clock at which the meeting ends, or both clocks,
    which may be others than those that were answered."""
    option = match_option(text, USUAL_LENGTHS, context)
    if option is not None:
        return Accepted(option.meaning)
    clocks = _clocks(text, context)
    if isinstance(clocks, Value):
        return understood(clocks, lambda value: keep_clocks(value, context))
    found = read_duration(text, half_day_minutes())
    if not isinstance(found, Value):
        found = _until(text.lstrip(ARROWS), context) or clocks or found
    return understood(found, lambda value: keep_length(value, context))


def _clocks(text: str, context: PlanContext) -> Reading | None:
    """Both clocks, on the day that was answered unless another is said; None where the text names
    no two clocks, as they may be meant."""
    found = read_moment(text, context)
    candidates = found.candidates if isinstance(found, Ask) else (found,)
    said = [each.value for each in candidates if isinstance(each, Value)]
    if not said or not all(isinstance(value, Hours | Interval) for value in said):
        return None
    on_the_day = context.get("day") and isinstance(said[0], Hours)
    return read_moment(text, context, context.get("day")) if on_the_day else found


def _until(end: str, context: PlanContext) -> Reading | None:
    """From the clock that was answered to another; None where the text names no end."""
    day, clock = context.get("day"), context.get("clock")
    found = read_moment(f"{clock}-{end}", context, day) if day and clock else None
    if isinstance(found, Value) and isinstance(found.value, Interval):
        return found
    return found if isinstance(found, Refuse) and found.reason == "end-before-start" else None


def keep_length(value: Value, context: PlanContext) -> Answer:
    """Half days are kept as such: how long they are is known when their opening is."""
    if isinstance(value.value, Hours | Interval):
        return keep_clocks(value, context)
    if not isinstance(value.value, Duration) or value.value.minutes <= 0:
        return Rejected(Text("plan-need-duration"))
    half_days = value.value.half_days or 0
    if half_days >= 1 and _hangs_on_half_day(value):
        return Accepted({"half_days": half_days})
    return Accepted({"minutes": value.value.minutes})


def _hangs_on_half_day(value: Value) -> bool:
    """Whether a length was said in half days or days; "4 tiếng" is as long in any office."""
    elsewhere = read_duration(value.text, half_day_minutes() // 2)
    return isinstance(elsewhere, Value) and elsewhere.value.minutes != value.value.minutes


def keep_clocks(value: Value, context: PlanContext) -> Answer:
    """A range, whose opening takes the place of the one that was answered."""
    kept = keep_day(value, context)
    if isinstance(kept, Rejected):
        return kept
    also: dict[str, Any] = {"day": kept.value, **kept.also}
    length = also.pop("duration", None)
    if length is None:
        return Rejected(Text("plan-need-duration"))
    return Accepted(length, also, _start_changed(f"{also['day']}T{also['clock']}", context))


def _start_changed(now: str, context: PlanContext) -> tuple[Text, ...]:
    """What is said where the length that was typed opens at another moment than was answered."""
    before = start_of(context)
    if before is None or not context.get("clock") or f"{before:%Y-%m-%dT%H:%M}" == now:
        return ()
    return (Text("note-start-changed", {"before": before.isoformat(), "now": now}),)


LENGTH = replace(reading(read_moment, keep_length, USUAL_LENGTHS, echo=time_said), read=read_length)
