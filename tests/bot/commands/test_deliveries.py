"""`hop226 deliveries` prints the ledger."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.main import main
from handlers.deliveries.scheduling import Schedule
from storage.ledger import DeliveryState
from storage.model import Meeting, MeetingFacts
from storage.storage import Storage
from tests.database import open_store

NOW = datetime.fromisoformat("2026-11-25T09:00:00+07:00")
STARTS = datetime.fromisoformat("2026-11-27T08:00:00+07:00")


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A meeting of which one reminder was sent and one failed."""
    path = tmp_path / "office.sqlite"
    store = open_store(path)
    store.run_now(_settle_in)
    store.close()
    return path


def _settle_in(storage: Storage) -> Meeting:
    an = storage.meet_person("telegram", "1", "An", NOW)
    unit = storage.add_unit("Sở A", "government", "province", None, an.id, NOW)
    facts = MeetingFacts(
        "Giao ban", "briefing", "unit", "online", STARTS, None, 120, 9, None, None, {}, []
    )
    meeting = storage.add_meeting(unit.id, an.id, facts, NOW)
    Schedule(storage, meeting, NOW).replan()
    day, hour, *_ = storage.deliveries_of(meeting.id)
    storage.settle_delivery(day.id, DeliveryState.sent, day.due)
    storage.settle_delivery(hour.id, DeliveryState.failed, hour.due, "turned away")
    return meeting


def printed(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    assert main(["deliveries", *options]) == 0
    return capsys.readouterr().out.splitlines()


def test_every_row_is_a_line(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "--db", str(db))
    assert lines[0] == (
        "T5 26/11 08:00 · HN-2026-001 · nhắc trước giờ họp · An (telegram): đã gửi T5 26/11 08:00"
    )
    assert lines[1].endswith("An (telegram): không gửi được [turned away]")
    assert len(lines) == 4


def test_rows_of_a_state_and_of_a_meeting(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(printed(capsys, "--db", str(db), "--state", "failed")) == 1
    assert len(printed(capsys, "--db", str(db), "--meeting", "HN-2026-001")) == 4
    assert printed(capsys, "--db", str(db), "--meeting", "HN-2026-002") == ["Không có tin nào."]


def test_an_unknown_state_is_refused(db: Path) -> None:
    assert main(["deliveries", "--db", str(db), "--state", "lost"]) == 2
