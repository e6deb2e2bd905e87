"""Works that wait for the database instead of losing what somebody sent: another process may hold
it, the disk may be full, and both pass."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot.render.sentences import forgiving_wording
from handlers.dialog.text import Text
from storage.errors import StorageError
from storage.storage import Storage
from storage.store import Store

PASSING = frozenset({"storage-locked", "storage-full", "storage-disk", "storage-permission"})
"""Reasons of a StorageError that lie outside the file, and may be gone at the next attempt."""

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[Any]]

_log = logging.getLogger("hop226")


def passes(error: BaseException) -> bool:
    """Whether the same work may succeed later, nothing having changed."""
    return isinstance(error, StorageError) and error.reason in PASSING


class Patience:
    """Runs works until the database takes them; one line is logged when it does not, and one when
    it does again."""

    def __init__(self, store: Store, sleep: Sleep = asyncio.sleep) -> None:
        self._store = store
        self._sleep = sleep
        self._in_trouble = False

    async def run(self, work: Callable[[Storage], T]) -> T:
        """As `Store.run`, but trouble that passes is waited for, however long it takes."""
        pause = FIRST_PAUSE
        while True:
            try:
                done = await self._store.run(work)
            except StorageError as failed:
                if not passes(failed):
                    raise
                self._note(in_trouble=True, say=Text(failed.reason, failed.details))
                await self._sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
            else:
                self._note(in_trouble=False, say=Text("run-database-back"))
                return done

    def _note(self, in_trouble: bool, say: Text) -> None:
        if in_trouble != self._in_trouble:
            self._in_trouble = in_trouble
            _log.log(logging.WARNING if in_trouble else logging.INFO, "%s", forgiving_wording(say))
