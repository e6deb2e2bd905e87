"""Telegram's updates as events, with the place where each answer goes.

An update is read from its JSON values, only what is needed of it: aiogram's objects would check
all of a tapped message too, and take ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.platforms import TELEGRAM
from handlers.dialog.turn import Event

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update that Telegram is asked for."""

WORDLESS = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "location",
    "paid_media", "photo", "poll", "sticker", "story", "venue", "video", "video_note", "voice",
)  # fmt: skip
"""What a person may send instead of text. Any other message without text is news of the chat."""

ONLY_TEXT = "telegram-only-text"
EDITED = "telegram-edited"

GROUPS = ("group", "supergroup")
OUTSIDE = ("left", "kicked")
_ADDRESSED = re.compile(r"(/\w+)@(\w+)")

Json = Mapping[str, Any]


class Unreadable(ValueError):
    """An update that lacks what every update of its kind has."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Telegram knows it."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """A message that the assistant does not hear, and the sentence that says so in its chat."""

    chat: int
    say: str


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


def read(update: Json, me: Me) -> Arrival | Unheard | None:
    """The arrival that an update stands for, or why it is not heard; None when it is nothing for
    this bot.

    Raises Unreadable.
    """
    try:
        event_id = f"{me.id}:{update['update_id']}"
        if "callback_query" in update:
            return _tap(event_id, update["callback_query"])
        if "message" in update:
            return _message(event_id, update["message"], me)
        if "edited_message" in update:
            return _edit(update["edited_message"])
        if "my_chat_member" in update:
            return _removal(event_id, update["my_chat_member"])
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error
    return None


def _removal(event_id: str, change: Json) -> Arrival | None:
    """The bot was taken out of a group."""
    if not _is_group(change["chat"]) or change["new_chat_member"]["status"] not in OUTSIDE:
        return None
    return _about_the_group(event_id, change["chat"], change["from"], gone=True)


def _about_the_group(event_id: str, chat: Json, author: Json, **what: Any) -> Arrival:
    event = _event(event_id, chat, author, text="", **what)
    return Arrival(event, int(chat["id"]))


def _tap(event_id: str, query: Json) -> Arrival | None:
    message, data = query.get("message"), query.get("data")
    if message is None or data is None:
        return None
    return Arrival(
        _event(event_id, message["chat"], query["from"], button=data),
        int(message["chat"]["id"]),
        thread=_topic(message),
        tapped=message["message_id"],
        query=query["id"],
    )


def _edit(message: Json) -> Unheard | None:
    """A person changed what they had written; a shared place that moves is no such change."""
    if not _is_private(message) or not (message.get("text") or message.get("caption")):
        return None
    return Unheard(int(message["chat"]["id"]), EDITED)


def _is_private(message: Json) -> bool:
    author = message.get("from")
    by_a_person = author is not None and not author.get("is_bot")
    return by_a_person and not _is_group(message["chat"])


def _message(event_id: str, message: Json, me: Me) -> Arrival | Unheard | None:
    author, chat = message.get("from"), message["chat"]
    group = _is_group(chat)
    text = message.get("text") or message.get("caption") or ""
    if group and author is not None and message.get("migrate_to_chat_id"):
        moved_to = str(message["migrate_to_chat_id"])
        return _about_the_group(event_id, chat, author, moved_to=moved_to)
    addressed = _ADDRESSED.match(text)
    if addressed:
        if addressed[2].lower() != me.username.lower():
            return None
        text = addressed[1] + text[addressed.end() :]
    if author is None or author.get("is_bot") or (group and not text.startswith("/")):
        return None
    if not text:
        is_sent = any(kind in message for kind in WORDLESS)
        return Unheard(int(chat["id"]), ONLY_TEXT) if is_sent else None
    event = _event(event_id, chat, author, text=text)
    return Arrival(event, int(chat["id"]), thread=_topic(message))


def _event(event_id: str, chat: Json, author: Json, **what: Any) -> Event:
    return Event(
        channel=TELEGRAM.name,
        id=event_id,
        chat=str(chat["id"]),
        person=str(author["id"]),
        name=" ".join(filter(None, (author.get("first_name"), author.get("last_name")))),
        group=_is_group(chat),
        **what,
    )


def _is_group(chat: Json) -> bool:
    return chat["type"] in GROUPS


def _topic(message: Json) -> int | None:
    return message.get("message_thread_id") if message.get("is_topic_message") else None
