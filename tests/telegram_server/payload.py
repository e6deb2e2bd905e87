"""What a bot sent, read by python-telegram-bot's own types: nothing unknown, nothing too long."""

from __future__ import annotations

import inspect
import json
import re
from functools import cache
from typing import Any

import telegram
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity, TelegramObject
from telegram.constants import (
    CallbackQueryLimit,
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    MessageLimit,
)

from tests.telegram_server import html
from tests.telegram_server.errors import BadRequest

_OF_THE_LIBRARY = {
    "self",
    "read_timeout",
    "write_timeout",
    "connect_timeout",
    "pool_timeout",
    "api_kwargs",
    "allow_sending_without_reply",
    "reply_to_message_id",
    "disable_web_page_preview",
    "filename",
}


class Foreign(AssertionError):
    """A payload with something in it that python-telegram-bot does not know."""


def check_names(method: str, params: dict[str, Any]) -> None:
    """Every parameter must be one that the method has."""
    if unknown := set(params) - _names_of(method):
        raise Foreign(f"{method} has no parameter {sorted(unknown)}")


@cache
def _names_of(method: str) -> frozenset[str]:
    call = getattr(telegram.Bot, re.sub("([A-Z])", lambda match: "_" + match[1].lower(), method))
    return frozenset(inspect.signature(call).parameters) - _OF_THE_LIBRARY


def read_json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def number(params: dict[str, Any], name: str) -> int | None:
    return int(params[name]) if name in params else None


def chat_id(params: dict[str, Any]) -> int:
    try:
        return int(params["chat_id"])
    except KeyError:
        raise BadRequest("chat_id is empty") from None
    except ValueError:
        raise BadRequest("chat not found") from None


def formatted(
    params: dict[str, Any],
    name: str = "text",
    longest: int = MessageLimit.MAX_TEXT_LENGTH,
) -> tuple[str, list[MessageEntity]]:
    """A text or caption after entities parsing, within Telegram's limits."""
    text, entities = params.get(name, ""), []
    mode = params.get("parse_mode")
    if mode == "HTML":
        text, entities = html.parse(text)
    elif mode is not None:
        raise Foreign(f"this bot speaks HTML, not {mode}")
    text = text.rstrip()
    if name == "text" and not text.strip():
        raise BadRequest("message text is empty")
    if html.utf16_length(text) > longest:
        raise BadRequest("message is too long" if name == "text" else "message caption is too long")
    if len(entities) > MessageLimit.MESSAGE_ENTITIES:
        raise Foreign("more entities than Telegram keeps")
    return text, entities


def keyboard(params: dict[str, Any]) -> InlineKeyboardMarkup | None:
    """The inline keyboard, refused where Telegram refuses it."""
    if "reply_markup" not in params:
        return None
    value = read_json(params["reply_markup"])
    if "inline_keyboard" not in value:
        raise BadRequest("inline keyboard expected")
    markup = known(InlineKeyboardMarkup.de_json(value))
    rows = markup.inline_keyboard
    if sum(map(len, rows)) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise BadRequest("reply markup is too long")
    for row in rows:
        if not 1 <= len(row) <= InlineKeyboardMarkupLimit.BUTTONS_PER_ROW:
            raise BadRequest("wrong number of buttons in a row")
        for button in row:
            _check_button(known(button))
    return markup if rows else None


def check_link_preview(params: dict[str, Any]) -> None:
    if "link_preview_options" in params:
        known(LinkPreviewOptions.de_json(read_json(params["link_preview_options"])))


def check_answer(params: dict[str, Any]) -> None:
    if len(params.get("text", "")) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise BadRequest("MESSAGE_TOO_LONG")


def known(thing: Any) -> Any:
    """The object, if it has no field that python-telegram-bot does not know."""
    if isinstance(thing, TelegramObject) and thing.api_kwargs:
        raise Foreign(f"{type(thing).__name__} has no field {sorted(thing.api_kwargs)}")
    return thing


def _check_button(button: telegram.InlineKeyboardButton) -> None:
    if not button.text:
        raise BadRequest("can't parse inline keyboard button: text must be non-empty")
    given = set(button.to_dict()) - {"text", "style", "icon_custom_emoji_id"}
    if len(given) != 1:
        raise BadRequest("can't parse inline keyboard button: exactly one action is needed")
    if button.url is not None and not re.match(r"(https?|tg)://\S+$", button.url):
        raise BadRequest(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    if button.callback_data is not None:
        size = len(str(button.callback_data).encode())
        lowest, highest = (
            InlineKeyboardButtonLimit.MIN_CALLBACK_DATA,
            InlineKeyboardButtonLimit.MAX_CALLBACK_DATA,
        )
        if not lowest <= size <= highest:
            raise BadRequest("BUTTON_DATA_INVALID")
