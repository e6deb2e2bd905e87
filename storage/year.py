"""The unit's year: what the office declared, and what its meetings add up to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from storage.codec import Codec, moment_text
from storage.model import Figure, Tally
from storage.record import Record

FIGURE = Codec(Figure)
TALLY = Codec(Tally)

_FIGURES = f"SELECT name, {FIGURE} FROM figures WHERE unit_id = :unit AND year = :year ORDER BY id"
_OF_TREE = """
    WITH RECURSIVE above (id, parent_id) AS (
        SELECT id, parent_id FROM units WHERE id = :unit
        UNION SELECT units.id, units.parent_id
        FROM units JOIN above ON units.id = above.parent_id),
    tree (id) AS (
        SELECT id FROM above WHERE parent_id IS NULL
        UNION SELECT units.id FROM units JOIN tree ON units.parent_id = tree.id)"""


class Year(Record):
    def figures(self, unit_id: int, year: int) -> Mapping[str, Figure]:
        """What the office declared for a year, by the figure's name."""
        rows = self.db.all(_FIGURES, {"unit": unit_id, "year": year})
        return {name: FIGURE.read(figure) for name, *figure in rows}

    def declare(
        self, unit_id: int, year: int, name: str, figure: Figure, by: int, at: datetime
    ) -> None:
        """Declares a figure of a year; the earlier one stays in the history."""
        who = {"unit_id": unit_id, "year": year, "name": name, "by": by, "at": moment_text(at)}
        self.db.insert("figures", {**who, **FIGURE.write(figure)})
        about = {"what": name, "year": year, "to": figure.value}
        self.note("figure", unit_id, by, at, about, {"source": figure.source})

    def tally(
        self, unit_id: int, year: int, without: int | None = None, now: datetime | None = None
    ) -> list[Tally]:
        """A unit's meetings that start in a calendar year (+07:00), grouped and counted.

        Derived from the meetings each time. `without` leaves one meeting out; those that start
        after `now` are counted as coming.
        """
        return self._counted("", "= :unit", unit_id, year, without, now)

    def tree_tally(self, unit_id: int, year: int, without: int | None = None) -> list[Tally]:
        """As `tally`, over the whole tree of units that the unit belongs to, from its root."""
        return self._counted(_OF_TREE, "IN (SELECT id FROM tree)", unit_id, year, without)

    def _counted(
        self,
        units: str,
        among: str,
        unit_id: int,
        year: int,
        without: int | None,
        now: datetime | None = None,
    ) -> list[Tally]:
        after = moment_text(now) if now else "~"  # every moment is before that
        year_of = {"first": f"{year:04}", "beyond": f"{year:04}~"}  # every moment begins with it
        rows = self.db.all(
            f"{units} SELECT kind, scope, format, state, count(*), sum(starts > :now)"
            " FROM meetings"
            f" WHERE unit_id {among} AND starts >= :first AND starts < :beyond"
            f" AND id {self.db.dialect.differs} :without GROUP BY kind, scope, format, state",
            {
                "unit": unit_id,
                "without": without,
                "now": after,
                **year_of,
            },
        )
        return [TALLY.read(row) for row in rows]
