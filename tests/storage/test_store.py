"""What only the SQLite store promises: shared commits, an emptied log, several processes."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from storage.engines.sqlite.connection import log_of
from storage.engines.sqlite.engine import COMMITTED_TOGETHER
from storage.engines.sqlite.port import SqliteDatabase
from storage.errors import StorageError
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path, patience=0.2)
    yield store
    store.close()


def meet(address: str) -> Callable[[Storage], None]:
    def work(storage: Storage) -> None:
        storage.meet_person("terminal", address, "An", NOW)

    return work


def database(storage: Storage) -> sqlite3.Connection:
    assert isinstance(storage.db, SqliteDatabase)
    return storage.db.connection.conn


async def commits_of(store: Store, works: list[Callable[[Storage], None]]) -> int:
    """How many commits the works take when all of them wait at the same moment."""
    statements: list[str] = []
    go_on = Event()

    def hold(storage: Storage) -> None:
        go_on.wait()
        database(storage).set_trace_callback(statements.append)

    tasks = [asyncio.ensure_future(store.run(work)) for work in [hold, *works]]
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    await store.run(lambda storage: database(storage).set_trace_callback(None))
    return statements.count("COMMIT")


async def test_works_that_wait_share_their_commits(store: Store) -> None:
    waiting = 3 * COMMITTED_TOGETHER
    commits = await commits_of(store, [meet(str(number)) for number in range(waiting)])
    assert 3 <= commits <= 5


async def test_no_result_is_given_before_it_is_committed(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as outside:
        for number in range(20):
            await store.run(meet(str(number)))
            assert outside.execute("SELECT count(*) FROM people").fetchone() == (number + 1,)


async def test_a_raising_work_is_undone_alone_within_a_shared_commit(store: Store) -> None:
    def fail(storage: Storage) -> None:
        meet("failed")(storage)
        raise RuntimeError

    await commits_of(store, [meet("1"), fail, meet("2")])
    known = await store.look(
        lambda storage: [storage.person_at("terminal", each) for each in ("1", "failed", "2")]
    )
    assert [person is None for person in known] == [False, True, False]


async def test_a_work_that_breaks_the_whole_transaction_is_told_to_all_whom_it_undid(
    store: Store,
) -> None:
    go_on = Event()

    def hold(storage: Storage) -> None:
        go_on.wait()

    def lose_everything(storage: Storage) -> None:
        database(storage).execute("ROLLBACK")
        raise sqlite3.OperationalError("disk I/O error")

    works = [hold, meet("1"), lose_everything, meet("2")]
    tasks = [asyncio.ensure_future(store.run(work)) for work in works]
    await asyncio.sleep(0)
    go_on.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    await store.run(meet("3"))
    stored = await store.look(
        lambda storage: [storage.person_at("terminal", str(each)) is not None for each in (1, 2, 3)]
    )
    told = [result is None for result in (results[1], results[3])]
    assert stored == [*told, True]
    assert isinstance(results[2], StorageError)


async def test_a_full_disk_is_reported_and_nothing_half_written(store: Store) -> None:
    def fill(storage: Storage) -> None:
        pages = database(storage).execute("PRAGMA page_count").fetchone()[0]
        database(storage).execute(f"PRAGMA max_page_count = {pages}")

    await store.run(fill)
    with pytest.raises(StorageError, match="storage-full"):
        await store.run(lambda storage: storage.meet_person("terminal", "1", "A" * 10**6, NOW))
    assert await store.look(lambda storage: storage.person_at("terminal", "1")) is None
    await store.run(meet("small"))


async def test_another_process_that_writes_for_too_long_is_reported(
    store: Store, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="storage-locked"):
            await store.run(meet("1"))
        assert await store.look(lambda storage: storage.person_at("terminal", "1")) is None
        other.execute("ROLLBACK")
    await store.run(meet("1"))


def test_every_commit_is_durable_and_every_reference_checked(store: Store) -> None:
    def pragmas(storage: Storage) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        return [database(storage).execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert store.run_now(pragmas) == ["wal", 2, 1, 1]


async def test_what_is_to_be_done_after_the_commit_is_done_once_and_not_for_what_was_undone(
    store: Store, path: Path
) -> None:
    done: list[str] = []

    def ask(name: str) -> Callable[[Storage], None]:
        def work(storage: Storage) -> None:
            meet(name)(storage)
            storage.db.on_commit(lambda: done.append(f"{name}: {committed(path)}"))
            if name == "undone":
                raise RuntimeError

        return work

    await commits_of(store, [ask("first"), ask("undone"), ask("last")])
    await store.run(meet("later"))
    assert done == ["first: 2", "last: 2"]


def committed(path: Path) -> int:
    with closing(sqlite3.connect(path)) as outside:
        return int(outside.execute("SELECT count(*) FROM people").fetchone()[0])


SECRET = "NỘI DUNG MẬT"


async def tell_a_secret_and_erase_it(store: Store) -> None:
    person = await store.run(lambda storage: storage.meet_person("terminal", "an", "An", NOW))
    answers = {"title": SECRET}
    draft = await store.run(
        lambda storage: storage.open_draft(person.id, None, "plan", 1, answers, NOW)
    )
    for number in range(50):
        await store.run(
            lambda storage, event=str(number): storage.remember_event(
                "terminal", event, person.id, [SECRET * 40], NOW
            )
        )
    await store.run(lambda storage: storage.erase_traces(person.id, draft.id))


def files_with_the_secret(path: Path) -> list[str]:
    files = path.parent.glob(f"{path.name}*")
    return [file.name for file in files if SECRET.encode() in file.read_bytes()]


async def test_what_was_erased_is_in_no_file_any_more(store: Store, path: Path) -> None:
    await tell_a_secret_and_erase_it(store)
    assert files_with_the_secret(path) == []
    assert log_of(path).stat().st_size == 0


async def test_a_reader_in_the_way_puts_off_emptying_the_log_to_the_next_commit(
    store: Store, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM people").fetchall()
        await tell_a_secret_and_erase_it(store)
        assert files_with_the_secret(path) != []
        reader.execute("COMMIT")
    await store.run(meet("another"))
    assert files_with_the_secret(path) == []


WRITE_MANY = """
import sys
from datetime import datetime
from storage.store import Store

path, name = sys.argv[1:]
now = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
store = Store.open(path)
for number in range(50):
    store.run_now(lambda storage: storage.meet_person("terminal", f"{name}-{number}", name, now))
store.close()
"""


def test_several_processes_may_start_on_one_new_file_and_write_at_once(path: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", WRITE_MANY, str(path), name]) for name in "abcd"
    ]
    assert [process.wait(60) for process in processes] == [0] * 4
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM people").fetchone() == (200,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_reader_who_is_in_the_way_of_erasing_holds_up_nobody(path: Path) -> None:
    """The log is emptied when the reader has left, also if nothing more is written."""
    with closing(Store.open(path, patience=30.0)) as store:
        store.run_now(meet("an"))
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM people").fetchall()
            begun = monotonic()
            store.run_now(lambda storage: storage.erase_traces(1, None))
            for number in range(20):
                store.run_now(meet(str(number)))
            assert monotonic() - begun < 15
            assert log_of(path).stat().st_size > 0
        deadline = monotonic() + 20
        while log_of(path).stat().st_size and monotonic() < deadline:
            store.look_now(lambda storage: storage.person(1))
        assert log_of(path).stat().st_size == 0
