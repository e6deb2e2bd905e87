"""A database file: a thread that writes, a thread that reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from sqlite_utils import Database

from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.connection import open_reader
from storage.engines.sqlite.failures import told, translated
from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage
from storage.works import Work, hand_back

COMMITTED_TOGETHER = 64
"""How many waiting works share one commit at most."""

TRIED_AGAIN = 1.0
"""Seconds until what a reader was in the way of after a commit is tried again."""


class SqliteEngine:
    """Does works on one file.

    Those that wait at the same moment are committed together, each undone alone if it raises. A
    failure of the database itself raises StorageError in every work that it undid.
    """

    def __init__(self, path: Path, patience: float, may_be_new: bool) -> None:
        """Opens the file, or makes it. Raises StorageError if it cannot be used."""
        self.path = path
        self._patience = patience
        self._port = SqliteDatabase(open_writer(path, patience, may_be_new))
        self._storage = Storage(self._port)
        self._waiting: SimpleQueue[Work | None] = SimpleQueue()
        self._closing = Lock()
        self._closed = False
        self._writer = Thread(target=self._write, name="storage-writer", daemon=True)
        self._writer.start()
        self._readers = ThreadPoolExecutor(1, "storage-reader")
        self._reading: Database | None = None

    def submit(self, work: Work) -> None:
        """Puts a work in the queue. Raises RuntimeError once closed."""
        with self._closing:
            if self._closed:
                raise RuntimeError(f"the store on {self.path} has been closed")
            self._waiting.put(work)

    def look(self, act: Callable[[Storage], Any]) -> Future[Any]:
        """Reads beside the writer, on what is committed when it begins."""
        return self._readers.submit(self._read, act)

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

    def _read(self, act: Callable[[Storage], Any]) -> Any:
        with told(self.path):
            if self._reading is None:
                self._reading = open_reader(self.path, self._patience)
            with self._reading.atomic():
                return act(Storage(SqliteDatabase(self._reading)))

    def _write(self) -> None:
        closing = False
        while not closing:
            batch = self._next_batch()
            closing = batch[-1] is None  # nothing is ever put after it
            works = [work for work in batch if work is not None]
            if works:
                self._commit(works)
            hand_back(works)
        self._port.wipe_log()  # the file alone then holds all, whoever else has it open
        self._port.connection.close()

    def _next_batch(self) -> list[Work | None]:
        """Waits for a work, then takes along what else waits; None stands for the closing."""
        batch = [self._next_work()]
        while len(batch) < COMMITTED_TOGETHER and not self._waiting.empty():
            batch.append(self._waiting.get())
        return batch

    def _next_work(self) -> Work | None:
        """Waits for a work, and meanwhile tries again what could not be done after a commit."""
        while self._port.after_commit:
            with suppress(Empty):
                return self._waiting.get(timeout=TRIED_AGAIN)
            self._port.committed()
        return self._waiting.get()

    def _commit(self, works: list[Work]) -> None:
        execute, asked_before = self._port.connection.execute, len(self._port.after_commit)
        try:
            execute("BEGIN IMMEDIATE")
            for work in works:
                self._attempt(work)
            execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self._port.connection.rollback()
            del self._port.after_commit[asked_before:]
            for work in works:
                work.error = work.error or translated(error, self.path)
        else:
            self._port.committed()

    def _attempt(self, work: Work) -> None:
        """One work in a savepoint of its own. Raises only when the whole transaction is lost."""
        execute, asked_before = self._port.connection.execute, len(self._port.after_commit)
        execute("SAVEPOINT work")
        try:
            work.result = work.act(self._storage)
        except BaseException as error:
            work.error = translated(error, self.path)
            del self._port.after_commit[asked_before:]
            if not self._port.connection.conn.in_transaction:
                raise
            execute("ROLLBACK TO work")
        execute("RELEASE work")
