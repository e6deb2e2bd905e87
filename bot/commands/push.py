"""`hop226 push`: only carries deliveries, beside a `hop226 run` or for it."""

from __future__ import annotations

import argparse
import asyncio
from contextlib import suppress
from pathlib import Path

from bot.commands.run import SECONDS_TO_FINISH, office_settings, told_to_end, workers
from bot.render.sentences import wording
from bot.settings import Settings, database
from handlers.dialog.text import Text
from storage.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, help=wording(Text("cli-help-db")))


def run(options: argparse.Namespace) -> int:
    chosen = office_settings()
    if chosen is None:
        return 2
    with suppress(KeyboardInterrupt):
        asyncio.run(_carry(chosen, Store.open(database(options.db))))
    return 0


async def _carry(chosen: Settings, store: Store) -> None:
    """Works until it is told to end, then finishes what is in flight."""
    ending, carrying = told_to_end(), workers(chosen, store)
    tasks = [asyncio.create_task(worker.run()) for worker in carrying]
    try:
        await ending.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*(worker.stop(SECONDS_TO_FINISH) for worker in carrying))
    finally:
        store.close()
