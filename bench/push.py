"""What pushing costs: claiming from a large ledger, the limiter's pace kept, the chat undisturbed.

    python -m bench.push [--seconds 20]

Three ratios of one run:
- finding and claiming 100 rows, of 100,000 with 10,000 due in one minute, against 100 of 1,000;
- messages a second at a server that takes everything, against the limiter's pace;
- the chat's p99 during a push, a planning step through the same process, against idle.

The server runs in a process of its own; the ledgers are on the disk, `synchronous=FULL`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import tempfile
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from bot.assistant import Assistant
from bot.channels.platforms import TELEGRAM
from bot.channels.push_result import PushResult
from bot.channels.telegram.pushing import PER_SECOND, TelegramPusher
from bot.reminders.worker import Worker
from bot.render.sentences import wording
from bot.settings import Settings
from handlers.deliveries import claiming
from handlers.dialog.turn import Event, Reply
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.ledger import DeliveryKey
from storage.model import MeetingFacts
from storage.storage import Storage
from storage.store import Store

CHANNEL = TELEGRAM.name
TOKEN = "7000000001:a-token-of-the-bench_0000000000000000"
NOW = datetime.fromisoformat("2026-11-26T08:00:00+07:00")
STARTS = NOW + timedelta(days=1)
PER_MEETING = 50
ROUNDS = 31
PLAN = ("/hop", "Không", "Hội nghị chuyển đổi số", "Chuyên môn, nghiệp vụ", "Đơn vị", "/huy")
SENT = b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"."}}'
ME = {"id": 7_000_000_001, "is_bot": True, "first_name": "Hop", "username": "hop226_bot"}


def fill(storage: Storage, rows: int, due: int) -> None:
    """A ledger of so many reminders, the first of them due within this minute."""
    people = [
        storage.meet_person(CHANNEL, str(number), f"Người {number}", NOW).id
        for number in range(1, min(rows, 10_000) + 1)
    ]
    unit = storage.add_unit("Sở A", "government", "province", None, people[0], NOW)
    meeting = None
    for number in range(rows):
        if number % PER_MEETING == 0:
            meeting = storage.add_meeting(unit.id, people[0], _facts(), NOW)
        assert meeting is not None
        person = people[number % len(people)]
        storage.add_participant(meeting.id, person, NOW)
        moment = NOW if number < due else STARTS - timedelta(minutes=1)
        late = timedelta(milliseconds=number % 60_000) if number < due else timedelta(0)
        key = DeliveryKey("reminder", 1440, meeting.id, STARTS, person_id=person)
        storage.plan_delivery(key, CHANNEL, moment - late, STARTS)


def _facts() -> MeetingFacts:
    ends = STARTS + timedelta(hours=2)
    return MeetingFacts(
        "Giao ban", "briefing", "unit", "online", STARTS, ends, 120, 9, None, None, {}, []
    )


def claiming_cost(paths: tuple[Path, Path]) -> tuple[float, float]:
    """Seconds to find and claim 100 rows in each ledger, in turn; each claim is taken back."""
    ledgers = [open_writer(path) for path in paths]
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for db, times in zip(ledgers, spent, strict=True):
            db.execute("BEGIN IMMEDIATE")
            began = perf_counter()
            tasks = claiming.claim(Storage(SqliteDatabase(db)), CHANNEL, NOW, "bench", 100)
            times.append(perf_counter() - began)
            db.rollback()
            assert len(tasks) == 100
    for db in ledgers:
        db.close()
    return median(spent[0]), median(spent[1])


class Counting(TelegramPusher):
    """Notes when each message was taken."""

    taken: list[float]

    async def send(self, address: str, reply: Reply) -> PushResult:
        outcome = await super().send(address, reply)
        self.taken.append(perf_counter())
        return outcome


class Chat:
    """An official planning, one step after another; how long each took to be answered."""

    def __init__(self, store: Store) -> None:
        self._assistant = Assistant(store, lambda: NOW, wording)
        self._numbers = count()

    async def talk(self, seconds: float) -> list[float]:
        latencies, until = [], perf_counter() + seconds
        while perf_counter() < until:
            number = next(self._numbers)
            text = PLAN[number % len(PLAN)]
            began = perf_counter()
            await self._assistant.handle(Event("bench", str(number), "chat", "official", text=text))
            latencies.append(perf_counter() - began)
            await asyncio.sleep(0.005)
        return latencies


async def push(path: Path, url: str, seconds: float) -> tuple[float, float, float]:
    """The pace as a share of the limiter's, and the chat's p99 when idle and during the push."""
    store = Store.open(path)
    chosen = Settings(telegram_token=TOKEN, telegram_api=url)
    pusher = Counting(chosen, wording)
    pusher.taken = []
    worker, chat = Worker(store, pusher, lambda: NOW), Chat(store)
    await chat.talk(2)
    idle = await chat.talk(seconds)
    working = asyncio.create_task(worker.run())
    while len(pusher.taken) < PER_SECOND:
        await asyncio.sleep(0.01)
    pushing = await chat.talk(seconds)
    idle += await _idle_again(worker, working, chat, seconds)
    taken = pusher.taken
    pace = (len(taken) - 1) / (taken[-1] - taken[0]) / PER_SECOND
    store.close()
    return pace, p99(idle), p99(pushing)


async def _idle_again(
    worker: Worker, working: asyncio.Task[None], chat: Chat, seconds: float
) -> list[float]:
    working.cancel()
    await worker.stop(30)
    return await chat.talk(seconds)


def p99(latencies: list[float]) -> float:
    return quantiles(latencies, n=100)[98]


def serve(ports: Any) -> None:
    """A Bot API that takes everything at once."""
    asyncio.run(_serve(ports))


async def _serve(ports: Any) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
                await reader.readexactly(size)
                about_me = json.dumps({"ok": True, "result": ME}).encode()
                body = about_me if b"/getMe" in head else SENT
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
                writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    ports.put(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small.sqlite"), Path(folder, "large.sqlite")
        for path, rows, due in ((small, 1_000, 100), (large, 100_000, 10_000)):
            db = open_writer(path)
            with db.atomic():
                fill(Storage(SqliteDatabase(db)), rows, due)
            db.close()
        few, many = claiming_cost((small, large))
        context = multiprocessing.get_context("spawn")
        ports = context.Queue()
        server = context.Process(target=serve, args=(ports,), daemon=True)
        server.start()
        url = f"http://127.0.0.1:{ports.get()}"
        pace, idle, pushing = asyncio.run(push(large, url, options.seconds))
        server.kill()
    print(f"claim 100 of 1,000    {few * 1000:6.1f} ms")
    print(f"claim 100 of 100,000  {many * 1000:6.1f} ms  {many / few:4.2f} x  (goal: 1.5)")
    print(f"pace                  {pace * PER_SECOND:6.1f} /s  {pace:4.2f} x  (goal: 0.95)")
    print(f"chat p99, idle        {idle * 1000:6.1f} ms")
    print(f"chat p99, pushing     {pushing * 1000:6.1f} ms  {pushing / idle:4.2f} x  (goal: 1.5)")


if __name__ == "__main__":
    main()
