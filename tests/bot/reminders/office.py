"""Deliveries on a local Telegram: a real store, a real pusher, a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.channels.channel import Pusher
from bot.channels.platforms import TELEGRAM
from bot.channels.telegram.pushing import TelegramPusher
from bot.reminders.worker import Worker
from bot.render.sentences import wording
from bot.settings import Settings
from handlers.deliveries import changes
from handlers.deliveries.scheduling import Schedule
from storage.ledger import Delivery, DeliveryState
from storage.model import Meeting, MeetingFacts
from storage.storage import Storage
from storage.store import Store
from tests.bot.channels.telegram.office import Rests
from tests.database import open_store
from tests.telegram_server import Person, TelegramServer

SAVED = datetime.fromisoformat("2026-11-25T09:00:00+07:00")
STARTS = datetime.fromisoformat("2026-11-27T08:00:00+07:00")
A_DAY_BEFORE = datetime.fromisoformat("2026-11-26T08:00:00+07:00")
"""When the first reminder is due."""

FAST = 1000.0
"""Messages a second, where the pace is not what is tested."""


@dataclass
class Office:
    """`now` is the clock; `people` are Telegram's, told of the one meeting."""

    store: Store
    meeting: Meeting
    now: datetime = SAVED

    def rows(self, *states: DeliveryState) -> list[Delivery]:
        wanted = states or tuple(DeliveryState)
        return self.store.look_now(lambda storage: storage.deliveries_of(self.meeting.id, wanted))

    def worker(self, pusher: Any, rest: Any = None) -> Worker:
        return Worker(self.store, pusher, lambda: self.now, rest or Rests())


async def carry(office: Office, pusher: Pusher) -> None:
    """What a worker does when it looks: all that is due, then it leaves."""
    worker = office.worker(pusher)
    await pusher.open()
    for _ in range(2):
        await worker.work()
        await worker.settled()
    await worker.stop(1)


def pusher_to(server: TelegramServer, per_second: float = FAST) -> TelegramPusher:
    chosen = Settings(db=Path(), telegram_token=server.token, telegram_api=server.url)
    return TelegramPusher(chosen, wording, per_second)


@contextmanager
def an_office(db: Path, *people: Person) -> Iterator[Office]:
    """The first of the people organises a meeting, the others have joined it."""
    known = {str(each.user.id): each.user.full_name for each in people}
    with an_office_on(TELEGRAM.name, db, known) as office:
        yield office


@contextmanager
def an_office_on(channel: str, db: Path, people: Mapping[str, str]) -> Iterator[Office]:
    """The same on any channel, of people whose names are known by their addresses."""
    store = open_store(db)

    def settle_in(storage: Storage) -> Meeting:
        an, *others = (
            storage.meet_person(channel, address, name, SAVED) for address, name in people.items()
        )
        unit = storage.add_unit("Sở A", "government", "province", None, an.id, SAVED)
        facts = MeetingFacts(
            "Giao ban", "briefing", "unit", "online", STARTS, STARTS + timedelta(hours=2), 120, 9,
            "Giám đốc", "Phòng 1", {}, [],
        )  # fmt: skip
        meeting = storage.add_meeting(unit.id, an.id, facts, SAVED)
        Schedule(storage, meeting, SAVED).replan()
        asked = [other.id for other in others]
        changes.add_participants(Schedule(storage, meeting, SAVED), asked, told=True)
        return meeting

    try:
        yield Office(store, store.run_now(settle_in))
    finally:
        store.close()
