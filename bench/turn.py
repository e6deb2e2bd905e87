"""What a planning step costs: the whole assistant against the bare SQL of the same step.

    python -m bench.turn

Officials plan conferences to the card and save them, by taps and typed answers. Three rates of one
run, on one disk, taken in turn: the statements that the steps send, replayed each in a bare
`atomic()`; the assistant with one event waiting; the assistant with an event of each of 64
officials waiting. Then the rules alone: all verdicts of the full plan, against the step that they
belong to, the one that shows the card.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.assistant import Assistant
from bot.clock import standing_at
from bot.render.sentences import wording
from handlers.dialog.turn import Event, Reply
from handlers.plan import judging
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage
from storage.store import Store

T = TypeVar("T")

OFFICIALS = 64
ROUNDS = 5
CLOCK = standing_at("2026-11-22T09:00")
OFFICE = ("/donvi", "Sở A", "Chính quyền", "Tỉnh")
PLAN = (
    "/hop", 0, "Hội nghị chuyển đổi số", 1, 0, 0, 0, 0, "8h ngày 8/12/2026", 2, 1, "60", 0, 16, 0,
    1, "15 triệu", "20 triệu", "Phó Giám đốc", "Phòng họp A", "bỏ qua", 0,
)  # fmt: skip
"""What one official does from /hop to the saved meeting: a number taps that choice.
The last step but one shows the card."""


class Recorder:
    """Stands in for the store: runs each work in a transaction and notes its statements."""

    def __init__(self, path: Path) -> None:
        self.db = open_writer(path)
        self.storage = Storage(SqliteDatabase(self.db))
        self.scripts: list[list[tuple[str, Any]]] = []

    def run_now(self, work: Callable[[Storage], T]) -> T:
        script: list[tuple[str, Any]] = []
        with self.db.atomic(), self.db.tracer(lambda sql, values: script.append((sql, values))):
            result = work(self.storage)
        self.scripts.append(script)
        return result


class Official:
    """One person at a channel, who knows what was last answered."""

    numbers = count(1)

    def __init__(self, number: int) -> None:
        self.address = str(number)
        self.replies: tuple[Reply, ...] = ()

    def does(self, step: str | int) -> Event:
        event = {"channel": "bench", "id": str(next(self.numbers)), "chat": self.address}
        if isinstance(step, str):
            return Event(person=self.address, text=step, **event)
        action = str(self.replies[-1].choices[step].action)
        return Event(person=self.address, button=action, **event)


def walk(assistant: Assistant, official: Official, steps: tuple[str | int, ...]) -> None:
    for step in steps:
        official.replies = assistant.handle_now(official.does(step))


async def walk_together(assistant: Assistant, officials: list[Official]) -> None:
    async def one(official: Official) -> None:
        for step in PLAN:
            official.replies = await assistant.handle(official.does(step))

    await asyncio.gather(*map(one, officials))


def replay(db: Database, scripts: list[list[tuple[str, Any]]]) -> None:
    for script in scripts:
        with db.atomic():
            for sql, values in script:
                db.execute(sql, values).fetchall()


def timed(work: Callable[[], Any]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def assistant_on(store: Any) -> tuple[Assistant, list[Official]]:
    """An assistant, and officials who have their offices."""
    assistant = Assistant(store, CLOCK, wording, strict=True)
    officials = [Official(number) for number in range(OFFICIALS)]
    for official in officials:
        walk(assistant, official, OFFICE)
    return assistant, officials


def judging_share(folder: Path) -> tuple[float, float]:
    """Seconds that all verdicts of a full plan take, and the step that shows them on the card."""
    asked: list[tuple[Any, Any]] = []

    def noting(*plan: Any, **circumstances: Any) -> Any:
        asked.append((plan, circumstances))
        return judge(*plan, **circumstances)

    judge = judging.judge
    with closing(Store.open(folder / "cards.sqlite")) as store:
        assistant, (first, *others) = assistant_on(store)
        judging.judge = noting
        walk(assistant, first, PLAN[:-1])
        judging.judge = judge
        steps = []
        for official in others:
            walk(assistant, official, PLAN[:-2])
            steps.append(timed(lambda: walk(assistant, official, PLAN[-2:-1])))  # noqa: B023
    plan, circumstances = asked[-1]
    alone = [timed(lambda: judge(*plan, **circumstances)) for _ in range(1000)]
    return median(alone), median(steps)


def measure(folder: Path) -> list[tuple[float, float, float]]:
    """Steps a second: bare, with one waiting, with many waiting; a triple for each round."""
    recorder = Recorder(folder / "recorded.sqlite")
    recorded, writers = assistant_on(recorder)
    bare = open_writer(folder / "bare.sqlite")
    replay(bare, recorder.scripts)
    stores = [Store.open(folder / "one.sqlite"), Store.open(folder / "many.sqlite")]
    (one, singles), (many, crowd) = map(assistant_on, stores)
    rounds = []
    for number in range(ROUNDS):
        few = slice(number * 8, number * 8 + 8)
        recorder.scripts.clear()
        for official in writers[few]:
            walk(recorded, official, PLAN)
            assert "HN-2026" in repr(official.replies), "the plan was not saved"
        bare_seconds = timed(lambda: replay(bare, recorder.scripts))
        one_seconds = timed(lambda: [walk(one, each, PLAN) for each in singles[few]])  # noqa: B023
        many_seconds = timed(lambda: asyncio.run(walk_together(many, crowd)))
        steps = 8 * len(PLAN)
        rounds.append((steps / bare_seconds, steps / one_seconds, 8 * steps / many_seconds))
    bare.close()
    for store in stores:
        store.close()
    return rounds


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rounds = measure(Path(folder))
        verdicts, card = judging_share(Path(folder))
    bare, one, many = (median(rates) for rates in zip(*rounds, strict=True))
    one_to_bare = median(one / bare for bare, one, _ in rounds)
    many_to_one = median(many / one for _, one, many in rounds)
    print(f"bare atomic()  {bare:7.0f} steps/s")
    print(f"1 waiting      {one:7.0f} steps/s   {one_to_bare:4.2f} x bare      (goal: 0.5)")
    print(f"{OFFICIALS} waiting     {many:7.0f} steps/s   {many_to_one:4.2f} x 1 waiting (goal: 2)")
    print(
        f"all verdicts   {verdicts * 1e6:7.0f} µs        "
        f"{verdicts / card:5.3f} x the card's step (goal: 0.1), {card * 1e3:.1f} ms"
    )


if __name__ == "__main__":
    main()
