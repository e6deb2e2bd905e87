"""A channel is a row and its module: what runs, pushes and reports takes any table of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import health
from bot.channels.opening import configured, open_conversations, open_pushers
from bot.channels.platforms import CHANNELS, TELEGRAM
from bot.commands.run import serve
from bot.render.sentences import wording
from bot.settings import Settings
from storage.ledger import DeliveryState
from storage.store import Store
from tests.bot.channels.made_up import MADE_UP, shown
from tests.bot.channels.telegram.office import NOW, Answers
from tests.bot.channels.telegram.test_webhook import free_port
from tests.bot.reminders.office import A_DAY_BEFORE, an_office_on, carry
from tests.database import open_store

MADE = Settings(public_url="https://hop.so-a.example")
ROWS = (*CHANNELS, MADE_UP)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    shown.clear()
    store = open_store(tmp_path / "office.sqlite")
    yield store
    store.close()


def test_only_what_has_its_settings_is_opened() -> None:
    assert configured(MADE, ROWS) == [MADE_UP]
    assert configured(Settings(telegram_token="1:token"), ROWS) == [TELEGRAM]
    assert configured(Settings(), ROWS) == []


def test_what_cannot_push_has_no_pusher() -> None:
    silent = replace(MADE_UP, capabilities=replace(MADE_UP.capabilities, pushes=False, quota=None))
    assert [each.channel for each in open_pushers(MADE, wording, ROWS)] == ["made-up"]
    assert open_pushers(MADE, wording, (silent,)) == []


async def test_the_program_runs_a_row_of_the_table(store: Store) -> None:
    made = replace(MADE, listen=f"127.0.0.1:{free_port()}")
    assert await serve(made, store, ROWS) == 1, "the only conversation has ended"
    assert "/hop" in shown[0]


async def test_deliveries_are_carried_on_a_row_of_the_table(store: Store, tmp_path: Path) -> None:
    [pusher] = open_pushers(MADE, wording, ROWS)
    with an_office_on(MADE_UP.name, tmp_path / "reminders.sqlite", {"an": "An"}) as office:
        office.now = A_DAY_BEFORE
        await carry(office, pusher)
        assert [row.channel for row in office.rows(DeliveryState.sent)] == [MADE_UP.name]
    [page] = shown
    assert office.meeting.code in page


async def test_health_reports_a_row_of_the_table(store: Store) -> None:
    answering = open_conversations(MADE, Answers().handle, wording, NOW, ROWS)
    report = await health.report(store, answering, ROWS)
    assert {name: each["state"] for name, each in report["channels"].items()} == {
        MADE_UP.name: "starting"
    }
    assert "segno" in report["versions"]
    assert "a-library-that-is-not-installed" not in report["versions"]
