"""Works that wait to be done, and their results on the way back to whoever waits for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.storage import Storage

if TYPE_CHECKING:
    import asyncio


@dataclass(slots=True, eq=False)
class Work:
    """A function of the storage that somebody waits for: in an event loop, or in a thread when
    `loop` is None."""

    act: Callable[[Storage], Any]
    future: asyncio.Future[Any] | Future[Any]
    loop: asyncio.AbstractEventLoop | None = None
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        if self.future.done():  # cancelled meanwhile
            return
        if self.error is None:
            self.future.set_result(self.result)
        elif isinstance(self.error, StopIteration):  # no future can carry one
            self.future.set_exception(RuntimeError("a work raised StopIteration"))
        else:
            self.future.set_exception(self.error)


def hand_back(works: Iterable[Work]) -> None:
    """Gives everybody their result, each loop all of its own at once."""
    by_loop: dict[asyncio.AbstractEventLoop | None, list[Work]] = defaultdict(list)
    for work in works:
        by_loop[work.loop].append(work)
    for loop, its_works in by_loop.items():
        if loop is None:
            _settle(its_works)
        else:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(_settle, its_works)


def _settle(works: Iterable[Work]) -> None:
    for work in works:
        work.settle()
