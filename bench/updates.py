"""What an update costs: the assistant on Telegram beside what an office would build instead.

    python -m bench.updates [--polling]

The whole way on one machine over real HTTP: update in, decision, durable commit
(`synchronous=FULL`), reply out. Beside it the same questions on python-telegram-bot and on aiogram
(`bench.peers`), and an aiogram bot that answers every line with itself and keeps nothing. The
people who write run in this process, each bot in its own; all bots stay up and take turns.

People first write as soon as they are answered: what an update costs then, typed, and where what
can be tapped is tapped (the tap answered, the message edited). Then they write at random moments,
at 30, 60 and 90 % of what the bot was capable of, and each latency counts from the moment that a
line was meant to be written.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from bench.bots import AIOGRAM, ECHO, OURS, PTB, Bot, started
from bench.dialog import Dialog
from bench.figures import ROUNDS, Figure, print_figures, print_table

CHATS = 48
LINES = Dialog.read()
UPDATES = CHATS * len(LINES.rest)
"""Each walks through the whole dialog: a round costs what another one does."""

SHARES = (0.3, 0.6, 0.9)
OPEN_SECONDS = 2.0
TYPED, TAPPED = "typed", "tapped"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a round of updates cost: updates and commits a second, CPU milliseconds an update."""

    rate: float
    cpu_ms: float
    commits: float


Costs = dict[tuple[str, str], list[Cost]]


async def main(polling: bool) -> None:
    names = (OURS, ECHO) if polling else (OURS, PTB, AIOGRAM, ECHO)
    costs: Costs = defaultdict(list)
    latencies: list[tuple[str, ...]] = []
    async with AsyncExitStack() as last:
        folder = Path(last.enter_context(tempfile.TemporaryDirectory()))
        bots = [await started(name, folder, polling, last) for name in names]
        for bot in bots:
            await bot.load.run(CHATS, UPDATES + CHATS * len(LINES.opening))
        for _ in range(ROUNDS):
            for bot in bots:
                for way in (TYPED,) if bot.name == ECHO or polling else (TYPED, TAPPED):
                    costs[bot.name, way].append(await cost(bot, way))
        for bot in bots if not polling else ():
            latencies.append(await open_latencies(bot, costs))
        report(bots, costs, polling)
    if latencies:
        shares = [f"{share:.0%} {which}" for share in SHARES for which in ("p50", "p99")]
        print("Milliseconds to an answer at a share of the bot's own capacity, typed:\n")
        print_table(("bot", *shares), latencies)


async def cost(bot: Bot, way: str) -> Cost:
    bot.load.tapping = way == TAPPED
    cpu, commits = bot.cpu_seconds, bot.commits
    done = await bot.load.run(CHATS, UPDATES)
    cpu, commits = bot.cpu_seconds - cpu, bot.commits - commits
    return Cost(UPDATES / done.seconds, cpu / UPDATES * 1000, commits / done.seconds)


async def open_latencies(bot: Bot, costs: Costs) -> tuple[str, ...]:
    """p50 and p99 in milliseconds at each share of the bot's capacity."""
    bot.load.tapping = False
    capacity = median(each.rate for each in costs[bot.name, TYPED])
    cells = [bot.name]
    for share in SHARES:
        rate = share * capacity
        done = await bot.load.run_open(CHATS, int(rate * OPEN_SECONDS), rate)
        cuts = quantiles(done.latencies, n=100)
        cells += [f"{cuts[49] * 1000:.1f}", f"{cuts[98] * 1000:.1f}"]
    return tuple(cells)


def report(bots: list[Bot], costs: Costs, polling: bool) -> None:
    print_figures(polling_figures(costs) if polling else webhook_figures(bots, costs))
    head = (
        "bot",
        "updates/s",
        "CPU ms/update",
        "commits/s",
        "idle MB",
        "loaded MB",
        "first answer s",
    )
    rows = [
        (
            f"{bot.name}, {way}",
            f"{median(each.rate for each in costs[bot.name, way]):.0f}",
            f"{median(each.cpu_ms for each in costs[bot.name, way]):.2f}",
            f"{median(each.commits for each in costs[bot.name, way]):.0f}",
            f"{bot.idle_mb:.0f}",
            f"{bot.resident_mb:.0f}",
            f"{bot.started:.1f}",
        )
        for bot in bots
        for way in (TYPED, TAPPED)
        if (bot.name, way) in costs
    ]
    print_table(head, rows)


def webhook_figures(bots: list[Bot], costs: Costs) -> Iterator[Figure]:
    for peer, most in ((PTB, 1.0), (AIOGRAM, 1.3)):
        for way in (TYPED, TAPPED):
            ratios = [a.cpu_ms / b.cpu_ms for a, b in pairs(costs, way, peer)]
            yield Figure(f"CPU an update, {way} ÷ {peer}", ratios, at_most=most)
    rates = [ours.rate / echo.rate for ours, echo in pairs(costs, TYPED, ECHO)]
    yield Figure(f"updates a second, webhook ÷ {ECHO}", rates, at_least=0.8)
    idle = {bot.name: bot.idle_mb for bot in bots}
    memory = [idle[OURS] / idle[ECHO]]
    yield Figure(f"idle memory after a first push ÷ {ECHO}", memory, at_most=1.1)


def polling_figures(costs: Costs) -> Iterator[Figure]:
    rates = [ours.rate / echo.rate for ours, echo in pairs(costs, TYPED, ECHO)]
    yield Figure(f"updates a second, polling ÷ {ECHO}", rates, at_least=0.7)


def pairs(costs: Costs, way: str, other: str) -> Iterator[tuple[Cost, Cost]]:
    """Each round of ours with the same round of another bot."""
    return zip(costs[OURS, way], costs[other, way], strict=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polling", action="store_true")
    asyncio.run(main(parser.parse_args().polling))
