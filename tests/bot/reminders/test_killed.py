"""A real process is killed at each step; another one takes over. Nothing is lost, and a message
comes twice only where the process died between the platform's word and ours."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handlers.deliveries.claiming import LEASE
from storage.ledger import DeliveryKey, DeliveryState, Preferences
from storage.storage import Storage
from tests.bot.channels.telegram.office import until
from tests.bot.reminders import killed
from tests.bot.reminders.killed import STEPS
from tests.bot.reminders.office import A_DAY_BEFORE, an_office, carry, pusher_to
from tests.program import Program
from tests.telegram_server import TelegramServer


async def dead(db: Path, server: TelegramServer, step: str) -> int:
    """How a worker ended that was to die at a step of its first delivery."""
    args = (str(db), server.url, server.token, A_DAY_BEFORE.isoformat(), step)
    return await asyncio.to_thread(Program(killed.work, *args, streams=(0, 1, 2)).wait)


@pytest.mark.parametrize("step", STEPS)
async def test_a_worker_killed_at_any_step_loses_nothing(
    telegram: TelegramServer, tmp_path: Path, step: str
) -> None:
    person = telegram.person()
    await person.texts("/start")
    db = tmp_path / "office.sqlite"
    with an_office(db, person) as office:
        assert await dead(db, telegram, step) == -signal.SIGKILL
        office.now = A_DAY_BEFORE + timedelta(seconds=30)
        await carry(office, pusher_to(telegram))
        in_the_lease = len(person.sees)
        office.now = A_DAY_BEFORE + LEASE
        await carry(office, pusher_to(telegram))
        [row] = [row for row in office.rows() if row.due == A_DAY_BEFORE]
        assert row.state is DeliveryState.sent
    assert in_the_lease == (0 if step == "after claim" else 1)
    assert len(person.sees) == (2 if step == "after send" else 1)
    assert {office.meeting.code in str(message.text) for message in person.sees} == {True}


async def test_push_alone_carries_what_is_due_and_ends_when_it_is_told_to(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    person = telegram.person()
    await person.texts("/start")
    db = tmp_path / "office.sqlite"
    with an_office(db, person) as office:
        now = datetime.now(UTC)
        late = [row for row in office.rows() if row.due == A_DAY_BEFORE]
        office.store.run_now(lambda storage: prepone(storage, office.meeting.id, late[0].id, now))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.main", "push", "--db", str(db),
            env=os.environ | {
                "HOP226_TELEGRAM_TOKEN": telegram.token, "HOP226_TELEGRAM_API": telegram.url,
            },
        )  # fmt: skip
        try:
            await until(lambda: bool(person.sees), 30)
            process.send_signal(signal.SIGTERM)
            assert await process.wait() == 0
        finally:
            if process.returncode is None:
                process.kill()
        await until(lambda: bool(office.rows(DeliveryState.sent)))


def prepone(storage: Storage, meeting_id: int, row: int, now: datetime) -> None:
    """Puts the meeting two hours from now on the real clock, its reminder due now, at any hour."""
    meeting = storage.meeting(meeting_id)
    assert meeting is not None
    assert meeting.organiser_id is not None
    never_quiet = Preferences(quiet=("00:00", "00:00"))
    storage.wish(meeting.organiser_id, never_quiet)
    starts = now + timedelta(hours=2)
    facts = replace(meeting.facts, starts=starts, ends=starts)
    moved = storage.change_meeting(meeting_id, meeting.organiser_id, now, facts)
    key = DeliveryKey("reminder", 90, moved.id, starts, person_id=meeting.organiser_id)
    storage.settle_delivery(row, DeliveryState.superseded, now)
    storage.plan_delivery(key, "telegram", now, starts)
