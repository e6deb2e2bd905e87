"""The methods of the Bot API that a bot of ours may call, each with Telegram's refusals."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    Document,
    InlineKeyboardMarkup,
    Message,
    PhotoSize,
)
from telegram.constants import BotCommandLimit, MessageLimit

from tests.telegram_server import payload
from tests.telegram_server.errors import BadRequest
from tests.telegram_server.world import Room, World

Params = dict[str, Any]
Method = Callable[[World, Params], Any]


def get_me(world: World, params: Params) -> Any:
    return world.bot.to_dict()


def get_chat(world: World, params: Params) -> Any:
    room = world.room(payload.chat_id(params))
    return room.chat.to_dict() | {
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
        },
    }


def send_message(world: World, params: Params) -> Any:
    text, entities = payload.formatted(params)
    payload.check_link_preview(params)
    return _posted(world, params, text=text, entities=entities)


def send_photo(world: World, params: Params) -> Any:
    _check_upload(params["photo"], 10_000_000)
    photo = (PhotoSize("photo", "photo-unique", 1280, 720, len(params["photo"])),)
    return _posted(world, params, photo=photo, **_caption(params))


def send_document(world: World, params: Params) -> Any:
    _check_upload(params["document"], 50_000_000)
    document = Document("document", "document-unique", file_size=len(params["document"]))
    return _posted(world, params, document=document, **_caption(params))


def send_chat_action(world: World, params: Params) -> Any:
    world.room(payload.chat_id(params))
    return True


def edit_message_text(world: World, params: Params) -> Any:
    text, entities = payload.formatted(params)
    payload.check_link_preview(params)
    room, message_id = _message(world, params)
    markup = payload.keyboard(params)
    return _sent(world.edit(room, message_id, markup, text=text, entities=entities))


def edit_message_reply_markup(world: World, params: Params) -> Any:
    room, message_id = _message(world, params)
    return _sent(world.edit(room, message_id, payload.keyboard(params)))


def answer_callback_query(world: World, params: Params) -> Any:
    payload.check_answer(params)
    tap = world.taps.get(params.get("callback_query_id", ""))
    if tap is None or tap.expired:
        raise BadRequest("query is too old and response timeout expired or query ID is invalid")
    tap.answer = params
    return True


def set_my_commands(world: World, params: Params) -> Any:
    commands = payload.read_json(params["commands"])
    scope = payload.read_json(params.get("scope", '{"type": "default"}'))
    payload.known(BotCommandScope.de_json(scope))
    if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        command = payload.known(BotCommand.de_json(each))
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.command):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= BotCommandLimit.MAX_DESCRIPTION:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[scope["type"]] = commands
    return True


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
}


def _posted(world: World, params: Params, **content: Any) -> Any:
    markup: InlineKeyboardMarkup | None = payload.keyboard(params)
    room = world.room(payload.chat_id(params))
    thread = payload.number(params, "message_thread_id")
    return _sent(world.post(room, thread, markup, **content))


def _sent(message: Message) -> Any:
    return json.loads(message.to_json())


def _message(world: World, params: Params) -> tuple[Room, int]:
    message_id = payload.number(params, "message_id")
    if message_id is None:
        raise BadRequest("message identifier is not specified")
    return world.room(payload.chat_id(params)), message_id


def _caption(params: Params) -> dict[str, Any]:
    text, entities = payload.formatted(params, "caption", MessageLimit.CAPTION_LENGTH)
    return {"caption": text or None, "caption_entities": entities}


def _check_upload(content: Any, limit: int) -> None:
    if isinstance(content, bytes) and len(content) > limit:
        raise BadRequest("file is too big")
