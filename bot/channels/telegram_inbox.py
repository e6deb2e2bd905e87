"""Updates in hand: from their arrival until their turn is committed and their replies are out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any

from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update, User
from pydantic import ValidationError

from bot.channels import telegram_events
from bot.channels.channel import Answer
from bot.channels.lanes import Lanes
from bot.channels.telegram_drawing import Pen
from bot.channels.telegram_events import Arrival
from bot.channels.telegram_line import FINAL, PASSING, Line
from bot.channels.telegram_sender import Sender
from bot.channels.watch import Watch
from handlers.turn import Reply, Say

HELD_SECONDS = 60.0
"""How long an update whose turn is committed is kept from being confirmed to Telegram while its
replies cannot be sent. After that they wait in memory alone."""


@dataclass(slots=True)
class InHand:
    """An update being answered. It is settled when `task` is done."""

    task: asyncio.Task[None]
    taken: float
    committed: bool = False

    @property
    def may_be_confirmed(self) -> bool:
        """Whether Telegram may forget the update."""
        return self.task.done() or (self.committed and monotonic() - self.taken > HELD_SECONDS)


class Inbox:
    """Answers updates: in order within a chat, side by side across chats, taps at once."""

    def __init__(self, line: Line, bot: User, answer: Answer, pen: Pen, watch: Watch) -> None:
        self._line = line
        self._bot = bot
        self._ask = answer
        self._pen = pen
        self._watch = watch
        self._sender = Sender(line)
        self._lanes = Lanes()
        self._in_hand: dict[int, InHand] = {}

    @property
    def backlog(self) -> int:
        """How many updates are in hand."""
        return len(self._in_hand)

    def take(self, raw: Mapping[str, Any]) -> InHand | None:
        """Begins to answer an update, or finds it in hand. None if it needs no answer."""
        update_id: int = raw["update_id"]
        if update_id in self._in_hand:
            return self._in_hand[update_id]
        arrival = self._read(raw)
        if arrival is None:
            return None
        self._watch.hears()
        acknowledged = (
            asyncio.create_task(self._sender.acknowledge(arrival.query)) if arrival.query else None
        )
        task = self._lanes.put(arrival.chat, lambda: self._answer(update_id, arrival, acknowledged))
        held = self._in_hand[update_id] = InHand(task, monotonic())
        task.add_done_callback(lambda _: self._in_hand.pop(update_id, None))
        return held

    def first_unconfirmed(self) -> int | None:
        """The lowest update that Telegram must hand out again if the process ends now."""
        return min(
            (i for i, each in self._in_hand.items() if not each.may_be_confirmed), default=None
        )

    async def settle(self, seconds: float) -> bool:
        """Waits until Telegram may forget all that is in hand. Whether it may now."""
        waiting = {each.task for each in self._in_hand.values() if not each.may_be_confirmed}
        if waiting:
            await asyncio.wait(waiting, timeout=seconds)
        return self.first_unconfirmed() is None

    async def drain(self, seconds: float) -> None:
        """Finishes what is in hand, then drops what cannot be sent in time."""
        tasks = {each.task for each in self._in_hand.values()}
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()

    def _read(self, raw: Mapping[str, Any]) -> Arrival | None:
        try:
            update = Update.model_validate(raw, context={"bot": self._line.bot})
        except ValidationError:
            self._watch.warns(Say("telegram-unreadable", {"id": str(raw["update_id"])}))
            return None
        return telegram_events.read(update, self._bot)

    async def _answer(
        self, update_id: int, arrival: Arrival, acknowledged: asyncio.Task[None] | None
    ) -> None:
        replies = await self._ask(arrival.event)
        self._in_hand[update_id].committed = True
        try:
            await self._show(arrival, replies)
        except TelegramForbiddenError:
            pass  # whoever blocked the bot, or threw it out of a group, wants no answer
        except (*FINAL, *PASSING) as failure:
            why = self._line.why(failure)
            self._watch.warns(Say("telegram-undelivered", {"id": str(update_id), "why": why}))
        if acknowledged is not None:
            with suppress(asyncio.CancelledError):
                await acknowledged

    async def _show(self, arrival: Arrival, replies: tuple[Reply, ...]) -> None:
        free = arrival.tapped is not None
        for reply in replies:
            drawing = self._pen.draw(reply)
            await self._sender.show(arrival, drawing, replaces=reply.replaces and free)
            free = free and not reply.replaces
