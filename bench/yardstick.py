"""What things are measured against: work that no version of ours changes.

A yardstick is a fixed text parsed by Python's own `tomllib` and one row committed to the disk, both
in another thread: bytecode, SQLite, fsync and the way to a thread and back, as in a planning step.
So a busy or slow machine falls on both alike.
"""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter, process_time

TEXT = "\n".join(
    f'[[meeting]]\nname = "Hội nghị {number}"\nminutes = {number}\nweekdays = [2, 4, 6]\n'
    for number in range(20)
)
JOBS = 20


class Yardstick:
    """One row on a disk, with the thread that writes it: WAL and `synchronous=FULL`, as ours."""

    def __init__(self, path: Path) -> None:
        self._rows = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._rows.execute("PRAGMA journal_mode = WAL")
        self._rows.execute("PRAGMA synchronous = FULL")
        self._rows.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT) STRICT")
        self._rows.execute("INSERT INTO rows VALUES (1, '')")
        self._thread = ThreadPoolExecutor(1)

    def cpu_seconds(self) -> float:
        """The CPU of one yardstick."""
        return taken(self._measure, process_time) / JOBS

    def commit_seconds(self) -> float:
        """How long one bare commit takes."""
        return taken(self._commits) / JOBS

    def close(self) -> None:
        self._thread.shutdown()
        self._rows.close()

    def _measure(self) -> None:
        for number in range(JOBS):
            self._thread.submit(self._job, number).result()

    def _job(self, number: int) -> None:
        tomllib.loads(TEXT)
        self._commit(number)

    def _commits(self) -> None:
        for number in range(JOBS):
            self._commit(number)

    def _commit(self, number: int) -> None:
        """Each time another text: SQLite leaves out what changes nothing."""
        self._rows.execute("UPDATE rows SET text = ? WHERE id = 1", (f"{number:0500}",))


def taken(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Seconds that a work takes by a clock."""
    began = clock()
    work()
    return clock() - began
