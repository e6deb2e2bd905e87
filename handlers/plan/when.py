"""The questions about time: the day, the clock, how long, and the sessions of several days.

A day alone, a clock alone or both in any order may be typed at any of them; a range gives the
duration too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.dialog.fields import choice, match_option, reading, understood
from handlers.dialog.form import Accepted, Answer, Option, Rejected
from handlers.dialog.text import Text, hours_and_minutes
from handlers.office.year import reading_hours
from handlers.plan.context import PlanContext, sessions_of, start_of
from handlers.plan.month import month_of
from handlers.plan.share import is_of_another_year
from handlers.plan.sittings import (
    HALF_DAY,
    Sitting,
    length_between,
    overlap,
    proposed_sittings,
    sitting,
    sittings_between,
    sittings_said,
)
from vietnamese import Duration, Hours, Interval, Reading, Refuse, Value, read_duration, read_when

ARROWS = " –—→>"
USUAL_CLOCKS = tuple(
    Option(clock, Text("form-candidate-time", {"value": clock}), clock)
    for clock in ("07:30", "08:00", "09:00", "13:30", "14:00")
)
USUAL_LENGTHS = (
    *(Option(f"{m}m", hours_and_minutes(m), {"minutes": m}) for m in (60, 90, 120, 180)),
    *(
        Option(f"h{n}", Text(f"plan-halves-{n}"), {"minutes": n * HALF_DAY, "half_days": n})
        for n in (1, 2, 3)
    ),
)


def read_moment(text: str, context: PlanContext) -> Reading:
    return read_when(text, context.turn.now, reading_hours(context.hours), context.past)


def keep_day(value: Value, context: PlanContext) -> Answer:
    """What a reading says of the day, the clock and the duration, whichever of them it holds."""
    match value.value:
        case Interval(start, end):
            length = length_between(start, end, context.hours)
            return _on_day(start.date(), context, clock=f"{start:%H:%M}", duration=length)
        case datetime():
            return _on_day(value.value.date(), context, clock=f"{value.value:%H:%M}")
        case date():
            return _on_day(value.value, context)
        case Hours(start, end):
            length = {"sessions": [sitting(0, start, end)]}
            also = {"clock": f"{start:%H:%M}", "duration": length}
            return Accepted(context.get("day") or ..., also)
        case time():
            return Accepted(context.get("day") or ..., {"clock": f"{value.value:%H:%M}"})
    return Rejected(Text("plan-need-day"))


def _on_day(day: date, context: PlanContext, **also: Any) -> Answer:
    """The day, with its year, which has to be confirmed when a format was chosen for another."""
    moved = context.get("year") is not None and is_of_another_year(day, context)
    return Accepted(day.isoformat(), {**also, "year": ... if moved else day.year})


def ask_clock(context: PlanContext) -> Text:
    return Text("plan-ask-clock", {"day": context.get("day")})


def read_clock(text: str, context: PlanContext) -> Answer:
    """A clock for the day already answered; a whole date and time changes both."""
    if context.get("day"):
        found = read_moment(f"{text} {_written(context.get('day'))}", context)
        if isinstance(found, Value) and isinstance(found.value, datetime | Interval):
            return keep_clock(found, context)
    return understood(read_moment(text, context), lambda value: keep_clock(value, context))


def keep_clock(value: Value, context: PlanContext) -> Answer:
    kept = keep_day(value, context)
    if isinstance(kept, Rejected):
        return kept
    also = {"day": kept.value, **kept.also}
    clock = also.pop("clock", None)
    return Accepted(clock, also) if clock else Rejected(Text("plan-need-clock"))


def _written(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def read_length(text: str, context: PlanContext) -> Answer:
    """A length ("2 tiếng rưỡi", "nửa ngày"), or the clock at which the meeting ends."""
    option = match_option(text, USUAL_LENGTHS, context)
    if option is not None:
        return Accepted(option.meaning)
    answer = understood(read_duration(text, HALF_DAY), lambda value: keep_length(value, context))
    if isinstance(answer, Accepted) or answer.final or not context.get("clock"):
        return answer
    end = text.lstrip(ARROWS)
    for clocks in (end, f"{context.get('clock')}-{end}"):
        found = read_moment(f"{clocks} {_written(context.get('day'))}", context)
        if isinstance(found, Value) and isinstance(found.value, Interval):
            return _between(found.value.start, found.value.end, context)
        if isinstance(found, Refuse) and found.reason == "end-before-start":
            return understood(found, lambda value: answer)
    return answer


def _between(start: datetime, end: datetime, context: PlanContext) -> Accepted:
    sittings = sittings_between(start, end, context.hours)
    return Accepted({"sessions": sittings}, {"clock": f"{start:%H:%M}"})


def keep_length(value: Value, context: PlanContext) -> Answer:
    if not isinstance(value.value, Duration) or value.value.minutes <= 0:
        return Rejected(Text("plan-need-duration"))
    length: dict[str, Any] = {"minutes": value.value.minutes}
    if value.value.half_days:
        length["half_days"] = value.value.half_days
    return Accepted(length)


def spans_days(context: PlanContext) -> bool:
    """Whether the length stated from the opening does not fit into the first day."""
    sittings = proposed_sittings(context)
    return bool(sittings) and sittings[-1][0] > 0


def ask_sessions(context: PlanContext) -> Text:
    proposed = proposed_sittings(context)
    return Text("plan-ask-sessions", {"sessions": sittings_said(context, proposed)})


def as_proposed(context: PlanContext) -> tuple[Option, ...]:
    proposed = proposed_sittings(context)
    return (Option("yes", Text("form-right"), proposed, Text("form-words-yes")),)


def read_sessions(text: str, context: PlanContext) -> Answer:
    """Sessions typed one after another, parted by semicolons: "T5 8h-11h30; T6 8h-11h30"."""
    sittings: list[Sitting] = []
    first = date.fromisoformat(context.get("day"))
    for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        found = read_moment(piece, context)
        if not (isinstance(found, Value) and isinstance(found.value, Interval)):
            return Rejected(Text("plan-need-sessions"))
        start, end = found.value.start, found.value.end
        sittings.append(sitting((start.date() - first).days, start, end))
    sittings.sort()
    if not sittings or sittings[0][0] != 0 or overlap(sittings):
        return Rejected(Text("plan-need-sessions"))
    return Accepted(sittings, {"clock": sittings[0][1]})


def when_said(context: PlanContext) -> Text | None:
    """All that is known of the time in one line: day, clock, closing, length."""
    opening = start_of(context)
    if opening is None:
        return None
    if not context.get("clock"):
        return Text("answer-day", {"day": context.get("day")})
    length = context.get("duration") or {}
    sittings = context.get("sessions") or length.get("sessions") or length.get("proposed") or []
    if len(sittings) > 1:
        return Text("answer-sessions", {"sessions": sittings_said(context, sittings)})
    sessions, minutes = sessions_of(context), length.get("minutes")
    if sessions:
        end = sessions[0].end
        return _span(opening, end, int((end - sessions[0].start).total_seconds() // 60))
    if not minutes:
        return Text("answer-moment", {"at": opening.isoformat()})
    end = opening + timedelta(minutes=minutes)
    noon = context.hours.morning[1]
    if end.date() != opening.date() or opening.time() < noon < end.time():
        length_said = hours_and_minutes(minutes)
        return Text("answer-from", {"at": opening.isoformat(), "length": length_said})
    return _span(opening, end, minutes)


def _span(opening: datetime, end: datetime, minutes: int) -> Text:
    args = {"at": opening.isoformat(), "to": end.isoformat(), "length": hours_and_minutes(minutes)}
    return Text("answer-span", args)


def time_said(sentence: str, answer: Any, context: PlanContext) -> Text | None:
    """The echo of every question about time: all that is known of it now."""
    return when_said(context)


DAY = reading(read_moment, keep_day, echo=time_said, month=month_of)
CLOCK = replace(reading(read_moment, keep_clock, USUAL_CLOCKS, echo=time_said), read=read_clock)
LENGTH = replace(reading(read_moment, keep_length, USUAL_LENGTHS, echo=time_said), read=read_length)
SESSIONS = choice(as_proposed, free_text=read_sessions, echo=time_said)
