"""A database that cannot be written for a while costs nobody a message."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import APOLOGY, Assistant
from bot.channels.json_lines import serve
from bot.channels.terminal import follow
from bot.patience import LONGEST_PAUSE, Patience
from bot.render.sentences import wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Event
from storage.errors import StorageError
from storage.store import Store
from tests.bot.channels.telegram.office import NOW, Rests, open_office
from tests.database import open_store
from tests.telegram_server import TelegramServer

EVENT = Event("test", "1", "an", "an", name="An", text="/trogiup")
PASSING = ("locked", "full", "disk", "permission")
LASTING = ("damaged", "text", "refused", "failed")


def failure(why: str) -> StorageError:
    return StorageError(f"storage-{why}", path="tệp", problem="không rõ")


def ailing(store: Store, monkeypatch: pytest.MonkeyPatch, why: str, times: int) -> None:
    """The next works of a store fail so."""
    run, run_now, left = store.run, store.run_now, [failure(why)] * times

    async def ill(work: Callable[..., Any]) -> Any:
        if left:
            raise left.pop()
        return await run(work)

    def ill_now(work: Callable[..., Any]) -> Any:
        if left:
            raise left.pop()
        return run_now(work)

    monkeypatch.setattr(store, "run", ill)
    monkeypatch.setattr(store, "run_now", ill_now)


@pytest.fixture
def store(tmp_path: Path) -> Any:
    store = open_store(tmp_path / "office.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize("why", PASSING)
async def test_an_event_waits_for_trouble_that_passes_and_is_answered_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, why: str
) -> None:
    ailing(store, monkeypatch, why, times=9)
    rests = Rests()
    assistant = Assistant(store, NOW, wording, sleep=rests)
    with caplog.at_level(logging.INFO, "hop226"):
        replies = await assistant.handle(EVENT)
    assert replies != APOLOGY
    assert await assistant.handle(EVENT) == replies
    assert len(rests.seconds) == 9
    assert rests.seconds == sorted(rests.seconds)
    assert rests.seconds[-1] == LONGEST_PAUSE
    assert [each.levelname for each in caplog.records] == ["WARNING", "INFO"]


@pytest.mark.parametrize("why", LASTING)
async def test_trouble_that_another_attempt_meets_again_is_told_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    ailing(store, monkeypatch, why, times=1)
    rests = Rests()
    assert await Assistant(store, NOW, wording, sleep=rests).handle(EVENT) == APOLOGY
    assert rests.seconds == []


async def test_an_update_is_not_confirmed_while_another_process_holds_the_database(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    path = tmp_path / "office.sqlite"
    open_store(path).close()
    store = Store.open(path, patience=0.01)
    rests = Rests()
    assistant = Assistant(store, NOW, wording, sleep=rests)
    async with open_office(telegram, assistant):
        person = telegram.person()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("begin immediate")
            update = await person.texts("/trogiup")
            async with asyncio.timeout(20):
                while len(rests.seconds) < 3:
                    await asyncio.sleep(0)
            assert update in telegram.world.pending
            assert person.sees == []
            other.execute("rollback")
        await telegram.settled()
    store.close()
    assert len(person.sees) == 1
    assert "lỗi" not in str(person.last.text)


@pytest.mark.parametrize("why", PASSING)
def test_a_channel_of_this_machine_says_why_and_the_same_line_may_come_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    ailing(store, monkeypatch, why, times=1)
    ask = Assistant(store, NOW, wording).handle_now
    out = StringIO()
    serve(['{"id": "1", "text": "/trogiup"}'] * 2, out, ask, wording, "an")
    first, second = out.getvalue().splitlines()
    assert '"error"' in first
    assert '"replies"' not in first
    assert '"replies"' in second


@pytest.mark.parametrize("why", PASSING)
def test_a_terminal_says_why_and_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    ailing(store, monkeypatch, why, times=1)
    ask = Assistant(store, NOW, wording).handle_now
    out = StringIO()
    follow(BytesIO(b"/trogiup\n/trogiup\n"), out, ask, wording, "an")
    assert out.getvalue().startswith(wording_of(why))
    assert "/hop" in out.getvalue()


def wording_of(why: str) -> str:
    return wording(Text(f"storage-{why}", failure(why).details))


async def test_what_is_written_after_trouble_is_written_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ailing(store, monkeypatch, "locked", times=3)
    done: list[int] = []
    await Patience(store, Rests()).run(lambda storage: done.append(1))
    assert done == [1]
