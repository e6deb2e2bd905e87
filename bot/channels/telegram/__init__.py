"""Telegram: aiogram converses, python-telegram-bot pushes.

Each half is imported when it is opened: aiogram's import takes seconds, and pushing needs none of
it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.telegram.renderer import Renderer
from bot.clock import Clock
from bot.render.sentences import Wording
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.channel import Answer, Conversation, Pusher

__all__ = ["Renderer", "conversation", "pusher"]


def conversation(
    settings: Settings, answer: Answer, wording: Wording, clock: Clock
) -> Conversation:
    """The half that answers."""
    from bot.channels.telegram.answering import TelegramConversation

    return TelegramConversation(settings, answer, wording, clock)


def pusher(settings: Settings, wording: Wording) -> Pusher:
    """The half that writes unasked."""
    from bot.channels.telegram.pushing import TelegramPusher

    return TelegramPusher(settings, wording)
