"""A meeting's time in words: wherever it is told, one list of sessions is said in one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise

from handlers.dialog.text import Text, hours_and_minutes
from handlers.office.sessions import kept_sessions
from rules import Session
from storage.model import MeetingFacts

DAY_BY_DAY = "time-sessions"
NOON = time(12)
DAY = timedelta(days=1)


def meeting_time(facts: MeetingFacts) -> Text:
    """When a saved meeting is in session, as a line of its own."""
    return as_a_line(hours_of(facts))


def as_a_line(hours: Text) -> Text:
    """A time, or sessions told day by day, with what it is before it."""
    label = "answer-sessions" if hours.id == DAY_BY_DAY else "answer-time"
    return Text(label, {"value": hours})


def hours_of(facts: MeetingFacts) -> Text:
    """When a saved meeting is in session; only when it opens, where its end was not kept."""
    sessions = kept_sessions(facts)
    if not sessions or not facts.minutes:
        return Text("time-moment", {"at": facts.starts.isoformat()})
    return hours_said(sessions, facts.minutes)


def hours_in_short(facts: MeetingFacts) -> Text:
    """From when to when, for a line of a list."""
    at, sessions = facts.starts.isoformat(), kept_sessions(facts)
    if not sessions:
        return Text("time-short-moment", {"at": at})
    ends = sessions[-1].end
    form = "time-short" if ends - facts.starts < DAY else "time-short-days"
    return Text(form, {"at": at, "to": ends.isoformat()})


def hours_said(sessions: Sequence[Session], minutes: int) -> Text:
    """From when to when, and how many minutes in session. A lunch is named; what is parted
    otherwise is told day by day."""
    stretches = list(_joined(sessions))
    opens, closes = stretches[0].start.isoformat(), stretches[-1].end.isoformat()
    span = {"at": opens, "to": closes, "length": hours_and_minutes(minutes)}
    if len(stretches) == 1:
        return Text("time-span", span)
    if len(stretches) == 2 and _is_lunch(*stretches):
        lunch = {"from": stretches[0].end.isoformat(), "until": stretches[1].start.isoformat()}
        return Text("time-span-lunch", {**span, **lunch})
    return Text(DAY_BY_DAY, {"sessions": day_by_day(stretches), "length": span["length"]})


def outline_said(sessions: Sequence[Session]) -> tuple[Text, ...]:
    """In short: of one day its opening and its closing."""
    if sessions[0].start.date() != sessions[-1].start.date():
        return day_by_day(sessions)
    return (_clocks_said(sessions[0].start, sessions[-1].end),)


def day_by_day(sessions: Sequence[Session]) -> tuple[Text, ...]:
    """The sessions day by day."""
    days = groupby(sessions, lambda session: session.start.date())
    return tuple(_day_said(day, tuple(those)) for day, those in days)


def _day_said(day: date, sessions: Sequence[Session]) -> Text:
    hours = tuple(_clocks_said(each.start, each.end) for each in sessions)
    return Text("time-day", {"day": day.isoformat(), "hours": hours})


def _clocks_said(opens: datetime, closes: datetime) -> Text:
    return Text("time-hours", {"from": opens.isoformat(), "to": closes.isoformat()})


def _joined(sessions: Sequence[Session]) -> Iterator[Session]:
    """The sessions, those without a break between them as one."""
    opened = sessions[0].start
    for before, after in pairwise(sessions):
        if before.end < after.start:
            yield Session(opened, before.end)
            opened = after.start
    yield Session(opened, sessions[-1].end)


def _is_lunch(before: Session, after: Session) -> bool:
    same_day = before.start.date() == after.start.date()
    return same_day and before.end.time() <= NOON <= after.start.time()
