"""`hop226 push`: only sends deliveries, beside a `hop226 run` or for it."""

from __future__ import annotations

import argparse
import asyncio
from contextlib import suppress

from bot.commands.options import add_db
from bot.service import SECONDS_TO_FINISH, office_settings, open_workers, told_to_end
from bot.settings import Settings, database
from storage.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    add_db(parser)


def run(options: argparse.Namespace) -> int:
    made = office_settings()
    if made is None:
        return 2
    with suppress(KeyboardInterrupt):
        asyncio.run(_work(made, Store.open(database(options.db))))
    return 0


async def _work(made: Settings, store: Store) -> None:
    """Works until it is told to end, then finishes what is in flight."""
    ending, workers = told_to_end(), open_workers(made, store)
    tasks = [asyncio.create_task(worker.run()) for worker in workers]
    try:
        await ending.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*(worker.stop(SECONDS_TO_FINISH) for worker in workers))
    finally:
        store.close()
