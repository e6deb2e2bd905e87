"""One row a person, written by one thread: one statement and one commit an update."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from queue import SimpleQueue
from threading import Thread

from bench.peers.questions import Answers

_WRITE = (
    "INSERT INTO plans (person, state, answers) VALUES (?, ?, ?)"
    " ON CONFLICT (person) DO UPDATE SET state = excluded.state, answers = excluded.answers"
)
Job = tuple[int, int | None, str, "asyncio.Future[None]"]

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Rows:
    """The table of plans. It is read once, at the start: afterwards the bot knows every row."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS plans ("
            " person INTEGER PRIMARY KEY, state INTEGER, answers TEXT NOT NULL) STRICT"
        )
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        Thread(target=self._write, daemon=True).start()

    def read(self) -> dict[int, tuple[int | None, Answers]]:
        """Every person's standing question and answers."""
        rows = self._db.execute("SELECT person, state, answers FROM plans")
        return {person: (state, json.loads(answers)) for person, state, answers in rows}

    async def put(self, person: int, state: int | None, answers: Answers) -> None:
        """Returns when the row is on the disk."""
        done = asyncio.get_running_loop().create_future()
        self._jobs.put((person, state, _dumps(answers), done))
        await done

    def _write(self) -> None:
        while True:
            person, state, answers, done = self._jobs.get()
            self._db.execute(_WRITE, (person, state, answers))  # commits by itself
            done.get_loop().call_soon_threadsafe(_finish, done)


def _finish(done: asyncio.Future[None]) -> None:
    if not done.done():
        done.set_result(None)
