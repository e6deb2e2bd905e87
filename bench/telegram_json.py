"""What people and bots say to each other, in the shapes of the Bot API."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from aiohttp.multipart import BodyPartReader, MultipartReader

ME = {"id": 7_000_000_001, "is_bot": True, "first_name": "Hop", "username": "hop226_bot"}
DATE = 1_795_312_800

Params = Mapping[str, Any]
Message = dict[str, Any]


class NoButton(AssertionError):
    """The bot did not offer what the dialog goes on with."""


def said(chat: int, text: str, message_id: int) -> Message:
    """A line that somebody wrote."""
    message = {
        "message_id": message_id,
        "date": DATE,
        "chat": _chat(chat),
        "from": _person(chat),
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return message


def tap(chat: int, last: Message, label: str, number: int) -> dict[str, Any]:
    """A tap on the first button that begins with the label, under the last message."""
    rows = last.get("reply_markup", {}).get("inline_keyboard", ())
    buttons = [button for row in rows for button in row]
    tapped = next((b["callback_data"] for b in buttons if b["text"].startswith(label)), None)
    if tapped is None:
        raise NoButton(f"no button {label!r} under {last}")
    return {
        "id": str(number),
        "from": _person(chat),
        "message": last,
        "chat_instance": str(chat),
        "data": tapped,
    }


def shown(message_id: int, params: Params) -> Message:
    """What a bot sent or edited, as everybody sees it."""
    message: Message = {
        "message_id": message_id,
        "date": DATE,
        "chat": _chat(int(params["chat_id"])),
        "from": ME,
        "text": str(params["text"]),
    }
    if markup := params.get("reply_markup"):
        message["reply_markup"] = json.loads(markup) if isinstance(markup, str) else markup
    return message


def _chat(number: int) -> dict[str, Any]:
    return {"id": number, "type": "private", "first_name": "An"}


def _person(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "An", "language_code": "vi"}


async def params_in(answer: ClientResponse) -> dict[str, Any]:
    """What a response to the webhook asks for, as form fields or JSON; nothing if it is empty."""
    if not answer.content_type.startswith("multipart/"):
        body = await answer.read()
        return dict(json.loads(body)) if body else {}
    params = {}
    async for part in MultipartReader.from_response(answer):
        assert isinstance(part, BodyPartReader)
        params[str(part.name)] = await part.text()
    return params
