"""The sessions of a meeting."""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import migrations


@migrations()
def m005_sessions_of_meetings(db: Database) -> None:
    db.execute("ALTER TABLE meetings ADD COLUMN sessions TEXT NOT NULL DEFAULT '[]'")  # JSON
