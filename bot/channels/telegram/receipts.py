"""What Telegram answers to a message that is pushed: taken or refused, in whatever shape.

python-telegram-bot reads the message that comes back, and takes a shape that it does not know for a
failure; the same message would be sent again and again.
"""

from __future__ import annotations

import json
from typing import Any

from telegram.error import NetworkError
from telegram.request import HTTPXRequest

_TAKEN = b'{"ok": true, "result": true}'


class Misunderstood(NetworkError):
    """A success without `ok: true`: nobody knows whether the message arrived."""


class ReceiptRequest(HTTPXRequest):
    """Requests whose answers the library can read."""

    async def do_request(self, url: str, *given: Any, **named: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(url, *given, **named)
        told = _object(payload)
        if not 200 <= status <= 299:
            return status, json.dumps(_refusal(told)).encode()
        if told.get("ok") is not True:
            raise Misunderstood("Invalid server response")
        return status, _TAKEN if url.endswith("/sendMessage") else payload


def _object(payload: bytes) -> dict[str, Any]:
    """The JSON object that was sent, an empty one in place of anything else."""
    try:
        told = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _refusal(told: dict[str, Any]) -> dict[str, Any]:
    """The parts of a refusal that have the shape that they should have."""
    kinds = {"description": str, "parameters": dict}
    return {name: told[name] for name, kind in kinds.items() if isinstance(told.get(name), kind)}
