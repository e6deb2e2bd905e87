"""When a meeting is in session, as it is kept.

A sitting is [days after the first, opening, closing] ("07:30"), so that it moves with its day; one
that closes at its opening or before it closes on the day after.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from rules import VIETNAM, Session
from storage.model import MeetingFacts

Sitting = list[Any]


def sessions_on(first: date, sittings: Iterable[Sitting]) -> tuple[Session, ...]:
    """The sittings of a meeting whose first day is known."""
    return tuple(_session(first + timedelta(day), *clocks) for day, *clocks in sittings)


def kept_sessions(facts: MeetingFacts) -> tuple[Session, ...]:
    """The sessions of a saved meeting; none of one that was kept without its end."""
    if facts.sessions:
        return sessions_on(facts.starts.date(), facts.sessions)
    if facts.ends is None:
        return ()
    return _confirmed(facts) or (Session(facts.starts, facts.ends),)


def _confirmed(facts: MeetingFacts) -> tuple[Session, ...]:
    """Of a meeting of several days that release 0.1.0 kept: the sessions that were answered."""
    answered = sessions_on(facts.starts.date(), facts.answers.get("sessions") or ())
    spanned = answered and (answered[0].start, answered[-1].end)
    return answered if spanned == (facts.starts, facts.ends) else ()


def _session(day: date, opens: str, closes: str) -> Session:
    start, end = (datetime.combine(day, time.fromisoformat(c), VIETNAM) for c in (opens, closes))
    return Session(start, end if start < end else end + timedelta(days=1))
