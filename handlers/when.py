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

from handlers.answers import labelled, match_option, named, understood
from handlers.form import Accepted, Answer, Option, Question, Rejected
from handlers.judging import PlanDesk, sessions_of, start_of
from handlers.month import month_of
from handlers.say import hours_and_minutes
from handlers.turn import Say
from rules import OfficeHours
from rules.workdays import is_working_day
from vietnamese import Duration, Hours, Interval, Reading, Refuse, Value, read_duration, read_when
from vietnamese import OfficeHours as ReadingHours

Sitting = list[Any]

HALF_DAY = 240
USUAL_CLOCKS = ("07:30", "08:00", "09:00", "13:30", "14:00")
ARROWS = " –—→>"
USUAL_MINUTES = (60, 90, 120, 180)


def said(value: Any, desk: PlanDesk) -> Say | None:
    """The echo of every question about time: all that is known of it now."""
    return when_said(desk)


def reading_hours(hours: OfficeHours) -> ReadingHours:
    return ReadingHours(hours.morning, hours.afternoon)


def ask_day(desk: PlanDesk) -> Question:
    month = month_of(desk)
    return Question((Say("plan-ask-day"),), month=month)


def read_day(text: str, desk: PlanDesk) -> Answer:
    return understood(read_moment(text, desk), lambda value: keep_day(value, desk))


def keep_day(value: Value, desk: PlanDesk) -> Answer:
    """What a reading says of the day, the clock and the duration, whichever of them it holds."""
    match value.value:
        case Interval(start, end):
            length = length_of(sittings_between(start, end, desk.hours))
            also = {"clock": f"{start:%H:%M}", "duration": length, "sessions": ...}
            return _on_day(start.date(), also, desk)
        case datetime():
            return _on_day(value.value.date(), {"clock": f"{value.value:%H:%M}"}, desk)
        case date():
            return _on_day(value.value, {}, desk)
        case Hours(start, end):
            length = {"sessions": [[0, f"{start:%H:%M}", f"{end:%H:%M}"]]}
            also = {"clock": f"{start:%H:%M}", "duration": length, "sessions": ...}
            return Accepted(desk.get("day") or ..., also)
        case time():
            return Accepted(desk.get("day") or ..., {"clock": f"{value.value:%H:%M}"})
    return Rejected(Say("plan-need-day"))


def _on_day(day: date, also: dict[str, Any], desk: PlanDesk) -> Answer:
    """The day, with its year, which has to be confirmed when a format was chosen for another."""
    known = desk.get("year")
    moved = "format" in desk.draft.answers and known not in (None, day.year)
    return Accepted(day.isoformat(), {**also, "year": ... if moved else day.year})


def ask_clock(desk: PlanDesk) -> Question:
    usual = (Option(clock, Say("form-candidate-time", {"value": clock})) for clock in USUAL_CLOCKS)
    return Question((Say("plan-ask-clock", {"day": desk.get("day")}),), tuple(usual))


def read_clock(text: str, desk: PlanDesk) -> Answer:
    """A clock for the day already answered; a whole date and time changes both."""
    if desk.get("day"):
        reading = read_moment(f"{text} {_written(desk.get('day'))}", desk)
        if isinstance(reading, Value) and isinstance(reading.value, datetime | Interval):
            return keep_clock(reading, desk)
    return understood(read_moment(text, desk), lambda value: keep_clock(value, desk))


def keep_clock(value: Value, desk: PlanDesk) -> Answer:
    kept = keep_day(value, desk)
    if isinstance(kept, Rejected):
        return kept
    also = {"day": kept.value, **(kept.also or {})}
    clock = also.pop("clock", None)
    return Accepted(clock, also) if clock else Rejected(Say("plan-need-clock"))


def _written(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def ask_duration(desk: PlanDesk) -> Question:
    lengths = (Option(f"{m}m", hours_and_minutes(m), {"minutes": m}) for m in USUAL_MINUTES)
    halves = labelled("plan-halves", ("1", "2", "3"))
    days = (Option(f"h{o.name}", o.label, _half_days(int(o.name))) for o in halves)
    return Question((Say("plan-ask-duration"),), (*lengths, *days))


def _half_days(number: int) -> dict[str, Any]:
    return {"minutes": number * HALF_DAY, "half_days": number}


def read_length(text: str, desk: PlanDesk) -> Answer:
    """A length ("2 tiếng rưỡi", "nửa ngày"), or the clock at which the meeting ends."""
    answer = understood(read_duration(text, HALF_DAY), lambda value: keep_length(value, desk))
    option = match_option(text, ask_duration(desk).options, desk)
    if option is not None:
        return Accepted(option.meaning, {"sessions": ...})
    if isinstance(answer, Accepted) or answer.final or not desk.get("clock"):
        return answer
    end = text.lstrip(ARROWS)
    for clocks in (end, f"{desk.get('clock')}-{end}"):
        reading = read_moment(f"{clocks} {_written(desk.get('day'))}", desk)
        if isinstance(reading, Value) and isinstance(reading.value, Interval):
            return _until(reading.value, desk)
        if isinstance(reading, Refuse) and reading.reason == "end-before-start":
            return understood(reading, lambda value: answer)
    return answer


def _until(given: Interval, desk: PlanDesk) -> Accepted:
    sittings = sittings_between(given.start, given.end, desk.hours)
    return Accepted({"sessions": sittings}, {"sessions": ..., "clock": f"{given.start:%H:%M}"})


def keep_length(value: Value, desk: PlanDesk) -> Answer:
    if not isinstance(value.value, Duration):
        return Rejected(Say("plan-need-duration"))
    if value.value.minutes <= 0:
        return Rejected(Say("plan-need-duration"))
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


def spans_days(desk: PlanDesk) -> bool:
    """Whether the length stated from the opening does not fit into the first day."""
    return bool(sittings := proposed_sittings(desk)) and sittings[-1][0] > 0


def proposed_sittings(desk: PlanDesk) -> list[Sitting]:
    """The office's halves of days, from the opening, until the stated length is used up."""
    length, opening = desk.get("duration") or {}, start_of(desk)
    if length.get("proposed"):
        return list(length["proposed"])
    if "minutes" not in length or opening is None or not desk.get("clock"):
        return []
    sittings: list[Sitting] = []
    left = length.get("half_days") or length["minutes"] / HALF_DAY
    for offset, opens, closes in _halves_from(opening, desk):
        if left <= 0:
            break
        sittings.append([offset, f"{opens:%H:%M}", f"{closes:%H:%M}"])
        left -= 1
    return sittings


def _halves_from(opening: datetime, desk: PlanDesk) -> Iterator[tuple[int, time, time]]:
    for offset in range(60):
        if offset and not is_working_day(
            opening.date() + timedelta(offset), desk.host.working_days
        ):
            continue
        for opens, closes in desk.hours.halves:
            if offset or closes > opening.time():
                yield offset, max(opens, opening.time()) if not offset else opens, closes


def ask_sessions(desk: PlanDesk) -> Question:
    proposed = proposed_sittings(desk)
    ask = Say("plan-ask-sessions", {"sessions": sittings_said(desk, proposed)})
    return Question((ask,), (Option("yes", Say("form-right"), proposed, Say("form-words-yes")),))


def read_sessions(text: str, desk: PlanDesk) -> Answer:
    """Sessions typed one after another, parted by semicolons: "T5 8h-11h30; T6 8h-11h30"."""
    right = match_option(text, ask_sessions(desk).options, desk)
    if right is not None:
        return Accepted(right.meaning)
    sittings: list[Sitting] = []
    first = date.fromisoformat(desk.get("day"))
    for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        reading = read_moment(piece, desk)
        if not (isinstance(reading, Value) and isinstance(reading.value, Interval)):
            return Rejected(Say("plan-need-sessions"))
        start, end = reading.value.start, reading.value.end
        sittings.append([(start.date() - first).days, f"{start:%H:%M}", f"{end:%H:%M}"])
    sittings.sort()
    if not sittings or sittings[0][0] != 0 or _overlap(sittings):
        return Rejected(Say("plan-need-sessions"))
    return Accepted(sittings, {"clock": sittings[0][1]})


def _overlap(sittings: list[Sitting]) -> bool:
    return any(one[0] == two[0] and one[2] > two[1] for one, two in pairwise(sittings))


def sittings_said(desk: PlanDesk, sittings: list[Sitting]) -> tuple[Say, ...]:
    """The sittings day by day."""
    first = date.fromisoformat(desk.get("day"))
    hours: dict[int, list[Say]] = {}
    for offset, opens, closes in sittings:
        hours.setdefault(offset, []).append(Say("answer-hours", {"from": opens, "to": closes}))
    return tuple(
        Say("answer-sitting", {"day": (first + timedelta(o)).isoformat(), "hours": tuple(spoken)})
        for o, spoken in hours.items()
    )


def when_said(desk: PlanDesk) -> Say | None:
    """All that is known of the time in one line: day, clock, closing, length."""
    opening = start_of(desk)
    if opening is None:
        return None
    if not desk.get("clock"):
        return Say("answer-day", {"day": desk.get("day")})
    length = desk.get("duration") or {}
    sittings = desk.get("sessions") or length.get("sessions") or length.get("proposed") or []
    sessions, minutes = sessions_of(desk), length.get("minutes")
    at = opening.isoformat()
    if len(sittings) > 1:
        return Say("answer-sessions", {"sessions": sittings_said(desk, sittings)})
    if sessions:
        length = int((sessions[0].end - sessions[0].start).total_seconds() // 60)
        return _span(at, sessions[0].end, length)
    if not minutes:
        return Say("answer-moment", {"at": at})
    end = opening + timedelta(minutes=minutes)
    lunch = desk.hours.morning[1], desk.hours.afternoon[0]
    if end.date() != opening.date() or (opening.time() < lunch[0] and end.time() > lunch[0]):
        return Say("answer-from", {"at": at, "length": hours_and_minutes(minutes)})
    return _span(at, end, minutes)


def _span(at: str, end: datetime, minutes: int) -> Say:
    return Say(
        "answer-span", {"at": at, "to": end.isoformat(), "length": hours_and_minutes(minutes)}
    )


def read_moment(text: str, desk: PlanDesk) -> Reading:
    return read_when(text, desk.turn.now, reading_hours(desk.hours), desk.past)
