"""What is known of a plan's time, in one line: the echo of every question about it."""

from __future__ import annotations

from typing import Any

from handlers.deliveries.hours import as_a_line, hours_said
from handlers.dialog.text import Text, days_said, hours_and_minutes
from handlers.plan.context import PlanContext, start_of
from handlers.plan.sittings import Length, in_half_days, nominal_minutes
from rules import duration_minutes


def time_said(sentence: str, answer: Any, context: PlanContext) -> Text | None:
    return time_known(context)


def time_known(context: PlanContext) -> Text | None:
    """The sessions; while they are not known, whatever is."""
    opening = start_of(context)
    if context.sessions:
        minutes = duration_minutes(context.meeting) or 0
        return as_a_line(hours_said(context.sessions, minutes))
    day, clock, length = (context.get(name) for name in ("day", "clock", "duration"))
    if opening and clock:
        return as_a_line(Text("time-moment", {"at": opening.isoformat()}))
    said = length_said(length, context) if length else None
    if day:
        return _with_length("answer-day", "answer-day-and-length", {"day": day}, said)
    if clock:
        return _with_length("answer-clock", "answer-clock-and-length", {"clock": clock}, said)
    return said and Text("answer-duration", {"value": said})


def _with_length(plain: str, long: str, args: dict[str, Any], length: Text | None) -> Text:
    return Text(long, {**args, "length": length}) if length else Text(plain, args)


def length_said(length: Length, context: PlanContext) -> Text:
    """A length as it was said, in whole half days or in hours."""
    if in_half_days(length) and length["half_days"] == int(length["half_days"]):
        return days_said(int(length["half_days"]))
    return hours_and_minutes(nominal_minutes(length, context.hours))
