"""Telegram's updates as events, with the place where each answer goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from bot.channels.table import TELEGRAM
from handlers.dialog.turn import Event

KINDS = ["message", "callback_query", "my_chat_member"]
"""The kinds of update that Telegram is asked for."""

GROUPS = ("group", "supergroup")
OUTSIDE = ("left", "kicked")
_ADDRESSED = re.compile(r"(/\w+)@(\w+)")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event and where its answer goes: the chat, its topic, the message that was tapped.

    `query` is the tap that waits to be acknowledged.
    """

    event: Event
    chat: int
    thread: int | None = None
    tapped: int | None = None
    query: str | None = None


def read(update: Update, bot: User) -> Arrival | None:
    """The arrival that an update stands for; None when it is nothing for this bot."""
    event_id = f"{bot.id}:{update.update_id}"
    if update.callback_query:
        return _tap(event_id, update.callback_query)
    if update.message:
        return _message(event_id, update.message, bot)
    if update.my_chat_member:
        return _removal(event_id, update.my_chat_member)
    return None


def _removal(event_id: str, change: ChatMemberUpdated) -> Arrival | None:
    """The bot was taken out of a group."""
    if change.chat.type not in GROUPS or change.new_chat_member.status not in OUTSIDE:
        return None
    return _about_the_group(event_id, change.chat, change.from_user, gone=True)


def _about_the_group(event_id: str, chat: Chat, author: User, **what: Any) -> Arrival:
    event = Event(
        channel=TELEGRAM.name,
        id=event_id,
        chat=str(chat.id),
        person=str(author.id),
        name=author.full_name,
        text="",
        group=True,
        **what,
    )
    return Arrival(event, chat.id)


def _tap(event_id: str, query: CallbackQuery) -> Arrival | None:
    message = query.message
    if message is None or query.data is None:
        return None
    event = Event(
        channel=TELEGRAM.name,
        id=event_id,
        chat=str(message.chat.id),
        person=str(query.from_user.id),
        name=query.from_user.full_name,
        button=query.data,
        group=message.chat.type in GROUPS,
    )
    return Arrival(
        event,
        message.chat.id,
        thread=_topic(message) if isinstance(message, Message) else None,
        tapped=message.message_id,
        query=query.id,
    )


def _message(event_id: str, message: Message, bot: User) -> Arrival | None:
    author = message.from_user
    group = message.chat.type in GROUPS
    text = message.text or message.caption or ""
    if group and author is not None and message.migrate_to_chat_id:
        moved_to = str(message.migrate_to_chat_id)
        return _about_the_group(event_id, message.chat, author, moved_to=moved_to)
    addressed = _ADDRESSED.match(text)
    if addressed:
        if addressed[2].lower() != (bot.username or "").lower():
            return None
        text = addressed[1] + text[addressed.end() :]
    if author is None or author.is_bot or (group and not text.startswith("/")):
        return None
    event = Event(
        channel=TELEGRAM.name,
        id=event_id,
        chat=str(message.chat.id),
        person=str(author.id),
        name=author.full_name,
        text=text,
        group=group,
    )
    return Arrival(event, message.chat.id, thread=_topic(message))


def _topic(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None
