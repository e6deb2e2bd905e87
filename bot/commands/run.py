"""`hop226 run`: the assistant on every channel that has its settings."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING

from bot import clock
from bot.assistant import Assistant
from bot.books import own_books
from bot.channels.opening import open_conversations
from bot.channels.platforms import CHANNELS, Platform
from bot.commands.options import add_db
from bot.rate_limit import RateLimit
from bot.refusal import Refused
from bot.render.sentences import forgiving_wording
from bot.service import SECONDS_TO_FINISH, office_settings, open_workers, told_to_end
from bot.settings import Settings, database
from bot.tidying import Tidying
from storage.store import Store

if TYPE_CHECKING:
    from bot.channels.channel import Conversation
    from bot.reminders.worker import Worker

_log = logging.getLogger("hop226")

NOBODY = "nobody"
"""Who may create a unit unless the office says otherwise: no stranger seizes a new bot."""


def arguments(parser: argparse.ArgumentParser) -> None:
    add_db(parser)


def run(options: argparse.Namespace) -> int:
    made = office_settings()
    if made is None:
        return 2
    with suppress(KeyboardInterrupt):
        return asyncio.run(serve(made, Store.open(database(options.db))))
    return 0


async def serve(made: Settings, store: Store, channels: Sequence[Platform] = CHANNELS) -> int:
    """Works until it is told to end (0), or until no conversation is left (1)."""
    ending = told_to_end()
    async with AsyncExitStack() as last:
        last.callback(store.close)
        assistant = Assistant(
            store,
            clock.running,
            forgiving_wording,
            books=own_books(made.books),
            creation=made.unit_creation or NOBODY,
            rate_limit=RateLimit(int(made.messages_per_person), int(made.messages_per_chat)),
        )
        answering = open_conversations(
            made, assistant.handle, forgiving_wording, clock.running, channels
        )
        tidying = Tidying(store, clock.running)
        last.callback(asyncio.create_task(tidying.run()).cancel)
        from bot.web import serving

        try:
            await last.enter_async_context(
                serving(made.listen, store, answering, channels, tidying)
            )
        except (OSError, OverflowError) as error:
            raise Refused("run-cannot-listen", address=made.listen) from error
        pushing = open_workers(made, store, channels)
        gc.collect()
        gc.freeze()
        return await _work(answering, pushing, ending)


async def _work(
    answering: Sequence[Conversation], pushing: Sequence[Worker], told: asyncio.Event
) -> int:
    from bot.channels.channel import TokenRefused

    ending = asyncio.create_task(told.wait())
    sending = [asyncio.create_task(worker.run()) for worker in pushing]
    running = [asyncio.create_task(conversation.run()) for conversation in answering]
    while not ending.done() and not all(task.done() for task in running):
        working = [task for task in running if not task.done()]
        await asyncio.wait({ending, *working}, return_when="FIRST_COMPLETED")
    for task in (ending, *running, *sending):
        task.cancel()
    outcomes = await asyncio.gather(*running, return_exceptions=True)
    leaving = [conversation.stop(SECONDS_TO_FINISH) for conversation in answering]
    leaving += [worker.stop(SECONDS_TO_FINISH) for worker in pushing]
    await asyncio.gather(*leaving)
    for outcome in outcomes:
        if isinstance(outcome, Exception) and not isinstance(outcome, TokenRefused):
            raise outcome
    return 0 if told.is_set() else 1
