"""Updates that Telegram posts: accepted when they are committed, from Telegram only."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.channels.telegram import webhook as telegram_webhook
from bot.channels.telegram.answering import TelegramConversation
from bot.channels.telegram.webhook import PATH, SECRET_HEADER, secret_of
from bot.web import serving
from handlers.dialog.turn import Event, Reply
from tests.bot.channels.telegram.office import Answers, channel_of, said, until, working
from tests.database import open_store
from tests.telegram_server import Refusal, TelegramServer


@asynccontextmanager
async def posted_to(
    telegram: TelegramServer, assistant: Any, folder: Path, rest: Any = None
) -> AsyncIterator[tuple[TelegramConversation, str]]:
    """A channel that Telegram posts to, and its public address."""
    address = f"127.0.0.1:{free_port()}"
    url = f"http://{address}"
    store = open_store(folder / "office.sqlite")
    channel = channel_of(telegram, assistant, rest, public_url=url)
    async with serving(address, store, [channel]), working(channel):
        yield channel, url
    store.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


async def post(url: str, body: bytes = b"{}", **headers: str) -> int:
    async with ClientSession() as session:
        answer = await session.post(url + PATH, data=body, headers=headers)
        return answer.status


async def test_an_update_is_answered_and_accepted(telegram: TelegramServer, tmp_path: Path) -> None:
    async with posted_to(telegram, Answers(said("đã nghe")), tmp_path):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]
    assert telegram.delivery.refused == []
    (registered,) = telegram.called("setWebhook")
    assert registered["secret_token"] == secret_of(telegram.token)


async def test_what_waited_during_an_outage_is_taken_in_order(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    person = telegram.person()
    for number in range(5):
        await person.texts(f"tin {number}")
    assistant = Answers(said("đã nghe"))
    async with posted_to(telegram, assistant, tmp_path):
        await telegram.settled()
    assert [event.text for event in assistant.heard] == [f"tin {n}" for n in range(5)]


@pytest.mark.parametrize("secret", [None, "", "sai", "mật khẩu", "\xff\xfe"])
async def test_only_telegram_knows_the_secret(
    telegram: TelegramServer, tmp_path: Path, secret: str | None
) -> None:
    assistant = Answers(said("đã nghe"))
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with posted_to(telegram, assistant, tmp_path) as (_, url):
        assert await post(url, b'{"update_id": 1}', **headers) == 401
    assert assistant.heard == []


NESTED = b"[" * 100_000
UPDATE = b'{"update_id": 1}'


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        *((body, {}) for body in (b"", b"{", b"[]", b"null", b"\xff", NESTED)),
        *((b'{"update_id": ' + each + b"}", {}) for each in (b'"1"', b"true", b"1.5", b"null")),
        (b'{"update_id": ' + NESTED, {}),
        (b'{"update_id": 1' + b"0" * 5000 + b"}", {}),
        (UPDATE, {"Content-Type": "application/json; charset=made-up"}),
        (UPDATE, {"Content-Type": "application/json; charset=utf-16"}),
        (UPDATE, {"Content-Type": "application/json; charset=base64"}),
        (UPDATE, {"Content-Encoding": "gzip"}),
        (UPDATE, {"Content-Encoding": "deflate"}),
    ],
    ids=lambda each: repr(each)[:50],
)
async def test_what_is_no_update_is_refused(
    telegram: TelegramServer, tmp_path: Path, body: bytes, headers: dict[str, str]
) -> None:
    async with posted_to(telegram, Answers(), tmp_path) as (_, url):
        known = {SECRET_HEADER: secret_of(telegram.token)}
        async with ClientSession() as session:
            answer = await session.post(url + PATH, data=body, headers=known | headers)
            assert answer.status == 400


async def test_an_update_is_accepted_only_when_it_is_committed(
    telegram: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_webhook, "HOLD_SECONDS", 0.05)
    committed = asyncio.Event()

    class Slow(Answers):
        async def handle(self, event: Event) -> tuple[Reply, ...]:
            replies = await super().handle(event)
            await committed.wait()
            return replies

    slow = Slow(said("đã nghe"))
    async with posted_to(telegram, slow, tmp_path):
        person = telegram.person()
        update = await person.texts("/start")
        await until(lambda: telegram.delivery.refused[:2] == [update] * 2)
        assert update in telegram.world.pending
        committed.set()
        await telegram.settled()
    assert {message.text for message in person.sees} == {"đã nghe"}


async def test_a_committed_update_is_accepted_while_its_reply_waits_for_telegram(
    telegram: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_webhook, "HOLD_SECONDS", 0.05)
    over = asyncio.Event()

    async def rest(seconds: float) -> None:
        await over.wait()

    telegram.will("sendMessage", Refusal.too_many(30))
    async with posted_to(telegram, Answers(said("đã nghe")), tmp_path, rest) as (channel, _):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
        assert (person.sees, channel.backlog) == ([], 1)
        over.set()
        await until(lambda: channel.backlog == 0)
    assert [message.text for message in person.sees] == ["đã nghe"]


async def test_health_is_told_with_versions_database_channels_and_backlog(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    async with (
        posted_to(telegram, Answers(said("đã nghe")), tmp_path) as (_, url),
        ClientSession() as session,
    ):
        await telegram.person().texts("/start")
        await telegram.settled()
        answer = await session.get(f"{url}/healthz")
        report = await answer.json()
    assert answer.status == 200
    assert report["ok"]
    assert report["versions"]["hop226"]
    assert report["database"] == {"ok": True, "file": "office.sqlite"}
    assert report["channels"]["telegram"]["state"] == "online"
    assert report["last_event"] == "2026-11-22T09:00:00+07:00"
    assert report["backlog"] == 0
