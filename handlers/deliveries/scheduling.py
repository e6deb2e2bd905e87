"""Keeping the ledger in step with a meeting: whatever is saved, moved, cancelled, answered or
chosen, its planned rows are those that are wanted now.

Done in the transaction of the change, so that a row never outlives its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import cache, cached_property, partial

from handlers.deliveries.kind import Bound, Due, Kind, Kinds, Occasion, Outlook
from handlers.deliveries.kinds import KINDS, SNOOZE, UNFINISHED
from handlers.deliveries.recipients import attending, channel_of, recipient, rest_days
from handlers.deliveries.timing import held
from handlers.office.approvals import is_held_back
from handlers.office.year import office_hours
from rules import VIETNAM
from storage.ledger import OPEN, Delivery, DeliveryKey, DeliveryState
from storage.model import Change, Draft, Meeting, MeetingState, Unit
from storage.storage import Storage

State = DeliveryState


@dataclass(eq=False)
class Schedule:
    """What is planned about a meeting, in one transaction: what it hangs on is read once."""

    storage: Storage
    meeting: Meeting
    now: datetime
    kinds: Kinds = field(default_factory=lambda: KINDS)

    @cached_property
    def unit(self) -> Unit | None:
        return self.storage.unit(self.meeting.unit_id)

    @cached_property
    def rows(self) -> dict[DeliveryKey, Delivery]:
        """The rows that are there already, the first due first."""
        return {row.key: row for row in self.storage.deliveries_of(self.meeting.id)}

    @cached_property
    def history(self) -> list[Change]:
        return self.storage.history(self.meeting.id)

    @cached_property
    def groups(self) -> dict[str, str]:
        """The channel of each group chat of the unit, by its address."""
        return {chat: channel for channel, chat in self.storage.groups_of(self.meeting.unit_id)}

    @cached_property
    def channel_of(self) -> Callable[[int], str]:
        """The channel to plan a person's delivery for."""
        return cache(partial(channel_of, self.storage))

    def replan(self) -> None:
        """Plans what is wanted and not there, supersedes what is there and no longer wanted."""
        wanted = dict(self._wanted())
        for row in self.rows.values():
            self._keep(row, wanted)
        ahead = {key: due for key, due in wanted.items() if due.at > self.now}
        for key, due in ahead.items():
            there = self.rows.get(key)
            if there is None or there.state is not State.planned:
                self.plan(key, due)
            elif there.due != due.at and not there.attempts:
                self.storage.postpone_delivery(there.id, due.at, due=due.at)

    def _wanted(self) -> Iterator[tuple[DeliveryKey, Due]]:
        """What follows from the meeting's facts: each kind for each of its recipients."""
        storage, meeting = self.storage, self.meeting
        if meeting.state is not MeetingState.planned or is_held_back(storage, meeting):
            return
        hours, is_rest = office_hours(self.unit), rest_days(self.unit)
        people = [(person_id, "") for person_id in attending(storage, meeting)]
        for to in (*people, *((None, chat) for chat in self.groups)):
            who = recipient(storage, self.unit, to[0])
            outlook = Outlook(meeting, who, hours, is_rest, self.now)
            for kind in self.kinds.values():
                if kind.due and (not kind.to_organiser or to == (meeting.organiser_id, "")):
                    for due in kind.due(outlook):
                        start = meeting.facts.starts
                        yield DeliveryKey(kind.name, due.lead, meeting.id, start, None, *to), due

    def _keep(self, row: Delivery, wanted: Container[DeliveryKey]) -> None:
        """Supersedes an open row without a reason; one that was planned for no start in particular
        moves its end with the start."""
        occasion = Occasion(self.storage, row, self.now, self.kinds)
        occasion.meeting, kind = self.meeting, occasion.kind
        if row.state not in OPEN or kind.announced:
            return
        if not (
            row.key in wanted if kind.due else kind.has_reason(occasion) and occasion.may_be_told()
        ):
            self.storage.settle_delivery(row.id, State.superseded, self.now)
        elif row.state is State.planned and row.until != occasion.end:
            self.storage.revive_delivery(row.id, row.due, occasion.end)

    def plan(self, key: DeliveryKey, due: Due) -> None:
        """Plans a new row, or the superseded one that is there anew; any other stays as it is."""
        row = self.rows.get(key)
        if row is None:
            to = key.person_id
            channel = self.groups.get(key.chat, "") if to is None else self.channel_of(to)
            self.storage.plan_delivery(key, channel, due.at, due.until)
        elif row.state is State.superseded:
            self.storage.revive_delivery(row.id, due.at, due.until)

    def tell(self, kind: Kind, person_id: int | None = None) -> Delivery | None:
        """Plans a message to a person, or to the organiser, as soon as they may be disturbed.

        While one of the kind still waits, it says it all, and there is no new row.
        """
        storage, meeting, start = self.storage, self.meeting, self.meeting.facts.starts
        to = meeting.organiser_id if kind.to_organiser else person_id
        if to is None:
            return None
        rows = storage.deliveries_of(meeting.id, person_id=to)
        same = [row for row in rows if row.key.kind == kind.name]
        if any(row.state is State.planned for row in same):
            return None
        until = start if kind.bound is Bound.start else max(start, self.now) + kind.lasts
        at = held(self.now + kind.after, recipient(storage, self.unit, to).quiet, until)
        key = DeliveryKey(kind.name, len(same), meeting.id, person_id=to)
        return storage.plan_delivery(key, self.channel_of(to), at, until)

    def remind_again(self, person_id: int, at: datetime) -> None:
        """Plans one more reminder, that somebody has asked for."""
        start = self.meeting.facts.starts
        lead = int((start - at).total_seconds() // 60)
        key = DeliveryKey(SNOOZE.name, lead, self.meeting.id, start, person_id=person_id)
        self.plan(key, Due(lead, at, start))


def replan_person(storage: Storage, person_id: int, now: datetime) -> None:
    """After somebody chose other reminders."""
    for meeting in storage.meetings_ahead_of(person_id, now):
        Schedule(storage, meeting, now).replan()


def plan_mention(storage: Storage, draft: Draft, now: datetime) -> None:
    """An unfinished plan is mentioned once, on the next working day.

    The row wakes on the next day; which day is worked is looked up then, not at every new plan.
    """
    at = datetime.combine(now.date() + timedelta(1), time(0), VIETNAM)
    key = DeliveryKey(UNFINISHED.name, 0, draft_id=draft.id, person_id=draft.person_id)
    storage.plan_delivery(key, channel_of(storage, draft.person_id), at, at + UNFINISHED.lasts)
