"""The one door to the database: a thread that writes, a thread that reads."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from sqlite_utils import Database

from storage.connection import PATIENCE, open_reader, open_writer, told, translated
from storage.sqlite.storage import SqliteStorage
from storage.verbs import Storage

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

COMMITTED_TOGETHER = 64
"""How many waiting works share one commit at most."""


class Store:
    """A database file, with every access to it as a work: a function of the records.

    A work is one transaction. Those that wait at the same moment are committed together, each
    undone alone if it raises, and nobody gets a result before it is safe on the disk. A failure of
    the database itself raises StorageError in every work that it undid.
    """

    @classmethod
    def open(cls, path: Path | str, patience: float = PATIENCE) -> Store:
        """Opens a database file, or makes it. Raises StorageError if it cannot be used.

        `patience` is how many seconds to wait for another process that is writing.
        """
        path = Path(path)
        return cls(path, open_writer(path, patience), patience)

    def __init__(self, path: Path, db: Database, patience: float) -> None:
        self.path = path
        self._db = db
        self._patience = patience
        self._records = SqliteStorage(db)
        self._waiting: SimpleQueue[_Job | None] = SimpleQueue()
        self._closing = Lock()
        self._closed = False
        self._writer = Thread(target=self._write, name="storage-writer", daemon=True)
        self._writer.start()
        self._readers = ThreadPoolExecutor(1, "storage-reader")
        self._reading: Database | None = None

    async def run(self, work: Callable[[Storage], T]) -> T:
        """Runs a work that may write. If the awaiting task is cancelled, the work still counts."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._submit(_Job(work, future, loop))
        return await future

    def run_now(self, work: Callable[[Storage], T]) -> T:
        """As `run`, for a tool without an event loop."""
        future: Future[T] = Future()
        self._submit(_Job(work, future, None))
        return future.result()

    async def look(self, work: Callable[[Storage], T]) -> T:
        """Runs a work that only reads, beside the writer, on what is committed at its start."""
        from asyncio import get_running_loop

        return await get_running_loop().run_in_executor(self._readers, self._read, work)

    def look_now(self, work: Callable[[Storage], T]) -> T:
        """As `look`, for a tool without an event loop."""
        return self._readers.submit(self._read, work).result()

    def close(self) -> None:
        """Finishes what waits, then closes the file."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            self._waiting.put(None)
        self._readers.shutdown()
        if self._reading is not None:
            self._reading.close()
        self._writer.join()

    def _submit(self, job: _Job) -> None:
        with self._closing:
            if self._closed:
                raise RuntimeError(f"the store on {self.path} has been closed")
            self._waiting.put(job)

    def _read(self, work: Callable[[Storage], T]) -> T:
        with told(self.path):
            if self._reading is None:
                self._reading = open_reader(self.path, self._patience)
            with self._reading.atomic():
                return work(SqliteStorage(self._reading))

    def _write(self) -> None:
        closing = False
        while not closing:
            batch = self._next_batch()
            closing = batch[-1] is None  # nothing is ever put after it
            jobs = [job for job in batch if job is not None]
            if jobs:
                self._commit(jobs)
            if self._records.log_holds_secrets:
                self._empty_log()
            _hand_back(jobs)
        self._db.close()

    def _next_batch(self) -> list[_Job | None]:
        """Waits for a work, then takes along what else waits; None stands for the closing."""
        batch = [self._waiting.get()]
        while len(batch) < COMMITTED_TOGETHER and not self._waiting.empty():
            batch.append(self._waiting.get())
        return batch

    def _commit(self, batch: list[_Job]) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            for job in batch:
                self._attempt(job)
            self._db.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self._db.rollback()
            for job in batch:
                job.error = job.error or translated(error, self.path)

    def _attempt(self, job: _Job) -> None:
        """One work in a savepoint of its own. Raises only when the whole transaction is lost."""
        self._db.execute("SAVEPOINT work")
        try:
            job.result = job.work(self._records)
        except BaseException as error:
            job.error = translated(error, self.path)
            if not self._db.conn.in_transaction:
                raise
            self._db.execute("ROLLBACK TO work")
        self._db.execute("RELEASE work")

    def _empty_log(self) -> None:
        """Truncates the write-ahead log; a reader that is in the way is waited for, or it is tried
        again after the next commit."""
        with suppress(sqlite3.Error):
            (busy, _, _) = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._records.log_holds_secrets = bool(busy)


class _Job:
    """A work that somebody waits for: in an event loop, or in a thread when `loop` is None."""

    __slots__ = ("error", "future", "loop", "result", "work")

    def __init__(
        self,
        work: Callable[[Storage], Any],
        future: asyncio.Future[Any] | Future[Any],
        loop: asyncio.AbstractEventLoop | None,
    ) -> None:
        self.work = work
        self.future = future
        self.loop = loop
        self.result: Any = None
        self.error: BaseException | None = None

    def settle(self) -> None:
        if self.future.done():  # cancelled meanwhile
            return
        if self.error is None:
            self.future.set_result(self.result)
        elif isinstance(self.error, StopIteration):  # no future can carry one
            self.future.set_exception(RuntimeError("a work raised StopIteration"))
        else:
            self.future.set_exception(self.error)


def _hand_back(batch: list[_Job]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop | None, list[_Job]] = defaultdict(list)
    for job in batch:
        by_loop[job.loop].append(job)
    for loop, jobs in by_loop.items():
        if loop is None:
            _settle(jobs)
        else:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(_settle, jobs)


def _settle(jobs: list[_Job]) -> None:
    for job in jobs:
        job.settle()
