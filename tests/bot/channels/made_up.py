"""A platform that there is not: one person writes once, then nobody any more."""

from __future__ import annotations

from collections.abc import Sequence

from aiohttp import web

from bot.channels.channel import Answer
from bot.channels.platforms import Platform
from bot.channels.push_result import PushResult, Sent
from bot.channels.status import ONLINE, STOPPED, Status
from bot.clock import Clock
from bot.render.drawing import Drawing
from bot.render.plain import plain
from bot.render.sentences import Wording
from bot.settings import Settings
from handlers.dialog.capabilities import Capabilities
from handlers.dialog.turn import Event, Reply

MADE_UP = Platform(
    "made-up",
    "tests.bot.channels.made_up",
    Capabilities(
        buttons=0, label=0, text=2000, payload=0, files=0,
        edits=False, calendar=False, pictures=False, pushes=True, menu=False, quota=3000,
    ),
    needs=("public_url",),
    libraries=("segno", "a-library-that-is-not-installed"),
)  # fmt: skip

shown: list[str] = []
"""What the people of the platform have read."""


class Renderer:
    units = staticmethod(len)

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def draw(self, replies: Sequence[Reply]) -> list[Drawing]:
        return [Drawing((text,)) for text in plain(replies, self._wording)]


class MadeUpConversation:
    backlog = 0

    def __init__(self, answer: Answer, wording: Wording, clock: Clock) -> None:
        self.status = Status(MADE_UP.name, clock, wording)
        self._answer = answer
        self._renderer = Renderer(wording)

    def serve(self, app: web.Application) -> None: ...

    async def run(self) -> None:
        self.status.change(ONLINE)
        replies = await self._answer(Event(MADE_UP.name, "1", "an", "an", "An", text="/trogiup"))
        shown.extend(page for each in self._renderer.draw(replies) for page in each.pages)

    async def stop(self, seconds: float) -> None:
        self.status.change(STOPPED)


class MadeUpPusher:
    channel = MADE_UP.name

    def __init__(self, wording: Wording) -> None:
        self._renderer = Renderer(wording)

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        return 0

    async def send(self, address: str, reply: Reply) -> PushResult:
        shown.extend(page for each in self._renderer.draw([reply]) for page in each.pages)
        return Sent()


def conversation(
    settings: Settings, answer: Answer, wording: Wording, clock: Clock
) -> MadeUpConversation:
    return MadeUpConversation(answer, wording, clock)


def pusher(settings: Settings, wording: Wording) -> MadeUpPusher:
    return MadeUpPusher(wording)
