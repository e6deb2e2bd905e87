"""What a release left behind is upgraded whole, and no applied migration is ever edited."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from storage import schema
from storage.engines.sqlite.checks import check_whole
from storage.proof import prove
from storage.storage import Storage
from storage.store import Store
from tests.storage.releases.restored import restored

RELEASES = ("0.1.0",)

APPLIED = {
    "m001_meetings": "d5dab3a21818b315fbe6807fed301710496dceb05a4edd58a73539f948b6e410",
    "m002_deliveries": "21b7845c49216c7e00aaff7d767feeb652c466cb89954424c6f455a8b2140b4b",
    "m003_access": "f219b10431ffa58df848483af05a064c64476f0410c986bc3b18230b6ad2891f",
    "m004_chains": "5e5ef16353bf686047752820a4d6d8ec8419c53be7162e790bd7dbb7c5543bf5",
    "m005_sessions": "49cd19e8fc15e53abb43120cba4b381f0473b6f5266e2810e116d682506d6d46",
    "m006_tries": "a9d7785927b793491e2e7e5200df5415ba29d48496202e18752a693062d35be6",
    "register": "943d50f5b2a5597346467c5f8d87bb8f18d5fe0bc348a5b9eba92654669db61f",
}
"""The migrations that databases out there have applied, and what they import, by their sources.
A change of the schema is a new migration, with a line of its own here."""


def test_no_applied_migration_is_edited() -> None:
    folder = Path(schema.__file__).parent
    sources = {file.stem: file.read_bytes() for file in folder.glob("[mr]*.py")}
    assert {name: sha256(source).hexdigest() for name, source in sources.items()} == APPLIED


@pytest.fixture(params=RELEASES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return restored(request.param, tmp_path / "office.sqlite")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def schema_of(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return set(db.execute("SELECT name, sql FROM sqlite_master").fetchall())


def counts_of(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in tables
        }


def test_an_upgraded_database_is_sound_and_loses_no_row(path: Path) -> None:
    before = counts_of(path)
    Store.open(path).close()
    check_whole(path)
    after = counts_of(path)
    assert {name for name in before if after.get(name, 0) < before[name]} == set()


def test_an_upgraded_database_has_the_tables_of_a_new_one(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    Store.open(tmp_path / "new.sqlite").close()
    assert schema_of(path) == schema_of(tmp_path / "new.sqlite")


def test_its_record_still_stands(store: Store) -> None:
    assert store.look_now(prove).stands


def test_what_it_holds_is_read_as_it_was_written(store: Store) -> None:
    an, binh, chi, dung = 1, 2, 3, 4

    def read(storage: Storage) -> None:
        unit = storage.unit_with_code("SO-A")
        assert unit is not None
        assert unit.setting("reminder_leads") == [2880, 120]
        assert {m.person_id: m.role for m in storage.members(unit.id)} == {
            an: "admin", binh: "planner", chi: "approver", 7: "member",
        }  # fmt: skip
        assert storage.figures(unit.id, 2026)["previous_year"].value == 22
        assert sum(each.number for each in storage.tally(unit.id, 2026)) == 10
        assert [child.code for child in storage.children(unit.id)] == ["PHONG-B"]
        assert [(d.id, d.revision) for d in storage.open_drafts(binh)] == [(28, 6), (27, 10)]
        assert storage.last_replies("terminal", binh)[-1]["choices"][-1]["action"] == "28:6:back"
        assert storage.replies_to("terminal", "0.1.0-1")
        told = {p.person_id: (p.answer, p.words) for p in storage.participants(10)}
        assert told == {
            binh: ("attends", ""), chi: ("absent", "đi công tác"),
            dung: ("substitute", "Em, Phó phòng"),
        }  # fmt: skip
        moved = [change for change in storage.history(5) if change.what == "starts"]
        assert [change.after for change in moved] == ["2026-11-19T14:00:00+07:00"]
        assert storage.groups_of(unit.id) == [("terminal", "-77")]
        assert storage.preferences(chi).leads == (1440,)
        wake = storage.next_wake("terminal")
        assert wake is not None
        assert len(storage.due_deliveries("terminal", wake.replace(year=2027), 99)) == 31
        erased = [line for line in storage.record_of(unit.id, 99) if line.by == 5]
        assert [line.details for line in erased] == [None] * len(erased) != []

    store.look_now(read)
