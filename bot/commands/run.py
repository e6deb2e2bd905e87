"""`hop226 run`: the assistant on every channel that has its token."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import re
import signal
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot import clock, log
from bot.assistant import Assistant
from bot.books import own_books
from bot.flood import Flood
from bot.housekeeping import EVERY, tidy
from bot.refusal import Refused
from bot.render.sentences import forgiving_wording, wording
from bot.settings import PREFIX, Settings, database, settings
from handlers.dialog.text import Text
from storage.store import Store

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.reminders.worker import Worker

SECONDS_TO_FINISH = 7.0
"""For what is in hand when the program is told to end; it must be gone within ten."""

NOBODY = "nobody"
"""Creates a unit in a chat of an office that has not said otherwise: nobody can seize a new bot."""

SHAPES = {
    "telegram_token": (r"\d+:\S+", "token"),
    "telegram_api": (r"https?://\S+", "url"),
    "telegram_proxy": (r"(http|socks4|socks5)://\S+", "proxy"),
    "public_url": (r"https?://\S+", "url"),
    "listen": (r"\S+:\d{1,5}", "address"),
    "unit_creation": (r"anyone|invited|nobody", "creation"),
    "messages_per_person": (r"[1-9]\d{0,4}", "number"),
    "messages_per_chat": (r"[1-9]\d{0,4}", "number"),
}
"""What settings must look like, and how to say it."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, help=wording(Text("cli-help-db")))


def run(options: argparse.Namespace) -> int:
    chosen = office_settings()
    if chosen is None:
        return 2
    with suppress(KeyboardInterrupt):
        return asyncio.run(_run(chosen, Store.open(database(options.db))))
    return 0


def office_settings() -> Settings | None:
    """The settings of a program that serves an office; says what is missing and gives None.

    Raises Refused for a setting that cannot be meant.
    """
    chosen = settings()
    if not chosen.telegram_token:
        for line in ("run-no-token", "run-chat-needs-none"):
            print(wording(Text(line)), file=sys.stderr)
        return None
    _check(chosen)
    log.set_up()
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses, with the token
    return chosen


async def _run(chosen: Settings, store: Store) -> int:
    """Works until it is told to end, or until no channel is left."""
    ending = told_to_end()
    async with AsyncExitStack() as last:
        last.callback(store.close)
        books = own_books(chosen.books)
        assistant = Assistant(
            store,
            clock.running,
            forgiving_wording,
            books=books,
            creation=chosen.unit_creation or NOBODY,
            flood=Flood(int(chosen.messages_per_person), int(chosen.messages_per_chat)),
        )
        channels = _channels(chosen, assistant)
        tidying = asyncio.create_task(_tidy_daily(store))
        last.callback(tidying.cancel)
        from bot.web import serving

        try:
            await last.enter_async_context(serving(chosen.listen, store, channels))
        except (OSError, OverflowError) as error:
            raise Refused("run-cannot-listen", address=chosen.listen) from error
        gc.collect()
        gc.freeze()
        return await _work(channels, workers(chosen, store), ending)


async def _tidy_daily(store: Store) -> None:
    """Forgets at the start and every day what has outlived its time."""
    while True:
        await store.run(lambda storage: tidy(storage, clock.running()))
        await asyncio.sleep(EVERY.total_seconds())


async def _work(channels: Sequence[Channel], pushing: Sequence[Worker], told: asyncio.Event) -> int:
    from bot.channels.channel import TokenRefused

    ending = asyncio.create_task(told.wait())
    carrying = [asyncio.create_task(worker.run()) for worker in pushing]
    running = [asyncio.create_task(channel.run()) for channel in channels]
    while not ending.done() and not all(task.done() for task in running):
        working = [task for task in running if not task.done()]
        await asyncio.wait({ending, *working}, return_when="FIRST_COMPLETED")
    for task in (ending, *running, *carrying):
        task.cancel()
    outcomes = await asyncio.gather(*running, return_exceptions=True)
    leaving = [channel.stop(SECONDS_TO_FINISH) for channel in channels]
    leaving += [worker.stop(SECONDS_TO_FINISH) for worker in pushing]
    await asyncio.gather(*leaving)
    for outcome in outcomes:
        if isinstance(outcome, Exception) and not isinstance(outcome, TokenRefused):
            raise outcome
    return 0 if told.is_set() else 1


def _channels(chosen: Settings, assistant: Assistant) -> list[Channel]:
    try:
        from bot.channels.telegram.telegram import Telegram
    except ModuleNotFoundError as missing:
        raise Refused("run-not-installed", module=missing.name) from missing
    return [Telegram(chosen, assistant.handle, forgiving_wording, clock.running)]


def workers(chosen: Settings, store: Store) -> list[Worker]:
    """Who carries deliveries, one for each platform with a token."""
    try:
        from bot.channels.telegram.pushing import TelegramSender
        from bot.reminders.worker import Worker
    except ModuleNotFoundError as missing:
        raise Refused("run-not-installed", module=missing.name) from missing
    return [Worker(store, TelegramSender(chosen, forgiving_wording), clock.running)]


def _check(chosen: Settings) -> None:
    for name, (shape, rule) in SHAPES.items():
        value = getattr(chosen, name)
        if value and not re.fullmatch(shape, value):
            raise Refused("run-bad-setting", name=PREFIX + name.upper(), rule=rule)


def told_to_end() -> asyncio.Event:
    """Set when the program is told to end."""
    event = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program at once
            asyncio.get_running_loop().add_signal_handler(each, event.set)
    return event
