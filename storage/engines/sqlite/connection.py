"""Connections to a database file, always set up in the same way."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from storage import schema
from storage.engines.sqlite.failures import told

PRIVATE = 0o600
"""The permissions of every file that holds what an office plans."""

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

_SET_UP = ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")


def connect_writer(path: Path, patience: float = PATIENCE) -> Database:
    """The connection that writes, with all tables in place; makes the file if there is none.

    It may be handed to another thread, once.
    """
    with told(path):
        keep_private(path)
        db = _connect(path, "rwc", patience)
        try:
            for pragma in _SET_UP:
                db.execute(f"PRAGMA {pragma}")
            _bring_up_to_date(db)
            db.execute("PRAGMA journal_mode = WAL")  # only now: the file itself has its tables
        except BaseException:
            db.close()
            raise
    return db


def open_reader(path: Path, patience: float = PATIENCE) -> Database:
    """A connection that can only read, save for undoing what a program that died had begun before
    the file had its write-ahead log."""
    with told(path):
        db = _connect(path, "rw" if size(_journal_of(path)) else "ro", patience)
        db.execute("PRAGMA query_only = ON")
    return db


def keep_private(path: Path) -> None:
    """Makes a file, if it is not there, that only its owner may read and write; SQLite gives its
    log the same permissions. One that is there and belongs to another stays as it is."""
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE))
        for each in (path, log_of(path), path.with_name(path.name + "-shm")):
            if each.exists():
                each.chmod(PRIVATE)


def log_of(path: Path) -> Path:
    """The write-ahead log that belongs to a database file."""
    return path.with_name(path.name + "-wal")


def size(file: Path) -> int:
    """In bytes; 0 of a file that is not there."""
    return file.stat().st_size if file.exists() else 0


def _journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


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
