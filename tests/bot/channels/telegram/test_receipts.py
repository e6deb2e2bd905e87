"""What a server says to a push, in shapes that the library does not know."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.channels.push_result import PushResult, Retry, Sent, Undeliverable, Unreachable
from bot.channels.telegram.pushing import LONGEST_HOLD
from bot.reminders.worker import MOST_ATTEMPTS
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply
from storage.ledger import DeliveryState
from tests.bot.reminders.office import A_DAY_BEFORE, an_office, carry, pusher_to
from tests.telegram_server import Person, Refusal, TelegramServer
from tests.telegram_server.unkind import Odd

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

ONE = Reply((Text("start-choose"),))
TAKEN = [
    b'{"ok": true}',
    *(
        b'{"ok": true, "result": ' + result + b"}"
        for result in (b"null", b"true", b"7", b"[]", b"{}", b'{"message_id": "x", "chat": 1}')
    ),
]
ODD = [
    b"",
    b"null",
    b"[]",
    b"\xff\xfe",
    b"<html>",
    b"[" * 100_000,
    b'{"ok": false}',
    b'{"result": {}}',
    b'{"ok": 1' + b"0" * 5000 + b"}",
]
MISREFUSED = [
    b'{"ok": false, "description": 7}',
    b'{"parameters": []}',
    b'{"parameters": {"retry_after": null}}',
    *ODD,
]


@pytest_asyncio.fixture
async def person(telegram: TelegramServer) -> Person:
    person = telegram.person()
    await person.texts("/start")
    return person


async def pushed(telegram: TelegramServer, person: Person) -> PushResult:
    pusher = pusher_to(telegram)
    await pusher.open()
    result = await pusher.send(str(person.user.id), ONE)
    await pusher.close()
    return result


@pytest.mark.parametrize("body", TAKEN)
async def test_what_was_taken_is_sent(
    telegram: TelegramServer, person: Person, body: bytes
) -> None:
    telegram.will("sendMessage", Odd(body))
    assert await pushed(telegram, person) == Sent()


@pytest.mark.parametrize("body", ODD, ids=lambda body: repr(body[:20]))
async def test_a_success_that_says_nothing_is_tried_again_without_a_traceback(
    telegram: TelegramServer, person: Person, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    telegram.will("sendMessage", Odd(body))
    assert await pushed(telegram, person) == Retry(
        "Misunderstood: Invalid server response", unsure=True
    )
    assert not [each for each in caplog.records if each.exc_info]


@pytest.mark.parametrize("body", MISREFUSED, ids=lambda body: repr(body[:20]))
@pytest.mark.parametrize(
    ("status", "outcome"), [(400, Undeliverable), (403, Unreachable), (404, Retry), (500, Retry)]
)
async def test_a_refusal_means_what_its_status_says(
    telegram: TelegramServer, person: Person, body: bytes, status: int, outcome: type
) -> None:
    telegram.will("sendMessage", Odd(body, status))
    assert isinstance(await pushed(telegram, person), outcome)


async def test_a_pause_is_kept_within_reason(telegram: TelegramServer, person: Person) -> None:
    telegram.will("sendMessage", Refusal.too_many(10**12))
    result = await pushed(telegram, person)
    assert isinstance(result, Retry)
    assert result.pause == LONGEST_HOLD


class Failing:
    """A pusher in which something breaks after the platform took the message."""

    channel = "telegram"

    def __init__(self) -> None:
        self.sent = 0

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        return 0

    async def send(self, address: str, reply: Reply) -> PushResult:
        self.sent += 1
        raise RecursionError("nested too deeply")


async def test_attempts_are_limited_and_the_row_says_why(
    telegram: TelegramServer, person: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    failing = Failing()
    with an_office(tmp_path / "office.sqlite", person) as office:
        office.now = A_DAY_BEFORE
        await carry(office, failing)
        [waiting] = [row for row in office.rows(DeliveryState.planned) if row.attempts]
        assert waiting.trouble == "RecursionError"
        for _ in range(MOST_ATTEMPTS * 2):
            office.now += timedelta(minutes=10)
            await carry(office, failing)
        [failed] = office.rows(DeliveryState.failed)
    assert failed.trouble == "RecursionError"
    assert failed.attempts == MOST_ATTEMPTS
