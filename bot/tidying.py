"""The daily housekeeping of a running office: tried again until it succeeds, and seen in health."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.housekeeping import EVERY, tidy
from bot.patience import Sleep
from bot.render.sentences import forgiving_wording
from handlers.dialog.text import Text
from storage.errors import StorageError
from storage.store import Store

AGAIN_SECONDS = 600.0
"""The pause after housekeeping that failed, whatever the reason."""

_log = logging.getLogger("hop226")


class Tidying:
    """Tidies at the start and every day. `done_at` is when it last succeeded, `trouble` why the
    last attempt did not, None if it did."""

    def __init__(self, store: Store, clock: Clock, sleep: Sleep = asyncio.sleep) -> None:
        self.done_at: datetime | None = None
        self.trouble: str | None = None
        self._store = store
        self._clock = clock
        self._sleep = sleep

    async def run(self) -> None:
        """Works until it is cancelled."""
        while True:
            try:
                tidied = await self._store.run(lambda storage: tidy(storage, self._clock()))
            except Exception as error:
                self._note(_in_words(error))
                await self._sleep(AGAIN_SECONDS)
            else:
                self.done_at, self.trouble = self._clock(), None
                if not tidied:
                    _log.warning("%s", forgiving_wording(Text("cli-clock-ahead")))
                await self._sleep(EVERY.total_seconds())

    def report(self) -> dict[str, Any]:
        """When it last succeeded and what is in the way now, as JSON values."""
        at = self.done_at and self.done_at.isoformat(timespec="seconds")
        return {"done_at": at, "trouble": self.trouble}

    def _note(self, trouble: str) -> None:
        if trouble != self.trouble:
            _log.warning("%s", forgiving_wording(Text("run-not-tidied", {"why": trouble})))
        self.trouble = trouble


def _in_words(error: Exception) -> str:
    """The reason as a sentence; of another kind of error the name, since it may quote a person."""
    if isinstance(error, StorageError):
        return forgiving_wording(Text(error.reason, error.details))
    return type(error).__name__
