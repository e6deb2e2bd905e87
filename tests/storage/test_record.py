"""The record: a line that is altered or missing shows, and erasing a person breaks nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from storage.model import Figure, MeetingFacts, MeetingState, Setting
from storage.proof import Proof, prove
from storage.storage import Storage
from storage.store import Store
from tests.storage.releases.restored import restored

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
LATER = NOW + timedelta(days=1)
FACTS = MeetingFacts(
    "Họp", "review", "unit", "online", NOW, None, 60, 9, None, None, {}, [], {"R": {"by": "Lan"}}
)
OLD_HEAD = "ac373e3fd08653d5bdbb69cb6935c533d0d9c0c44cd350792f9a11a473aeac4a"
"""The head of the one chain that release 0.1.0 left behind."""


def busy_office(storage: Storage) -> tuple[int, int]:
    """A unit in which something of every sort was changed; the admin's and the unit's number.

    Its chain has the lines 1 to 8; line 9 belongs to no unit.
    """
    an = storage.meet_person("terminal", "an", "An", NOW).id
    unit = storage.add_unit("Sở A", "government", "province", None, an, NOW).id
    storage.choose_setting(unit, "hybrid_counts_as", Setting("online", "CV 1"), an, NOW)
    storage.declare(unit, 2026, "previous_year", Figure(20, "BC 2"), an, NOW)
    storage.change_unit(unit, {"name": "Sở B"}, an, NOW)
    meeting = storage.add_meeting(unit, an, FACTS, NOW)
    storage.change_meeting(meeting.id, an, NOW, state=MeetingState.cancelled)
    storage.note("export", unit, an, NOW)
    storage.note("export_own", None, an, NOW)
    return an, unit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Store]:
    """What release 0.1.0 left behind, whose record was one chain."""
    store = Store.open(restored("0.1.0", tmp_path / "upgraded.sqlite"))
    yield store
    store.close()


def proof(store: Store, expected: str = "") -> Proof:
    return store.look_now(lambda storage: prove(storage, expected))


def tamper(path: Path, *statements: str) -> None:
    """Alters the file behind the program's back, and puts the triggers back."""
    with closing(sqlite3.connect(path)) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert db.execute(statement).rowcount
        for _, sql in guards:
            db.execute(sql)
        db.commit()


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


def test_a_sound_record_tells_what_was_checked(store: Store) -> None:
    store.run_now(busy_office)
    found = proof(store)
    assert found.stands
    assert (found.lines, found.old, found.chains, found.erased) == (9, 0, 2, 0)
    assert (found.seal, found.unsealed) == (None, 9)


def test_each_unit_has_a_chain_of_its_own_and_so_have_the_lines_without_one(store: Store) -> None:
    an, _ = store.run_now(busy_office)
    store.run_now(lambda s: s.add_unit("Xã B", "party", "commune", None, an, NOW))
    lines = store.look_now(lambda storage: storage.record_page(0, 99))
    chains: dict[int | None, list[int | None]] = {}
    for line in lines:
        chains.setdefault(line.unit_id, []).append(line.number)
    assert chains == {1: [*range(1, 9)], None: [1], 2: [1, 2]}


def test_the_record_cannot_be_changed_through_the_program(store: Store) -> None:
    store.run_now(busy_office)
    for statement in ("UPDATE record SET act = 'x'", "DELETE FROM record"):
        with pytest.raises(Exception, match="storage-refused"):
            store.run_now(lambda storage, sql=statement: storage.db.run(sql))


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE record SET by = NULL WHERE id = 3", 3),
        ("UPDATE record SET about = '{}' WHERE id = 4", 4),
        ("UPDATE record SET at = '2020' WHERE id = 8", 8),
        ("UPDATE record SET unit_id = NULL WHERE id = 8", 8),
        ("UPDATE record SET number = NULL WHERE id = 8", 8),
        ("UPDATE record SET number = 9 WHERE id = 8", 8),
        ("UPDATE record SET details_hash = '' WHERE id = 6", 6),
        ("DELETE FROM record WHERE id = 5", 5),
        ("DELETE FROM record WHERE id = 9", 9),
        ("UPDATE record_details SET details = '{}' WHERE record_id = 3", 3),
        ("INSERT INTO record_details VALUES (2, 1, 'a', '{}')", 2),
    ],
)
def test_an_altered_or_missing_line_is_found(
    store: Store, path: Path, statement: str, line: int
) -> None:
    store.run_now(busy_office)
    tamper(path, statement)
    assert proof(store).broken == line
    assert not proof(store).stands


def test_words_that_are_gone_without_an_erasure_are_found(store: Store, path: Path) -> None:
    store.run_now(busy_office)
    tamper(path, "DELETE FROM record_details WHERE record_id IN (3, 6)")
    found = proof(store)
    assert (found.broken, found.wordless) == (None, 3)
    assert not found.stands


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER record_is_not_changed",
        "DROP TRIGGER record_is_not_cut",
    ],
)
def test_a_database_that_refuses_no_change_any_more_is_told(
    store: Store, path: Path, statement: str
) -> None:
    store.run_now(busy_office)
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
    assert not proof(store).guarded
    assert not proof(store).stands


def test_a_guard_that_guards_nothing_is_told(store: Store, path: Path) -> None:
    store.run_now(busy_office)
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER record_is_not_cut")
        db.execute("CREATE TRIGGER record_is_not_cut BEFORE DELETE ON record BEGIN SELECT 1; END")
    assert not proof(store).guarded


def test_a_day_is_sealed_by_one_line_and_only_what_was_added_is_sealed_again(store: Store) -> None:
    assert store.run_now(lambda storage: storage.seal_day(NOW)) is None
    an, unit = store.run_now(busy_office)
    first = store.run_now(lambda storage: storage.seal_day(NOW))
    assert first is not None
    assert (first.id, first.at) == (10, NOW)
    assert store.run_now(lambda storage: storage.seal_day(LATER)) == first
    store.run_now(lambda storage: storage.note("export", unit, an, LATER))
    second = store.run_now(lambda storage: storage.seal_day(LATER))
    assert second is not None
    assert (second.id, second.at) == (12, LATER)
    found = proof(store, first.hash)
    assert found.stands
    assert (found.seal, found.unsealed) == (second, 0)


def resealed(path: Path, first: int, change: Callable[[list[Any]], None]) -> None:
    """Rewrites a unit's chain from a line on as one would who knows how it is sealed."""
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute(
            "SELECT id, unit_id, number, at, by, act, about, details_hash FROM record"
            " WHERE unit_id = 1 AND number >= ? ORDER BY number",
            (first,),
        ).fetchall()
        (before,) = db.execute(
            "SELECT hash FROM record WHERE unit_id = 1 AND number = ?", (first - 1,)
        ).fetchone()
    statements = []
    for row_id, *covered in rows:
        if covered[1] == first:
            change(covered)
        text = json.dumps([before, *covered], ensure_ascii=False, separators=(",", ":"))
        before = sha256(text.encode()).hexdigest()
        statements.append(
            f"UPDATE record SET hash = '{before}', by = {covered[3]} WHERE id = {row_id}"
        )
    tamper(path, *statements)


def test_a_chain_that_is_rewritten_whole_differs_from_what_the_day_sealed(
    store: Store, path: Path
) -> None:
    store.run_now(busy_office)
    other = store.run_now(lambda storage: storage.meet_person("terminal", "b", "Bình", NOW).id)

    def by_another(covered: list[Any]) -> None:
        covered[3] = other

    resealed(path, 6, by_another)
    assert proof(store).stands, "nothing had been sealed"
    seal = store.run_now(lambda storage: storage.seal_day(NOW))
    assert seal is not None
    resealed(path, 5, by_another)
    assert proof(store).broken == seal.id


def test_a_record_rewritten_with_its_seals_lacks_the_one_noted_elsewhere(
    store: Store, tmp_path: Path
) -> None:
    store.run_now(busy_office)
    noted = store.run_now(lambda storage: storage.seal_day(NOW))
    assert noted is not None
    store.run_now(lambda storage: storage.note("export", None, 1, NOW))
    assert proof(store, noted.hash).stands
    rewritten = Store.open(tmp_path / "rewritten.sqlite")
    rewritten.run_now(busy_office)
    rewritten.run_now(lambda storage: storage.seal_day(NOW))
    found = proof(rewritten, noted.hash)
    assert (found.known_head, found.stands) == (False, False)
    rewritten.close()


def test_erasing_a_person_breaks_nothing_and_is_a_line_itself(store: Store, path: Path) -> None:
    an, _ = store.run_now(busy_office)
    store.run_now(lambda storage: storage.forget_person(an, NOW))
    found = proof(store)
    assert (found.stands, found.lines, found.erased) == (True, 11, 6)
    store.close()
    kept = path.read_bytes()
    assert b"CV 1" in kept  # the unit's own settings stay
    assert b"Lan" in kept  # and so does the meeting's reason
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM record_details").fetchone() == (0,)


def test_erasing_a_person_accounts_for_no_words_written_later_or_by_others(
    store: Store, path: Path
) -> None:
    store.run_now(busy_office)
    other = store.run_now(lambda storage: storage.meet_person("terminal", "b", "Bình", NOW).id)
    store.run_now(lambda storage: storage.forget_person(other, NOW))
    tamper(path, "DELETE FROM record_details WHERE record_id = 3")
    assert proof(store).wordless == 3


def test_words_of_a_merged_account_go_with_the_person(store: Store) -> None:
    an, unit = store.run_now(busy_office)
    other = store.run_now(lambda storage: storage.meet_person("terminal", "b", "Bình", NOW).id)
    store.run_now(lambda storage: storage.note("export", unit, other, NOW, None, {"word": "x"}))
    store.run_now(lambda storage: storage.merge_people(an, other, NOW))
    store.run_now(lambda storage: storage.forget_person(an, LATER))
    found = proof(store)
    assert (found.stands, found.erased) == (True, 7)


def test_contents_that_are_forgotten_are_told_by_the_record(store: Store, path: Path) -> None:
    an, unit = store.run_now(busy_office)
    store.run_now(lambda storage: storage.forget_contents(unit, LATER, LATER))
    found = proof(store)
    assert (found.stands, found.erased) == (True, 6)
    store.run_now(lambda s: s.choose_setting(unit, "a", Setting(1, "CV 3"), an, LATER))
    tamper(path, "DELETE FROM record_details")
    assert proof(store).wordless == 11


def test_nothing_that_is_forgotten_leaves_no_line(store: Store) -> None:
    _, unit = store.run_now(busy_office)
    store.run_now(lambda storage: storage.forget_contents(unit, NOW, LATER))
    assert proof(store).lines == 9


def test_an_upgraded_record_keeps_its_old_seals_and_each_chain_names_the_old_head(
    upgraded: Store,
) -> None:
    found = proof(upgraded, OLD_HEAD)
    assert found.stands
    assert (found.lines, found.old, found.chains, found.erased) == (50, 47, 3, 1)
    began = upgraded.look_now(lambda storage: storage.record_page(47, 99))
    assert [(line.unit_id, line.act, line.number) for line in began] == [
        (unit, "chain_begun", 1) for unit in (None, 1, 2)
    ]
    assert {json.loads(line.about)["head"] for line in began} == {OLD_HEAD}


def test_an_upgraded_record_goes_on_in_its_chains(upgraded: Store) -> None:
    upgraded.run_now(lambda storage: storage.choose_setting(1, "a", Setting(1, "CV"), 1, LATER))
    upgraded.run_now(lambda storage: storage.seal_day(LATER))
    found = proof(upgraded, OLD_HEAD)
    assert (found.stands, found.lines, found.unsealed) == (True, 52, 0)


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE record SET by = NULL WHERE id = 1", 1),
        ("UPDATE record SET hash = 'x' WHERE id = 47", 47),
        ("DELETE FROM record WHERE id = 47", 47),
        ("UPDATE record SET about = json_set(about, '$.head', 'x') WHERE id = 49", 49),
        ("DELETE FROM record WHERE id = 50", 50),
        (
            "INSERT INTO record (at, act, about, details_hash, hash)"
            " VALUES ('2027', 'export', '{}', '', 'x')",
            51,
        ),
    ],
)
def test_what_is_altered_of_an_upgraded_record_is_found(
    upgraded: Store, statement: str, line: int
) -> None:
    upgraded.look_now(prove)
    tamper(upgraded.path, statement)
    assert proof(upgraded).broken == line


def test_words_that_were_gone_before_the_upgrade_are_accounted_for(tmp_path: Path) -> None:
    path = restored("0.1.0", tmp_path / "office.sqlite")
    with closing(sqlite3.connect(path)) as db:  # as forget_contents of 0.1.0, which left no line
        db.execute(
            "DELETE FROM record_details WHERE record_id IN"
            " (SELECT id FROM record WHERE unit_id = 1 AND at < '2026-11-17')"
        )
        db.commit()
    store = Store.open(path)
    found = proof(store)
    assert found.stands
    assert found.erased > 1
    tamper(path, "DELETE FROM record_details")
    assert proof(store).wordless is not None
    store.close()
