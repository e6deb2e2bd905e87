"""What every chat channel offers to the program that runs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol

from bot.channels.watch import Watch
from handlers.dialog.turn import Event, Reply

if TYPE_CHECKING:
    from aiohttp import web

Answer = Callable[[Event], Awaitable[tuple[Reply, ...]]]
"""How a channel asks the assistant; the replies come once they are on disk."""


class TokenRefused(Exception):
    """The platform does not know the token; nothing will change that but another token."""


class Channel(Protocol):
    """A platform that people write from."""

    watch: Watch

    @property
    def backlog(self) -> int:
        """How many events are in hand."""

    def serve(self, app: web.Application) -> None:
        """Adds what the platform may call to the web server."""

    async def run(self) -> None:
        """Connects, however long it takes, and answers until cancelled. Raises TokenRefused."""

    async def stop(self, seconds: float) -> None:
        """Finishes what is in hand within so many seconds, and leaves."""
