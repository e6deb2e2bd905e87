"""Long polling that confirms an update to Telegram only when it has been answered."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from aiogram.methods import GetUpdates

from bot.channels.telegram_events import KINDS
from bot.channels.telegram_inbox import Inbox
from bot.channels.telegram_line import FINAL, PASSING, Line

WAIT_SECONDS = 30
"""How long Telegram may hold a request when there is nothing new."""

PATIENCE = 0.5
"""Seconds that new updates wait for a chat whose replies cannot be sent just now."""

LAST_WORD_SECONDS = 1


class Polling:
    """Asks for updates, hands them to the inbox, and asks past those that are answered.

    Telegram hands out again what was not asked past; the inbox knows what it has in hand already.
    """

    def __init__(self, line: Line, inbox: Inbox) -> None:
        self._line = line
        self._inbox = inbox
        self._next: int | None = None

    async def run(self) -> None:
        """Polls until it is cancelled."""
        while True:
            request = GetUpdates(offset=self._offset(), timeout=WAIT_SECONDS, allowed_updates=KINDS)
            updates: Any = await self._line.ask(request, tries=None, seconds=WAIT_SECONDS + 15)
            for raw in updates:
                self._inbox.take(raw)
                self._next = max(self._next or 0, raw["update_id"] + 1)
            await self._inbox.settle(PATIENCE)

    async def confirm(self) -> None:
        """Tells Telegram what has been answered, in one attempt."""
        if self._next is None:
            return
        with suppress(*FINAL, *PASSING):
            request = GetUpdates(offset=self._offset(), timeout=0, limit=1)
            await self._line.ask(request, tries=1, seconds=LAST_WORD_SECONDS)

    def _offset(self) -> int | None:
        first = self._inbox.first_unconfirmed()
        return self._next if first is None else first
