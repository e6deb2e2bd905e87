"""Taking rows to deliver: each is decided on anew by meeting, person and preferences, in the
transaction that claims it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.deliveries import results
from handlers.deliveries.kind import Bound, Kinds, Occasion
from handlers.deliveries.kinds import KINDS
from handlers.deliveries.recipients import address_of, recipient
from handlers.deliveries.results import Task
from handlers.deliveries.timing import held
from handlers.dialog.turn import Reply
from storage.ledger import OPEN, Delivery, DeliveryState
from storage.storage import Storage

State = DeliveryState

LEASE = timedelta(minutes=2)
"""How long a worker may take over what it claimed; then another may claim it."""

GIVEN_UP_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Deliver:
    """It goes out to an address, and the `merged` rows with it."""

    address: str
    merged: Sequence[Delivery]


@dataclass(frozen=True, slots=True)
class Wait:
    """It is looked at again at a moment; with `channel` on another one, where the person is."""

    until: datetime
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Settle:
    """It does not go out, nor do the `merged` rows, which are said with another one."""

    state: DeliveryState
    why: str = ""
    merged: Sequence[Delivery] = ()


NextStep = Deliver | Wait | Settle


def claim(
    storage: Storage, channel: str, now: datetime, holder: str, limit: int, kinds: Kinds = KINDS
) -> list[Task]:
    """The rows of a channel to deliver now, claimed; what need not go out is settled on the way.

    An empty list means that nothing was due, unless `limit` rows were all settled.
    """
    tasks = []
    rows = due(storage, channel, now, limit)
    for occasion, address in to_deliver(storage, rows, channel, now, kinds):
        storage.claim_delivery(occasion.row.id, holder, now + LEASE)
        tasks.append(Task(occasion.row.id, address, holder, now + LEASE))
    return tasks


def due(
    storage: Storage, channel: str, now: datetime, limit: int, person_id: int | None = None
) -> list[Delivery]:
    """The rows to look at now; where the clock may be wrong only those that are not too late, so
    that nothing is given up."""
    worth_until = now if storage.is_long_silent(now) else None
    return storage.due_deliveries(channel, now, limit, person_id, worth_until)


def to_deliver(
    storage: Storage, rows: Iterable[Delivery], channel: str, now: datetime, kinds: Kinds = KINDS
) -> Iterator[tuple[Occasion, str]]:
    """Of rows whose moment has come those that go out, with their addresses; the others are put off
    or settled."""
    merged: set[int] = set()
    for row in rows:
        if row.id in merged:
            continue
        occasion = Occasion(storage, row, now, kinds)
        step = next_step(occasion, channel)
        carry_out(occasion, step)
        if isinstance(step, Deliver | Settle):
            merged.update(each.id for each in step.merged)
        if isinstance(step, Deliver):
            yield occasion, step.address


def give_up(storage: Storage, channel: str, now: datetime, kinds: Kinds = KINDS) -> None:
    """Settles what became pointless on a channel where things are said only when people talk."""
    if storage.is_long_silent(now):
        return
    for row in storage.overdue_deliveries(channel, now, GIVEN_UP_AT_ONCE):
        occasion = Occasion(storage, row, now, kinds)
        carry_out(occasion, next_step(occasion, channel))


def compose(storage: Storage, row: Delivery, now: datetime, kinds: Kinds = KINDS) -> Reply | None:
    """The message of a delivery as things stand now; None if there is nothing to say any more."""
    occasion = Occasion(storage, row, now, kinds)
    return occasion.kind.says(occasion) if occasion.may_be_told() else None


def next_step(occasion: Occasion, channel: str) -> NextStep:
    """What is to become of a row of a channel, as things stand now."""
    row, now = occasion.row, occasion.now
    if not (_is_linked(occasion) and occasion.may_be_told() and occasion.kind.has_reason(occasion)):
        return Settle(State.superseded)
    if now >= occasion.end:
        return Settle(State.expired, row.trouble or results.TOO_LATE)
    address = address_of(occasion.storage, row)
    if address is None:
        return Settle(State.failed, results.TURNED_AWAY)
    if address.channel != channel:
        return Wait(now, address.channel)
    ready = _ready_from(occasion)
    if ready > now:
        return Wait(ready)
    nearest, *others = _said_together(occasion)
    if nearest.id != row.id:
        return Settle(State.superseded, results.MERGED, others)
    return Deliver(address.address, others)


def carry_out(occasion: Occasion, step: NextStep) -> None:
    """Writes down what becomes of a row."""
    storage, row, now = occasion.storage, occasion.row, occasion.now
    match step:
        case Settle(state, why):
            results.settle(occasion, state, why)
        case Wait(until, channel):
            due = None if channel else until
            storage.postpone_delivery(row.id, until, due=due, channel=channel)
    if not isinstance(step, Wait):
        for each in step.merged:
            storage.settle_delivery(each.id, State.superseded, now, results.MERGED)


def _is_linked(occasion: Occasion) -> bool:
    """Whether a group chat is still one of the meeting's unit; a person always is."""
    storage, row = occasion.storage, occasion.row
    group = (row.channel, row.key.chat)
    return not row.key.chat or group in storage.groups_of(occasion.meeting.unit_id)


def _ready_from(occasion: Occasion) -> datetime:
    """From when on the recipient may be told: now, or after the quiet; an unfinished plan is left
    alone on the day it was touched."""
    storage, key, kind, ready = occasion.storage, occasion.row.key, occasion.kind, occasion.now
    if kind.waits:
        unit = None if key.meeting_id is None else storage.unit(occasion.meeting.unit_id)
        quiet = recipient(storage, unit, key.person_id).quiet
        ready = held(ready, quiet, None if kind.bound is Bound.afterwards else occasion.end)
    return max(ready, kind.not_before(occasion)) if kind.not_before else ready


def _said_together(occasion: Occasion) -> list[Delivery]:
    """The row, with what else only reminds its recipient of the meeting and is due too; the one
    nearest to the start first."""
    row, storage = occasion.row, occasion.storage
    if not occasion.kind.reminds:
        return [row]
    due = [
        each
        for each in storage.deliveries_of(occasion.meeting.id, OPEN, row.key.person_id)
        if occasion.kinds[each.key.kind].reminds
        and each.key.chat == row.key.chat
        and each.wake <= occasion.now
    ]
    return sorted(due, key=lambda each: (each.key.lead, each.id)) or [row]
