"""The program is killed at random moments: what was answered is kept, nothing is kept twice."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any

import pytest

from bot.main import main
from storage.model import Meeting
from storage.storage import Storage
from storage.store import Store
from tests.conversation.scenes import USUAL, asked, code
from tests.program import Program

NOW = "2026-11-22T09:00+07:00"
LONGEST_LIFE = 0.6
"""Seconds. Some are killed before their first answer."""


class Official:
    """Founds an office and then plans one conference after another, line by line.

    A line that was not answered is said again, with the same id, to the next run of the program.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.saved: list[tuple[str, str]] = []
        self.last = ""
        self.answered: tuple[str, dict[str, Any]] | None = None
        self._numbers = count(1)
        self._speech = self._speaks()
        self.line = self._line(next(self._speech))

    @property
    def screen(self) -> str:
        return self.last

    @property
    def is_done(self) -> bool:
        """Whether what they planned is saved and nothing new was begun."""
        return bool(self.saved) and json.loads(self.line)["text"] == "/hop"

    def hears(self, answer: dict[str, Any]) -> None:
        self.answered = (self.line, answer)
        self.last = "\n\n".join(reply["text"] for reply in answer["replies"])
        self.line = self._line(next(self._speech))

    def _line(self, text: str) -> str:
        event = {"id": f"{self.name}-{next(self._numbers)}", "as": self.name, "text": text}
        return json.dumps(event) + "\n"

    def _speaks(self) -> Generator[str, None, None]:
        yield from ("/donvi", f"Sở {self.name}", "Chính quyền", "Tỉnh (gồm sở, ban, ngành tỉnh)")
        for number in count(1):
            title = f"Hội nghị {number} của {self.name}"
            answers = {**USUAL, "title": title, "day": f"8h ngày {1 + number % 28}/12/2026"}
            yield "/hop"
            while question := asked(self):
                yield answers[question]
            yield "Lưu"
            self.saved.append((code(self), title))


def live(db: Path, officials: list[Official], seconds: float | None) -> None:
    """One run of the program under all officials at once, killed after so many seconds.

    Without a limit it lives until every official has saved what they were planning. First each
    sends its last answered line again, which must be answered as it was.
    """
    theirs, saying = os.pipe()
    hearing, printed = os.pipe()
    program = Program(
        main, ["chat", "--db", str(db), "--now", NOW, "--json-lines"], streams=(theirs, printed, 2)
    )
    os.close(theirs)
    os.close(printed)
    killing = Timer(seconds, program.kill) if seconds is not None else None
    if killing:
        killing.start()
    with os.fdopen(saying, "wb") as stdin, os.fdopen(hearing, "rb") as stdout:
        with suppress(BrokenPipeError):
            for official in officials:
                again = official.answered[0] if official.answered else ""
                stdin.write((again + official.line).encode())
            stdin.flush()
            for answer in answers(stdout):
                official = next(o for o in officials if answer["id"].startswith(f"{o.name}-"))
                if official.answered and answer["id"] == official.answered[1]["id"]:
                    assert answer == official.answered[1]
                    continue
                official.hears(answer)
                if seconds is not None or not official.is_done:
                    stdin.write(official.line.encode())
                    stdin.flush()
                elif all(each.is_done for each in officials):
                    break
        with suppress(BrokenPipeError):
            stdin.close()
    if killing:
        killing.join()
    status = program.wait()
    assert seconds is not None or status == 0


def answers(stream: Any) -> Iterator[dict[str, Any]]:
    """What the program answered; a line that the kill cut off is no answer."""
    for line in stream:
        if line.endswith(b"\n"):
            yield json.loads(line)


def check_integrity(db: Path, folder: Path) -> None:
    """Checks a copy, so that the program itself has to recover what the kill left."""
    copies = [shutil.copy(file, folder) for file in sorted(db.parent.glob(f"{db.name}*"))]
    if copies:
        with closing(sqlite3.connect(copies[0])) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert copy.execute("PRAGMA foreign_key_check").fetchall() == []
    for file in copies:
        Path(file).unlink(missing_ok=True)


def kept(db: Path, official: Official) -> list[Meeting]:
    def look(storage: Storage) -> list[Meeting]:
        person = storage.person_at("json-lines", official.name)
        assert person is not None
        (unit,) = storage.units_of(person.id)
        since = datetime.fromisoformat("2026-01-01T00:00+07:00")
        return storage.meetings(unit.id, since, limit=100_000)

    with closing(Store.open(db)) as store:
        return store.look_now(look)


def survive(tmp_path: Path, kills: int, seed: int) -> None:
    db, chance = tmp_path / "office.sqlite", Random(seed)
    (tmp_path / "copy").mkdir()
    officials = [Official(name) for name in ("An", "Bình", "Chi", "Dũng")]
    for _ in range(kills):
        live(db, officials, chance.uniform(0, LONGEST_LIFE))
        check_integrity(db, tmp_path / "copy")
    live(db, officials, None)
    check_integrity(db, tmp_path / "copy")
    for official in officials:
        meetings = [(each.code, each.facts.title) for each in kept(db, official)]
        assert sorted(meetings) == sorted(official.saved)


def test_no_saved_meeting_is_lost_or_double_after_a_few_kills(tmp_path: Path) -> None:
    survive(tmp_path, kills=6, seed=226)


@pytest.mark.long
def test_no_saved_meeting_is_lost_or_double_after_two_hundred_kills(tmp_path: Path) -> None:
    survive(tmp_path, kills=200, seed=45)
