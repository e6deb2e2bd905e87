"""What became of a delivery: sent, to be tried again, or given up; then the organiser is told."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.deliveries.notices import GATHERED
from handlers.deliveries.recipients import address_of
from handlers.deliveries.scheduling import tell
from storage.ledger import REMINDING, Delivery, DeliveryKind, DeliveryState
from storage.model import Meeting
from storage.verbs import Storage

Kind, State = DeliveryKind, DeliveryState

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)
TOLD_FOR = timedelta(days=30)
"""How long after the start it is worth telling who was not reached."""

MERGED = "merged"
TURNED_AWAY = "turned away"
TOO_LATE = "too late"

CONCERNS_THE_MEETING = (
    *REMINDING, Kind.invited, Kind.chase, Kind.change, Kind.cancellation,
)  # fmt: skip
"""What somebody who comes must get in time: of a loss the organiser is told."""


def sent(storage: Storage, delivery_id: int, now: datetime) -> None:
    """It has gone out, whatever happened to the row meanwhile."""
    storage.settle_delivery(delivery_id, State.sent, now)


def pointless(storage: Storage, delivery_id: int, now: datetime) -> None:
    """There was nothing to say any more when it was to go out."""
    storage.settle_delivery(delivery_id, State.superseded, now)


def again(
    storage: Storage,
    delivery_id: int,
    holder: str,
    now: datetime,
    trouble: str,
    pause: timedelta | None = None,
) -> None:
    """Tries again after the pause that was asked for, or after one that grows; the last try to be
    looked at when the row has become pointless."""
    row = _held(storage, delivery_id, holder)
    if row is None:
        return
    wake = min(now + (pause or growing_pause(row.attempts)), max(row.until, now))
    storage.postpone_delivery(row.id, wake, trouble=trouble)


def growing_pause(attempts: int) -> timedelta:
    """Five seconds after the first attempt, three times as long after each further one."""
    return min(LONGEST_PAUSE, FIRST_PAUSE * 3.0 ** min(max(attempts - 1, 0), 10))


def turned_away(
    storage: Storage, delivery_id: int, holder: str, channel: str, address: str, now: datetime
) -> None:
    """The person blocked the assistant there: another address is tried, if there is one."""
    storage.turn_away(channel, address, now)
    row = _held(storage, delivery_id, holder)
    if row is None:
        return
    other = address_of(storage, row.slip.person_id) if row.slip.person_id is not None else None
    if other is None:
        fail(storage, row, _meeting(storage, row), now, TURNED_AWAY)
    else:
        storage.postpone_delivery(row.id, now, channel=other.channel, trouble=TURNED_AWAY)


def refused(storage: Storage, delivery_id: int, holder: str, now: datetime, trouble: str) -> None:
    """The platform will never take this message."""
    row = _held(storage, delivery_id, holder)
    if row is not None:
        fail(storage, row, _meeting(storage, row), now, trouble)


def fail(
    storage: Storage, row: Delivery, meeting: Meeting | None, now: datetime, trouble: str
) -> None:
    storage.settle_delivery(row.id, State.failed, now, trouble)
    if meeting is not None and row.slip.person_id != meeting.organiser_id:
        _tell_organiser(storage, row, meeting, now)


def expire(storage: Storage, row: Delivery, meeting: Meeting | None, now: datetime) -> None:
    """Too late to be of use. Never said as if it were not."""
    storage.settle_delivery(row.id, State.expired, now, row.trouble or TOO_LATE)
    if meeting is not None:
        _tell_organiser(storage, row, meeting, now)


def _tell_organiser(storage: Storage, row: Delivery, meeting: Meeting, now: datetime) -> None:
    if row.slip.kind in CONCERNS_THE_MEETING and meeting.organiser_id is not None:
        until = max(meeting.facts.starts, now) + TOLD_FOR
        tell(storage, meeting, meeting.organiser_id, Kind.unreached, now, GATHERED, until)


def _held(storage: Storage, delivery_id: int, holder: str) -> Delivery | None:
    """The row, if it is still this worker's."""
    row = storage.delivery(delivery_id)
    mine = row is not None and row.state is State.claimed and row.holder == holder
    return row if mine else None


def _meeting(storage: Storage, row: Delivery) -> Meeting | None:
    return None if row.slip.meeting_id is None else storage.meeting(row.slip.meeting_id)
