"""The record as a chain for each unit, and one for the lines without a unit.

The lines that are there keep their seals, in the one chain that they are in. The chain of each
unit begins with a line that names the head of that one, and before when the unit's words were
erased, as far as no erased person accounts for it.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from hashlib import sha256

from sqlite_utils import Database

from storage.schema.register import migrations


@migrations()
def m004_a_chain_for_each_unit(db: Database) -> None:
    db.executescript(
        """
        ALTER TABLE record ADD COLUMN number INTEGER CHECK (number > 0);
        CREATE UNIQUE INDEX record_chains ON record (coalesce(unit_id, 0), number)
            WHERE number IS NOT NULL;
        CREATE INDEX record_seals ON record (id) WHERE act = 'day_sealed';
        """
    )
    last = db.execute(
        "SELECT id, at, hash FROM record WHERE id = (SELECT max(id) FROM record)"
    ).fetchone()
    if last is not None:
        units = [number for (number,) in db.execute("SELECT id FROM units ORDER BY id").fetchall()]
        for unit_id in (None, *units):
            _begin(db, unit_id, *last)


def _begin(db: Database, unit_id: int | None, line: int, at: str, head: str) -> None:
    about = _json({"line": line, "head": head, **_erased(db, unit_id)})
    covered = [unit_id, 1, at, None, "chain_begun", about, ""]
    db.execute(
        "INSERT INTO record (unit_id, number, at, by, act, about, details_hash, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*covered, sha256(_json(["", *covered]).encode()).hexdigest()),
    )


def _erased(db: Database, unit_id: int | None) -> dict[str, str]:
    (latest,) = db.execute(
        """
        WITH RECURSIVE gone (id) AS (
            SELECT by FROM record WHERE act = 'person_erased'
            UNION SELECT people.id FROM people JOIN gone ON same_as = gone.id)
        SELECT max(at) FROM record LEFT JOIN record_details ON record_id = record.id
        WHERE unit_id IS ? AND details_hash <> '' AND record_id IS NULL
            AND coalesce(by, 0) NOT IN (SELECT id FROM gone)
        """,
        (unit_id,),
    ).fetchone()
    if latest is None:
        return {}
    return {"before": (datetime.fromisoformat(latest) + timedelta(seconds=1)).isoformat()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
