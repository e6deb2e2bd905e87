"""What an update costs: the assistant on Telegram beside bare echo bots, over real HTTP.

    python -m bench.updates [--chats 1000] [--updates 4000] [--rounds 3] [--polling]

The whole way on one machine: update in, decision, durable commit (`synchronous=FULL`), reply out.
The people who write run in this process, each bot in its own. All bots stay up and take turns, and
every figure is the median of its rounds. What counts are the ratios of one run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench.telegram_load import TOKEN, Dialog, Load, Round

OURS, ECHO, LIMIT = "hop226", "aiogram echo", "raw aiohttp echo"
BOTS = {OURS: "", ECHO: "aiogram", "PTB echo": "ptb", LIMIT: "raw"}
DIALOG = Path(__file__).with_name("dialog.txt")
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Bot:
    """A bot process with its own people, and what was measured of it."""

    name: str
    load: Load
    process: subprocess.Popen[bytes]
    started: float = 0.0
    idle_mb: float = 0.0
    rounds: list[tuple[Round, float]] = field(default_factory=list)
    alone: list[Round] = field(default_factory=list)

    @property
    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def resident_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    async def measure(self, chats: int, updates: int) -> None:
        before = self.cpu_seconds
        done = await self.load.run(chats, updates)
        self.rounds.append((done, self.cpu_seconds - before))

    @property
    def rate(self) -> float:
        return median(len(done.latencies) / done.seconds for done, _ in self.rounds)

    @property
    def cpu_per_thousand(self) -> float:
        return median(cpu / len(done.latencies) * 1000 for done, cpu in self.rounds)

    def percentile(self, percent: int) -> float:
        """Milliseconds."""
        return median(
            quantiles(done.latencies, n=100)[percent - 1] * 1000 for done, _ in self.rounds
        )

    @property
    def alone_ms(self) -> float:
        return median(median(done.latencies) * 1000 for done in self.alone)


async def main() -> None:
    options = _options()
    async with AsyncExitStack() as last:
        folder = Path(last.enter_context(tempfile.TemporaryDirectory()))
        names = [name for name in BOTS if not (options.polling and name not in (OURS, ECHO))]
        bots = [await _start(name, folder, options.polling, last) for name in names]
        for bot in bots:
            await bot.load.run(options.chats, 6 * options.chats)
        for _ in range(options.rounds):
            for bot in bots:
                await bot.measure(options.chats, options.updates)
                bot.alone.append(await bot.load.run(1, options.updates // 10))
        _print(bots, options)


async def _start(name: str, folder: Path, polling: bool, last: AsyncExitStack) -> Bot:
    port = 0 if polling else _free_port()
    path = f"http://127.0.0.1:{port}"
    dialog = Dialog.read(DIALOG)
    load = Load(dialog, None if polling else f"{path}/telegram")
    await last.enter_async_context(load.serving())
    environment = dict(os.environ)
    command = [sys.executable, "-m", "bench.echo_bots", BOTS[name], load.url, TOKEN, str(port)]
    if name == OURS:
        command = [sys.executable, "-m", "bot.main", "run"]
        environment |= {
            "HOP226_DB": str(folder / "bench.sqlite"),
            "HOP226_TELEGRAM_TOKEN": TOKEN,
            "HOP226_TELEGRAM_API": load.url,
            "HOP226_LISTEN": f"127.0.0.1:{port or _free_port()}",
            "HOP226_PUBLIC_URL": "" if polling else path,
            "HOP226_UNIT_CREATION": "anyone",
            "HOP226_MESSAGES_PER_PERSON": "99999",
            "HOP226_MESSAGES_PER_CHAT": "99999",
        }
    began = perf_counter()
    bot = Bot(name, load, subprocess.Popen(command, env=environment))
    last.callback(bot.process.wait)
    last.callback(bot.process.terminate)
    await load.first_answer()
    bot.started = perf_counter() - began
    bot.idle_mb = bot.resident_mb
    return bot


def _print(bots: list[Bot], options: argparse.Namespace) -> None:
    echo = next(bot for bot in bots if bot.name == ECHO)
    transport = "polling" if options.polling else "webhook"
    print(f"\n{transport}, {options.chats} chats at once, {options.updates} updates a round\n")
    print(
        "| bot | updates/s | ÷ echo | p50 ms | p99 ms | ÷ echo | alone p50 ms"
        " | CPU s/1,000 | ÷ echo | idle MB | ÷ echo | loaded MB | first answer s |"
    )
    print("|---|" + "---:|" * 12)
    for bot in bots:
        p99 = bot.percentile(99)
        print(
            f"| {bot.name} | {bot.rate:.0f} | {bot.rate / echo.rate:.2f}"
            f" | {bot.percentile(50):.0f} | {p99:.0f} | {p99 / echo.percentile(99):.2f}"
            f" | {bot.alone_ms:.1f} | {bot.cpu_per_thousand:.2f}"
            f" | {bot.cpu_per_thousand / echo.cpu_per_thousand:.2f}"
            f" | {bot.idle_mb:.0f} | {bot.idle_mb / echo.idle_mb:.2f}"
            f" | {bot.resident_mb:.0f} | {bot.started:.1f} |"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=1000)
    parser.add_argument("--updates", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--polling", action="store_true")
    return parser.parse_args()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


if __name__ == "__main__":
    asyncio.run(main())
