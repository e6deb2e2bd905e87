"""Long polling that confirms an update to Telegram only when it has been answered."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from aiogram.methods import GetUpdates

from bot.channels.telegram.client import FAILURES, Client, Misshapen
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.updates import KINDS

WAIT_SECONDS = 30
"""How long Telegram may hold a request when there is nothing new."""

MOST_UPDATES = 100

PATIENCE = 0.5
"""Seconds that new updates wait for a chat whose replies cannot be sent just now."""

CONFIRM_SECONDS = 1


class Polling:
    """Asks for updates, whatever it is answered, hands them to the inbox, and confirms those that
    are done.

    Telegram hands out again whatever follows an update that is still being answered; what was
    taken once is not taken again. It hands out a hundred at most: when one chat that cannot be
    written to has so many behind it, its update is let go.
    """

    def __init__(self, client: Client, inbox: Inbox) -> None:
        self._client = client
        self._inbox = inbox
        self._next: int | None = None
        self._taken: set[int] = set()

    async def run(self) -> None:
        """Polls until it is cancelled."""
        while True:
            offset = self._offset()
            self._taken = {each for each in self._taken if offset is not None and each >= offset}
            asked = {
                "offset": offset,
                "timeout": WAIT_SECONDS,
                "limit": MOST_UPDATES,
                "allowed_updates": KINDS,
            }
            updates = await self._client.call(
                GetUpdates, asked, None, WAIT_SECONDS + 15, final=(), read=_numbered
            )
            news = [self._take(raw) for raw in updates]
            if len(updates) == MOST_UPDATES and not any(news):
                self._inbox.let_go()
            await self._inbox.wait_for_replies(PATIENCE)

    def _take(self, raw: dict[str, Any]) -> bool:
        """Whether the update was new."""
        update_id = raw["update_id"]
        self._next = update_id + 1
        if update_id in self._taken:
            return False
        self._taken.add(update_id)
        self._inbox.take(raw)
        return True

    async def confirm(self) -> None:
        """Tells Telegram what has been answered, in one attempt."""
        if self._next is None:
            return
        with suppress(*FAILURES):
            asked = {"offset": self._offset(), "timeout": 0, "limit": 1}
            await self._client.call(GetUpdates, asked, tries=1, seconds=CONFIRM_SECONDS)

    def _offset(self) -> int | None:
        first = self._inbox.first_unconfirmed()
        return self._next if first is None else first


def _numbered(told: Any) -> list[dict[str, Any]]:
    """The updates that can be confirmed, since they have a number. Raises Misshapen where nothing
    but something else was sent."""
    if not isinstance(told, list):
        raise Misshapen("getUpdates")
    updates = [raw for raw in told if isinstance(raw, dict) and type(raw.get("update_id")) is int]
    if told and not updates:
        raise Misshapen("getUpdates")
    return updates
