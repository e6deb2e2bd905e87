"""Work in order within a chat and side by side across chats."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """The works of a lane are done one after another; lanes do not wait for each other."""

    def __init__(self) -> None:
        self._last: dict[Hashable, asyncio.Task[None]] = {}

    def put(self, lane: Hashable, work: Work) -> asyncio.Task[None]:
        """Starts a work as soon as the ones put into its lane before are done, however they end."""
        task = asyncio.create_task(_after(self._last.get(lane), work))
        self._last[lane] = task
        task.add_done_callback(lambda done: self._forget(lane, done))
        return task

    def _forget(self, lane: Hashable, task: asyncio.Task[None]) -> None:
        if self._last.get(lane) is task:
            del self._last[lane]


async def _after(before: asyncio.Task[None] | None, work: Work) -> None:
    if before is not None and not before.done():
        await asyncio.wait({before})
    await work()
