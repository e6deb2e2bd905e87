"""Databases of earlier releases, as files that today's program can be tried on."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent


def restored(release: str, path: Path) -> Path:
    """The database that a release left behind, with all that it holds."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(gzip.decompress((FOLDER / f"{release}.sql.gz").read_bytes()).decode())
    return path


def restored_empty(release: str, path: Path) -> Path:
    """A database as a release makes it before anybody writes."""
    kept = restored(release, path.with_suffix(".kept"))
    with closing(sqlite3.connect(path)) as db:
        db.execute("ATTACH ? AS kept", (str(kept),))
        (mark,) = db.execute("PRAGMA kept.application_id").fetchone()
        db.execute(f"PRAGMA main.application_id = {mark}")
        made = "SELECT sql FROM kept.sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite~_%'"
        for (sql,) in db.execute(f"{made} ESCAPE '~' ORDER BY type = 'trigger'").fetchall():
            db.execute(sql)
        db.execute("INSERT INTO _sqlite_migrations SELECT * FROM kept._sqlite_migrations")
        db.commit()
    return path
