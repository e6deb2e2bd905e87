"""Random weeks of an office's post against a small model of what must arrive.

The model knows meetings, who comes and when; it does not know the ledger. It holds the post to:

- nothing due before a start is lost: whoever was to be reminded before a start either got a message
  about that start in time, or a row of theirs says why not (failed, expired);
- no row is sent twice, except over a crash between the platform's word and ours;
- nothing of a cancelled meeting, or of a start that no longer holds, goes out;
- nothing says "soon" after the start, and overdue leads come as one message.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from handlers.deliveries import changes, claiming, results
from handlers.deliveries.claiming import LEASE, Task, compose
from handlers.deliveries.kinds import KINDS
from handlers.deliveries.recipients import attending
from handlers.deliveries.scheduling import Schedule, replan_person
from handlers.office.history import as_before
from storage.ledger import DeliveryKey, DeliveryState, Preferences, RsvpAnswer
from storage.model import Meeting, MeetingState
from tests.handlers.deliveries.post import CHANNEL, NOW, Post

NAMES = ("binh", "chi", "dung")
MINUTE = timedelta(minutes=1)
STARTS = st.integers(2, 24 * 12).map(lambda half_hours: NOW + half_hours * timedelta(minutes=30))
PASSING = st.sampled_from((1, 5, 20, 60, 180, 600, 1500, 3000)).map(lambda m: timedelta(minutes=m))

Promise = tuple[datetime, int]
"""A start, and how many minutes before it somebody is to be reminded."""


class Office(RuleBasedStateMachine):
    """Saves, moves, cancels, snoozes, lets time pass, loses workers; the post must hold."""

    @initialize()
    def opens(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.post = Post(Path(self.folder.name))
        self.people = [self.post.an, *map(self.post.person, NAMES)]
        self.taken: Counter[int] = Counter()
        self.excused: Counter[int] = Counter()
        self.in_flight: list[Task] = []
        self.promises: dict[tuple[int, int], set[Promise]] = {}
        self.asked: dict[tuple[int, int], RsvpAnswer | None] = {}
        self.preferred: dict[int, tuple[tuple[int, ...], bool]] = {}
        self.told_of_losses: set[tuple[int, int]] = set()

    def teardown(self) -> None:
        if hasattr(self, "post"):
            self._settle_the_end()
            self.post.close()
            self.folder.cleanup()

    # What people do

    @rule(starts=STARTS, invited=st.sets(st.sampled_from(range(3)), max_size=3))
    def saves(self, starts: datetime, invited: set[int]) -> None:
        if starts > self.post.now and len(self._meetings()) < 4:
            meeting = self.post.saved(starts)
            for number in invited:
                self.post.joins(meeting, self.people[1 + number])
                self.asked[meeting.id, self.people[1 + number].id] = None
            self._promise()

    @rule(starts=STARTS, which=st.integers(0, 3))
    def moves(self, starts: datetime, which: int) -> None:
        meeting = self._ahead(which)
        if meeting is not None and starts > self.post.now:
            self.post.changes(meeting, starts=starts)
            self._promise()

    @rule(which=st.integers(0, 3), room=st.sampled_from(("Phòng 1", "Phòng 2")))
    def changes_the_room(self, which: int, room: str) -> None:
        meeting = self._ahead(which)
        if meeting is not None:
            self.post.changes(meeting, place=room)

    @rule(which=st.integers(0, 3))
    def cancels(self, which: int) -> None:
        meeting = self._ahead(which)
        if meeting is not None:
            self.post.changes(meeting, state=MeetingState.cancelled)
            self._promise()

    @rule(which=st.integers(0, 3))
    def takes_the_last_change_back(self, which: int) -> None:
        meetings = self._meetings()
        if which >= len(meetings):
            return
        meeting = meetings[which]
        history = self.post.storage.history(meeting.id)
        last = [change for change in history if change.at == history[-1].at] if history else []
        facts, state = as_before(meeting, last)
        if last and facts.starts > self.post.now:
            with self.post.db.atomic():
                changes.change(self.post.turn(self.post.an), meeting.id, facts, state)
            self._promise()

    @rule(which=st.integers(0, 3), who=st.integers(0, 3), minutes=st.sampled_from((10, 30, 60)))
    def snoozes(self, which: int, who: int, minutes: int) -> None:
        meeting = self._ahead(which)
        due = self.post.now + minutes * MINUTE
        if meeting is None or due >= meeting.facts.starts:
            return
        person = self.people[who].id
        if person not in set(attending(self.post.storage, meeting)):
            return
        with self.post.db.atomic():
            Schedule(self.post.storage, meeting, self.post.now).remind_again(person, due)

    @rule(which=st.integers(0, 3), who=st.integers(1, 3), answer=st.sampled_from(RsvpAnswer))
    def answers(self, which: int, who: int, answer: RsvpAnswer) -> None:
        meeting = self._ahead(which)
        if meeting is None:
            return
        with self.post.db.atomic():
            storage, person = self.post.storage, self.people[who].id
            if storage.participant(meeting.id, person) is not None:
                schedule = Schedule(storage, meeting, self.post.now)
                changes.answer(schedule, person, answer, "")
                self.asked[meeting.id, person] = answer
        self._promise()

    @rule(
        who=st.integers(0, 3),
        leads=st.lists(st.sampled_from((1440, 60, 30, 10)), max_size=3, unique=True),
        quiet=st.sampled_from((("21:00", "06:30"), ("00:00", "00:00"), ("11:30", "13:30"))),
        off=st.booleans(),
    )
    def preferences(self, who: int, leads: list[int], quiet: tuple[str, str], off: bool) -> None:
        person = self.people[who].id
        with self.post.db.atomic():
            self.post.storage.wish(person, Preferences(tuple(leads), quiet, off))
            replan_person(self.post.storage, person, self.post.now)
        self.preferred[person] = (tuple(leads), off)
        self._promise()

    # What time and machines do

    @rule(passing=PASSING)
    def is_down_meanwhile(self, passing: timedelta) -> None:
        """The clock jumps; nobody carries anything."""
        self.post.now += passing

    @rule(passing=PASSING)
    def carries_meanwhile(self, passing: timedelta) -> None:
        self._carry_until(self.post.now + passing)

    @rule(limit=st.sampled_from((1, 2, 100)))
    def a_worker_dies_after_claiming(self, limit: int) -> None:
        self._claim("dead", limit)

    @rule()
    def a_worker_dies_after_sending(self) -> None:
        """The one window in which a message may come twice."""
        for task in self._claim("dead", 100):
            if self._deliver(task):
                self.excused[task.delivery_id] += 1

    @rule()
    def a_slow_worker_claims(self) -> None:
        self.in_flight += self._claim("slow", 100)

    @precondition(lambda self: self.in_flight)
    @rule()
    def the_slow_worker_goes_on(self) -> None:
        tasks, self.in_flight = self.in_flight, []
        for task in tasks:
            self._deliver_and_mark(task)

    @rule()
    def the_network_fails(self) -> None:
        for task in self._claim("offline", 100):
            with self.post.db.atomic():
                results.retry(self.post.storage, task, self.post.now, "no route")

    # What must hold

    @invariant()
    def nothing_is_sent_twice(self) -> None:
        if hasattr(self, "taken"):
            for row, times in self.taken.items():
                assert times <= 1 + self.excused[row], self.post.storage.delivery(row)

    def _settle_the_end(self) -> None:
        """Time goes on until every start is past and everything was carried: what was lost?"""
        last = max([self.post.now, *(each.facts.starts for each in self._meetings())])
        self._carry_until(last + timedelta(days=3))
        self.nothing_is_sent_twice()
        for meeting in self._meetings():
            self._promises_were_kept(meeting)

    def _promises_were_kept(self, meeting: Meeting) -> None:
        """Each promised reminder arrived, or another one stood for it, or it was too late: then
        the organiser was told."""
        rows = {row.key: row for row in self.post.storage.deliveries_of(meeting.id)}
        kept = {DeliveryState.sent, DeliveryState.expired}
        for (number, person), promised in self.promises.items():
            for start, lead in promised if number == meeting.id else ():
                key = DeliveryKey("reminder", lead, number, start, person_id=person)
                row = rows[key]
                beside = {
                    other.state
                    for other in rows.values()
                    if KINDS[other.key.kind].reminds
                    and (other.key.person_id, other.key.starts) == (person, start)
                }
                if row.trouble == results.MERGED:
                    assert kept & beside
                else:
                    assert row.state in kept, row
                if row.state is DeliveryState.expired:
                    assert (number, self.post.an.id) in self.told_of_losses

    # The model

    def _promise(self) -> None:
        """What must arrive, by what people have chosen up to now."""
        for meeting in self._meetings():
            for person in self.people:
                before = self.promises.get((meeting.id, person.id), set())
                self.promises[meeting.id, person.id] = self._due_to(meeting, person.id, before)

    def _due_to(self, meeting: Meeting, person: int, before: set[Promise]) -> set[Promise]:
        leads, off = self.preferred.get(person, ((1440, 60), False))
        if meeting.state is not MeetingState.planned or off or not self._comes(meeting, person):
            return set()
        start = meeting.facts.starts
        promised = {(start, lead) for lead in leads}
        ahead = {each for each in promised if start - each[1] * MINUTE > self.post.now}
        return (promised & before) | ahead

    def _comes(self, meeting: Meeting, person: int) -> bool:
        if person == self.post.an.id:
            return True
        asked = (meeting.id, person)
        return asked in self.asked and self.asked[asked] is not RsvpAnswer.absent

    # How it is done

    def _carry_until(self, end: datetime) -> None:
        while (wake := self.post.storage.next_wake(CHANNEL)) is not None and wake <= end:
            self.post.now = max(self.post.now, wake)
            self._carry()
        self.post.now = end

    def _carry(self) -> None:
        while True:
            tasks = self._claim("worker", 100)
            for task in tasks:
                self._deliver_and_mark(task)
            if not tasks and not self.post.storage.due_deliveries(CHANNEL, self.post.now, 1):
                return

    def _claim(self, holder: str, limit: int) -> list[Task]:
        with self.post.db.atomic():
            return claiming.claim(self.post.storage, CHANNEL, self.post.now, holder, limit)

    def _deliver_and_mark(self, task: Task) -> None:
        if self._deliver(task):
            with self.post.db.atomic():
                results.mark_sent(self.post.storage, task.delivery_id, self.post.now)

    def _deliver(self, task: Task) -> bool:
        """Sends as the worker does: only what is still its own, within the lease."""
        row = self.post.storage.delivery(task.delivery_id)
        assert row is not None
        mine = row.state is DeliveryState.claimed and row.holder == task.holder
        if not mine or self.post.now > task.lease_ends - LEASE / 2:
            return False
        reply = compose(self.post.storage, row, self.post.now)
        if reply is None:
            with self.post.db.atomic():
                results.mark_pointless(self.post.storage, task.delivery_id, self.post.now)
            return False
        self._check(task.delivery_id)
        self.taken[task.delivery_id] += 1
        return True

    def _check(self, delivery_id: int) -> None:
        """What goes out now is about a meeting as it stands now."""
        row = self.post.storage.delivery(delivery_id)
        assert row is not None
        assert row.key.meeting_id is not None
        meeting = self.post.storage.meeting(row.key.meeting_id)
        assert meeting is not None
        if KINDS[row.key.kind].reminds:
            assert meeting.state is MeetingState.planned
            assert row.key.starts == meeting.facts.starts
            assert self.post.now <= meeting.facts.starts
        if row.key.kind == "unreached" and row.key.person_id is not None:
            self.told_of_losses.add((meeting.id, row.key.person_id))
        if row.key.kind == "cancellation":
            assert meeting.state is not MeetingState.planned
        if row.key.kind == "change":
            assert meeting.state is MeetingState.planned

    def _meetings(self) -> list[Meeting]:
        return self.post.storage.meetings(
            self.post.unit, NOW - timedelta(days=99), states=tuple(MeetingState), limit=9
        )

    def _ahead(self, which: int) -> Meeting | None:
        meetings = [
            meeting
            for meeting in self._meetings()
            if meeting.state is MeetingState.planned and meeting.facts.starts > self.post.now
        ]
        return meetings[which] if which < len(meetings) else None
