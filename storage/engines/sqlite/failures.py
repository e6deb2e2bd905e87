"""What SQLite complains of, as a StorageError."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import StorageError

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
