"""A worker that kills its own process at one step of its first delivery, without a word."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.channels.push_result import PushResult
from bot.channels.telegram.pushing import TelegramPusher
from bot.reminders.worker import Worker
from bot.render.sentences import wording
from bot.settings import Settings
from handlers.dialog.turn import Reply
from storage.store import Store

STEPS = ("before claim", "after claim", "after send", "after mark")


class MortalPusher(TelegramPusher):
    step = ""

    async def send(self, address: str, reply: Reply) -> PushResult:
        die_at("after claim", self.step)
        outcome = await super().send(address, reply)
        die_at("after send", self.step)
        return outcome


class MortalStore:
    """The store, whose process ends before its first work or after its third: the marking."""

    def __init__(self, store: Store, step: str) -> None:
        self._store = store
        self._step = step
        self._works = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def run(self, work: Callable[..., Any]) -> Any:
        die_at("before claim", self._step)
        result = await self._store.run(work)
        self._works += 1
        if self._works == 3:
            die_at("after mark", self._step)
        return result


def die_at(here: str, step: str) -> None:
    if here == step:
        os.kill(os.getpid(), signal.SIGKILL)


def work(db: str, url: str, token: str, now: str, step: str) -> None:
    asyncio.run(_work(db, url, token, now, step))


async def _work(db: str, url: str, token: str, now: str, step: str) -> None:
    store = Store.open(db)
    pusher = MortalPusher(
        Settings(db=Path(), telegram_token=token, telegram_api=url), wording, per_second=1000
    )
    pusher.step = step
    mortal: Any = MortalStore(store, step)
    worker = Worker(mortal, pusher, lambda: datetime.fromisoformat(now))
    await pusher.open()
    await worker.work()
    await worker.settled()
    await worker.stop(1)
    store.close()
