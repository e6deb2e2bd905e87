"""The tables, as migrations: one file each, in the order of their numbers.

Moments are ISO texts at +07:00, so that they sort as they follow each other. Columns that hold JSON
say so. What an office declares or chooses is only ever added to: the last row holds. A change of
the schema is a new file, imported here after the others.
"""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import APPLICATION_ID, migrations

# Their order is the order in which they are applied.
from storage.schema import m001_meetings, m002_deliveries, m003_access, m004_chains  # isort: skip

__all__ = [
    "APPLICATION_ID", "m001_meetings", "m002_deliveries", "m003_access", "m004_chains",
    "migrations", "names",
]  # fmt: skip


def names() -> set[str]:
    """The migrations that this program knows."""
    empty = Database(memory=True, execute_plugins=False)
    return {migration.name for migration in migrations.pending(empty)}
