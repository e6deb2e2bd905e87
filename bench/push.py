"""What pushing costs: claiming from a large ledger, the limiter's pace kept, the chat undisturbed.

    python -m bench.push

- Finding and claiming 100 rows, with the commit, of 100,000 with 10,000 due in one minute, against
  100 of 1,000.
- Messages a second at a server that takes everything, against the limiter's pace.
- The chat's p99 during a push, a planning step through the same process, against idle.
- At a server that errs now and then (429, a gateway's page, a cut connection): the pace outside of
  the pauses that it demands, what goes out in them, and who has been told in the end.

The servers run in processes of their own; the ledgers are on the disk, `synchronous=FULL`.
"""

from __future__ import annotations

import asyncio
import logging
import tempfile
from contextlib import ExitStack
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from sqlite_utils import Database

from bench.figures import ROUNDS, Figure, print_figures
from bench.office import CHANNEL, fill
from bench.push_server import serving
from bench.telegram_load import TOKEN
from bot.assistant import Assistant
from bot.channels.push_result import PushResult, Retry, Sent
from bot.channels.telegram.pushing import PER_SECOND, TelegramPusher
from bot.reminders.worker import Worker
from bot.render.sentences import wording
from bot.settings import Settings
from handlers.deliveries import claiming
from handlers.dialog.turn import Event, Reply
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-26T08:00:00+07:00")
BEGAN = perf_counter()
CLAIMED = 100
CLAIMS = 9
TALK_SECONDS = 3.0
FEW = 100
"""Messages pushed to the server that errs; the last of them are tried again after 5 seconds."""

PATIENCE = 40.0
PLAN = ("/hop", "Không", "Hội nghị chuyển đổi số", "Chuyên môn, nghiệp vụ", "Đơn vị", "/huy")


def clock() -> datetime:
    return NOW + timedelta(seconds=perf_counter() - BEGAN)


def ledger(path: Path, rows: int, due: int) -> Path:
    """A database with so many reminders, the first of them due."""
    db = open_writer(path)
    with db.atomic():
        fill(Storage(SqliteDatabase(db)), NOW, rows, due)
    db.close()
    return path


def claim_seconds(db: Database) -> float:
    """Finding, claiming and committing 100 rows; then they are given back."""
    began = perf_counter()
    with db.atomic():
        tasks = claiming.claim(Storage(SqliteDatabase(db)), CHANNEL, clock(), "bench", CLAIMED)
    spent = perf_counter() - began
    assert len(tasks) == CLAIMED
    with db.atomic():
        for task in tasks:
            Storage(SqliteDatabase(db)).postpone_delivery(task.delivery_id, clock(), attempts=0)
    return spent


def claims(small: Path, large: Path) -> list[float]:
    """Claiming in the large ledger against the small one, in turn."""
    few, many = open_writer(small), open_writer(large)
    ratios = []
    for _ in range(ROUNDS):
        times = [(claim_seconds(few), claim_seconds(many)) for _ in range(CLAIMS)]
        one, other = (median(each) for each in zip(*times, strict=True))
        ratios.append(other / one)
    few.close()
    many.close()
    return ratios


class Noting(TelegramPusher):
    """Notes who was told, what was taken at the platform's pace, and what in spite of a pause that
    it had demanded."""

    def __init__(self, url: str) -> None:
        super().__init__(Settings(telegram_token=TOKEN, telegram_api=url), wording)
        self.told: set[str] = set()
        self.taken = self.in_pauses = 0
        self._began = self._last = self._paused = 0.0
        self._demanded = self._paused_until = 0.0

    async def send(self, address: str, reply: Reply) -> PushResult:
        result = await super().send(address, reply)
        now = perf_counter()
        match result:
            case Sent():
                self.told.add(address)
                self._take(now)
            case Retry(pause=float(demanded)):
                self._demanded += now + demanded - max(now, self._paused_until)
                self._paused_until = now + demanded
        return result

    def _take(self, now: float) -> None:
        if now < self._paused_until:
            self.in_pauses += 1
            return
        self._began, self._last, self._paused = self._began or now, now, self._demanded
        self.taken += 1

    @property
    def is_paused(self) -> bool:
        return perf_counter() < self._paused_until

    @property
    def pace(self) -> float:
        """Messages a second outside of pauses, as a share of the limiter's pace."""
        seconds = self._last - self._began - self._paused
        return (self.taken - 1) / seconds / PER_SECOND


class Chat:
    """An official planning, one step after another; how long each took to be answered."""

    def __init__(self, store: Store) -> None:
        self._assistant = Assistant(store, clock, wording)
        self._numbers = count()

    async def p99(self, seconds: float) -> float:
        latencies, until = [], perf_counter() + seconds
        while perf_counter() < until:
            number = next(self._numbers)
            text = PLAN[number % len(PLAN)]
            began = perf_counter()
            await self._assistant.handle(Event("bench", str(number), "chat", "official", text=text))
            latencies.append(perf_counter() - began)
            await asyncio.sleep(0.005)
        return quantiles(latencies, n=100)[98]


async def push_and_talk(path: Path) -> list[tuple[float, float]]:
    """Each round the pace, and the chat's p99 during the push against before and after it."""
    store = Store.open(path)
    chat, rounds = Chat(store), []
    await chat.p99(TALK_SECONDS / 2)
    with serving(errs=False) as url:
        for _ in range(ROUNDS):
            pusher = Noting(url)
            worker = Worker(store, pusher, clock)
            before = await chat.p99(TALK_SECONDS / 2)
            working = asyncio.create_task(worker.run())
            while pusher.taken < PER_SECOND:
                await asyncio.sleep(0.01)
            pushing = await chat.p99(TALK_SECONDS)
            working.cancel()
            await worker.stop(30)
            after = await chat.p99(TALK_SECONDS / 2)
            rounds.append((pusher.pace, pushing / ((before + after) / 2)))
    store.close()
    return rounds


async def push_through_errors(folder: Path) -> list[tuple[float, float, float]]:
    """Each round the pace while the ledger is full, the share of messages that went out in spite of
    a demanded pause, and the share of people told in the end."""
    with ExitStack() as last:
        urls = [last.enter_context(serving(errs=True)) for _ in range(ROUNDS)]
        paths = [ledger(folder / f"few-{number}", FEW, FEW) for number in range(ROUNDS)]
        return await asyncio.gather(*map(_pushed, paths, urls))


async def _pushed(path: Path, url: str) -> tuple[float, float, float]:
    store, pusher = Store.open(path), Noting(url)
    worker = Worker(store, pusher, clock)
    working = asyncio.create_task(worker.run())
    while len(pusher.told) < FEW / 2 or pusher.is_paused:
        await asyncio.sleep(0.01)
    pace, until = pusher.pace, perf_counter() + PATIENCE
    while len(pusher.told) < FEW and perf_counter() < until:
        await asyncio.sleep(0.1)
    working.cancel()
    await worker.stop(30)
    store.close()
    return pace, pusher.in_pauses / FEW, len(pusher.told) / FEW


def main() -> None:
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # the errors are wanted here
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = ledger(folder / "small", 1_000, CLAIMED)
        large = ledger(folder / "large", 100_000, 10_000)
        claimed = claims(small, large)
        clean = asyncio.run(push_and_talk(large))
        erring = asyncio.run(push_through_errors(folder))
    print_figures(
        (
            Figure("claim 100 of 100,000 ÷ of 1,000, committed", claimed, at_most=1.5),
            Figure("messages/s ÷ the limiter's pace", [a for a, _ in clean], at_least=0.95),
            Figure("the chat's p99, pushing ÷ idle", [b for _, b in clean], at_most=1.5),
            Figure("the same between errors", [a for a, _, _ in erring], at_least=0.8),
            Figure("sent in a demanded pause ÷ all", [b for _, b, _ in erring], at_most=0.05),
            Figure("told in spite of errors ÷ all", [c for _, _, c in erring], at_least=1),
        )
    )


if __name__ == "__main__":
    main()
