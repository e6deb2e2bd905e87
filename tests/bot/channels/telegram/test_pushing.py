"""What Telegram may answer to a delivery, and what becomes of the row."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.channels.push_result import Held, Moved, Retry, Sent, Undeliverable, Unreachable
from bot.channels.telegram import pushing
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply
from storage.ledger import DeliveryState
from tests.bot.reminders.office import A_DAY_BEFORE, SAVED, Office, an_office, carry, pusher_to
from tests.telegram_server import Broken, Hang, Person, Refusal, Reset, TelegramServer
from tests.telegram_server.actors import labels
from tests.telegram_server.errors import ApiError

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

SENT, FAILED, PLANNED = DeliveryState.sent, DeliveryState.failed, DeliveryState.planned
ONE = Reply((Text("start-choose"),))


@pytest_asyncio.fixture
async def people(telegram: TelegramServer) -> list[Person]:
    people = [telegram.person(f"Người {name}") for name in "AB"]
    for person in people:
        await person.texts("/start")
    return people


@pytest.fixture
def office(people: list[Person], tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path / "office.sqlite", *people) as office:
        yield office


async def test_a_reminder_arrives_with_its_code_and_its_buttons(
    telegram: TelegramServer, office: Office, people: list[Person]
) -> None:
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    organiser, participant = people
    assert office.meeting.code in str(participant.last.text)
    assert "(còn 1 ngày)" in str(participant.last.text)
    assert "Phòng 1" in str(participant.last.text)
    assert labels(participant.last)[:2] == ["Tham dự", "Vắng (nêu lý do)"]
    assert "Tham dự" not in labels(organiser.last)
    assert [row.state for row in office.rows() if row.due == A_DAY_BEFORE] == [SENT, SENT]


async def test_nothing_goes_out_twice_or_before_it_is_due(
    telegram: TelegramServer, office: Office
) -> None:
    for _ in range(2):
        await carry(office, pusher_to(telegram))
    assert telegram.called("sendMessage") == []
    office.now = A_DAY_BEFORE
    for _ in range(3):
        await carry(office, pusher_to(telegram))
    assert len(telegram.called("sendMessage")) == 2


async def test_a_message_that_is_never_taken_is_given_up_and_the_organiser_told(
    telegram: TelegramServer, office: Office, people: list[Person]
) -> None:
    organiser = people[0]
    office.store.run_now(
        lambda storage: [
            storage.settle_delivery(row.id, DeliveryState.superseded, SAVED)
            for row in office.rows(PLANNED)
            if row.key.person_id == office.meeting.organiser_id
        ]
    )
    telegram.will("sendMessage", Refusal(ApiError(400, "Bad Request: can't parse entities")))
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    [failed] = office.rows(FAILED)
    assert "parse entities" in failed.trouble
    office.now += timedelta(minutes=1)
    await carry(office, pusher_to(telegram))
    assert "Người B" in str(organiser.last.text)


async def test_two_workers_never_send_the_same_row(
    telegram: TelegramServer, office: Office
) -> None:
    office.now = A_DAY_BEFORE
    await asyncio.gather(*(carry(office, pusher_to(telegram)) for _ in range(4)))
    assert len(telegram.called("sendMessage")) == 2


async def test_too_many_requests_hold_the_row_as_long_as_telegram_asks(
    telegram: TelegramServer, office: Office
) -> None:
    telegram.will("sendMessage", Refusal.too_many(90))
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    [waiting] = [row for row in office.rows(PLANNED) if row.attempts]
    assert waiting.wake == A_DAY_BEFORE + timedelta(seconds=90)
    assert "RetryAfter" in waiting.trouble
    office.now = waiting.wake
    await carry(office, pusher_to(telegram))
    assert len(office.rows(SENT)) == 3


@pytest.mark.parametrize(
    "unkindness",
    [Refusal.server_error(), Broken(), Reset()],
    ids=["500", "a gateway's page", "reset"],
)
async def test_what_passes_is_tried_again(
    telegram: TelegramServer, office: Office, unkindness: Refusal | Broken | Reset
) -> None:
    telegram.will("sendMessage", unkindness)
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    [waiting] = [row for row in office.rows(PLANNED) if row.attempts]
    assert waiting.wake == A_DAY_BEFORE + timedelta(seconds=5)
    office.now = waiting.wake
    await carry(office, pusher_to(telegram))
    assert len(office.rows(SENT)) == 3


async def test_a_hanging_platform_is_given_up_for_now(
    telegram: TelegramServer, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "ANSWER_SECONDS", 0.2)
    telegram.will("sendMessage", Hang())
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    [waiting] = [row for row in office.rows(PLANNED) if row.attempts]
    assert "TimedOut" in waiting.trouble


async def test_who_blocked_the_bot_is_marked_and_the_organiser_told(
    telegram: TelegramServer, office: Office, people: list[Person]
) -> None:
    organiser, participant = people
    participant.blocks_the_bot()
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    assert [row.trouble for row in office.rows(FAILED)] == ["turned away"]
    office.now += timedelta(minutes=1)
    await carry(office, pusher_to(telegram))
    assert "Người B" in str(organiser.last.text)
    assert "liên hệ trực tiếp" in str(organiser.last.text)


@pytest.mark.parametrize(
    ("refusal", "outcome"),
    [
        (ApiError(403, "Forbidden: user is deactivated"), Unreachable()),
        (ApiError(400, "Bad Request: chat not found"), Unreachable()),
        (
            ApiError(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100500),
            Moved("-100500"),
        ),
        (
            ApiError(400, "Bad Request: can't parse entities"),
            Undeliverable("BadRequest: Can't parse entities"),
        ),
        (
            ApiError(429, "Too Many Requests: retry after 3", retry_after=3),
            Retry("RetryAfter: Flood control exceeded. Retry in 3 seconds", 3.0),
        ),
    ],
)
async def test_each_refusal_means_something(
    telegram: TelegramServer, people: list[Person], refusal: ApiError, outcome: object
) -> None:
    telegram.will("sendMessage", Refusal(refusal))
    pusher = pusher_to(telegram)
    await pusher.open()
    address = str(people[0].user.id)
    assert await pusher.send(address, ONE) == outcome
    if not isinstance(outcome, Retry):
        assert await pusher.send(address, ONE) == Sent()
    await pusher.close()


async def test_a_group_that_moved_is_followed(telegram: TelegramServer, office: Office) -> None:
    from storage.ledger import DeliveryKey

    group = telegram.group()
    moved = group.becomes_supergroup()
    unit = office.meeting.unit_id
    chat = str(group.room.chat.id)
    office.store.run_now(lambda r: r.link_group("telegram", chat, unit, 1, SAVED))
    key = DeliveryKey(
        "reminder", 1440, office.meeting.id, office.meeting.facts.starts,
        chat=chat,
    )  # fmt: skip
    start = office.meeting.facts.starts
    office.store.run_now(lambda r: r.plan_delivery(key, "telegram", A_DAY_BEFORE, start))
    office.now = A_DAY_BEFORE
    await carry(office, pusher_to(telegram))
    assert office.meeting.code in str(moved.last.text)
    [row] = [row for row in office.rows(SENT) if row.key.chat]
    assert row.key.chat == str(moved.room.chat.id)


async def test_a_platform_that_cannot_be_reached_is_asked_again(
    office: Office, telegram: TelegramServer
) -> None:
    telegram.will("getMe", Refusal.server_error())
    office.now = A_DAY_BEFORE
    worker = office.worker(pusher_to(telegram))
    working = asyncio.create_task(worker.run())
    async with asyncio.timeout(10):
        while len(office.rows(SENT)) < 3:
            await asyncio.sleep(0.01)
    working.cancel()
    await worker.stop(1)


async def test_what_waits_for_its_turn_does_not_go_out_in_a_pause_that_is_demanded_meanwhile(
    telegram: TelegramServer, people: list[Person]
) -> None:
    demand = ApiError(429, "Too Many Requests: retry after 3", retry_after=3)
    telegram.will("sendMessage", Refusal(demand))
    pusher = pusher_to(telegram, per_second=5)
    await pusher.open()
    asked = (pusher.send(str(person.user.id), ONE) for person in people)
    results = await asyncio.gather(*asked)
    await pusher.close()
    pauses = [each.pause for each in results if isinstance(each, Retry | Held)]
    assert sorted(type(each).__name__ for each in results) == ["Held", "Retry"]
    assert all(0 < (pause or 0) <= 3 for pause in pauses)
    assert len(telegram.called("sendMessage")) == 1
