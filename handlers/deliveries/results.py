"""What became of a delivery: sent, to be tried again, or given up; then the organiser is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.deliveries.kind import LOST, Kinds, Occasion
from handlers.deliveries.kinds import KINDS, UNREACHED
from handlers.deliveries.recipients import address_of
from handlers.deliveries.scheduling import Schedule
from storage.ledger import Delivery, DeliveryState
from storage.storage import Storage

State = DeliveryState

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)
MERGED = "merged"
TURNED_AWAY = "turned away"
TOO_LATE = "too late"


@dataclass(frozen=True, slots=True)
class Task:
    """A row that a worker has claimed, and where it goes."""

    delivery_id: int
    address: str
    holder: str
    lease_ends: datetime


def mark_sent(storage: Storage, delivery_id: int, now: datetime) -> None:
    """It has gone out, whatever happened to the row meanwhile."""
    storage.settle_delivery(delivery_id, State.sent, now)


def mark_pointless(storage: Storage, delivery_id: int, now: datetime) -> None:
    """There was nothing to say any more when it was to go out."""
    storage.settle_delivery(delivery_id, State.superseded, now)


def retry(
    storage: Storage, task: Task, now: datetime, trouble: str, pause: timedelta | None = None
) -> None:
    """Tries again after the pause that was asked for, or after one that grows; the last try to be
    looked at when the row has become pointless."""
    row = claimed_row(storage, task)
    if row is not None:
        wake = min(now + (pause or growing_pause(row.attempts)), max(row.until, now))
        storage.postpone_delivery(row.id, wake, trouble=trouble)


def put_off(storage: Storage, task: Task, now: datetime, pause: timedelta) -> None:
    """Sends later what was kept back, which counts as no attempt."""
    row = claimed_row(storage, task)
    if row is not None:
        wake = min(now + pause, max(row.until, now))
        storage.postpone_delivery(row.id, wake, attempts=row.attempts - 1)


def growing_pause(attempts: int) -> timedelta:
    """Five seconds after the first attempt, three times as long after each further one."""
    return min(LONGEST_PAUSE, FIRST_PAUSE * 3.0 ** min(max(attempts - 1, 0), 10))


def mark_unreachable(
    storage: Storage, task: Task, channel: str, now: datetime, kinds: Kinds = KINDS
) -> None:
    """The person blocked the assistant there: another address is tried, if there is one."""
    storage.turn_away(channel, task.address, now)
    row = claimed_row(storage, task)
    if row is None:
        return
    other = None if row.key.chat else address_of(storage, row)
    if other is None:
        settle(Occasion(storage, row, now, kinds), State.failed, TURNED_AWAY)
    else:
        storage.postpone_delivery(row.id, now, channel=other.channel, trouble=TURNED_AWAY)


def mark_undeliverable(
    storage: Storage, task: Task, now: datetime, trouble: str, kinds: Kinds = KINDS
) -> None:
    """The platform will never take this message."""
    row = claimed_row(storage, task)
    if row is not None:
        settle(Occasion(storage, row, now, kinds), State.failed, trouble)


def claimed_row(storage: Storage, task: Task) -> Delivery | None:
    """The row of a task, None if it is not that worker's any more."""
    row = storage.delivery(task.delivery_id)
    mine = row is not None and row.state is State.claimed and row.holder == task.holder
    return row if mine else None


def settle(occasion: Occasion, state: DeliveryState, why: str) -> None:
    """A row's final state. The organiser is told of what is lost, unless they turned it away."""
    storage, row, now, kinds = occasion.storage, occasion.row, occasion.now, occasion.kinds
    storage.settle_delivery(row.id, state, now, why)
    if state in LOST and occasion.kind.loss_told:
        is_organisers = row.key.person_id == occasion.meeting.organiser_id
        if state is State.expired or not is_organisers:
            Schedule(storage, occasion.meeting, now, kinds).tell(UNREACHED)


def bring_back(storage: Storage, now: datetime) -> None:
    """What was given up although its moment is still ahead is planned anew, and what the organiser
    was to hear of that loss is not said."""
    for meeting_id in storage.bring_back_expired(now):
        for row in storage.deliveries_of(meeting_id, (State.planned,)):
            if row.key.kind == UNREACHED.name and row.due > now + UNREACHED.after:
                storage.settle_delivery(row.id, State.superseded, now)
