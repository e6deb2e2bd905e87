"""What Telegram knows: chats and their messages, taps, updates that were not taken yet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from telegram import (
    CallbackQuery,
    Chat,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    Update,
    User,
)

from tests.telegram_server.errors import BadRequest, Forbidden

COMMAND = MessageEntity.BOT_COMMAND


@dataclass
class Room:
    """A chat. `closed` is why the bot may not write there, `moved_to` the supergroup it became."""

    chat: Chat
    messages: dict[int, Message] = field(default_factory=dict)
    threads: set[int] = field(default_factory=set)
    closed: str | None = None
    moved_to: int | None = None


@dataclass
class Tap:
    """A press of a button. `answer` is None until the bot answers the query."""

    person: int
    answer: dict[str, Any] | None = None
    expired: bool = False


class World:
    """The state behind the Bot API of one bot."""

    def __init__(self, bot: User, clock: Callable[[], datetime]) -> None:
        self.bot = bot
        self.clock = clock
        self.rooms: dict[int, Room] = {}
        self.taps: dict[str, Tap] = {}
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.pending: dict[int, dict[str, Any]] = {}
        self.delivered: dict[int, dict[str, Any]] = {}
        self.changed = asyncio.Condition()
        self._update_ids = count(100_000_001)
        self._message_ids = count(1)
        self._tap_ids = count(4_000_000_001)

    # What people do

    async def write(
        self, room: Room, author: User, text: str | None, thread: int | None = None, **more: Any
    ) -> int:
        """A person's message, as the bot hears of it. Returns the update's id."""
        entities = []
        if text and text.startswith("/"):
            entities.append(MessageEntity(COMMAND, 0, len(text.split()[0])))
        message = Message(
            next(self._message_ids),
            self.clock(),
            room.chat,
            from_user=author,
            text=text,
            entities=entities,
            message_thread_id=thread,
            is_topic_message=True if thread else None,
            **more,
        )
        room.messages[message.message_id] = message
        return await self.announce(message=message)

    async def tap(self, room: Room, person: User, message: Message, data: str) -> tuple[int, Tap]:
        """A press of a button under a message. Returns the update's id and the tap."""
        query = CallbackQuery(
            str(next(self._tap_ids)), person, str(room.chat.id), message=message, data=data
        )
        tap = self.taps[query.id] = Tap(person.id)
        return await self.announce(callback_query=query), tap

    async def announce(self, **kind: Any) -> int:
        """Queues an update built by python-telegram-bot's own types."""
        update = Update(next(self._update_ids), **kind)
        async with self.changed:
            self.pending[update.update_id] = update.to_dict()
            self.changed.notify_all()
        return update.update_id

    async def redeliver(self, update_id: int) -> None:
        """Hands out again an update that was already confirmed."""
        async with self.changed:
            self.pending = dict(
                sorted({**self.pending, update_id: self.delivered[update_id]}.items())
            )
            self.changed.notify_all()

    async def confirm(self, *update_ids: int) -> None:
        async with self.changed:
            for update_id in update_ids:
                self.delivered[update_id] = self.pending.pop(update_id)
            self.changed.notify_all()

    async def settled(self, seconds: float = 20) -> None:
        """Waits until every update was taken. Raises TimeoutError with what is left."""
        async with self.changed:
            try:
                async with asyncio.timeout(seconds):
                    await self.changed.wait_for(lambda: not self.pending)
            except TimeoutError as slow:
                raise TimeoutError(f"never taken: {list(self.pending.values())}") from slow

    # What the bot does

    def room(self, chat_id: int) -> Room:
        """The chat that the bot may write to. Refuses as Telegram does."""
        room = self.rooms.get(chat_id)
        if room is None:
            raise BadRequest("chat not found")
        if room.moved_to is not None:
            raise BadRequest(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=room.moved_to
            )
        if room.closed:
            raise Forbidden(room.closed)
        return room

    def post(
        self,
        room: Room,
        thread: int | None,
        markup: InlineKeyboardMarkup | None,
        **content: Any,
    ) -> Message:
        """A message by the bot."""
        if thread is not None and thread not in room.threads:
            raise BadRequest("message thread not found")
        message = Message(
            next(self._message_ids),
            self.clock(),
            room.chat,
            from_user=self.bot,
            message_thread_id=thread,
            is_topic_message=True if thread else None,
            reply_markup=markup,
            **content,
        )
        room.messages[message.message_id] = message
        return message

    def edit(
        self,
        room: Room,
        message_id: int,
        markup: InlineKeyboardMarkup | None,
        **content: Any,
    ) -> Message:
        """The message with other content; refused when nothing changes or it is not the bot's."""
        old = room.messages.get(message_id)
        if old is None:
            raise BadRequest("message to edit not found")
        if old.from_user != self.bot:
            raise BadRequest("message can't be edited")
        kept = {"text": old.text, "entities": old.entities} | content
        new = Message(
            message_id,
            old.date,
            room.chat,
            from_user=self.bot,
            edit_date=self.clock(),
            message_thread_id=old.message_thread_id,
            is_topic_message=old.is_topic_message,
            reply_markup=markup,
            **kept,
        )
        same_content = new.text == old.text and tuple(new.entities) == tuple(old.entities)
        if same_content and new.reply_markup == old.reply_markup:
            raise BadRequest(
                "message is not modified: specified new message content and reply markup are"
                " exactly the same as a current content and reply markup of the message"
            )
        room.messages[message_id] = new
        return new
