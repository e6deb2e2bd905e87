"""Pace, spacing, changes in the last moment, and leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.push_result import Held, PushResult, Retry, Sent
from bot.reminders.worker import Worker
from handlers.deliveries import changes
from handlers.deliveries.scheduling import Schedule
from handlers.dialog.turn import Reply
from storage.ledger import DeliveryState
from storage.model import MeetingState
from storage.storage import Storage
from tests.bot.channels.telegram.office import Rests, until
from tests.bot.reminders.office import A_DAY_BEFORE, Office, an_office
from tests.telegram_server import TelegramServer


class Platform:
    """A platform that answers as it is told, once it is let to."""

    channel = "telegram"

    def __init__(self, *outcomes: PushResult) -> None:
        self.outcomes = list(outcomes)
        self.taken: list[str] = []
        self.open_door = asyncio.Event()
        self.open_door.set()

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        return 1.0

    async def send(self, address: str, reply: Reply) -> PushResult:
        self.taken.append(address)
        await self.open_door.wait()
        return self.outcomes.pop(0) if self.outcomes else Sent()


@pytest.fixture
def office(telegram: TelegramServer, tmp_path: Path) -> Iterator[Office]:
    people = [telegram.person(name) for name in ("An", "Bình", "Chi")]
    with an_office(tmp_path / "office.sqlite", *people) as office:
        office.now = A_DAY_BEFORE
        yield office


async def carried(worker: Worker) -> None:
    await worker.work()
    await worker.settled()


async def test_messages_to_one_chat_keep_their_distance(office: Office) -> None:
    rests, platform = Rests(), Platform()
    worker = office.worker(platform, rests)
    await carried(worker)
    assert rests.seconds == []
    office.now = office.meeting.facts.starts - timedelta(hours=1)
    await carried(worker)
    assert len(platform.taken) == 6
    assert len(rests.seconds) == 3
    assert all(0.5 < seconds <= 1 for seconds in rests.seconds)


async def test_a_pause_that_the_platform_demands_holds_everybody(office: Office) -> None:
    rests, platform = Rests(), Platform(Retry("429", 60.0))
    worker = office.worker(platform, rests)
    await carried(worker)
    office.now += timedelta(seconds=60)
    await carried(worker)
    assert max(rests.seconds) == pytest.approx(60, abs=1)
    assert len(platform.taken) == 4


async def test_what_was_kept_back_waits_for_the_end_of_the_pause_and_was_no_attempt(
    office: Office,
) -> None:
    rests, platform = Rests(), Platform(Held(60.0))
    worker = office.worker(platform, rests)
    await carried(worker)
    end = office.now + timedelta(seconds=60)
    assert [row.attempts for row in office.rows(DeliveryState.planned) if row.wake == end] == [0]
    office.now += timedelta(seconds=60)
    await carried(worker)
    assert len(platform.taken) == 4


async def test_a_meeting_cancelled_after_the_claim_does_not_go_out(office: Office) -> None:
    platform, gate = Platform(), asyncio.Event()
    worker = office.worker(platform, lambda seconds: gate.wait())
    await carried(worker)
    office.now = office.meeting.facts.starts - timedelta(hours=1)
    await worker.work()
    assert len(office.rows(DeliveryState.claimed)) == 3

    def cancel(storage: Storage) -> None:
        by = office.meeting.organiser_id
        assert by is not None
        state = MeetingState.cancelled
        meeting = storage.change_meeting(office.meeting.id, by, office.now, state=state)
        Schedule(storage, meeting, office.now).replan()

    await office.store.run(cancel)
    gate.set()
    await worker.settled()
    assert len(platform.taken) == 3


async def test_leaving_finishes_what_is_in_flight_and_gives_back_the_rest(office: Office) -> None:
    platform = Platform()
    platform.open_door.clear()
    worker = office.worker(platform)
    await worker.work()
    await until(lambda: len(platform.taken) == 3)
    leaving = asyncio.create_task(worker.stop(5))
    await asyncio.sleep(0)
    platform.open_door.set()
    await leaving
    assert len(office.rows(DeliveryState.sent)) == 3 + 2  # two invitations came with the joining
    assert office.rows(DeliveryState.claimed) == []


async def test_what_was_not_begun_when_leaving_is_free_for_the_next_worker(office: Office) -> None:
    platform, gate = Platform(), asyncio.Event()
    worker = office.worker(platform, lambda seconds: gate.wait())
    await carried(worker)
    office.now = office.meeting.facts.starts - timedelta(hours=1)
    await worker.work()
    await asyncio.sleep(0)
    leaving = asyncio.create_task(worker.stop(5))
    await asyncio.sleep(0)
    gate.set()
    await leaving
    assert len(platform.taken) == 3
    assert office.rows(DeliveryState.claimed) == []
    await carried(office.worker(platform))
    assert len(platform.taken) == 6


async def test_trouble_with_the_records_leaves_the_row_to_its_lease(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform = Platform()
    worker = office.worker(platform)
    monkeypatch.setattr("bot.reminders.worker.compose", _broken)
    await carried(worker)
    assert platform.taken == []
    assert len(office.rows(DeliveryState.claimed)) == 3


def _broken(*_: object) -> None:
    raise RuntimeError("nothing to say")


async def test_a_store_that_fails_does_not_end_the_work(office: Office) -> None:
    rests = Rests()
    worker = office.worker(Platform(), rests)
    office.store.close()
    working = asyncio.create_task(worker.run())
    await until(lambda: len(rests.seconds) > 2)
    working.cancel()


async def test_whoever_never_came_to_their_terminal_is_given_up_after_the_start(
    office: Office,
) -> None:
    def joins(storage: Storage) -> None:
        person = storage.meet_person("terminal", "dung", "Dũng", office.now)
        schedule = Schedule(storage, office.meeting, office.now - timedelta(days=1))
        changes.add_participants(schedule, [person.id], told=True)

    office.store.run_now(joins)
    rests, platform = Rests(), Platform()
    office.now = office.meeting.facts.starts + timedelta(minutes=5)
    working = asyncio.create_task(office.worker(platform, rests).run())
    await until(lambda: len(rests.seconds) > 2)
    working.cancel()
    given_up = [r for r in office.rows(DeliveryState.expired) if r.channel == "terminal"]
    assert len(given_up) == 2
