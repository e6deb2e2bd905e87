"""Updates in hand: from their arrival until their turn is committed and their replies are out."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from aiogram.exceptions import TelegramForbiddenError

from bot.channels.channel import Answer
from bot.channels.lanes import Lanes
from bot.channels.status import Status
from bot.channels.telegram import updates
from bot.channels.telegram.client import OUTAGES, Client
from bot.channels.telegram.keyboards import Keyboards
from bot.channels.telegram.renderer import Renderer
from bot.channels.telegram.sending import Sender
from bot.channels.telegram.updates import Arrival, Me, Unheard, Unreadable
from bot.render.drawing import Drawing
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Reply

T = TypeVar("T")

REMEMBERED = 10_000
"""Of how many chats it is remembered what was said beside the conversation."""

TROUBLE = "trouble-"
"""How ids of sentences begin that are about the program itself."""


@dataclass(slots=True)
class InHand:
    """An update being answered by `task`: `committed` when its turn is on disk, `answered` when its
    replies are out, `let_go` when Telegram may forget it before that."""

    task: asyncio.Task[None]
    committed: bool = False
    answered: bool = False
    let_go: bool = False

    @property
    def may_be_confirmed(self) -> bool:
        """Whether Telegram may forget the update."""
        return self.answered or self.let_go


class Inbox:
    """Answers updates: in order within a chat, side by side across chats, taps at once."""

    def __init__(
        self, client: Client, me: Me, answer: Answer, renderer: Renderer, status: Status
    ) -> None:
        self._client = client
        self._me = me
        self._ask = answer
        self._renderer = renderer
        self._status = status
        self._sender = Sender(client)
        self._keyboards = Keyboards(client)
        self._lanes = Lanes()
        self._told: OrderedDict[int, set[str]] = OrderedDict()
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
        self._status.note_event()
        if isinstance(arrival, Unheard):
            return self._begin(update_id, arrival) if self._is_news(arrival) else None
        self._told.pop(arrival.chat, None)
        acknowledged = (
            asyncio.create_task(self._sender.acknowledge(arrival.query)) if arrival.query else None
        )
        return self._begin(update_id, arrival, acknowledged)

    def _begin(
        self,
        update_id: int,
        arrival: Arrival | Unheard,
        acknowledged: asyncio.Task[None] | None = None,
    ) -> InHand:
        task = self._lanes.put(arrival.chat, lambda: self._answer(update_id, arrival, acknowledged))
        held = self._in_hand[update_id] = InHand(task)
        return held

    def _is_news(self, unheard: Unheard) -> bool:
        """Whether the person was not told so yet since they last wrote."""
        told = self._told.setdefault(unheard.chat, set())
        while len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        is_news = unheard.say not in told
        told.add(unheard.say)
        return is_news

    def first_unconfirmed(self) -> int | None:
        """The lowest update that Telegram must hand out again if the process ends now."""
        return min(
            (i for i, each in self._in_hand.items() if not each.may_be_confirmed), default=None
        )

    def let_go(self) -> None:
        """Lets Telegram forget what is committed; replies not yet sent wait in memory alone."""
        for each in self._in_hand.values():
            each.let_go = each.committed

    async def wait_for_replies(self, seconds: float) -> None:
        """Waits until Telegram may forget all that is in hand, so many seconds at most."""
        waiting = {each.task for each in self._in_hand.values() if not each.may_be_confirmed}
        if waiting:
            await asyncio.wait(waiting, timeout=seconds)

    async def drain(self, seconds: float) -> None:
        """Finishes what is in hand; what cannot be finished in time is left for the next start."""
        tasks = {each.task for each in self._in_hand.values()}
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()

    def _read(self, raw: Mapping[str, Any]) -> Arrival | Unheard | None:
        try:
            return updates.read(raw, self._me)
        except Unreadable:
            self._status.warn(Text("telegram-unreadable", {"id": str(raw["update_id"])}))
            return None

    async def _answer(
        self, update_id: int, arrival: Arrival | Unheard, acknowledged: asyncio.Task[None] | None
    ) -> None:
        held = self._in_hand[update_id]
        try:
            if isinstance(arrival, Unheard):
                await self._insist(update_id, partial(self._tell, arrival))
            else:
                replies = await self._ask(arrival.event)
                held.committed = True
                await self._show(update_id, arrival, replies)
            if acknowledged is not None:
                await acknowledged
        except TelegramForbiddenError:
            pass  # whoever blocked the bot, or threw it out of a group, wants no answer
        except Exception as failure:
            self._warn("telegram-undelivered", update_id, failure)
        held.answered = True
        del self._in_hand[update_id]

    async def _tell(self, unheard: Unheard) -> None:
        [drawing] = self._renderer.draw([Reply((Text(unheard.say),))])
        for page in drawing.pages:
            await self._sender.say(unheard.chat, page)

    async def _show(self, update_id: int, arrival: Arrival, replies: tuple[Reply, ...]) -> None:
        insist = partial(self._insist, update_id)

        async def draw() -> list[Drawing]:
            return self._renderer.draw(replies)

        shown: dict[int, bool] = {}
        free = arrival.tapped is not None
        for reply, drawing in zip(replies, await insist(draw), strict=True):
            replaces = reply.replaces and free
            shown |= await insist(partial(self._sender.show, arrival, drawing, replaces))
            free = free and not reply.replaces
            for attachment in reply.attachments:
                await insist(partial(self._attach, arrival, attachment))
        if any(map(_goes_on, replies)):
            await self._keyboards.turn_over(arrival.chat, shown)

    async def _attach(self, arrival: Arrival, attachment: Attachment) -> None:
        file = await asyncio.to_thread(self._renderer.file, attachment)
        await self._sender.send(arrival, file)

    async def _insist(self, update_id: int, act: Callable[[], Awaitable[T]]) -> T:
        """Does something again until this machine and the network let it."""
        failures = 0
        while True:
            try:
                return await act()
            except OUTAGES as failure:
                failures += 1
                if failures == 1:
                    self._warn("telegram-held", update_id, failure)
                await self._client.rest(failures)

    def _warn(self, sentence: str, update_id: int, failure: Exception) -> None:
        why = self._client.why(failure)
        self._status.warn(Text(sentence, {"id": str(update_id), "why": why}))


def _goes_on(reply: Reply) -> bool:
    """Whether a reply takes the conversation further; a sentence of trouble leaves it where it is,
    and with it the question that stands."""
    return any(not say.id.startswith(TROUBLE) for say in reply.texts)
