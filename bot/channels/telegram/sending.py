"""Showing replies in Telegram: a new message, or other content for the one that was tapped."""

from __future__ import annotations

from typing import Any

from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
)
from aiogram.types import BufferedInputFile

from bot.channels.telegram import markup
from bot.channels.telegram.client import FAILURES, Client
from bot.channels.telegram.updates import Arrival
from bot.render.attachments import File
from bot.render.drawing import Drawing, Keyboard

ACKNOWLEDGE_TRIES = 3

_NOT_MODIFIED = "message is not modified"


class Sender:
    """Sends through a client to where an arrival came from."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def acknowledge(self, query: str) -> None:
        """Stops the waiting sign on a tapped button. One that is too old for it is no error."""
        try:
            asked = {"callback_query_id": query}
            await self._client.call(AnswerCallbackQuery, asked, ACKNOWLEDGE_TRIES)
        except FAILURES:
            return

    async def show(self, arrival: Arrival, drawing: Drawing, replaces: bool) -> dict[int, bool]:
        """Shows a drawing, in place of the tapped message if it may. Gives the messages that show
        it, each with whether it has buttons to tap."""
        shown: dict[int, bool] = {}
        tapped = arrival.tapped if replaces else None
        for page, keyboard in drawing.messages:
            message = tapped
            if message is None or not await self._replace(arrival, page, keyboard):
                message = await self._post(arrival, page, keyboard)
            if message is not None:
                shown[message] = any(button.data for row in keyboard for button in row)
            tapped = None
        return shown

    async def say(self, chat: int, page: str) -> None:
        """Says something beside the conversation."""
        await self._client.call(SendMessage, {"chat_id": chat, **_content(page, ())})

    async def send(self, arrival: Arrival, file: File) -> None:
        """Sends a picture, or a document."""
        content = BufferedInputFile(file.content, file.name)
        here: dict[str, Any] = {"chat_id": arrival.chat, "message_thread_id": arrival.thread}
        if file.is_picture:
            here["caption"] = file.caption or None
            await self._client.upload(SendPhoto(photo=content, **here))
        else:
            await self._client.upload(SendDocument(document=content, **here))

    async def _replace(self, arrival: Arrival, page: str, keyboard: Keyboard) -> bool:
        """Whether the tapped message now shows the page; a message that is gone cannot."""
        there = {"chat_id": arrival.chat, "message_id": arrival.tapped}
        try:
            await self._client.call(EditMessageText, {**there, **_content(page, keyboard)})
        except TelegramMigrateToChat:
            return False
        except TelegramBadRequest as refusal:
            return _NOT_MODIFIED in refusal.message
        return True

    async def _post(self, arrival: Arrival, page: str, keyboard: Keyboard) -> int | None:
        """The new message, None if Telegram does not name it."""
        content = _content(page, keyboard)
        here = {"chat_id": arrival.chat, "message_thread_id": arrival.thread}
        try:
            sent = await self._client.call(SendMessage, {**here, **content})
        except TelegramMigrateToChat as moved:
            there = {"chat_id": moved.migrate_to_chat_id}
            sent = await self._client.call(SendMessage, {**there, **content})
        message = sent.get("message_id") if isinstance(sent, dict) else None
        return message if type(message) is int else None


def _content(page: str, keyboard: Keyboard) -> dict[str, Any]:
    rows = markup.buttons(keyboard)
    return {
        "text": markup.html(page, keyboard),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": rows} if rows else None,
    }
