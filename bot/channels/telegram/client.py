"""The client of Telegram: asks again through outages and the pauses that Telegram demands."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from bot.channels import status
from bot.channels.status import Status
from bot.channels.telegram.session import LeanSession
from bot.settings import Settings
from handlers.dialog.text import Text

Sleep = Callable[[float], Awaitable[Any]]

CONNECTIONS = 100
"""How many requests to Telegram may be under way at once."""

REQUEST_SECONDS = 20.0
UPLOAD_SECONDS = 60
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
LONGEST_HOLD = 3600.0
"""No pause that Telegram demands is kept longer."""

TRIES = 40
"""A request is given up after these many failures, some fifteen minutes."""

NO_PARAMS: Mapping[str, Any] = MappingProxyType({})

Refusals = tuple[type[TelegramAPIError], ...]


class Misshapen(ValueError):
    """A result that cannot be what was asked for."""


FINAL: Refusals = (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
"""Refusals that stay the same however often one asks."""

UNKNOWN_TOKEN = (TelegramUnauthorizedError, TelegramNotFound)
"""How Telegram says that it does not know the token."""

FAILURES = (
    TelegramAPIError,
    ClientDecodeError,
    Misshapen,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
    OSError,
)
"""All that a request may end in: refusals, the network, the proxy, a gateway's error page."""


def _as_it_is(result: Any) -> Any:
    return result


OUTAGES = (
    TelegramNetworkError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
    OSError,
    MemoryError,
)
"""Failures of the network or of this machine: no answer, no file to open. They say nothing of what
was to be sent."""


class Client:
    """Requests of one bot. `sleep` is how it waits between attempts; the status is kept of whether
    Telegram can be reached."""

    def __init__(self, settings: Settings, status: Status, sleep: Sleep = asyncio.sleep) -> None:
        api = settings.telegram_api
        self._session = LeanSession(
            proxy=settings.telegram_proxy or None,
            limit=CONNECTIONS,
            api=TelegramAPIServer.from_base(api) if api else PRODUCTION,
        )
        self._bot = Bot(settings.telegram_token, self._session)
        self._status = status
        self._sleep = sleep

    async def call(
        self,
        method: type[TelegramMethod[Any]],
        params: Mapping[str, Any] = NO_PARAMS,
        tries: int | None = TRIES,
        seconds: float = REQUEST_SECONDS,
        final: Refusals = FINAL,
        read: Callable[[Any], Any] = _as_it_is,
    ) -> Any:
        """Asks until Telegram answers, `tries` times at most, each within `seconds`.

        `params` are JSON values, those that are None left out; so is what comes back, unless `read`
        makes something of it; where it raises Misshapen, Telegram is asked again. A request
        whose outcome is unknown is sent again: a message said twice is better than one lost.
        Raises a `final` refusal, or the last failure.
        """
        given = {name: value for name, value in params.items() if value is not None}

        async def request() -> Any:
            return read(await self._session.post(self._bot, method, given, seconds))

        return await self._persist(request, tries, final)

    async def upload(self, method: TelegramMethod[Any]) -> None:
        """As `call`, for a method that carries a file."""
        await self._persist(partial(self._bot, method, UPLOAD_SECONDS), TRIES, FINAL)

    async def rest(self, failures: int) -> None:
        """Waits as after so many failures."""
        await self._sleep(_doubling(failures))

    async def close(self) -> None:
        await self._session.close()

    async def _persist(
        self, request: Callable[[], Awaitable[Any]], tries: int | None, final: Refusals
    ) -> Any:
        failures = 0
        while True:
            try:
                answer = await request()
            except final:
                raise
            except FAILURES as failure:
                failures += 1
                if failures == tries:
                    raise
                self._note(failure)
                await self._sleep(_pause(failure, failures))
            else:
                self._status.recover()
                return answer

    def _note(self, failure: Exception) -> None:
        if isinstance(failure, TelegramConflictError):
            self._status.change(status.CONFLICT, Text("telegram-second-poller"))
        elif isinstance(failure, UNKNOWN_TOKEN):
            self._status.change(status.REFUSED, Text("telegram-bad-token"))
        elif not isinstance(failure, TelegramRetryAfter):
            self._status.change(
                status.OFFLINE, Text("telegram-unreachable", {"why": self.why(failure)})
            )

    def why(self, failure: Exception) -> str:
        """The failure in a few words, without the bot's token."""
        words = failure.message if isinstance(failure, TelegramAPIError) else str(failure)
        first = f"{type(failure).__name__}: {words}".splitlines()[0]
        return first.replace(self._bot.token, "…")[:200]


def _pause(failure: Exception, failures: int) -> float:
    """Seconds to wait: what Telegram demands, else doubling with every failure, spread out."""
    if isinstance(failure, TelegramRetryAfter):
        return min(max(failure.retry_after, FIRST_PAUSE), LONGEST_HOLD)
    return _doubling(failures)


def _doubling(failures: int) -> float:
    longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures - 1, 10))
    return longest * random.uniform(0.5, 1)
