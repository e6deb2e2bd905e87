"""Keeping the ledger in step with a meeting: whatever is saved, moved, cancelled, answered or
wished, its planned rows are those that are wanted now.

Called in the transaction of the change, so that a row never outlives its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from handlers.deliveries import wanted
from handlers.deliveries.notices import NOTICES, announce
from handlers.deliveries.recipients import (
    attending,
    channel_for,
    channel_of,
    group_recipient,
    is_attending,
    recipient,
    rest_days,
)
from handlers.deliveries.timing import held, working_day_after
from handlers.deliveries.wanted import Moments, Wanted
from handlers.dialog.turn import Turn
from handlers.office.approvals import ask_if_needed, is_held_back
from handlers.office.year import office_hours
from rules import VIETNAM
from storage.ledger import OPEN, Delivery, DeliveryKind, DeliveryState, Slip
from storage.model import Draft, Meeting, MeetingFacts, MeetingState
from storage.verbs import Storage

Kind, State = DeliveryKind, DeliveryState

SCHEDULED = (Kind.reminder, Kind.ahead, Kind.papers, Kind.last_day, Kind.outcome)
"""What follows from a meeting's facts alone."""

MENTIONED_FOR = timedelta(days=14)


def change(
    turn: Turn,
    meeting_id: int,
    facts: MeetingFacts | None = None,
    state: MeetingState | None = None,
) -> Meeting:
    """Changes a meeting, and with it what goes out about it: whoever had been told is told."""
    storage, by = turn.storage, turn.person.id
    before = len(storage.history(meeting_id))
    meeting = storage.change_meeting(meeting_id, by, turn.now, facts, state)
    ask_if_needed(turn, meeting)
    if not is_held_back(storage, meeting):
        announce(storage, meeting, turn.now, by, before)
    replan(storage, meeting, turn.now)
    return meeting


def replan(storage: Storage, meeting: Meeting, now: datetime) -> None:
    """Plans what is wanted and not there, supersedes what is there and no longer wanted."""
    held_back = is_held_back(storage, meeting)
    preferences = {} if held_back else dict(_wanted(storage, meeting, now))
    kept = {row.slip: row for row in storage.deliveries_of(meeting.id)}
    for row in kept.values():
        if row.state in OPEN and not _stands(row, meeting, preferences, storage):
            storage.settle_delivery(row.id, State.superseded, now)
        elif row.state is State.planned and _ends_with_start(row, meeting):
            storage.revive_delivery(row.id, row.due, meeting.facts.starts)
    for slip, moments in preferences.items():
        _plan(storage, meeting, kept.get(slip), slip, moments, now)


def _ends_with_start(row: Delivery, meeting: Meeting) -> bool:
    """Whether a row that was planned for no start in particular has to be out by another one."""
    unbound = row.slip.starts is None and row.slip.kind is not Kind.unreached
    return unbound and row.slip.kind not in NOTICES and row.until != meeting.facts.starts


def _plan(
    storage: Storage,
    meeting: Meeting,
    row: Delivery | None,
    slip: Slip,
    moments: Moments,
    now: datetime,
) -> None:
    """A moment that has gone by is not planned any more; a row that waits for it is left alone."""
    if moments.due <= now:
        return
    if row is None:
        channel = channel_for(storage, slip, meeting.unit_id)
        storage.plan_delivery(slip, channel, moments.due, moments.until)
    elif row.state is State.superseded:
        storage.revive_delivery(row.id, moments.due, moments.until)
    elif row.state is State.planned and row.due != moments.due and not row.attempts:
        storage.postpone_delivery(row.id, moments.due, due=moments.due)


def _wanted(storage: Storage, meeting: Meeting, now: datetime) -> Iterator[Wanted]:
    if meeting.state is not MeetingState.planned:
        return
    unit = storage.unit(meeting.unit_id)
    is_rest = rest_days(unit)
    for person_id in attending(storage, meeting):
        who = recipient(storage, person_id, unit)
        yield from wanted.for_recipient(meeting, who, is_rest, now)
        if person_id == meeting.organiser_id:
            yield from wanted.for_organiser(meeting, who, office_hours(unit), is_rest, now)
    for _, chat in storage.groups_of(meeting.unit_id):
        yield from wanted.for_recipient(meeting, group_recipient(unit, chat), is_rest, now)


def _stands(
    row: Delivery, meeting: Meeting, preferences: dict[Slip, Moments], storage: Storage
) -> bool:
    """Whether an open row still has its reason."""
    if row.slip.kind in SCHEDULED:
        return row.slip in preferences
    if row.slip.kind in NOTICES:
        return True
    planned = meeting.state is MeetingState.planned
    if row.slip.kind is Kind.snooze:
        person_id, same_start = row.slip.person_id, row.slip.starts == meeting.facts.starts
        comes = person_id is not None and is_attending(storage, meeting, person_id)
        return planned and same_start and comes
    return planned or row.slip.kind is Kind.unreached


def tell(
    storage: Storage,
    meeting: Meeting,
    person_id: int,
    kind: DeliveryKind,
    now: datetime,
    after: timedelta = timedelta(0),
    until: datetime | None = None,
) -> None:
    """Plans a message of a kind to one person, as soon as they may be disturbed; while one of that
    kind still waits, it says it all."""
    rows = [
        row
        for row in storage.deliveries_of(meeting.id, person_id=person_id)
        if row.slip.kind is kind
    ]
    if any(row.state is State.planned for row in rows):
        return
    limit = until or meeting.facts.starts
    who = recipient(storage, person_id, storage.unit(meeting.unit_id))
    slip = Slip(kind, len(rows), meeting.id, person_id=person_id)
    storage.plan_delivery(
        slip, channel_of(storage, person_id), held(now + after, who.quiet, limit), limit
    )


def replan_person(storage: Storage, person_id: int, now: datetime) -> None:
    """After somebody wished for other reminders."""
    for meeting in storage.meetings_ahead_of(person_id, now):
        replan(storage, meeting, now)


def plan_mention(storage: Storage, draft: Draft, now: datetime) -> None:
    """An unfinished plan is mentioned once, on the next working day.

    The row wakes on the next day; which day is worked is looked up then, not at every new plan.
    """
    due = datetime.combine(now.date() + timedelta(1), time(0), VIETNAM)
    slip = Slip(Kind.unfinished, 0, draft_id=draft.id, person_id=draft.person_id)
    storage.plan_delivery(slip, channel_of(storage, draft.person_id), due, due + MENTIONED_FOR)


def next_mention(storage: Storage, person_id: int, touched: datetime) -> datetime:
    """When the office has opened on the working day after a plan was last touched."""
    person = storage.person(person_id)
    unit = storage.unit(person.unit_id) if person and person.unit_id else None
    day = working_day_after(touched.date(), rest_days(unit))
    opening = datetime.combine(day, office_hours(unit).morning[0], VIETNAM)
    return held(opening + wanted.NEXT_DAY, recipient(storage, person_id, unit).quiet)


def add_participants(
    storage: Storage, meeting: Meeting, people: Iterable[int], now: datetime, *, told: bool
) -> None:
    """Asks people to a meeting, who were not asked before.

    Who joins has been `told` of it by that; to others an invitation goes out.
    """
    for person_id in people:
        if not storage.add_participant(meeting.id, person_id, now):
            continue
        tell(storage, meeting, person_id, Kind.invited, now)
        if told:
            for row in storage.deliveries_of(meeting.id, (State.planned,), person_id):
                if row.slip.kind is Kind.invited:
                    storage.settle_delivery(row.id, State.sent, now)
    replan(storage, meeting, now)
