"""What the store costs: works a second through it, against the same SQL in a bare `atomic()`.

    python -m bench.storage

Three rates of one run, on one disk, taken in turn so that the machine's moods fall on all: bare
(the statements of each work replayed by one thread), one event waiting, 64 events waiting. A work
is what a planning step asks of the storage.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlite_utils import Database

from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.model import Person, Unit
from storage.storage import Storage
from storage.store import Store

WORKS = 512
WAITING = 64
ROUNDS = 15
NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
ANSWERS = {f"slot-{number}": "Hội nghị triển khai nhiệm vụ" for number in range(10)}
REPLIES = [{"says": [{"id": "plan-ask-format", "args": {"share": [5, 11]}}] * 8, "choices": []}]

Statement = tuple[str, Any]
Work = Callable[[Storage], None]


def settle_in(storage: Storage) -> tuple[Person, Unit]:
    person = storage.meet_person("telegram", "1", "An", NOW)
    unit = storage.add_unit("Sở A", "government", "province", None, person.id, NOW)
    storage.open_draft(person.id, unit.id, "plan", 1, ANSWERS, NOW)
    return person, unit


def step(event: str) -> Work:
    """A planning step: is the event new, who asks, their draft, their year; then the saving."""

    def work(storage: Storage) -> None:
        storage.replies_to("telegram", event)
        person = storage.meet_person("telegram", "1", "An", NOW)
        assert person.unit_id is not None
        storage.unit(person.unit_id)
        draft = storage.open_drafts(person.id)[0]
        storage.tally(person.unit_id, 2026)
        storage.save_draft(draft.step(answers=ANSWERS | {"title": event}), NOW)
        storage.remember_event("telegram", event, person.id, REPLIES, NOW)

    return work


def recorded(path: Path, events: list[str]) -> list[list[Statement]]:
    """The statements that each event's work sends."""
    db = open_writer(path)
    storage = Storage(SqliteDatabase(db))
    if not db.execute("SELECT count(*) FROM people").fetchone()[0]:
        settle_in(storage)
    scripts = []
    for event in events:
        script: list[Statement] = []
        with db.atomic(), db.tracer(_recorder(script)):
            step(event)(storage)
        scripts.append(script)
    db.close()
    return scripts


def _recorder(script: list[Statement]) -> Callable[[str, Any], None]:
    return lambda sql, values: script.append((sql, values))


def replay(db: Database, scripts: list[list[Statement]]) -> None:
    """The same statements, a bare transaction each, without any of our code between."""
    for script in scripts:
        with db.atomic():
            for sql, values in script:
                db.execute(sql, values).fetchall()


async def through(store: Store, events: list[str], waiting: int) -> None:
    """The events' works, so many of them waiting at any moment."""

    async def lane(first: int) -> None:
        for event in events[first::waiting]:
            await store.run(step(event))

    await asyncio.gather(*(lane(first) for first in range(waiting)))


def rate(began: float) -> float:
    return WORKS / (perf_counter() - began)


async def measure(folder: Path) -> list[tuple[float, float, float]]:
    """Works a second: bare, with one waiting, with many waiting; a triple for each round."""
    bare = open_writer(folder / "bare.sqlite")
    settle_in(Storage(SqliteDatabase(bare)))
    one, many = Store.open(folder / "one.sqlite"), Store.open(folder / "many.sqlite")
    for store in (one, many):
        await store.run(settle_in)
    rounds = []
    for number in range(ROUNDS):
        events = [f"{number}-{event}" for event in range(WORKS)]
        scripts = recorded(folder / "recorded.sqlite", events)
        began = perf_counter()
        replay(bare, scripts)
        bare_rate = rate(began)
        began = perf_counter()
        await through(one, events, 1)
        one_rate = rate(began)
        began = perf_counter()
        await through(many, events, WAITING)
        rounds.append((bare_rate, one_rate, rate(began)))
    bare.close()
    one.close()
    many.close()
    return rounds


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rounds = asyncio.run(measure(Path(folder)))
    bare, one, many = (median(rates) for rates in zip(*rounds, strict=True))
    one_to_bare = median(one / bare for bare, one, _ in rounds)
    many_to_one = median(many / one for _, one, many in rounds)
    print(f"bare atomic()  {bare:7.0f} works/s")
    print(f"1 waiting      {one:7.0f} works/s   {one_to_bare:4.2f} x bare      (goal: 0.5)")
    print(f"{WAITING} waiting     {many:7.0f} works/s   {many_to_one:4.2f} x 1 waiting (goal: 2)")


if __name__ == "__main__":
    main()
