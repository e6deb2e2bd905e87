"""Showing replies in Telegram: a new message, or another face of the one that was tapped.

Requests are copies of a blank one with plain values: pydantic's checks would cost more than
sending. The local Telegram of the tests checks every one.
"""

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

from bot.channels.telegram.drawing import Drawing
from bot.channels.telegram.events import Arrival
from bot.channels.telegram.keyboard import Button, Keyboard
from bot.channels.telegram.line import FAILURES, Line
from bot.render.attachments import File

ACKNOWLEDGE_TRIES = 3

_NOT_MODIFIED = "message is not modified"
_NO_KEYBOARD: Keyboard = ()
_MESSAGE = SendMessage.model_construct()
_EDIT = EditMessageText.model_construct()


class Sender:
    """The bot's mouth on a line to Telegram."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def acknowledge(self, query: str) -> None:
        """Stops the waiting sign on a tapped button. One that is too old for it is no error."""
        try:
            await self._line.ask(AnswerCallbackQuery(callback_query_id=query), ACKNOWLEDGE_TRIES)
        except FAILURES:
            return

    async def show(self, arrival: Arrival, drawing: Drawing, replaces: bool) -> None:
        """Shows a drawing where an arrival came from, in place of the tapped message if it may."""
        last = len(drawing.pages) - 1
        for number, page in enumerate(drawing.pages):
            keyboard = drawing.keyboard if number == last else _NO_KEYBOARD
            in_place = replaces and number == 0 and arrival.tapped is not None
            if not (in_place and await self._replaced(arrival, page, keyboard)):
                await self._say(arrival, page, keyboard)

    async def send(self, arrival: Arrival, file: File) -> None:
        """Sends a picture, or a document, where an arrival came from."""
        content = BufferedInputFile(file.content, file.name)
        here: dict[str, Any] = {"chat_id": arrival.chat, "message_thread_id": arrival.thread}
        if file.is_picture:
            await self._line.ask(SendPhoto(photo=content, caption=file.caption or None, **here))
        else:
            await self._line.ask(SendDocument(document=content, **here))

    async def _replaced(self, arrival: Arrival, page: str, keyboard: Keyboard) -> bool:
        """Whether the tapped message now shows the page; a message that is gone cannot."""
        there = {"chat_id": arrival.chat, "message_id": arrival.tapped}
        edit = _EDIT.model_copy(update={**there, **_content(page, keyboard)})
        try:
            await self._line.ask(edit)
        except TelegramMigrateToChat:
            return False
        except TelegramBadRequest as refusal:
            return _NOT_MODIFIED in refusal.message
        return True

    async def _say(self, arrival: Arrival, page: str, keyboard: Keyboard) -> None:
        content = _content(page, keyboard)
        here = {"chat_id": arrival.chat, "message_thread_id": arrival.thread}
        try:
            await self._line.ask(_MESSAGE.model_copy(update={**here, **content}))
        except TelegramMigrateToChat as moved:
            there = {"chat_id": moved.migrate_to_chat_id}
            await self._line.ask(_MESSAGE.model_copy(update={**there, **content}))


def _content(page: str, keyboard: Keyboard) -> dict[str, Any]:
    rows = [[_button(each) for each in row] for row in keyboard]
    return {
        "text": page,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": rows} if rows else None,
    }


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.data}
