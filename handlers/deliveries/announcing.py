"""Telling a change to those who had been told: once for all changes within a minute, counted from
what each of them knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.deliveries.kind import Due, concerns
from handlers.deliveries.kinds import CANCELLATION, CHANGE
from handlers.deliveries.recipients import recipient
from handlers.deliveries.scheduling import Schedule
from handlers.deliveries.timing import held
from handlers.office.history import as_before
from storage.ledger import Delivery, DeliveryKey, DeliveryState
from storage.model import Change, Meeting, MeetingState

State = DeliveryState

CALLED_OFF = (MeetingState.cancelled, MeetingState.avoided, MeetingState.withdrawn)

Told = tuple[int | None, str]
"""A person, or a group chat."""


def announce(schedule: Schedule, by: int, before: int) -> None:
    """Tells those who had been told what is different from what they know; whoever did it knows.

    `before` is how many lines the meeting's history had when the organiser knew it.
    """
    storage, meeting, now = schedule.storage, schedule.meeting, schedule.now
    kind = CANCELLATION if meeting.state in CALLED_OFF else CHANGE
    known: dict[Told, int] = {(meeting.organiser_id, ""): before}
    waiting: dict[Told, Delivery] = {}
    for row in schedule.rows.values():
        to, is_notice = (row.key.person_id, row.key.chat), schedule.kinds[row.key.kind].announced
        if is_notice and row.state is State.planned:
            waiting[to] = row
        elif is_notice and row.state is State.claimed and row.key.kind != kind.name:
            storage.settle_delivery(row.id, State.superseded, now)  # it says the contrary
            known[to] = row.key.lead
        elif row.state in (State.sent, State.claimed):
            lines = sum(change.at <= (row.sent_at or now) for change in schedule.history)
            known[to] = max(known.get(to, 0), min(lines, before))
    for to, lines in known.items():
        if to != (None, "") and (to != (by, "") or to in waiting):
            lead = waiting[to].key.lead if to in waiting else lines
            key = DeliveryKey(kind.name, lead, meeting.id, None, None, *to)
            _tell(schedule, key, waiting.get(to), schedule.history[lead:], kind.after)


def _tell(
    schedule: Schedule,
    key: DeliveryKey,
    waiting: Delivery | None,
    unknown: Sequence[Change],
    gathered: timedelta,
) -> None:
    """One notice for all changes that its reader does not know, instead of the one that waits."""
    meeting, now = schedule.meeting, schedule.now
    until = _worth_until(meeting, unknown, now)
    if waiting is not None and until is not None and waiting.key == key:
        return
    if waiting is not None:
        schedule.storage.settle_delivery(waiting.id, State.superseded, now)
    if until is not None:
        who = recipient(schedule.storage, schedule.unit, key.person_id)
        at = waiting.due if waiting else held(now + gathered, who.quiet, until)
        schedule.plan(key, Due(key.lead, at, until))


def _worth_until(meeting: Meeting, unknown: Sequence[Change], now: datetime) -> datetime | None:
    """Until when it is worth telling changes, None if they concern nobody."""
    start = meeting.facts.starts
    until = start if start > now else as_before(meeting, unknown)[0].starts
    return until if concerns(meeting, unknown) and until > now else None
