"""Opening a database file: checked before it is written to, and always set up in the same way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from storage import schema
from storage.errors import StorageError

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

CHECKED_WHOLE = 64 * 2**20
"""Bytes up to which every page of a file is read when it is opened (less than 0.1 seconds)."""

_REASONS = {
    sqlite3.SQLITE_NOTADB: "storage-damaged",
    sqlite3.SQLITE_CORRUPT: "storage-damaged",
    sqlite3.SQLITE_BUSY: "storage-locked",
    sqlite3.SQLITE_LOCKED: "storage-locked",
    sqlite3.SQLITE_FULL: "storage-full",
    sqlite3.SQLITE_IOERR: "storage-disk",
    sqlite3.SQLITE_CANTOPEN: "storage-permission",
    sqlite3.SQLITE_READONLY: "storage-permission",
    sqlite3.SQLITE_PERM: "storage-permission",
}


def open_writer(path: Path, patience: float = PATIENCE) -> Database:
    """The connection that writes, with all tables in place; makes the file if there is none.

    It may be handed to another thread, once. Raises StorageError before anything was written where
    the file is damaged, of a newer program, or not ours.
    """
    check(path, patience)
    with told(path):
        db = _connect(path, "rwc", patience)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA secure_delete = ON")
            _bring_up_to_date(db)
        except BaseException:
            db.close()
            raise
    return db


def open_reader(path: Path, patience: float = PATIENCE) -> Database:
    """A connection that can only read."""
    with told(path):
        db = _connect(path, "ro", patience)
        db.execute("PRAGMA query_only = ON")
    return db


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
        if may_be_new and _is_fresh(db):
            return
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


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Whatever SQLite complains of inside comes out as a StorageError that names the file."""
    try:
        yield
    except (sqlite3.Error, UnicodeEncodeError) as error:
        raise translated(error, path) from error


def translated(error: BaseException, path: Path) -> BaseException:
    """The StorageError for an engine's error; any other error is returned as it is."""
    if isinstance(error, UnicodeEncodeError):
        return StorageError("storage-text")
    if isinstance(error, sqlite3.IntegrityError):
        return StorageError("storage-refused", problem=str(error))
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _REASONS:
            return StorageError(_REASONS[code], path=str(path))
        return StorageError("storage-failed", path=str(path), problem=str(error))
    return error


def log_of(path: Path) -> Path:
    """The write-ahead log that belongs to a database file."""
    return path.with_name(path.name + "-wal")


def _connect(path: Path, mode: str, patience: float) -> Database:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )
    return Database(connection, strict=True, execute_plugins=False)


def _bring_up_to_date(db: Database) -> None:
    """Applies missing migrations; of several processes that start at once, one does."""
    if not schema.migrations.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        schema.migrations.apply(db)
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _holds_something(path: Path) -> bool:
    """Whether there is more than an empty file, which becomes a new database.

    Raises StorageError if it was emptied: SQLite would then drop the log that still stands.
    """
    if not path.exists():
        return False
    if path.stat().st_size == 0 and _size(log_of(path)):
        raise StorageError("storage-damaged", path=str(path))
    return path.stat().st_size > 0


def _is_fresh(db: Database) -> bool:
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(tables == 0)


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
    (size,) = db.execute("PRAGMA page_size").fetchone()
    if _size(log_of(path)):  # the last pages may lie there
        return False
    return path.stat().st_size < int(pages) * int(size)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0
