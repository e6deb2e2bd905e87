"""What a planning step costs: CPU beside a fixed yardstick, and the pace that the disk allows.

    python -m bench.turn

Officials plan conferences to the card and save them, by taps and typed answers, on a store of the
program's own.

- The CPU of a step (process time, the writer's thread included) in yardsticks (`bench.yardstick`),
  beside what it was in an earlier version.
- One official at a time, against bare commits of one row on the same disk.
- An event of each of 64 officials waiting, against the same with `synchronous=OFF`: commits shared
  by those who wait should hide the disk.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median
from time import process_time

from bench.figures import ROUNDS, Figure, print_figures
from bench.yardstick import Yardstick, taken
from bot.assistant import Assistant
from bot.clock import standing_at
from bot.render.sentences import wording
from handlers.dialog.turn import Event, Reply
from storage.store import Store

BEFORE = 1.7
"""Yardsticks that a step of this dialog cost at commit 616e399: the median of many runs, which gave
1.6 to 1.8."""

OFFICIALS = 64
ALONE = 12
"""Officials who plan one after another, each round."""

CLOCK = standing_at("2026-11-22T09:00")
OFFICE = ("/donvi", "Sở A", "Chính quyền", "Tỉnh")
PLAN = (
    "/hop", 0, "Hội nghị chuyển đổi số", 1, 0, 0, 0, 0, "8h ngày 8/12/2026", 2, 1, "60", 0, 16, 0,
    1, "15 triệu", "20 triệu", "Phó Giám đốc", "Phòng họp A", "bỏ qua", 0,
)  # fmt: skip
"""What one official does from /hop to the saved meeting: a number taps that choice."""


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


class Office:
    """An assistant on a store, with officials who have their units."""

    def __init__(self, store: Store, officials: int) -> None:
        self._assistant = Assistant(store, CLOCK, wording, strict=True)
        self.officials = [Official(number) for number in range(officials)]
        for official in self.officials:
            self._walk(official, OFFICE)

    def plan(self, official: Official) -> None:
        self._walk(official, PLAN)
        assert "HN-2026" in repr(official.replies), "the plan was not saved"

    def plan_together(self) -> None:
        """All plan at the same time."""
        asyncio.run(self._together())

    def _walk(self, official: Official, steps: Sequence[str | int]) -> None:
        for step in steps:
            official.replies = self._assistant.handle_now(official.does(step))

    async def _together(self) -> None:
        await asyncio.gather(*map(self._one, self.officials))

    async def _one(self, official: Official) -> None:
        for step in PLAN:
            official.replies = await self._assistant.handle(official.does(step))


def in_yardsticks(office: Office, officials: Sequence[Official], yardstick: Yardstick) -> float:
    """The CPU of a step, beside the yardsticks before and after its official."""
    ratios, before = [], yardstick.cpu_seconds()
    for official in officials:
        step = taken(lambda: office.plan(official), process_time) / len(PLAN)  # noqa: B023
        after = yardstick.cpu_seconds()
        ratios.append(step / ((before + after) / 2))
        before = after
    return median(ratios)


def alone_to_commits(office: Office, officials: Sequence[Official], yardstick: Yardstick) -> float:
    """Steps a second of one at a time, as a share of the bare commits a second between them."""
    commits = steps = 0.0
    for official in officials:
        commits += yardstick.commit_seconds()
        steps += taken(lambda: office.plan(official)) / len(PLAN)  # noqa: B023
    return commits / steps


def together_to_careless(many: Office, off: Office) -> float:
    """Steps a second with everybody waiting, as a share of those that never wait for the disk."""
    seconds = [taken(each.plan_together) for each in (many, off, off, many)]
    return (seconds[1] + seconds[2]) / (seconds[0] + seconds[3])


def careless(path: Path) -> Store:
    """A store that does not wait for the disk."""
    store = Store.open(path)
    connection = store.run_now(lambda storage: storage.db.connection)
    connection.execute("PRAGMA synchronous = OFF")
    return store


def main() -> None:
    with ExitStack() as last:
        folder = Path(last.enter_context(tempfile.TemporaryDirectory()))
        stores = Store.open(folder / "one"), Store.open(folder / "many"), careless(folder / "off")
        yardstick = Yardstick(folder / "yardstick")
        for each in (*stores, yardstick):
            last.callback(each.close)
        one = Office(stores[0], ALONE * (2 * ROUNDS + 1))
        many, off = (Office(store, OFFICIALS) for store in stores[1:])
        groups = (one.officials[n : n + ALONE] for n in range(0, len(one.officials), ALONE))
        in_yardsticks(one, next(groups), yardstick)
        steps, alone, shared = [], [], []
        for _ in range(ROUNDS):
            steps.append(in_yardsticks(one, next(groups), yardstick))
            alone.append(alone_to_commits(one, next(groups), yardstick))
            shared.append(together_to_careless(many, off))
    print_figures(
        (
            Figure("CPU of a step ÷ 616e399's", [step / BEFORE for step in steps], at_most=0.6),
            Figure("steps/s, one alone ÷ bare one-row commits", alone, at_least=0.3),
            Figure("steps/s, 64 waiting ÷ with synchronous=OFF", shared, at_least=0.9),
        )
    )
    print(f"A step cost {median(steps):.2f} yardsticks.\n")


if __name__ == "__main__":
    main()
