"""How late deliveries come, as the health report tells it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bot import health
from storage.ledger import DeliveryKey, DeliveryState
from storage.model import MeetingFacts
from storage.storage import Storage
from tests.database import open_store

NOW = datetime.fromisoformat("2026-11-25T09:00:00+07:00")


def sent(storage: Storage, seconds_late: list[float]) -> None:
    an = storage.meet_person("telegram", "1", "An", NOW)
    unit = storage.add_unit("Sở A", "government", "province", None, an.id, NOW)
    facts = MeetingFacts(
        "Giao ban", "briefing", "unit", "online", NOW, None, 60, 9, None, None, {}, []
    )
    meeting = storage.add_meeting(unit.id, an.id, facts, NOW)
    for lead, seconds in enumerate(seconds_late):
        key = DeliveryKey("reminder", lead, meeting.id, NOW, person_id=an.id)
        row = storage.plan_delivery(key, "telegram", NOW, NOW)
        assert row is not None
        storage.settle_delivery(row.id, DeliveryState.sent, NOW + timedelta(seconds=seconds))


async def test_median_and_p99_from_due_to_sent(tmp_path: Path) -> None:
    store = open_store(tmp_path / "office.sqlite")
    await store.run(lambda storage: sent(storage, [*[1.0] * 60, *[2.0] * 38, 30.5, 600]))
    report = await health.report(store, ())
    store.close()
    assert report["deliveries"] == {"counted": 100, "seconds_late": {"median": 1.0, "p99": 30.5}}


async def test_before_anything_was_sent_nothing_is_counted(tmp_path: Path) -> None:
    store = open_store(tmp_path / "office.sqlite")
    report = await health.report(store, ())
    store.close()
    assert report["deliveries"] == {
        "counted": 0,
        "seconds_late": {"median": None, "p99": None},
    }
