"""An office and its post: meetings saved and changed as handlers do it, deliveries carried out.

The post keeps the platform's side too: what arrived, to whom, when.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.render.plain import plain
from bot.render.sentences import wording
from handlers.actions import TABLE
from handlers.deliveries import changes, claiming, results
from handlers.deliveries.claiming import compose
from handlers.deliveries.scheduling import Schedule
from handlers.dialog.turn import Event, Turn
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.ledger import Delivery, DeliveryState
from storage.model import Meeting, MeetingFacts, MeetingState, Person
from storage.storage import Storage

CHANNEL = "telegram"
NOW = datetime.fromisoformat("2026-11-23T09:00:00+07:00")
"""A Monday."""


def at(text: str) -> datetime:
    """`24 20:45` is that day of November 2026."""
    day, clock = text.split()
    return datetime.fromisoformat(f"2026-11-{day}T{clock}:00+07:00")


@dataclass(frozen=True)
class Arrived:
    """A message that the platform accepted."""

    at: datetime
    address: str
    text: str
    row: Delivery


class Post:
    """`now` is the clock; `carry()` is what a worker does once."""

    def __init__(self, folder: Path) -> None:
        self.db = open_writer(folder / "office.sqlite")
        self.db.execute("PRAGMA synchronous = OFF")
        self.storage = Storage(SqliteDatabase(self.db))
        self.now = NOW
        self.arrived: list[Arrived] = []
        self.an = self.person("an")
        unit = self.storage.add_unit("Sở A", "government", "province", None, self.an.id, NOW)
        self.unit = unit.id
        self.an = replace(self.an, unit_id=self.unit)

    def close(self) -> None:
        self.db.close()

    def person(self, name: str) -> Person:
        return self.storage.meet_person(CHANNEL, name, name.title(), self.now)

    def turn(self, person: Person) -> Turn:
        event = Event(CHANNEL, "1", person.name, person.name, text="")
        return Turn(event, person, self.storage, self.now, wording, TABLE)

    def saved(self, starts: str | datetime, **facts: Any) -> Meeting:
        """A meeting of two hours, organised by An."""
        begins = at(starts) if isinstance(starts, str) else starts
        known: dict[str, Any] = {
            "title": "Giao ban", "kind": "briefing", "scope": "unit", "format": "online",
            "starts": begins, "ends": begins + timedelta(hours=2), "minutes": 120,
            "attendee_count": 9, "chair": "Giám đốc", "place": "Phòng 1", "answers": {},
            "verdicts": [],
        }  # fmt: skip
        with self.db.atomic():
            meeting = self.storage.add_meeting(
                self.unit, self.an.id, MeetingFacts(**(known | facts)), self.now
            )
            self.schedule(meeting).replan()
        return meeting

    def schedule(self, meeting: Meeting) -> Schedule:
        return Schedule(self.storage, meeting, self.now)

    def joins(self, meeting: Meeting, person: Person) -> None:
        """As by a link: whoever joins has seen the meeting."""
        with self.db.atomic():
            changes.add_participants(self.schedule(meeting), [person.id], told=True)

    def changes(self, meeting: Meeting, by: Person | None = None, **facts: Any) -> Meeting:
        state: MeetingState | None = facts.pop("state", None)
        known = self.storage.meeting(meeting.id)
        assert known is not None
        if "starts" in facts and "ends" not in facts:
            facts["ends"] = facts["starts"] + timedelta(hours=2)
        with self.db.atomic():
            turn = self.turn(by or self.an)
            changed, _ = changes.change(turn, meeting.id, replace(known.facts, **facts), state)
        return changed

    def carry(self, refuse: Callable[[str], str | None] = lambda address: None) -> list[Arrived]:
        """Claims and delivers all that is due; `refuse` says how a delivery fails, if it does."""
        arrived: list[Arrived] = []
        while True:
            with self.db.atomic():
                tasks = claiming.claim(self.storage, CHANNEL, self.now, "worker", 100)
                settled = not tasks and claiming.due(self.storage, CHANNEL, self.now, 1)
            for task in tasks:
                arrived += self._deliver(task, refuse(task.address))
            if not tasks and not settled:
                self.arrived += arrived
                return arrived

    def _deliver(self, task: claiming.Task, trouble: str | None) -> list[Arrived]:
        row = self.storage.delivery(task.delivery_id)
        assert row is not None
        reply = compose(self.storage, row, self.now)
        assert reply is not None
        with self.db.atomic():
            match trouble:
                case None:
                    results.mark_sent(self.storage, task.delivery_id, self.now)
                case "blocked":
                    results.mark_unreachable(self.storage, task, CHANNEL, self.now)
                case _:
                    results.retry(self.storage, task, self.now, trouble)
        if trouble is not None:
            return []
        row = self.storage.delivery(task.delivery_id)
        assert row is not None
        return [Arrived(self.now, task.address, "\n".join(plain((reply,), wording)), row)]

    def until(self, moment: str | datetime, **how: Any) -> list[Arrived]:
        """Lets time pass, carrying each delivery at its moment."""
        end = at(moment) if isinstance(moment, str) else moment
        arrived: list[Arrived] = []
        while (wake := self.storage.next_wake(CHANNEL)) is not None and wake <= end:
            self.now = max(self.now, wake)
            arrived += self.carry(**how)
        self.now = end
        return arrived

    def states(self, meeting: Meeting) -> dict[tuple[str, int], DeliveryState]:
        """The states of An's rows, by kind and lead."""
        return {
            (row.key.kind, row.key.lead): row.state
            for row in self.storage.deliveries_of(meeting.id)
            if row.key.person_id == self.an.id
        }
