"""Whatever a server answers, the program goes on, says so in one line, and shows it in health."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.channels import status
from bot.channels.telegram.client import LONGEST_HOLD
from bot.render.attachments import QR
from handlers.dialog.turn import Attachment
from tests.bot.channels.telegram.office import Answers, Rests, open_office, said, until
from tests.telegram_server import Refusal, TelegramServer
from tests.telegram_server.errors import ApiError
from tests.telegram_server.unkind import Odd, Unkindness

REFUSALS = [ApiError(code, "Refused") for code in (400, 401, 403, 404, 413, 418)]
WITHOUT_RESULT = [b'{"ok": true}', b'{"ok": true, "result": null}']
RESULTS = [b"true", b"7", b'"x"', b"{}", b"[{}]", b"[null]", b'[{"update_id": "1"}]', b"[true]"]
NO_ANSWER = [
    b"[" * 100_000,
    b'{"ok": true, "result": ' + b"[" * 100_000,
    b"",
    b"null",
    b"[]",
    b"\xff\xfe",
    b'{"ok": false}',
    b'{"ok": 1' + b"0" * 5000 + b"}",
]
ODD = [
    *map(Odd, WITHOUT_RESULT),
    *(Odd(b'{"ok": true, "result": ' + each + b"}") for each in RESULTS),
    *map(Odd, NO_ANSWER),
    *(Odd(b'{"ok": false}', code) for code in (400, 401, 404, 409, 429, 500, 502)),
    *(Odd(b'{"ok": false, "description": null, "parameters": []}', code) for code in (400, 500)),
]


def name(trouble: Unkindness) -> str:
    if isinstance(trouble, Odd):
        return f"{trouble.status} {trouble.body[:40]!r}"
    return str(trouble.error.code) if isinstance(trouble, Refusal) else type(trouble).__name__


@pytest.mark.parametrize("trouble", [*map(Refusal, REFUSALS), *ODD], ids=name)
async def test_polling_goes_on_after_any_answer(
    telegram: TelegramServer,
    caplog: pytest.LogCaptureFixture,
    trouble: Unkindness,
) -> None:
    caplog.set_level(logging.INFO)
    telegram.will("getUpdates", trouble, trouble, trouble)
    rests = Rests()
    person = telegram.person()
    await person.texts("/start")
    async with open_office(telegram, Answers(said("đã nghe")), rests) as channel:
        await telegram.settled()
        assert channel.status.state == status.ONLINE
    assert [message.text for message in person.sees] == ["đã nghe"]
    assert len(rests.seconds) == 3
    assert all(seconds > 0 for seconds in rests.seconds)
    assert len([each for each in caplog.records if each.levelno > logging.INFO]) == 1
    assert not [each for each in caplog.records if each.exc_info]


@pytest.mark.parametrize(
    "trouble", [Refusal(ApiError(400, "Refused")), *ODD[:4], ODD[10]], ids=name
)
@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_a_start_goes_on_after_any_answer(
    telegram: TelegramServer, method: str, trouble: Unkindness
) -> None:
    telegram.will(method, trouble, trouble)
    person = telegram.person()
    async with open_office(telegram, Answers(said("đã nghe"))):
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]


@pytest.mark.parametrize("code", [401, 404])
async def test_a_token_revoked_while_running_is_in_health_until_it_is_known_again(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    revoked, known_again = Refusal(ApiError(code, "Unauthorized")), asyncio.Event()

    async def rest(seconds: float) -> None:
        if not known_again.is_set():
            telegram.will("getUpdates", revoked)
        await asyncio.sleep(0)

    telegram.will("getUpdates", revoked)
    person = telegram.person()
    async with open_office(telegram, Answers(said("đã nghe")), rest) as channel:
        await until(lambda: channel.status.state == status.REFUSED)
        await until(lambda: len(telegram.called("getUpdates")) > 5)
        assert channel.status.report()["state"] == status.REFUSED
        assert "HOP226_TELEGRAM_TOKEN" in str(channel.status.report()["why"])
        known_again.set()
        await person.texts("/start")
        await telegram.settled()
        assert channel.status.report()["why"] is None
    assert person.last.text == "đã nghe"
    assert caplog.text.count("HOP226_TELEGRAM_TOKEN") == 1


async def test_what_cannot_be_numbered_does_not_hold_up_what_can(telegram: TelegramServer) -> None:
    mixed = b'{"ok": true, "result": [null, {}, {"update_id": 5}, {"update_id": 6, "message": 1}]}'
    telegram.will("getUpdates", Odd(mixed))
    async with open_office(telegram, Answers()) as channel:
        await until(lambda: len(telegram.called("getUpdates")) > 1)
        assert channel.status.state == status.ONLINE
    assert telegram.called("getUpdates")[1]["offset"] == 7


@pytest.mark.parametrize(
    "body", [*WITHOUT_RESULT, *(b'{"ok": true, "result": ' + each + b"}" for each in RESULTS)]
)
@pytest.mark.parametrize("method", ["sendMessage", "sendPhoto"])
async def test_a_reply_that_was_taken_is_not_sent_again_for_the_shape_of_the_receipt(
    telegram: TelegramServer, method: str, body: bytes
) -> None:
    telegram.will(method, Odd(body, after_effect=True))
    reply = said("đã nghe", attachments=(Attachment(QR, "m123"),))
    async with open_office(telegram, Answers(reply)):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert len(telegram.called(method)) == 1


@pytest.mark.parametrize(("asked", "kept"), [(-5, 0.5), (0, 1), (3, 3), (10**9, LONGEST_HOLD)])
async def test_a_pause_is_kept_within_reason(
    telegram: TelegramServer, asked: int, kept: float
) -> None:
    telegram.will("sendMessage", Refusal.too_many(asked))
    rests = Rests()
    async with open_office(telegram, Answers(said("đã nghe")), rests):
        await telegram.person().texts("/start")
        await telegram.settled()
    assert all(0 < seconds <= kept for seconds in rests.seconds)
    assert rests.seconds
