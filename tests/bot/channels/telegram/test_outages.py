"""What could not be drawn or sent for want of files, memory or a network is not settled."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.telegram import client as telegram_client
from bot.channels.telegram.renderer import Renderer
from bot.render.attachments import QR
from handlers.dialog.turn import Attachment
from tests.bot.channels.telegram.office import Answers, Rests, open_office, said, until
from tests.telegram_server import Reset, TelegramServer

OUTAGES = [
    OSError(errno.EMFILE, "Too many open files"),
    OSError(errno.ENFILE, "Too many open files in system"),
    OSError(errno.ENOSPC, "No space left on device"),
    BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"),
    MemoryError(),
]


def troubled(work: Callable[..., Any], failures: list[Exception]) -> Callable[..., Any]:
    def done(*given: Any) -> Any:
        if failures:
            raise failures.pop()
        return work(*given)

    return done


@pytest.mark.parametrize("outage", OUTAGES, ids=repr)
@pytest.mark.parametrize("part", ["draw", "file"])
async def test_what_cannot_be_drawn_now_is_drawn_later(
    telegram: TelegramServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    part: str,
    outage: Exception,
) -> None:
    drawing = troubled(getattr(Renderer, part), [outage] * 60)
    monkeypatch.setattr(Renderer, part, lambda self, what: drawing(self, what))
    rests = Rests()
    reply = said("đã nghe", attachments=(Attachment(QR, "m123"),))
    async with open_office(telegram, Answers(reply), rests):
        person = telegram.person()
        update = await person.texts("/start")
        await until(lambda: len(rests.seconds) > 2)
        assert update in telegram.world.pending
        await telegram.settled()
    assert len(telegram.called("sendMessage")) == len(telegram.called("sendPhoto")) == 1
    assert len(caplog.records) == 1


async def test_a_reply_outlasts_an_outage_longer_than_its_tries(
    telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_client, "TRIES", 2)
    params, _, *others = telegram_client.Client.call.__defaults__
    monkeypatch.setattr(telegram_client.Client.call, "__defaults__", (params, 2, *others))
    telegram.will("sendMessage", *[Reset()] * 9)
    async with open_office(telegram, Answers(said("đã nghe"))):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]
