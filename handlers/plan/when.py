"""The questions about time: the day, the clock, how long, and the sessions of several days.

A day alone, a clock alone or both in any order may be typed at any of them; a range gives the
duration too. Sittings are kept as (days after the first, opening, closing), so that a meeting that
moves takes them along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from handlers.dialog.fields import labelled, match_option, named, understood
from handlers.dialog.form import Accepted, Answer, Option, Question, Rejected
from handlers.dialog.text import Text, hours_and_minutes
from handlers.plan.context import PlanContext, sessions_of, start_of
from handlers.plan.month import month_of
from rules import OfficeHours
from rules.workdays import is_working_day
from vietnamese import Duration, Hours, Interval, Reading, Refuse, Value, read_duration, read_when
from vietnamese import OfficeHours as ReadingHours

Sitting = list[Any]

HALF_DAY = 240
USUAL_CLOCKS = ("07:30", "08:00", "09:00", "13:30", "14:00")
ARROWS = " –—→>"
USUAL_MINUTES = (60, 90, 120, 180)


def said(value: Any, context: PlanContext) -> Text | None:
    """The echo of every question about time: all that is known of it now."""
    return when_said(context)


def reading_hours(hours: OfficeHours) -> ReadingHours:
    return ReadingHours(hours.morning, hours.afternoon)


def ask_day(context: PlanContext) -> Question:
    month = month_of(context)
    return Question((Text("plan-ask-day"),), month=month)


def read_day(text: str, context: PlanContext) -> Answer:
    return understood(read_moment(text, context), lambda value: keep_day(value, context))


def keep_day(value: Value, context: PlanContext) -> Answer:
    """What a reading says of the day, the clock and the duration, whichever of them it holds."""
    match value.value:
        case Interval(start, end):
            length = length_of(sittings_between(start, end, context.hours))
            also = {"clock": f"{start:%H:%M}", "duration": length, "sessions": ...}
            return _on_day(start.date(), also, context)
        case datetime():
            return _on_day(value.value.date(), {"clock": f"{value.value:%H:%M}"}, context)
        case date():
            return _on_day(value.value, {}, context)
        case Hours(start, end):
            length = {"sessions": [[0, f"{start:%H:%M}", f"{end:%H:%M}"]]}
            also = {"clock": f"{start:%H:%M}", "duration": length, "sessions": ...}
            return Accepted(context.get("day") or ..., also)
        case time():
            return Accepted(context.get("day") or ..., {"clock": f"{value.value:%H:%M}"})
    return Rejected(Text("plan-need-day"))


def _on_day(day: date, also: dict[str, Any], context: PlanContext) -> Answer:
    """The day, with its year, which has to be confirmed when a format was chosen for another."""
    known = context.get("year")
    moved = "format" in context.draft.answers and known not in (None, day.year)
    return Accepted(day.isoformat(), {**also, "year": ... if moved else day.year})


def ask_clock(context: PlanContext) -> Question:
    usual = (Option(clock, Text("form-candidate-time", {"value": clock})) for clock in USUAL_CLOCKS)
    return Question((Text("plan-ask-clock", {"day": context.get("day")}),), tuple(usual))


def read_clock(text: str, context: PlanContext) -> Answer:
    """A clock for the day already answered; a whole date and time changes both."""
    if context.get("day"):
        reading = read_moment(f"{text} {_written(context.get('day'))}", context)
        if isinstance(reading, Value) and isinstance(reading.value, datetime | Interval):
            return keep_clock(reading, context)
    return understood(read_moment(text, context), lambda value: keep_clock(value, context))


def keep_clock(value: Value, context: PlanContext) -> Answer:
    kept = keep_day(value, context)
    if isinstance(kept, Rejected):
        return kept
    also = {"day": kept.value, **(kept.also or {})}
    clock = also.pop("clock", None)
    return Accepted(clock, also) if clock else Rejected(Text("plan-need-clock"))


def _written(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def ask_duration(context: PlanContext) -> Question:
    lengths = (Option(f"{m}m", hours_and_minutes(m), {"minutes": m}) for m in USUAL_MINUTES)
    halves = labelled("plan-halves", ("1", "2", "3"))
    days = (Option(f"h{o.name}", o.label, _half_days(int(o.name))) for o in halves)
    return Question((Text("plan-ask-duration"),), (*lengths, *days))


def _half_days(number: int) -> dict[str, Any]:
    return {"minutes": number * HALF_DAY, "half_days": number}


def read_length(text: str, context: PlanContext) -> Answer:
    """A length ("2 tiếng rưỡi", "nửa ngày"), or the clock at which the meeting ends."""
    answer = understood(read_duration(text, HALF_DAY), lambda value: keep_length(value, context))
    option = match_option(text, ask_duration(context).options, context)
    if option is not None:
        return Accepted(option.meaning, {"sessions": ...})
    if isinstance(answer, Accepted) or answer.final or not context.get("clock"):
        return answer
    end = text.lstrip(ARROWS)
    for clocks in (end, f"{context.get('clock')}-{end}"):
        reading = read_moment(f"{clocks} {_written(context.get('day'))}", context)
        if isinstance(reading, Value) and isinstance(reading.value, Interval):
            return _until(reading.value, context)
        if isinstance(reading, Refuse) and reading.reason == "end-before-start":
            return understood(reading, lambda value: answer)
    return answer


def _until(given: Interval, context: PlanContext) -> Accepted:
    sittings = sittings_between(given.start, given.end, context.hours)
    return Accepted({"sessions": sittings}, {"sessions": ..., "clock": f"{given.start:%H:%M}"})


def keep_length(value: Value, context: PlanContext) -> Answer:
    if not isinstance(value.value, Duration):
        return Rejected(Text("plan-need-duration"))
    if value.value.minutes <= 0:
        return Rejected(Text("plan-need-duration"))
    length: dict[str, Any] = {"minutes": value.value.minutes}
    if value.value.half_days:
        length["half_days"] = value.value.half_days
    return Accepted(length, {"sessions": ...})


pick_day = named(ask_day, keep_day)
pick_clock = named(ask_clock, keep_clock)
pick_length = named(ask_duration, keep_length)


def length_of(sittings: list[Sitting]) -> dict[str, Any]:
    """A range as a length: on one day its sitting; over several days, sittings to be confirmed."""
    if sittings[-1][0] == 0:
        return {"sessions": sittings}
    return {"minutes": sum(map(_minutes, sittings)), "proposed": sittings}


def _minutes(sitting: Sitting) -> int:
    opens, closes = (time.fromisoformat(clock) for clock in sitting[1:])
    return (closes.hour - opens.hour) * 60 + closes.minute - opens.minute


def sittings_between(start: datetime, end: datetime, hours: OfficeHours) -> list[Sitting]:
    """A range on one day as one sitting; over several days, cut by the office hours."""
    if start.date() == end.date():
        return [[0, f"{start:%H:%M}", f"{end:%H:%M}"]]
    days = (end.date() - start.date()).days
    return [
        [offset, f"{max(opens, start.time()) if offset == 0 else opens:%H:%M}", f"{closes:%H:%M}"]
        for offset in range(days + 1)
        for opens, closes in hours.halves
        if (offset > 0 or closes > start.time()) and (offset < days or opens < end.time())
    ]


def spans_days(context: PlanContext) -> bool:
    """Whether the length stated from the opening does not fit into the first day."""
    return bool(sittings := proposed_sittings(context)) and sittings[-1][0] > 0


def proposed_sittings(context: PlanContext) -> list[Sitting]:
    """The office's halves of days, from the opening, until the stated length is used up."""
    length, opening = context.get("duration") or {}, start_of(context)
    if length.get("proposed"):
        return list(length["proposed"])
    if "minutes" not in length or opening is None or not context.get("clock"):
        return []
    sittings: list[Sitting] = []
    left = length.get("half_days") or length["minutes"] / HALF_DAY
    for offset, opens, closes in _halves_from(opening, context):
        if left <= 0:
            break
        sittings.append([offset, f"{opens:%H:%M}", f"{closes:%H:%M}"])
        left -= 1
    return sittings


def _halves_from(opening: datetime, context: PlanContext) -> Iterator[tuple[int, time, time]]:
    for offset in range(60):
        if offset and not is_working_day(
            opening.date() + timedelta(offset), context.host.working_days
        ):
            continue
        for opens, closes in context.hours.halves:
            if offset or closes > opening.time():
                yield offset, max(opens, opening.time()) if not offset else opens, closes


def ask_sessions(context: PlanContext) -> Question:
    proposed = proposed_sittings(context)
    ask = Text("plan-ask-sessions", {"sessions": sittings_said(context, proposed)})
    return Question((ask,), (Option("yes", Text("form-right"), proposed, Text("form-words-yes")),))


def read_sessions(text: str, context: PlanContext) -> Answer:
    """Sessions typed one after another, parted by semicolons: "T5 8h-11h30; T6 8h-11h30"."""
    right = match_option(text, ask_sessions(context).options, context)
    if right is not None:
        return Accepted(right.meaning)
    sittings: list[Sitting] = []
    first = date.fromisoformat(context.get("day"))
    for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        reading = read_moment(piece, context)
        if not (isinstance(reading, Value) and isinstance(reading.value, Interval)):
            return Rejected(Text("plan-need-sessions"))
        start, end = reading.value.start, reading.value.end
        sittings.append([(start.date() - first).days, f"{start:%H:%M}", f"{end:%H:%M}"])
    sittings.sort()
    if not sittings or sittings[0][0] != 0 or _overlap(sittings):
        return Rejected(Text("plan-need-sessions"))
    return Accepted(sittings, {"clock": sittings[0][1]})


def _overlap(sittings: list[Sitting]) -> bool:
    return any(one[0] == two[0] and one[2] > two[1] for one, two in pairwise(sittings))


def sittings_said(context: PlanContext, sittings: list[Sitting]) -> tuple[Text, ...]:
    """The sittings day by day."""
    first = date.fromisoformat(context.get("day"))
    hours: dict[int, list[Text]] = {}
    for offset, opens, closes in sittings:
        hours.setdefault(offset, []).append(Text("answer-hours", {"from": opens, "to": closes}))
    return tuple(
        Text("answer-sitting", {"day": (first + timedelta(o)).isoformat(), "hours": tuple(spoken)})
        for o, spoken in hours.items()
    )


def when_said(context: PlanContext) -> Text | None:
    """All that is known of the time in one line: day, clock, closing, length."""
    opening = start_of(context)
    if opening is None:
        return None
    if not context.get("clock"):
        return Text("answer-day", {"day": context.get("day")})
    length = context.get("duration") or {}
    sittings = context.get("sessions") or length.get("sessions") or length.get("proposed") or []
    sessions, minutes = sessions_of(context), length.get("minutes")
    at = opening.isoformat()
    if len(sittings) > 1:
        return Text("answer-sessions", {"sessions": sittings_said(context, sittings)})
    if sessions:
        length = int((sessions[0].end - sessions[0].start).total_seconds() // 60)
        return _span(at, sessions[0].end, length)
    if not minutes:
        return Text("answer-moment", {"at": at})
    end = opening + timedelta(minutes=minutes)
    lunch = context.hours.morning[1], context.hours.afternoon[0]
    if end.date() != opening.date() or (opening.time() < lunch[0] and end.time() > lunch[0]):
        return Text("answer-from", {"at": at, "length": hours_and_minutes(minutes)})
    return _span(at, end, minutes)


def _span(at: str, end: datetime, minutes: int) -> Text:
    return Text(
        "answer-span", {"at": at, "to": end.isoformat(), "length": hours_and_minutes(minutes)}
    )


def read_moment(text: str, context: PlanContext) -> Reading:
    return read_when(text, context.turn.now, reading_hours(context.hours), context.past)
