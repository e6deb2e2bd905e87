"""When a delivery is due that follows from a meeting's facts, or is not said before a moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from handlers.deliveries import timing
from handlers.deliveries.kind import Due, Occasion, Outlook
from handlers.deliveries.recipients import recipient, rest_days
from handlers.deliveries.timing import IsRest, Quiet
from handlers.office.year import office_hours
from rules import VIETNAM, OfficeHours
from storage.model import Meeting

AFTER_THE_END = timedelta(minutes=15)
NO_END_KNOWN = timedelta(hours=2)
NEXT_DAY = timedelta(hours=1)
"""After the office opens: what is asked the next day."""

NOTICE_RULE = "QD45-01"

MINUTES_OF_A_DAY = 24 * 60
BEFORE_REST = time(15)
"""When a meeting after days of rest is announced, on the last working day before them."""

ASKED_FOR = timedelta(days=7)
"""How long the question what happened is worth sending."""


def reminders(outlook: Outlook) -> Iterator[Due]:
    """So long before the start as the recipient wants it."""
    start = outlook.meeting.facts.starts
    for lead in outlook.who.leads:
        yield _before_start(outlook, lead, start - timedelta(minutes=lead))


def before_rest(outlook: Outlook) -> Iterator[Due]:
    """On the afternoon before the rest, where a reminder's day is one of rest."""
    for lead in outlook.who.leads:
        day = outlook.meeting.facts.starts.date() - timedelta(minutes=lead)
        if lead and lead % MINUTES_OF_A_DAY == 0 and outlook.is_rest(day):
            last = timing.working_day_before(day, outlook.is_rest)
            yield _before_start(outlook, lead, _at(last, BEFORE_REST))


def _before_start(outlook: Outlook, lead: int, ideal: datetime) -> Due:
    start = outlook.meeting.facts.starts
    return Due(lead, timing.well_timed(ideal, outlook.who.quiet, outlook.now, start), start)


def papers(outlook: Outlook) -> Iterator[Due]:
    """Before papers are due: on the working day before, and on the day itself."""
    facts, opens = outlook.meeting.facts, outlook.hours.morning[0]
    text = facts.answers.get("papers_due")
    if not text:
        return
    day = date.fromisoformat(text)
    until = min(facts.starts, _at(day + timing.DAY, opens))
    for lead, told in ((1, timing.working_day_before(day, outlook.is_rest)), (0, day)):
        at = _at(told, opens)
        if at < until:
            yield Due(lead, at, until)


def last_day(outlook: Outlook) -> Iterator[Due]:
    """On the last day to invite, for a meeting that the rule of notice binds."""
    full_days = days_of_notice(outlook.meeting)
    if not full_days:
        return
    start, hours = outlook.meeting.facts.starts, outlook.hours
    day = timing.last_day_to_invite(start.date(), full_days, outlook.is_rest)
    openings = [_at(day, half[0]) for half in hours.halves]
    at = next((opening for opening in openings if opening > outlook.now), openings[0])
    yield Due(0, at, _at(day, hours.afternoon[1]))


def days_of_notice(meeting: Meeting) -> int:
    """How many full working days the rule of notice asks for, 0 where it does not bind."""
    verdicts = (v for v in meeting.facts.verdicts if v.get("rule") == NOTICE_RULE)
    return int(next((v.get("args", {}).get("limit", 0) for v in verdicts), 0))


def outcome(outlook: Outlook) -> Iterator[Due]:
    """When it is over, and once more on the next working day."""
    facts, quiet = outlook.meeting.facts, outlook.who.quiet
    over = (facts.ends or facts.starts + NO_END_KNOWN) + AFTER_THE_END
    first = timing.held(over, quiet)
    second = _next_morning(first.date(), quiet, outlook.hours, outlook.is_rest)
    yield Due(1, first, second)
    yield Due(2, second, second + ASKED_FOR)


def mention(occasion: Occasion) -> datetime:
    """On the working day after a plan was last touched."""
    storage, person_id = occasion.storage, occasion.row.key.person_id
    assert person_id is not None
    assert occasion.touched is not None
    person = storage.person(person_id)
    unit = storage.unit(person.unit_id) if person and person.unit_id else None
    quiet = recipient(storage, unit, person_id).quiet
    return _next_morning(occasion.touched.date(), quiet, office_hours(unit), rest_days(unit))


def _next_morning(day: date, quiet: Quiet, hours: OfficeHours, is_rest: IsRest) -> datetime:
    """When the office has opened on the next working day and one may be disturbed."""
    opening = _at(timing.working_day_after(day, is_rest), hours.morning[0])
    return timing.held(opening + NEXT_DAY, quiet)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, VIETNAM)
