from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.engines.sqlite import copies
from storage.engines.sqlite.checks import check_whole
from storage.engines.sqlite.connection import log_of
from storage.engines.sqlite.copies import back_up, restore
from storage.errors import StorageError
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    store.run_now(lambda storage: storage.meet_person("terminal", "an", "An", NOW))
    yield store
    store.close()


def people_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM people").fetchone()[0])


def refused(reason: str) -> AbstractContextManager[object]:
    return pytest.raises(StorageError, match=reason)


def test_a_copy_taken_while_the_store_is_open_is_one_complete_file(
    store: Store, path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "monday.sqlite"
    copy.parent.mkdir()
    back_up(path, copy)
    assert [file.name for file in copy.parent.iterdir()] == ["monday.sqlite"]
    check_whole(copy)
    assert people_in(copy) == 1


async def test_a_copy_taken_under_writing_is_a_state_that_was_committed(
    store: Store, path: Path, tmp_path: Path
) -> None:
    done = asyncio.Event()

    async def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            await store.run(
                lambda storage, n=number: [
                    storage.meet_person(channel, str(n), "An" * 100, NOW)
                    for channel in ("telegram", "zalo")
                ]
            )

    writing = asyncio.create_task(write())
    try:
        for number in range(5):
            await asyncio.to_thread(back_up, path, tmp_path / f"copy-{number}.sqlite")
    finally:
        done.set()
        await writing
    counts = [people_in(tmp_path / f"copy-{number}.sqlite") for number in range(5)]
    assert all(count % 2 == 1 for count in counts)  # one person, then always two at once
    assert counts == sorted(counts)


def test_a_restored_copy_is_the_database_it_was_taken_from(
    store: Store, path: Path, tmp_path: Path
) -> None:
    back_up(path, tmp_path / "copy.sqlite")
    restore(tmp_path / "copy.sqlite", tmp_path / "restored.sqlite")
    restored = Store.open(tmp_path / "restored.sqlite")
    known = restored.look_now(lambda storage: storage.person_at("terminal", "an"))
    restored.close()
    assert known == store.look_now(lambda storage: storage.person_at("terminal", "an"))


def test_no_copy_overwrites_a_file(store: Store, path: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"mine")
    with refused("storage-exists"):
        back_up(path, tmp_path / "taken")
    assert (tmp_path / "taken").read_bytes() == b"mine"


def test_a_name_that_is_taken_while_the_copy_is_made_is_left_to_its_owner(
    store: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy"
    monkeypatch.setattr(copies, "_flush", lambda _: target.write_bytes(b"somebody else's"))
    with refused("storage-exists"):
        back_up(path, target)
    assert target.read_bytes() == b"somebody else's"
    assert not list(tmp_path.glob("*.partial"))


def test_no_restoring_overwrites_a_database_or_its_log(
    store: Store, path: Path, tmp_path: Path
) -> None:
    back_up(path, tmp_path / "copy")
    with refused("storage-exists"):
        restore(tmp_path / "copy", path)
    log_of(tmp_path / "gone").write_bytes(b"the log of a database that was moved away")
    with refused("storage-exists"):
        restore(tmp_path / "copy", tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
    assert people_in(path) == 1


@pytest.mark.parametrize("kept", [100, 5000, -1])
def test_a_damaged_copy_is_not_restored(
    store: Store, path: Path, tmp_path: Path, kept: int
) -> None:
    back_up(path, tmp_path / "copy")
    (tmp_path / "copy").write_bytes((tmp_path / "copy").read_bytes()[:kept])
    with refused("storage-damaged"):
        restore(tmp_path / "copy", tmp_path / "restored")
    assert not list(tmp_path.glob("restored*"))


@pytest.mark.parametrize("content", [b"", b"not a database" * 100])
def test_what_holds_no_database_of_ours_is_neither_backed_up_nor_restored(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "copy").write_bytes(content)
    for copy in (back_up, restore):
        with refused("storage-damaged"):
            copy(tmp_path / "copy", tmp_path / "restored")
    assert not list(tmp_path.glob("restored*"))


def test_a_copy_with_a_reference_to_nobody_is_not_restored(
    store: Store, path: Path, tmp_path: Path
) -> None:
    back_up(path, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as db:
        db.execute("UPDATE addresses SET person_id = 999")
        db.commit()
    with refused("storage-damaged"):
        restore(tmp_path / "copy", tmp_path / "restored")


def test_what_is_not_there_cannot_be_copied(tmp_path: Path) -> None:
    with refused("storage-no-file"):
        back_up(tmp_path / "absent", tmp_path / "copy")
    with refused("storage-no-file"):
        restore(tmp_path / "absent", tmp_path / "copy")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_into_a_missing_folder_is_refused(store: Store, path: Path, tmp_path: Path) -> None:
    with refused("storage-no-folder"):
        back_up(path, tmp_path / "absent" / "copy")


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_only_the_owner_may_read_the_database_its_log_and_its_copies(
    tmp_path: Path, mask: int
) -> None:
    before = os.umask(mask)
    try:
        database, copy, restored = (tmp_path / f"{name}.sqlite" for name in "abc")
        database.touch(0o644)
        with closing(Store.open(database)) as store:
            store.run_now(lambda storage: storage.meet_person("terminal", "an", "An", NOW))
            back_up(database, copy)
            restore(copy, restored)
            modes = {each.name: oct(each.stat().st_mode & 0o777) for each in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert {"a.sqlite", "a.sqlite-wal", "b.sqlite", "c.sqlite"} <= set(modes)
    assert set(modes.values()) == {"0o600"}
