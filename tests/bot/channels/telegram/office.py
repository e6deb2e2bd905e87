"""The Telegram channel on a local Telegram, in the test's own process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.channels.status import STARTING
from bot.channels.telegram.answering import TelegramConversation
from bot.clock import standing_at
from bot.render.sentences import wording
from bot.settings import Settings
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply
from tests.telegram_server import TelegramServer

WORDS = "words"
NOW = standing_at("2026-11-22T09:00")


class Answers:
    """An assistant that answers as it is told, and remembers what it heard."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = replies
        self.heard: list[Event] = []

    async def handle(self, event: Event) -> tuple[Reply, ...]:
        self.heard.append(event)
        return self.replies


class Rests:
    """Waits for nothing, and remembers how long it was asked to."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await asyncio.sleep(0)


def channel_of(
    server: TelegramServer, assistant: Any, rest: Any = None, **settings: str
) -> TelegramConversation:
    """The channel that asks this assistant and knows this server."""
    given = {"telegram_token": server.token, "telegram_api": server.url} | settings
    chosen = Settings(db=Path(), **given)
    return TelegramConversation(chosen, assistant.handle, words, NOW, rest or Rests())


@asynccontextmanager
async def open_office(
    server: TelegramServer, assistant: Any, rest: Any = None, **settings: str
) -> AsyncIterator[TelegramConversation]:
    """A channel at work."""
    async with working(channel_of(server, assistant, rest, **settings)) as channel:
        yield channel


@asynccontextmanager
async def working(channel: TelegramConversation) -> AsyncIterator[TelegramConversation]:
    """Runs a channel; at the end it stops as it does when the program is told to."""
    work = asyncio.create_task(channel.run())
    try:
        await until(lambda: channel.status.state != STARTING or work.done())
        yield channel
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await channel.stop(1)


async def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Lets others work until something holds. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.002)


def words(say: Text) -> str:
    """The sentences of the locale, and those that a test makes up with `said`."""
    return str(say.args["text"]) if say.id == WORDS else wording(say)


def said(*texts: str, **more: Any) -> Reply:
    """A reply in words of the test's own."""
    return Reply(tuple(Text(WORDS, {"text": text}) for text in texts), **more)
