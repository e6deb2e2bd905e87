"""Bots in processes of their own, each with its own people, and what is measured of them."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import perf_counter

from bench.dialog import Dialog
from bench.office import fill
from bench.telegram_load import TOKEN, Load
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage

OURS, PTB, AIOGRAM = "hop226", "python-telegram-bot peer", "aiogram peer"
ECHO = "aiogram echo"
MODULES = {
    PTB: "bench.peers.ptb_bot",
    AIOGRAM: "bench.peers.aiogram_bot",
    ECHO: "bench.peers.aiogram_echo",
}

_TICKS = os.sysconf("SC_CLK_TCK")
_COMMITS_AT = 8
"""Where SQLite's index of the write-ahead log counts transactions."""


@dataclass
class Bot:
    """A bot process; `db` is the file that it keeps, if it keeps anything."""

    name: str
    load: Load
    process: subprocess.Popen[bytes]
    db: Path
    started: float = 0.0
    idle_mb: float = 0.0

    @property
    def cpu_seconds(self) -> float:
        """User and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def resident_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    @property
    def commits(self) -> int:
        """Transactions that were written since the database was opened first."""
        index = self.db.with_name(f"{self.db.name}-shm")
        if not index.exists():
            return 0
        return int(struct.unpack_from("=I", index.read_bytes(), _COMMITS_AT)[0])


async def started(name: str, folder: Path, polling: bool, last: AsyncExitStack) -> Bot:
    """A bot that has answered its first line; `hop226` has also pushed its first message."""
    port = 0 if polling else _free_port()
    webhook = None if polling else f"http://127.0.0.1:{port}/telegram"
    load = Load(Dialog.read(opening=name == OURS), webhook)
    await last.enter_async_context(load.serving())
    db = folder / f"{name}.sqlite"
    if name == OURS:
        _have_something_to_push(db)
    began = perf_counter()
    bot = Bot(name, load, _process(name, load.url, port, db, last), db)
    await load.first_answer()
    bot.started = perf_counter() - began
    if name == OURS:
        await load.pushed.wait()
    bot.idle_mb = bot.resident_mb
    return bot


def _process(
    name: str, api: str, port: int, db: Path, last: AsyncExitStack
) -> subprocess.Popen[bytes]:
    environment = os.environ | (_office(api, port, db) if name == OURS else {})
    if name == OURS:
        command = ["-m", "bot.main", "run"]
    else:
        command = ["-m", MODULES[name], api, TOKEN, str(port)]
        command += [] if name == ECHO else [str(db)]
    log = last.enter_context(db.with_suffix(".log").open("wb"))
    process = subprocess.Popen([sys.executable, *command], env=environment, stderr=log)
    last.callback(process.wait)
    last.callback(process.terminate)
    return process


def _office(api: str, port: int, db: Path) -> dict[str, str]:
    """The settings of ours."""
    return {
        "HOP226_DB": str(db),
        "HOP226_TELEGRAM_TOKEN": TOKEN,
        "HOP226_TELEGRAM_API": api,
        "HOP226_LISTEN": f"127.0.0.1:{port or _free_port()}",
        "HOP226_PUBLIC_URL": f"http://127.0.0.1:{port}" if port else "",
        "HOP226_UNIT_CREATION": "anyone",
        "HOP226_MESSAGES_PER_PERSON": "99999",
        "HOP226_MESSAGES_PER_CHAT": "99999",
    }


def _have_something_to_push(db: Path) -> None:
    now = datetime.now(timezone(timedelta(hours=7)))
    writer = open_writer(db)
    with writer.atomic():
        fill(Storage(SqliteDatabase(writer)), now, rows=1, due=1)
    writer.close()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port
