"""How requests to Telegram travel: aiogram's session, made lean.

aiogram checks a method's parameters, walks over every field of it, also the empty ones, and reads
every answer into objects. Each costs more than the request itself (docs/performance.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
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
        result = _result(content) if answer.status == 200 else None
        if result is not None:
            return result
        text = content.decode(errors="replace")
        asked = method.model_construct(**params)
        return self.check_response(bot, asked, answer.status, text).result

    async def close(self) -> None:
        """At once: aiogram waits a quarter of a second here."""
        if self._session is not None:
            await self._session.close()


def _result(content: bytes) -> Any:
    """The result of a request that succeeded, None of any other."""
    try:
        answer = json.loads(content)
    except ValueError:
        return None
    return answer.get("result") if isinstance(answer, dict) and answer.get("ok") else None
