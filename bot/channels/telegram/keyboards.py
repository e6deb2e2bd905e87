"""One live keyboard a chat: the next answer takes off the buttons of the one before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from aiogram.methods import EditMessageReplyMarkup

from bot.channels.telegram.client import FAILURES, Client

REMEMBERED = 10_000
"""In how many chats; those that were quiet longest keep the keyboard that they have."""

TRIES = 3


class Keyboards:
    """Remembers which messages of the last answer in a chat have buttons to tap."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._live: OrderedDict[int, set[int]] = OrderedDict()

    async def turn_over(self, chat: int, shown: Mapping[int, bool]) -> None:
        """Takes off what an earlier answer left. `shown` are the messages of this one, each with
        whether it has buttons."""
        left_over = self._live.pop(chat, set()) - shown.keys()
        self._live[chat] = {message for message, has_buttons in shown.items() if has_buttons}
        while len(self._live) > REMEMBERED:
            self._live.popitem(last=False)
        for message in sorted(left_over):
            await self._take_off(chat, message)

    async def _take_off(self, chat: int, message: int) -> None:
        """A message that is gone, or older than Telegram lets one edit, is no error."""
        try:
            there = {"chat_id": chat, "message_id": message}
            await self._client.call(EditMessageReplyMarkup, there, TRIES)
        except FAILURES:
            return
