"""The door of the web server: so many connections at once, each so long without a request."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.render.sentences import forgiving_wording
from handlers.dialog.text import Text

MOST_CONNECTIONS = 200
"""Connections that are kept open at once: Telegram opens a hundred at most."""

SHARE_OF_FILES = 4
"""At most one in so many of the files that the process may open becomes a connection."""

REQUEST_SECONDS = 15.0
"""How long a connection may be open without a request, and how long a body may take to arrive."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_log = logging.getLogger("hop226")


class Door:
    """Makes protocols for new connections; one too many is closed at once, and logged once until
    there is room again."""

    def __init__(self, server: web.Server, most: int) -> None:
        self._server = server
        self._most = most
        self._full = False

    def __call__(self) -> asyncio.Protocol:
        full = len(self._server.connections) >= self._most
        if full and not self._full:
            _log.warning(
                "%s", forgiving_wording(Text("run-too-many-connections", {"most": self._most}))
            )
        self._full = full
        return _TurnedAway() if full else self._server()


class _TurnedAway(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


def room_for_connections() -> int:
    """How many connections this process can keep open."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows
        return MOST_CONNECTIONS
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(1, min(MOST_CONNECTIONS, files // SHARE_OF_FILES))


def reading_within(seconds: float) -> Middleware:
    """A middleware: a request whose body does not arrive in time is answered with 408, one that is
    not encoded as it says with 400."""

    @web.middleware
    async def read_first(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            async with asyncio.timeout(seconds):
                await request.read()
        except TimeoutError:
            return _refused(408)
        except web.RequestPayloadError:
            return _refused(400)
        return await handler(request)

    return read_first


def _refused(status: int) -> web.Response:
    answer = web.Response(status=status)
    answer.force_close()
    return answer
