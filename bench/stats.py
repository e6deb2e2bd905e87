"""What a unit's year costs to count, in a small database and in one 300 times as large.

    python -m bench.stats

Both are built by bulk inserts in a temporary folder (the large one takes 400 MB): units of 300
conferences each, saved in turns, so that a unit's meetings lie scattered over the file. What /stats
asks of the storage is timed on one unit, alternately in both, and on many units in turn.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlite_utils import Database

from bench.figures import ROUNDS, Figure, print_figures
from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage
from storage.store import Store

CONFERENCES = 300
FEW_UNITS, MANY_UNITS = 7, 2000
CALLS = 500
COLD = 2.0
"""What units that were not read just now may cost, whose pages are in no cache of ours."""

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")

_UNITS = """
WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :units)
INSERT INTO units (id, code, name, bloc, level)
SELECT i, 'XA-' || i, 'Xã ' || i, 'government', 'commune' FROM numbers WHERE true
"""
_MEETINGS = """
WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < :meetings)
INSERT INTO meetings (unit_id, code, organiser_id, state, saved_at, title, kind, scope, format,
    starts, ends, minutes, attendee_count, answers, verdicts, reasons)
SELECT i % :units + 1,
    printf('HN-2026-%03d', i / :units + 1),
    1,
    iif(i / :units < 270, 'held', 'planned'),
    '2026-01-01T08:00:00+07:00',
    'Hội nghị triển khai nhiệm vụ',
    iif(i % 3, 'professional', 'review'),
    'unit',
    iif(i % 5, 'online', 'in_person'),
    strftime('%Y-%m-%dT08:00:00+07:00', '2026-01-01', (i / :units) || ' days'),
    strftime('%Y-%m-%dT11:30:00+07:00', '2026-01-01', (i / :units) || ' days'),
    210,
    60,
    '{"title":"' || hex(zeroblob(150)) || '"}',
    '[]',
    '{}'
FROM numbers
"""


def build(path: Path, units: int) -> Store:
    """A database of so many units; its indexes are made after the rows, to be quick."""
    db = open_writer(path)
    Storage(SqliteDatabase(db)).meet_person("telegram", "1", "An", NOW)
    db.execute("PRAGMA cache_size = -400000")
    indexes = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'meetings' AND type = 'index'"
        " AND sql IS NOT NULL"
    ).fetchall()
    with db.atomic():
        for name, _ in indexes:
            db.execute(f"DROP INDEX {name}")
        _fill(db, units)
        for _, sql in indexes:
            db.execute(sql)
    db.close()
    return Store.open(path)


def _fill(db: Database, units: int) -> None:
    db.execute(_UNITS, {"units": units})
    db.execute(_MEETINGS, {"units": units, "meetings": units * CONFERENCES})


def ask(unit_id: int, storage: Storage) -> None:
    """What /stats reads."""
    storage.unit(unit_id)
    storage.figures(unit_id, 2026)
    counted = storage.tally(unit_id, 2026)
    assert sum(tally.number for tally in counted) == CONFERENCES
    storage.meetings(unit_id, NOW, limit=1)


def seconds(store: Store, unit_id: int) -> float:
    began = perf_counter()
    store.run_now(lambda storage: ask(unit_id, storage))
    return perf_counter() - began


def compared(small: Store, large: Store, large_units: range) -> float:
    """Alternates between both, so that the machine's moods fall on both."""
    times = [
        (seconds(small, few), seconds(large, many))
        for few, many, _ in zip(
            cycle(range(1, min(len(large_units), FEW_UNITS) + 1)),
            cycle(large_units),
            range(CALLS),
            strict=False,
        )
    ]
    few, many = (median(each) for each in zip(*times, strict=True))
    return many / few


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as closing:
        small = build(Path(folder, "small.sqlite"), FEW_UNITS)
        closing.callback(small.close)
        large = build(Path(folder, "large.sqlite"), MANY_UNITS)
        closing.callback(large.close)
        one = [compared(small, large, range(1, 2)) for _ in range(ROUNDS)]
        many = [compared(small, large, range(1, MANY_UNITS + 1)) for _ in range(ROUNDS)]
    rows = f"{MANY_UNITS * CONFERENCES:,} meetings ÷ of {FEW_UNITS * CONFERENCES:,}"
    print_figures(
        (
            Figure(f"a unit's year of {rows}", one, at_most=1.2),
            Figure("the same, another unit each time", many, at_most=COLD),
        )
    )


if __name__ == "__main__":
    main()
