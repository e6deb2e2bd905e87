"""The unit's year: what the office declared, and what its meetings add up to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from storage.model import Figure, MeetingState, Tally
from storage.sqlite.columns import moment_text
from storage.sqlite.record import Record

_COUNT = (
    "SELECT kind, scope, format, state, count(*) FROM meetings"
    " WHERE unit_id {units} AND starts >= ? AND starts < ? AND id IS NOT ?"
    " GROUP BY kind, scope, format, state"
)
_OF_UNIT = _COUNT.format(units="= ?")
_OF_TREE = (
    "WITH RECURSIVE above (id, parent_id) AS ("
    " SELECT id, parent_id FROM units WHERE id = ?"
    " UNION SELECT units.id, units.parent_id FROM units JOIN above ON units.id = above.parent_id),"
    " tree (id) AS ("
    " SELECT id FROM above WHERE parent_id IS NULL"
    " UNION SELECT units.id FROM units JOIN tree ON units.parent_id = tree.id) "
) + _COUNT.format(units="IN (SELECT id FROM tree)")


class Year(Record):
    def figures(self, unit_id: int, year: int) -> Mapping[str, Figure]:
        rows = self.db.execute(
            "SELECT name, value, source, as_of FROM figures"
            " WHERE unit_id = ? AND year = ? ORDER BY id",
            (unit_id, year),
        ).fetchall()
        return {
            name: Figure(value, source, None if as_of is None else date.fromisoformat(as_of))
            for name, value, source, as_of in rows
        }

    def declare(
        self, unit_id: int, year: int, name: str, figure: Figure, by: int, at: datetime
    ) -> None:
        as_of = None if figure.as_of is None else figure.as_of.isoformat()
        self.db.execute(
            "INSERT INTO figures (unit_id, year, name, value, source, as_of, by, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (unit_id, year, name, figure.value, figure.source, as_of, by, moment_text(at)),
        )
        about = {"what": name, "year": year, "to": figure.value}
        self.note("figure", unit_id, by, at, about, {"source": figure.source})

    def tally(self, unit_id: int, year: int, without: int | None = None) -> list[Tally]:
        return self._counted(_OF_UNIT, unit_id, year, without)

    def tree_tally(self, unit_id: int, year: int, without: int | None = None) -> list[Tally]:
        return self._counted(_OF_TREE, unit_id, year, without)

    def _counted(self, sql: str, unit_id: int, year: int, without: int | None) -> list[Tally]:
        first, beyond = f"{year:04}", f"{year:04}~"  # every moment of a year begins with it
        rows = self.db.execute(sql, (unit_id, first, beyond, without)).fetchall()
        return [_tally(*row) for row in rows]


def _tally(kind: str, scope: str, form: Any, state: str, number: int) -> Tally:
    return Tally(kind, scope, form, MeetingState(state), number)
