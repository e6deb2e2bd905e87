"""The port of a channel: what it makes of a reply, and two halves that send it.

A conversation answers people who write; a pusher writes to them unasked. Either half may run in a
process of its own. A channel of this computer alone has neither: it talks until its input ends.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from bot.channels.push_result import PushResult
from bot.channels.status import Status
from bot.clock import Clock
from bot.render.drawing import Drawing
from bot.render.sentences import Wording
from bot.settings import Settings
from handlers.dialog.turn import Event, Reply

if TYPE_CHECKING:
    from aiohttp import web

Ask = Callable[[Event], tuple[Reply, ...]]
Answer = Callable[[Event], Awaitable[tuple[Reply, ...]]]
"""How a channel asks the assistant; the replies come once they are on disk."""


class TokenRefused(Exception):
    """The platform does not know the token; nothing will change that but another token."""


class Renderer(Protocol):
    """What a platform makes of replies, within its capabilities."""

    def units(self, text: str) -> int:
        """How long the platform finds a text."""

    def draw(self, replies: Sequence[Reply]) -> list[Drawing]:
        """Each of the replies to one event."""


class Conversation(Protocol):
    """Answers the people of a platform."""

    status: Status

    @property
    def backlog(self) -> int:
        """How many events are in hand."""

    def serve(self, app: web.Application) -> None:
        """Adds what the platform may call to the web server."""

    async def run(self) -> None:
        """Connects, however long it takes, and answers until cancelled. Raises TokenRefused."""

    async def stop(self, seconds: float) -> None:
        """Finishes what is in hand within so many seconds, and leaves."""


class Pusher(Protocol):
    """Writes to people of a platform unasked."""

    channel: str

    async def open(self) -> None:
        """Gets ready. Raises OSError while the platform cannot be reached."""

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        """Seconds to leave between two messages to one address."""

    async def send(self, address: str, reply: Reply) -> PushResult:
        """Sends one message, at the platform's pace, within `worker.SEND_SECONDS`."""


class OnlineModule(Protocol):
    """The module of a platform that is reached over a network."""

    Renderer: Callable[[Wording], Renderer]

    def conversation(
        self, settings: Settings, answer: Answer, wording: Wording, clock: Clock
    ) -> Conversation:
        """Raises ModuleNotFoundError while the platform's libraries are not installed."""

    def pusher(self, settings: Settings, wording: Wording) -> Pusher:
        """As `conversation`. Called only where the platform can push."""


class LocalModule(Protocol):
    """The module of a channel on this computer, without an event loop."""

    Renderer: Callable[[Wording], Renderer]

    def talk(self, ask: Ask, wording: Wording, person: str) -> None:
        """Answers standard input on standard output until it ends; `person` is who speaks."""
