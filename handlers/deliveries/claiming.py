"""Taking rows to deliver: each is weighed anew against meeting, person and wishes, in the
transaction that claims it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.deliveries import results
from handlers.deliveries.notices import NOTICES, concerns
from handlers.deliveries.recipients import address_of, heard_by, is_attending
from handlers.deliveries.scheduling import next_mention
from handlers.deliveries.timing import held
from storage.ledger import OPEN, REMINDING, Delivery, DeliveryKind, DeliveryState
from storage.model import Meeting, MeetingState
from storage.verbs import Storage

Kind, State = DeliveryKind, DeliveryState

LEASE = timedelta(minutes=2)
"""How long a worker may take over what it claimed; then another may claim it."""

GIVEN_UP_AT_ONCE = 100

AT_ONCE = (Kind.snooze, Kind.agreed, Kind.chase)
"""What somebody has just asked for: quiet does not hold it."""


AFTERWARDS = (Kind.outcome, Kind.unfinished, Kind.unreached)
"""What no start sets an end to."""


@dataclass(frozen=True, slots=True)
class Task:
    """A claimed row and where it goes."""

    delivery_id: int
    address: str
    holder: str
    lease_ends: datetime


def claim(storage: Storage, channel: str, now: datetime, holder: str, limit: int) -> list[Task]:
    """The rows of a channel to deliver now, claimed; what need not go out is settled on the way.

    An empty list means that nothing was due, unless `limit` rows were all settled.
    """
    tasks = []
    for row in storage.due_deliveries(channel, now, limit):
        address = weighed(storage, row.id, channel, now)
        if address is not None:
            storage.claim_delivery(row.id, holder, now + LEASE)
            tasks.append(Task(row.id, address, holder, now + LEASE))
    return tasks


def give_up(storage: Storage, channel: str, now: datetime) -> None:
    """Settles what became pointless on a channel where things are said only when people talk."""
    for row in storage.overdue_deliveries(channel, now, GIVEN_UP_AT_ONCE):
        weighed(storage, row.id, channel, now)


def weighed(storage: Storage, delivery_id: int, channel: str, now: datetime) -> str | None:
    """The address to deliver a due row to; None if it was put off, merged or settled instead."""
    row = storage.delivery(delivery_id)
    if row is None or row.state not in OPEN:  # merged with one weighed before it
        return None
    meeting = _meeting(storage, row)
    if not _stands(storage, row, meeting):
        storage.settle_delivery(row.id, State.superseded, now)
        return None
    if now >= pointless_from(row, meeting):
        results.expire(storage, row, meeting, now)
        return None
    address = row.slip.chat or _way(storage, row, meeting, channel, now)
    if address is None or _is_put_off(storage, row, meeting, now):
        return None
    if row.slip.kind in REMINDING and not _is_nearest(storage, row, now):
        return None
    return address


def pointless_from(row: Delivery, meeting: Meeting | None) -> datetime:
    """The moment a delivery has to be out by: the start as it stands now, if that is what it is
    about."""
    bound_to_start = row.slip.kind not in (Kind.papers, Kind.last_day, *AFTERWARDS)
    if meeting is None or meeting.state is not MeetingState.planned or not bound_to_start:
        return row.until
    return meeting.facts.starts


def _meeting(storage: Storage, row: Delivery) -> Meeting | None:
    return None if row.slip.meeting_id is None else storage.meeting(row.slip.meeting_id)


def _stands(storage: Storage, row: Delivery, meeting: Meeting | None) -> bool:
    """Whether the row still has its reason, whatever happened since it was planned."""
    kind, person_id = row.slip.kind, row.slip.person_id
    if kind is Kind.unfinished:
        return (
            row.slip.draft_id is not None and storage.draft_touched(row.slip.draft_id) is not None
        )
    if meeting is None:
        return False
    if row.slip.chat and (row.channel, row.slip.chat) not in storage.groups_of(meeting.unit_id):
        return False
    if kind in NOTICES:
        return concerns(storage, meeting, row.slip.lead)
    if kind is Kind.unreached:
        return True
    if meeting.state is not MeetingState.planned:
        return False
    if row.slip.starts not in (None, meeting.facts.starts):
        return False
    if kind in REMINDING and person_id is not None:
        off = kind is not Kind.snooze and storage.preferences(person_id).off
        return not off and is_attending(storage, meeting, person_id)
    if kind is Kind.chase and person_id is not None:
        asked = storage.participant(meeting.id, person_id)
        return asked is not None and asked.answer is None
    return True


def _way(
    storage: Storage, row: Delivery, meeting: Meeting | None, channel: str, now: datetime
) -> str | None:
    """Where to deliver on this channel; who is reached on another one is left to that."""
    assert row.slip.person_id is not None
    address = address_of(storage, row.slip.person_id)
    if address is None:
        results.fail(storage, row, meeting, now, results.TURNED_AWAY)
    elif address.channel != channel:
        storage.postpone_delivery(row.id, now, channel=address.channel)
    else:
        return address.address
    return None


def _is_put_off(storage: Storage, row: Delivery, meeting: Meeting | None, now: datetime) -> bool:
    """Puts off what falls into the quiet, and the mention of a plan to the working day after it was
    last touched."""
    moment = now
    if row.slip.kind not in AT_ONCE:
        unit = storage.unit(meeting.unit_id) if meeting else None
        start = None if row.slip.kind in AFTERWARDS else pointless_from(row, meeting)
        moment = held(now, heard_by(storage, row.slip, unit).quiet, start)
    if row.slip.kind is Kind.unfinished and row.slip.draft_id is not None:
        touched = storage.draft_touched(row.slip.draft_id)
        if touched is not None and row.slip.person_id is not None:
            moment = max(moment, next_mention(storage, row.slip.person_id, touched))
    if moment > now:
        storage.postpone_delivery(row.id, moment, due=moment)
    return moment > now


def _is_nearest(storage: Storage, row: Delivery, now: datetime) -> bool:
    """Of several reminders of a meeting that are due, the one nearest to the start is said, and
    the others with it."""
    assert row.slip.meeting_id is not None
    due = [
        each
        for each in storage.deliveries_of(row.slip.meeting_id, OPEN, row.slip.person_id)
        if each.slip.chat == row.slip.chat and each.slip.kind in REMINDING and each.wake <= now
    ]
    nearest = min(due, key=lambda each: (each.slip.lead, each.id), default=row)
    for each in due:
        if each.id != nearest.id:
            storage.settle_delivery(each.id, State.superseded, now, results.MERGED)
    return nearest.id == row.id
