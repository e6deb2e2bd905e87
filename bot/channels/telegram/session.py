"""How requests to Telegram travel: aiogram's session, made lean.

aiogram writes every field of a method, also the empty ones, and reads every answer into objects.
Both cost more than the request itself, and nobody here looks at the objects (docs/performance.md).
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, TelegramObject
from aiohttp import ClientError, ClientTimeout

_JSON = {"Content-Type": "application/json"}


class LeanSession(AiohttpSession):
    """Sends only the parameters that were given, as JSON, and returns results as JSON values.

    Refusals and errors are aiogram's own, and so is everything about a request that carries a file.
    """

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> Any:
        given = _given(method)
        if any(isinstance(value, InputFile) for value in given.values()):
            return await super().make_request(bot, method, timeout)
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        limit = ClientTimeout(total=self.timeout if timeout is None else timeout)
        try:
            async with session.post(
                url, data=_dumps(given).encode(), headers=_JSON, timeout=limit
            ) as answer:
                content = await answer.read()
        except TimeoutError as late:
            raise TelegramNetworkError(method=method, message="Request timeout error") from late
        except ClientError as error:
            words = f"{type(error).__name__}: {error}"
            raise TelegramNetworkError(method=method, message=words) from error
        if answer.status == 200:
            result = _result(content)
            if result is not None:
                return result
        text = content.decode(errors="replace")
        return self.check_response(bot, method, answer.status, text).result

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def _result(content: bytes) -> Any:
    """The result of a request that succeeded, None of any other."""
    try:
        answer = json.loads(content)
    except ValueError:
        return None
    return answer.get("result") if isinstance(answer, dict) and answer.get("ok") else None


def _given(method: TelegramMethod[Any]) -> dict[str, Any]:
    given = {name: getattr(method, name) for name in method.model_fields_set}
    return {name: value for name, value in given.items() if value is not None}


def _plain(value: object) -> Any:
    if isinstance(value, TelegramObject):
        return value.model_dump(exclude_none=True)
    raise TypeError(f"cannot send {value!r} as JSON")


_dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), default=_plain)
