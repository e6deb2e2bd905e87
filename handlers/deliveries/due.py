"""The deliveries that a planned meeting asks for, worked out of its facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.deliveries import timing
from handlers.deliveries.recipients import Recipient
from handlers.deliveries.timing import IsRest
from rules import VIETNAM, OfficeHours
from storage.ledger import DeliveryKind, Slip
from storage.model import Meeting

AFTER_THE_END = timedelta(minutes=15)
NO_END_KNOWN = timedelta(hours=2)
NEXT_DAY = timedelta(hours=1)
"""After the office opens: what is asked the next day."""

NOTICE_RULE = "QD45-01"

ASKED_FOR = timedelta(days=7)
"""How long the question what happened is worth sending."""


@dataclass(frozen=True, slots=True)
class Moments:
    """When a delivery is due, and from when on it is pointless."""

    due: datetime
    until: datetime


Wanted = tuple[Slip, Moments]


def for_recipient(meeting: Meeting, who: Recipient, is_rest: IsRest, now: datetime) -> list[Wanted]:
    """The reminders of one person."""
    if who.off:
        return []
    start = meeting.facts.starts
    plain = timing.reminders(start, who.leads, who.quiet, now)
    ahead = timing.announcements(start, who.leads, who.quiet, now, is_rest)
    return [
        (_slip(kind, lead, meeting, who), Moments(due, start))
        for kind, dues in ((DeliveryKind.reminder, plain), (DeliveryKind.ahead, ahead))
        for lead, due in dues
    ]


def for_organiser(
    meeting: Meeting, who: Recipient, hours: OfficeHours, is_rest: IsRest, now: datetime
) -> Iterator[Wanted]:
    """What only the organiser is told: last days, and the question what really happened."""
    yield from _papers(meeting, who, hours, is_rest)
    yield from _last_day(meeting, who, hours, is_rest, now)
    yield from _outcome(meeting, who, hours, is_rest)


def _papers(
    meeting: Meeting, who: Recipient, hours: OfficeHours, is_rest: IsRest
) -> Iterator[Wanted]:
    """Papers due: on the working day before, and on the day itself."""
    text = meeting.facts.answers.get("papers_due")
    if not text:
        return
    day = date.fromisoformat(text)
    until = min(meeting.facts.starts, _at(day + timing.DAY, hours.morning[0]))
    for lead, told in ((1, timing.working_day_before(day, is_rest)), (0, day)):
        due = _at(told, hours.morning[0])
        if due < until:
            yield _slip(DeliveryKind.papers, lead, meeting, who), Moments(due, until)


def _last_day(
    meeting: Meeting, who: Recipient, hours: OfficeHours, is_rest: IsRest, now: datetime
) -> Iterator[Wanted]:
    """The last day to invite, for a meeting that the rule of notice binds."""
    full_days = days_of_notice(meeting)
    if not full_days:
        return
    day = timing.last_day_to_invite(meeting.facts.starts.date(), full_days, is_rest)
    openings = [_at(day, half[0]) for half in hours.halves]
    due = next((opening for opening in openings if opening > now), openings[0])
    slip = _slip(DeliveryKind.last_day, 0, meeting, who)
    yield slip, Moments(due, _at(day, hours.afternoon[1]))


def days_of_notice(meeting: Meeting) -> int:
    """How many full working days the rule of notice asks for, 0 where it does not bind."""
    verdicts = (v for v in meeting.facts.verdicts if v.get("rule") == NOTICE_RULE)
    return int(next((v.get("args", {}).get("limit", 0) for v in verdicts), 0))


def _outcome(
    meeting: Meeting, who: Recipient, hours: OfficeHours, is_rest: IsRest
) -> Iterator[Wanted]:
    """What really happened: asked when it is over, and once more on the next working day."""
    over = (meeting.facts.ends or meeting.facts.starts + NO_END_KNOWN) + AFTER_THE_END
    first = timing.held(over, who.quiet)
    next_day = timing.working_day_after(first.date(), is_rest)
    second = timing.held(_at(next_day, hours.morning[0]) + NEXT_DAY, who.quiet)
    for number, due, until in ((1, first, second), (2, second, second + ASKED_FOR)):
        yield _slip(DeliveryKind.outcome, number, meeting, who), Moments(due, until)


def _slip(kind: DeliveryKind, lead: int, meeting: Meeting, who: Recipient) -> Slip:
    return Slip(kind, lead, meeting.id, meeting.facts.starts, None, who.person_id, who.chat)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, VIETNAM)
