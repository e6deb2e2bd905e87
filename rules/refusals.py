"""What no meeting can be: such a plan is refused, not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from rules.meeting import Meeting, OfficeHours, Session, Year, local
from rules.sessions import duration_minutes, whole_minutes
from rules.shelf import longest_half_day_minutes
from rules.verdict import Args

YEARS = range(2000, 2101)
MOST_MINUTES = 366 * 24 * 60
MOST_PEOPLE = 100_000_000
MOST_MEETINGS = 1_000_000
MOST_COUNTED = 1_000_000_000
MOST_DONG = 1_000_000_000_000_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that cannot be: its key in a plan file, and why (`verdict-refused-<reason>`)."""

    key: str
    reason: str
    args: Args = field(default_factory=dict, hash=False)


class PlanRefused(ValueError):
    """A plan that cannot be judged, with every reason that was found."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(f"{refusal.key}: {refusal.reason}" for refusal in refusals))
        self.refusals = refusals


def refusals(
    meeting: Meeting, year: Year | None = None, *, as_of: date | None = None
) -> tuple[Refusal, ...]:
    """Everything about the plan that cannot be.

    With `as_of`, the day of planning, a start on an earlier day is refused too; without it, as for
    a conference that was held already, the past is accepted.
    """
    sessions = [Session(local(s.start), local(s.end)) for s in meeting.sessions or ()]
    impossible = [
        *_numbers(meeting, year or Year()),
        *_still_to_come(year or Year()),
        *_office_hours(meeting.unit.office_hours),
        *_sessions(sessions),
    ]
    if not impossible:
        impossible = [*_contradictions(meeting, sessions), *_day(meeting, as_of)]
    return tuple(impossible)


def _numbers(meeting: Meeting, year: Year) -> Iterator[Refusal]:
    yield from between("duration_minutes", meeting.duration_minutes, 1, MOST_MINUTES)
    yield from between("attendees.count", meeting.attendee_count, 1, MOST_PEOPLE)
    yield from between("cost.estimate", meeting.cost_estimate, 0, MOST_DONG)
    yield from between("cost.norm", meeting.cost_norm, 0, MOST_DONG)
    for place, speech in enumerate(meeting.speeches or ()):
        yield from between(f"speeches[{place}].minutes", speech.minutes, 0, MOST_MINUTES)
    for count in fields(year):
        yield from between(f"year.{count.name}", getattr(year, count.name), 0, MOST_MEETINGS)


def _still_to_come(year: Year) -> Iterator[Refusal]:
    """More conferences to come than there are."""
    for name in ("in_person", "hybrid"):
        counted, coming = getattr(year, name), getattr(year, f"{name}_coming")
        if counted is not None and coming is not None and coming > counted:
            yield Refusal(f"year.{name}_coming", "too-large", {"most": counted})


def between(key: str, number: int | None, least: int, most: int) -> Iterator[Refusal]:
    """A number that is too small or too large; one that was not given is neither."""
    if number is None:
        return
    if number < least:
        yield Refusal(key, "too-small", {"least": least})
    if number > most:
        yield Refusal(key, "too-large", {"most": most})


def _office_hours(hours: OfficeHours) -> Iterator[Refusal]:
    clocks = [*hours.morning, *hours.afternoon]
    if clocks != sorted(clocks) or any(opens == closes for opens, closes in hours.halves):
        yield Refusal("unit.office_hours", "out-of-order")
        return
    most = longest_half_day_minutes()
    if any(_minutes(opens, closes) > most for opens, closes in hours.halves):
        yield Refusal("unit.office_hours", "half-day-too-long", {"most": most})


def _minutes(opens: time, closes: time) -> float:
    """The minutes from one clock to a later one of the same day."""
    day = date.min
    return (datetime.combine(day, closes) - datetime.combine(day, opens)) / timedelta(minutes=1)


def _sessions(sessions: Sequence[Session]) -> Iterator[Refusal]:
    for place, session in enumerate(sessions):
        if session.end <= session.start:
            yield Refusal(f"sessions[{place}]", "ends-before-it-starts")
        elif session.end - session.start > timedelta(days=1):
            yield Refusal(f"sessions[{place}]", "longer-than-a-day")
    in_order = sorted(sessions, key=lambda session: session.start)
    if any(later.start < earlier.end for earlier, later in pairwise(in_order)):
        yield Refusal("sessions", "overlapping")


def _contradictions(meeting: Meeting, sessions: Sequence[Session]) -> Iterator[Refusal]:
    """Sessions that disagree with `start`, or with `duration_minutes` with or without lunch."""
    if not sessions:
        return
    if meeting.start is not None and local(meeting.start) != meeting.begins:
        yield Refusal("start", "other-than-sessions")
    stated = meeting.duration_minutes
    computed = duration_minutes(replace(meeting, duration_minutes=None))
    if stated is not None and stated not in (computed, whole_minutes(sessions)):
        yield Refusal("duration_minutes", "other-than-sessions")


def _day(meeting: Meeting, as_of: date | None) -> Iterator[Refusal]:
    day = meeting.day
    if day is None:
        return
    if as_of is not None and day < as_of:
        yield Refusal("start", "past")
    if day.year not in YEARS:
        yield Refusal("start", "too-far")
