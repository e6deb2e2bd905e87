"""Showing replies in Telegram: a new message, or another face of the one that was tapped."""

from __future__ import annotations

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramMigrateToChat,
)
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.channels.telegram_drawing import Drawing
from bot.channels.telegram_events import Arrival
from bot.channels.telegram_keyboard import Keyboard
from bot.channels.telegram_line import Line

ACKNOWLEDGE_TRIES = 3

_NOT_MODIFIED = "message is not modified"
_PLAIN_LINKS = LinkPreviewOptions(is_disabled=True)


class Sender:
    """The bot's mouth on a line to Telegram."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def acknowledge(self, query: str) -> None:
        """Stops the waiting sign on a tapped button. One that is too old for it is no error."""
        try:
            await self._line.ask(AnswerCallbackQuery(callback_query_id=query), ACKNOWLEDGE_TRIES)
        except (TelegramAPIError, ClientDecodeError, OSError):
            return

    async def show(self, arrival: Arrival, drawing: Drawing, replaces: bool) -> None:
        """Shows a drawing where an arrival came from, in place of the tapped message if it may."""
        pages = list(drawing.pages)
        if replaces and arrival.tapped is not None and pages:
            keyboard = drawing.keyboard if len(pages) == 1 else ()
            if await self._replaced(arrival, pages[0], keyboard):
                pages.pop(0)
        for page in pages:
            await self._say(arrival, page, drawing.keyboard if page is pages[-1] else ())

    async def _replaced(self, arrival: Arrival, page: str, keyboard: Keyboard) -> bool:
        """Whether the tapped message now shows the page; a message that is gone cannot."""
        edit = EditMessageText(
            chat_id=arrival.chat,
            message_id=arrival.tapped,
            text=page,
            parse_mode="HTML",
            link_preview_options=_PLAIN_LINKS,
            reply_markup=_markup(keyboard),
        )
        try:
            await self._line.ask(edit)
        except TelegramMigrateToChat:
            return False
        except TelegramBadRequest as refusal:
            return _NOT_MODIFIED in refusal.message
        return True

    async def _say(self, arrival: Arrival, page: str, keyboard: Keyboard) -> None:
        message = SendMessage(
            chat_id=arrival.chat,
            message_thread_id=arrival.thread,
            text=page,
            parse_mode="HTML",
            link_preview_options=_PLAIN_LINKS,
            reply_markup=_markup(keyboard),
        )
        try:
            await self._line.ask(message)
        except TelegramMigrateToChat as moved:
            there = {"chat_id": moved.migrate_to_chat_id, "message_thread_id": None}
            await self._line.ask(message.model_copy(update=there))


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=each.text, callback_data=each.data)
                if each.data
                else InlineKeyboardButton(text=each.text, url=each.url)
                for each in row
            ]
            for row in keyboard
        ]
    )
