"""The record: a line that is altered or missing shows, and erasing a person breaks nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from storage.model import Figure, MeetingFacts, MeetingState, Setting
from storage.proof import Proof, prove
from storage.store import Store
from storage.verbs import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
FACTS = MeetingFacts(
    "Họp", "review", "unit", "online", NOW, None, 60, 9, None, None, {}, [], {"R": {"by": "Lan"}}
)


def busy_office(storage: Storage) -> tuple[int, int]:
    """A unit in which something of every sort was changed; the admin's and the unit's number."""
    an = storage.meet_person("terminal", "an", "An", NOW).id
    unit = storage.add_unit("Sở A", "government", "province", None, an, NOW).id
    storage.choose_setting(unit, "hybrid_counts_as", Setting("online", "CV 1"), an, NOW)
    storage.declare(unit, 2026, "previous_year", Figure(20, "BC 2"), an, NOW)
    storage.change_unit(unit, {"name": "Sở B"}, an, NOW)
    meeting = storage.add_meeting(unit, an, FACTS, NOW)
    storage.change_meeting(meeting.id, an, NOW, state=MeetingState.cancelled)
    storage.note("export", unit, an, NOW)
    return an, unit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def proof(store: Store, expected: str = "") -> Proof:
    return store.look_now(lambda storage: prove(storage, expected))


def tamper(path: Path, *statements: str) -> None:
    db = sqlite3.connect(path)
    with db:
        for trigger in ("record_is_not_changed", "record_is_not_cut"):
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert db.execute(statement).rowcount
    db.close()


def test_every_change_has_its_line(store: Store) -> None:
    _, unit = store.run_now(busy_office)
    lines = store.look_now(lambda storage: storage.record_of(unit, 99))
    assert [line.act for line in reversed(lines)] == [
        "unit_created",
        "role",
        "setting",
        "figure",
        "unit_changed",
        "meeting_saved",
        "meeting_changed",
        "export",
    ]
    saved = next(line for line in lines if line.act == "meeting_saved")
    assert saved.details is not None
    assert saved.details["reasons"] == {"R": {"by": "Lan"}}
    assert proof(store).broken is None


def test_the_record_cannot_be_changed_through_the_program(store: Store) -> None:
    store.run_now(busy_office)

    def alter(storage: Storage) -> None:
        storage.db.execute("UPDATE record SET act = 'x'")  # type: ignore[attr-defined]

    with pytest.raises(Exception, match="storage-refused"):
        store.run_now(alter)


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE record SET by = NULL WHERE id = 3", 3),
        ("UPDATE record SET about = '{}' WHERE id = 4", 4),
        ("UPDATE record SET at = '2020' WHERE id = 8", 8),
        ("UPDATE record SET details_hash = '' WHERE id = 6", 6),
        ("DELETE FROM record WHERE id = 5", 5),
        ("DELETE FROM record WHERE id = 8", 8),
        ("UPDATE record_details SET details = '{}' WHERE record_id = 3", 3),
    ],
)
def test_an_altered_or_missing_line_is_found(
    store: Store, path: Path, statement: str, line: int
) -> None:
    store.run_now(busy_office)
    tamper(path, statement)
    assert proof(store).broken == line


def test_a_record_rewritten_from_some_line_on_lacks_the_head_noted_before(
    store: Store, path: Path, tmp_path: Path
) -> None:
    store.run_now(busy_office)
    head = proof(store).head
    store.run_now(lambda storage: storage.note("export", None, 1, NOW))
    assert proof(store, head) == Proof(9, proof(store).head)
    rewritten = Store.open(tmp_path / "rewritten.sqlite")
    rewritten.run_now(busy_office)
    assert not proof(rewritten, head).known_head
    rewritten.close()


def test_erasing_a_person_breaks_nothing_and_is_a_line_itself(store: Store, path: Path) -> None:
    an, _ = store.run_now(busy_office)
    store.run_now(lambda storage: storage.forget_person(an, NOW))
    found = proof(store)
    assert (found.lines, found.broken) == (9, None)
    store.close()
    kept = path.read_bytes()
    assert b"CV 1" in kept  # the unit's own settings stay
    assert b"Lan" in kept  # and so does the meeting's reason
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM record_details").fetchone() == (0,)


def test_contents_that_are_forgotten_break_nothing(store: Store) -> None:
    _, unit = store.run_now(busy_office)
    store.run_now(lambda storage: storage.forget_contents(unit, NOW.replace(year=2027)))
    assert proof(store).broken is None
