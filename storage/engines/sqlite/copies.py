"""Copies of a database: taken while the program runs, and put back where none stands."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.engines.sqlite.checks import check, check_whole
from storage.engines.sqlite.connection import keep_private, log_of, open_reader
from storage.engines.sqlite.failures import told
from storage.errors import StorageError


def back_up(database: Path, copy: Path) -> None:
    """Writes a consistent copy of a database, whoever is using it meanwhile.

    The copy is one file, safe on the disk and checked in full before it takes its name. Raises
    StorageError if there is no database, if it is damaged, or if the copy's name is taken.
    """
    _copy(database, copy)


def restore(copy: Path, database: Path) -> None:
    """Puts a copy in the place of a database that is not there.

    Raises StorageError if a database is there, or if the copy is damaged or not ours.
    """
    log = log_of(database)
    if log.exists() and log.stat().st_size:  # SQLite would take it for the copy's own
        raise StorageError("storage-exists", path=str(log))
    _copy(copy, database)


def _copy(source: Path, target: Path) -> None:
    if not source.is_file():
        raise StorageError("storage-no-file", path=str(source))
    if target.exists():
        raise StorageError("storage-exists", path=str(target))
    if not target.parent.is_dir():
        raise StorageError("storage-no-folder", path=str(target.parent))
    check(source, may_be_new=False)
    with _taking_its_name_at_last(target) as unfinished:
        with closing(open_reader(source)) as db, _single_file(unfinished) as blank:
            db.conn.backup(blank)
        _check_for_its_source(unfinished, source)


@contextmanager
def _taking_its_name_at_last(target: Path) -> Iterator[Path]:
    """A file to write beside the target, which takes the target's name only when all is done."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        with told(target):
            yield unfinished
        _flush(unfinished)
        target.touch(exist_ok=False)  # reserves the name: replacing would overwrite in silence
        unfinished.replace(target)
        _flush_folder(target.parent)
    except FileExistsError:
        raise StorageError("storage-exists", path=str(target)) from None
    except OSError as error:
        raise StorageError("storage-failed", path=str(target), problem=str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _single_file(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a new file, which is left complete without a log beside it."""
    keep_private(path)
    with closing(sqlite3.connect(path)) as connection:
        yield connection
        connection.execute("PRAGMA journal_mode = DELETE")


def _check_for_its_source(unfinished: Path, source: Path) -> None:
    """What is wrong with a fresh copy is wrong with its source, and told of that."""
    try:
        check_whole(unfinished)
    except StorageError as error:
        raise StorageError(error.reason, path=str(source)) from error


def _flush(file: Path) -> None:
    with file.open("rb+") as content:
        os.fsync(content.fileno())


def _flush_folder(folder: Path) -> None:
    """Makes a new name in the folder durable; only POSIX asks for it, and knows how."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
