"""How requests to Telegram travel: aiogram's session, made lean.

aiogram checks a method's parameters, walks over every field of it, also the empty ones, and reads
every answer into objects. Each costs more than the request itself (docs/performance.md), and a
result that does not fit would be taken for a request that failed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiohttp import ClientError, ClientTimeout

_HEADERS = {"Content-Type": "application/json"}
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class LeanSession(AiohttpSession):
    """Sends JSON values and gives JSON values back. Refusals and errors are aiogram's own."""

    async def post(
        self, bot: Bot, method: type[TelegramMethod[Any]], params: Mapping[str, Any], seconds: float
    ) -> Any:
        """The result of a method, asked for once. Raises aiogram's exceptions."""
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        body, limit = _write(params).encode(), ClientTimeout(total=seconds)
        try:
            async with session.post(url, data=body, headers=_HEADERS, timeout=limit) as answer:
                content = await answer.read()
        except TimeoutError as late:
            words = "Request timeout error"
            raise TelegramNetworkError(method.model_construct(**params), words) from late
        except ClientError as error:
            words = f"{type(error).__name__}: {error}"
            raise TelegramNetworkError(method.model_construct(**params), words) from error
        told = _object(content)
        if _is_done(answer.status, told):
            return told.get("result")
        text = content.decode(errors="replace")
        asked = method.model_construct(**params)
        return self.check_response(bot, asked, answer.status, text).result

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        """What was done is done, in whatever shape its result comes; refusals are aiogram's own."""
        told = _object(content)
        if _is_done(status_code, told):
            return Response[Any].model_construct(ok=True, result=told.get("result"))
        try:
            return super().check_response(bot, method, status_code, content)
        except (TypeError, ValueError) as error:  # a refusal without its description
            raise ClientDecodeError("Failed to understand the refusal", error, content) from error

    async def close(self) -> None:
        """At once: aiogram waits a quarter of a second here."""
        if self._session is not None:
            await self._session.close()


def _object(content: bytes | str) -> dict[str, Any]:
    """The JSON object that was sent, an empty one in place of anything else."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _is_done(status: int, told: Mapping[str, Any]) -> bool:
    return status == 200 and told.get("ok") is True
