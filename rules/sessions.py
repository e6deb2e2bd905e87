"""How long a meeting lasts, and which half days it fills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from rules.meeting import VIETNAM, Meeting, OfficeHours, Session, local

MINUTE = timedelta(minutes=1)


def duration_minutes(meeting: Meeting) -> int | None:
    """The length in whole minutes, or None when it was not said.

    A stated duration is taken as it is. Sessions add up, each from opening to closing, without the
    lunch break of a day whose only session spans it; a part of a minute counts as one.
    """
    if meeting.duration_minutes is not None:
        return meeting.duration_minutes
    if not meeting.sessions:
        return None
    return whole_minutes(sittings(meeting))


def half_days_filled(meeting: Meeting) -> int | None:
    """How many half days of the office's hours it fills; None when a part lies outside of them."""
    filled = [_half_day(sitting, meeting.unit.office_hours) for sitting in sittings(meeting)]
    return None if None in filled or not filled else len(set(filled))


def _half_day(sitting: Session, hours: OfficeHours) -> tuple[date, int] | None:
    """The day and its half that the sitting lies wholly inside."""
    day = sitting.start.date()
    for number, half in enumerate(hours.halves):
        opens, closes = (datetime.combine(day, moment, VIETNAM) for moment in half)
        if opens <= sitting.start and sitting.end <= closes:
            return day, number
    return None


def meeting_days(meeting: Meeting) -> tuple[date, ...]:
    """Every day on which it sits, in order; of a meeting without sessions the day it opens."""
    if not meeting.sessions:
        return () if meeting.day is None else (meeting.day,)
    ours = [Session(local(session.start), local(session.end)) for session in meeting.sessions]
    return tuple(sorted({day for session in ours for day in _days(session)}))


def sittings(meeting: Meeting) -> list[Session]:
    """The stretches sat, in Vietnamese time: sessions without lunch, or start and duration."""
    if meeting.sessions:
        return list(_without_lunch(meeting.sessions, meeting.unit.office_hours))
    if meeting.start is None or meeting.duration_minutes is None:
        return []
    start = local(meeting.start)
    return [Session(start, start + meeting.duration_minutes * MINUTE)]


def whole_minutes(sessions: Sequence[Session]) -> int:
    """Their lengths together, a part of a minute counted as one."""
    total = sum((session.end - session.start for session in sessions), timedelta())
    return -(-total // MINUTE)


def _without_lunch(sessions: Sequence[Session], hours: OfficeHours) -> Iterator[Session]:
    ours = [Session(local(session.start), local(session.end)) for session in sessions]
    sessions_of_day = Counter(day for session in ours for day in _days(session))
    for session in ours:
        opening = session.start
        for day in _days(session):
            lunch = datetime.combine(day, hours.morning[1], VIETNAM)
            back = datetime.combine(day, hours.afternoon[0], VIETNAM)
            spanned = opening <= lunch < back <= session.end and session != Session(lunch, back)
            if spanned and sessions_of_day[day] == 1:
                yield Session(opening, lunch)
                opening = back
        yield Session(opening, session.end)


def _days(session: Session) -> list[date]:
    """The days of a session; one that ends at midnight has no part of the day that begins."""
    first, last = session.start.date(), (session.end - timedelta.resolution).date()
    return [first + timedelta(days=each) for each in range((last - first).days + 1)]
