"""The one door to the database: works go in, results come out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from storage.engines.sqlite.connection import PATIENCE
from storage.engines.sqlite.engine import SqliteEngine
from storage.storage import Storage
from storage.works import Work

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class Store:
    """A database, with every access to it as a work: a function of the storage.

    A work is one transaction, and nobody gets a result before it is safe on the disk. A failure of
    the database itself raises StorageError.
    """

    @classmethod
    def open(cls, path: Path | str, patience: float = PATIENCE, may_be_new: bool = True) -> Store:
        """Opens a database file, or makes it if it `may_be_new`. Raises StorageError if it cannot
        be used.

        `patience` is how many seconds to wait for another process that is writing.
        """
        return cls(SqliteEngine(Path(path), patience, may_be_new))

    def __init__(self, engine: SqliteEngine) -> None:
        self.path = engine.path
        self._engine = engine

    async def run(self, work: Callable[[Storage], T]) -> T:
        """Runs a work that may write. If the awaiting task is cancelled, the work still counts."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._engine.submit(Work(work, future, loop))
        return await future

    def run_now(self, work: Callable[[Storage], T]) -> T:
        """As `run`, for a tool without an event loop."""
        future: Future[T] = Future()
        self._engine.submit(Work(work, future))
        return future.result()

    async def look(self, work: Callable[[Storage], T]) -> T:
        """Runs a work that only reads, beside the writer, on what is committed at its start."""
        from asyncio import wrap_future

        return await wrap_future(self._engine.look(work))

    def look_now(self, work: Callable[[Storage], T]) -> T:
        """As `look`, for a tool without an event loop."""
        looked: T = self._engine.look(work).result()
        return looked

    def close(self) -> None:
        """Finishes what waits, then closes the database."""
        self._engine.close()
