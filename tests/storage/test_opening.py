"""Files that cannot be used are reported when they are opened, and left as they are."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage import schema
from storage.engines.sqlite import checks
from storage.engines.sqlite.checks import check_whole
from storage.engines.sqlite.connection import log_of
from storage.errors import StorageError
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with some content, closed properly."""
    path = tmp_path / "office.sqlite"
    store = Store.open(path)
    for number in range(200):
        store.run_now(
            lambda storage, n=number: storage.meet_person("terminal", str(n), "An" * 50, NOW)
        )
    store.close()
    return path


def reason_of_refusing(path: Path) -> str:
    """Why a file is refused; it must be byte for byte the same afterwards."""
    before = path.read_bytes()
    with pytest.raises(StorageError) as refused:
        Store.open(path, patience=0.2)
    assert path.read_bytes() == before
    return refused.value.reason


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()


def test_a_new_file_is_made_with_strict_tables_and_our_mark(tmp_path: Path) -> None:
    Store.open(tmp_path / "new.sqlite").close()
    with closing(sqlite3.connect(tmp_path / "new.sqlite")) as db:
        tables = db.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ).fetchall()
        assert len(tables) > 10
        assert [name for name, strict in tables if not strict] == []
        assert db.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    Store.open(tmp_path / "empty").close()
    check_whole(tmp_path / "empty")


def test_opening_again_finds_what_was_stored(path: Path) -> None:
    store = Store.open(path)
    assert store.look_now(lambda storage: storage.person_at("terminal", "199")) is not None
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"not a database" * 1000,
        lambda content: b"\0" * len(content),
        lambda content: content[:1000],
        lambda content: content[: len(content) // 2],
        lambda content: content[:-4096],
        lambda content: content[:-1],
        lambda content: content[:8192] + b"\xff" * 4096 + content[12288:],
    ],
    ids=["text", "zeros", "half a page", "half", "a page short", "a byte short", "a page of junk"],
)
def test_a_damaged_file_is_refused(path: Path, damage: Callable[[bytes], bytes]) -> None:
    path.write_bytes(damage(path.read_bytes()))
    assert reason_of_refusing(path) == "storage-damaged"


@pytest.mark.parametrize("kept", [0, 5, 4096])
def test_a_truncated_file_too_large_to_be_checked_whole_is_refused_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(checks, "CHECKED_WHOLE", 0)
    path.write_bytes(path.read_bytes()[: 4096 + kept])
    assert reason_of_refusing(path) == "storage-damaged"


def test_an_emptied_file_whose_log_still_stands_is_refused(path: Path) -> None:
    log_of(path).write_bytes(b"what was committed last")
    path.write_bytes(b"")
    assert reason_of_refusing(path) == "storage-damaged"
    assert log_of(path).read_bytes() == b"what was committed last"


def test_a_database_of_a_newer_program_is_refused(path: Path) -> None:
    change(
        path,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('hop226', 'm999_from_the_future', '2030-01-01')",
    )
    assert reason_of_refusing(path) == "storage-newer"


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    change(tmp_path / "theirs", "CREATE TABLE notes (text)")
    assert reason_of_refusing(tmp_path / "theirs") == "storage-foreign"


def test_a_locked_file_is_reported_when_it_is_opened(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE people SET name = 'Bình'")
        with pytest.raises(StorageError, match="storage-locked"):
            Store.open(path, patience=0.1)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="storage-no-folder") as refused:
        Store.open(tmp_path / "absent" / "office.sqlite")
    assert refused.value.details == {"path": str(tmp_path / "absent")}


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="storage-is-a-folder"):
        Store.open(tmp_path)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a place nobody may write to")
def test_a_place_that_may_not_be_written_to_is_reported() -> None:
    with pytest.raises(StorageError, match="storage-permission"):
        Store.open("/proc/self/office.sqlite")


def test_a_failing_migration_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def m002_fails(db: object) -> None:
        db.execute("DROP TABLE drafts")  # type: ignore[attr-defined]
        raise sqlite3.OperationalError("no such thing")

    monkeypatch.setattr(schema.migrations, "_migrations", list(schema.migrations._migrations))
    schema.migrations()(m002_fails)
    with pytest.raises(StorageError, match="storage-failed"):
        Store.open(path)
    monkeypatch.undo()
    check_whole(path)
    store = Store.open(path)
    assert store.look_now(lambda storage: storage.open_drafts(1)) == []
    store.close()


DIES_HALFWAY = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = DELETE")
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN")
db.execute("UPDATE people SET name = hex(randomblob(5000))")
os._exit(9)
"""


def test_a_program_that_died_while_it_made_the_file_is_recovered_from(path: Path) -> None:
    """A file is made without a write-ahead log; what was begun then lies in a journal."""
    died = subprocess.run([sys.executable, "-c", DIES_HALFWAY, str(path)], check=False)
    assert died.returncode == 9
    assert path.with_name(path.name + "-journal").stat().st_size
    store = Store.open(path)
    known = store.look_now(lambda storage: storage.person_at("terminal", "199"))
    store.close()
    assert known is not None
    assert known.name == "An" * 50
    check_whole(path)


@pytest.mark.parametrize("is_read", [False, True], ids=["alone", "while another reads"])
def test_closing_leaves_all_in_the_file_itself(tmp_path: Path, is_read: bool) -> None:
    path, moved = tmp_path / "office.sqlite", tmp_path / "moved.sqlite"
    store = Store.open(path)
    with closing(sqlite3.connect(path)) as other:
        if is_read:
            other.execute("SELECT count(*) FROM people").fetchall()
        store.run_now(lambda storage: storage.meet_person("terminal", "an", "An", NOW))
        store.close()
        moved.write_bytes(path.read_bytes())
    with closing(Store.open(moved)) as store:
        assert store.look_now(lambda storage: storage.person_at("terminal", "an")) is not None


def test_a_file_whose_tables_stayed_in_a_lost_log_is_not_taken_for_a_new_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "office.sqlite"
    change(path, "PRAGMA journal_mode = WAL")
    assert reason_of_refusing(path) == "storage-damaged"


def test_a_new_database_has_its_tables_before_it_has_a_log(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    with closing(Store.open(path)):
        alone = tmp_path / "alone.sqlite"
        alone.write_bytes(path.read_bytes())
        Store.open(alone, may_be_new=False).close()
