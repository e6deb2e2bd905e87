"""Whether a file can be used: asked before anything is written to it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from storage import schema
from storage.engines.sqlite.connection import PATIENCE, connect_writer, log_of, open_reader, size
from storage.engines.sqlite.failures import told
from storage.errors import StorageError

CHECKED_WHOLE = 64 * 2**20
"""Bytes up to which every page of a file is read when it is opened (less than 0.1 seconds)."""


def open_writer(path: Path, patience: float = PATIENCE, may_be_new: bool = True) -> Database:
    """As `connect_writer`, of a file that is fit for it.

    Raises StorageError before anything was written where the file is damaged, of a newer program,
    not ours, or not there although it may not be new.
    """
    if not may_be_new and not path.exists():
        raise StorageError("storage-no-file", path=str(path))
    check(path, patience)
    return connect_writer(path, patience)


def check(path: Path, patience: float = PATIENCE, may_be_new: bool = True) -> None:
    """Raises StorageError unless the file can be used, or made if it `may_be_new`.

    Never writes to it. Every page is read, unless the file is large (CHECKED_WHOLE).
    """
    if path.is_dir():
        raise StorageError("storage-is-a-folder", path=str(path))
    if not path.parent.is_dir():
        raise StorageError("storage-no-folder", path=str(path.parent))
    if not _holds_something(path):
        if not may_be_new:
            raise StorageError("storage-damaged", path=str(path))
        return
    with told(path), closing(open_reader(path, patience)) as db:
        if _has_no_tables(db):
            if may_be_new and not _kept_a_log(db):
                return
            raise StorageError("storage-damaged", path=str(path))
        _refuse_unfit(db, path)
        if path.stat().st_size <= CHECKED_WHOLE:
            _refuse_unsound(path, db.execute("PRAGMA quick_check(1)").fetchall())


def check_whole(path: Path) -> None:
    """Raises StorageError unless every page, index and reference of a database of ours is sound.

    Takes a second for some 80 MB.
    """
    with told(path), closing(open_reader(path)) as db:
        _refuse_unfit(db, path)
        _refuse_unsound(path, db.execute("PRAGMA integrity_check(1)").fetchall())
        if db.execute("PRAGMA foreign_key_check").fetchall():
            raise StorageError("storage-damaged", path=str(path))


def _holds_something(path: Path) -> bool:
    """Whether there is more than an empty file, which becomes a new database.

    Raises StorageError if it was emptied: SQLite would then drop the log that still stands.
    """
    if not path.exists():
        return False
    if path.stat().st_size == 0 and size(log_of(path)):
        raise StorageError("storage-damaged", path=str(path))
    return path.stat().st_size > 0


def _has_no_tables(db: Database) -> bool:
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(tables == 0)


def _kept_a_log(db: Database) -> bool:
    """Whether its content may have been lost with a log: no file of ours has one before it has
    its tables."""
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    return bool(mode == "wal")


def _refuse_unfit(db: Database, path: Path) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise StorageError("storage-foreign", path=str(path))
    if {migration.name for migration in schema.migrations.applied(db)} - schema.names():
        raise StorageError("storage-newer", path=str(path))
    if _is_cut_off(db, path):
        raise StorageError("storage-damaged", path=str(path))


def _refuse_unsound(path: Path, findings: list[tuple[str]]) -> None:
    if findings != [("ok",)]:
        raise StorageError("storage-damaged", path=str(path))


def _is_cut_off(db: Database, path: Path) -> bool:
    """Whether the last page is incomplete, which SQLite would fill with zeros in silence."""
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    (each,) = db.execute("PRAGMA page_size").fetchone()
    if size(log_of(path)):  # the last pages may lie there
        return False
    return size(path) < int(pages) * int(each)
