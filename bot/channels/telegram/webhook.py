"""Updates that Telegram posts to us: accepted only when they are committed, from Telegram only."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.channels.telegram.inbox import Inbox, InHand

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_CONNECTIONS = 100

HOLD_SECONDS = 25.0
"""How long a request waits for its replies to go out; a committed update is accepted after that."""


def secret_of(token: str) -> str:
    """The secret that Telegram repeats with every update, the same for every worker of a bot."""
    return hmac.new(token.encode(), b"hop226 webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The place that Telegram posts to. `inbox` gives the inbox, None while there is none yet."""

    def __init__(self, token: str, inbox: Callable[[], Inbox | None]) -> None:
        self.secret = secret_of(token)
        self._inbox = inbox

    async def receive(self, request: web.Request) -> web.Response:
        """200 when the update is committed and answered, 503 when Telegram should send it again."""
        if not self._is_from_telegram(request):
            return web.Response(status=401)
        inbox = self._inbox()
        if inbox is None:
            return web.Response(status=503)
        raw = await _json(request)
        if not (isinstance(raw, dict) and type(raw.get("update_id")) is int):
            return web.Response(status=400)
        held = inbox.take(raw)
        accepted = held is None or await _accepted(held)
        return web.Response(status=200 if accepted else 503)

    def _is_from_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(SECRET_HEADER, "")
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode())


async def _accepted(held: InHand) -> bool:
    await asyncio.wait({held.task}, timeout=HOLD_SECONDS)
    return held.committed or held.answered


async def _json(request: web.Request) -> Any:
    """The body as JSON values, None of what is no JSON in a known encoding."""
    try:
        return await request.json()
    except (ValueError, LookupError, RecursionError):
        return None
