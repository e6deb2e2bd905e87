"""`hop226 run` as a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from bot.main import main
from bot.settings import PREFIX, variable
from tests.bot.channels.telegram.office import until
from tests.bot.channels.telegram.test_webhook import free_port
from tests.program import Program
from tests.telegram_server import Person, TelegramServer

SETTING_UP = ("/donvi", "Sở A", "Chính quyền", "Tỉnh (gồm sở, ban, ngành tỉnh)")
PLANNING = (
    "/hop",
    "Không",
    "Hội nghị chuyển đổi số",
    "Chuyên môn, nghiệp vụ",
    "Đơn vị",
    "Chưa",
    "Chưa",
    "Nhiệm vụ mới",
    "8h ngày 8/12/2036",
    "2 tiếng",
    "Trực tuyến",
    "60",
    "Lãnh đạo đơn vị",
    "Đúng, tất cả",
    "Bỏ qua",
    "Không phát sinh kinh phí",
    "Phó Giám đốc",
    "Phòng họp trực tuyến A",
    "Bỏ qua",
    "Lưu",
)


def settings_of(telegram: TelegramServer, folder: Path, listen: str = "") -> dict[str, str]:
    """The environment of an office that talks with this Telegram."""
    made = {
        "db": str(folder / "office.sqlite"),
        "telegram_token": telegram.token,
        "telegram_api": telegram.url,
        "unit_creation": "anyone",
        "messages_per_person": "9999",
        "messages_per_chat": "9999",
        "listen": listen or f"127.0.0.1:{free_port()}",
    }
    return {variable(name): value for name, value in made.items()}


@asynccontextmanager
async def running(telegram: TelegramServer, folder: Path) -> AsyncIterator[Program]:
    with (folder / "log").open("w") as log, open(os.devnull) as nothing:
        streams = (nothing.fileno(), log.fileno(), log.fileno())
        program = Program(main, ["run"], streams=streams, env=settings_of(telegram, folder))
    try:
        yield program
    finally:
        program.kill()
        await asyncio.to_thread(program.wait)


async def started(*arguments: str, env: dict[str, str]) -> asyncio.subprocess.Process:
    """The program from the very start of the interpreter."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.main", *arguments),
        cwd=Path(__file__).parents[4],
        env=os.environ | env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.fixture
def unset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A place without a setting."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    return monkeypatch


def test_without_a_token_two_lines_say_what_to_set_and_what_needs_none(
    unset: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run"]) == 2
    out, err = capsys.readouterr()
    first, second = err.splitlines()
    assert out == ""
    assert "HOP226_TELEGRAM_TOKEN" in first
    assert "hop226 chat" in second


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("telegram_token", "my token"),
        ("telegram_proxy", "ftp://proxy"),
        ("telegram_api", "127.0.0.1:8081"),
        ("public_url", "hop.so-a.example"),
        ("listen", "8226"),
        ("unit_creation", "everybody"),
        ("messages_per_person", "0"),
        ("messages_per_chat", "many"),
    ],
)
def test_a_setting_that_cannot_be_right_is_named_in_one_line(
    unset: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    unset.setenv("HOP226_TELEGRAM_TOKEN", "1:token")
    unset.setenv(variable(name), value)
    assert main(["run"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert variable(name) in line


async def test_it_tells_its_health_and_leaves_when_told_to(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    listen = f"127.0.0.1:{free_port()}"
    person = telegram.person()
    process = await started("run", env=settings_of(telegram, tmp_path, listen))
    try:
        await person.texts("/start")
        await telegram.world.settled(60)
        asked = await started("health", "--json", env={"HOP226_LISTEN": listen})
        report = json.loads((await asked.communicate())[0])
        began = monotonic()
        process.send_signal(signal.SIGTERM)
        _, err = await process.communicate()
        assert monotonic() - began < 10
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode == 0
    assert b"Traceback" not in err
    assert asked.returncode == 0
    assert (report["ok"], report["channels"]["telegram"]["state"]) == (True, "online")


def test_health_of_what_does_not_run_says_so(
    unset: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unset.setenv("HOP226_LISTEN", f"127.0.0.1:{free_port()}")
    assert main(["health", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"ok": False, "running": False}


async def test_sigkill_in_the_middle_loses_nothing_and_doubles_nothing(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    await converse_and_kill(telegram, tmp_path, kills=2, people=3, seed=226)


@pytest.mark.long
async def test_many_kills_lose_nothing_and_double_nothing(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    await converse_and_kill(telegram, tmp_path, kills=30, people=20, seed=227)


async def converse_and_kill(
    telegram: TelegramServer, folder: Path, kills: int, people: int, seed: int
) -> None:
    """People plan while the program is killed after so many of its requests, and started again."""
    chance = Random(seed)
    talks = [Conversation(telegram.person()) for _ in range(people)]
    talking = asyncio.gather(*(talk.hold() for talk in talks))
    lines = sum(len(SETTING_UP) + len(PLANNING) for _ in talks)
    for _ in range(kills):
        async with running(telegram, folder):
            seen = len(telegram.calls)
            enough = seen + chance.randrange(8, max(9, 2 * lines // kills))
            await until(lambda enough=enough: len(telegram.calls) > enough or talking.done(), 60)
    async with running(telegram, folder) as program:
        await asyncio.wait_for(talking, 120)
        await telegram.world.settled(60)
        program.tell(signal.SIGTERM)
        assert await asyncio.to_thread(program.wait) == 0
    assert "Traceback" not in (folder / "log").read_text()
    with closing(sqlite3.connect(folder / "office.sqlite")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        events = Counter(
            row[0].partition("#")[0] for row in db.execute("SELECT event_id FROM events")
        )
        assert events == Counter(f"{telegram.world.bot.id}:{i}" for i in telegram.world.delivered)
        (units,) = db.execute("SELECT count(*) FROM units").fetchone()
        meetings = db.execute("SELECT organiser_id, count(*) FROM meetings GROUP BY 1").fetchall()
    assert units == people
    assert [number for _, number in meetings] == [1] * people


class Conversation:
    """Somebody who writes the next line when the last one was answered, and only then."""

    def __init__(self, person: Person) -> None:
        self.person = person

    async def hold(self) -> None:
        for line in (*SETTING_UP, *PLANNING):
            update = await self.person.texts(line)
            await until(lambda update=update: update in self.person.world.delivered, 120)
        assert "Đã lưu HN-2036-001" in str([message.text for message in self.person.sees])
