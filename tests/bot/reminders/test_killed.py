"""A real process is killed at each step; another one takes over. Nothing is lost, and a message
comes twice only where the process died between the platform's word and ours."""

from __future__ import annotations

import asyncio
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from handlers.deliveries.claiming import LEASE
from storage.ledger import DeliveryState
from tests.bot.reminders.killed import STEPS
from tests.bot.reminders.office import an_office, carry, sender_to
from tests.telegram_server import TelegramServer

DUE = datetime.fromisoformat("2026-11-26T08:00:00+07:00")


async def killed(db: Path, server: TelegramServer, step: str) -> int:
    """How a worker ended that was to die at a step of its first delivery."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.reminders.killed",
        str(db), server.url, server.token, DUE.isoformat(), step,
    )  # fmt: skip
    return await process.wait()


@pytest.mark.parametrize("step", STEPS)
async def test_a_worker_killed_at_any_step_loses_nothing(
    telegram: TelegramServer, tmp_path: Path, step: str
) -> None:
    person = telegram.person()
    await person.says("/start")
    db = tmp_path / "office.sqlite"
    with an_office(db, person) as office:
        assert await killed(db, telegram, step) == -signal.SIGKILL
        office.now = DUE + timedelta(seconds=30)
        await carry(office, sender_to(telegram))
        in_the_lease = len(person.sees)
        office.now = DUE + LEASE
        await carry(office, sender_to(telegram))
        [row] = [row for row in office.rows() if row.due == DUE]
        assert row.state is DeliveryState.sent
    assert in_the_lease == (0 if step == "after claim" else 1)
    assert len(person.sees) == (2 if step == "after send" else 1)
    assert {office.meeting.code in str(message.text) for message in person.sees} == {True}
