"""Units, their codes, their tree, and the settings an office chose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count, groupby
from operator import itemgetter
from typing import Any

from storage.errors import StorageError
from storage.model import Setting, Unit
from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.members import Members

LONGEST_CODE = 24
CODE_OF_THE_NAMELESS = "DV"

_UNIT = "SELECT id, code, name, bloc, level, parent_id FROM units"
_WITH_SETTINGS = (
    "SELECT chosen.*, settings.name, value, source FROM ({chosen}) AS chosen"
    " LEFT JOIN settings ON unit_id = chosen.id ORDER BY chosen.id, settings.id"
)
"""A row for each setting ever chosen, the one that holds last; one without any for who has none."""


class Units(Members):
    def add_unit(
        self,
        name: str,
        bloc: str,
        level: str,
        parent_id: int | None,
        by: int,
        at: datetime,
        with_admin: bool = True,
    ) -> Unit:
        code = self._free_code(readable_code(name))
        unit_id: int = self.db.execute(
            "INSERT INTO units (code, name, bloc, level, parent_id) VALUES (?, ?, ?, ?, ?)"
            " RETURNING id",
            (code, name, bloc, level, parent_id),
        ).fetchone()[0]
        about = {"bloc": bloc, "level": level, "parent": parent_id}
        self.note("unit_created", unit_id, by, at, about, {"name": name})
        if with_admin:
            self.give_role(by, unit_id, "admin", by, at)
            self.act_for(by, unit_id)
        return Unit(unit_id, code, name, bloc, level, parent_id)

    def unit(self, unit_id: int) -> Unit | None:
        return next(iter(self._units("WHERE id = ?", unit_id)), None)

    def unit_with_code(self, code: str) -> Unit | None:
        return next(iter(self._units("WHERE code = ?", code)), None)

    def units_of(self, person_id: int) -> list[Unit]:
        mine = "WHERE id IN (SELECT unit_id FROM memberships WHERE person_id = ?)"
        return self._units(mine, person_id)

    def children(self, unit_id: int) -> list[Unit]:
        return self._units("WHERE parent_id = ?", unit_id)

    def all_units(self, after: int = 0, limit: int = 100) -> list[Unit]:
        return self._units("WHERE id > ? ORDER BY id LIMIT ?", after, limit)

    def change_unit(self, unit_id: int, fields: Mapping[str, Any], by: int, at: datetime) -> None:
        present = self.unit(unit_id)
        if present is None:
            raise LookupError(f"no unit {unit_id}")
        unknown = set(fields) - {"name", "bloc", "level", "parent_id"}
        if unknown:
            raise ValueError(f"a unit has no field {sorted(unknown)} that can be changed")
        self._refuse_circle(unit_id, fields.get("parent_id"))
        for field, value in fields.items():
            before = getattr(present, field)
            if value == before:
                continue
            self.db.execute(f"UPDATE units SET {field} = ? WHERE id = ?", (value, unit_id))
            self.db.execute(
                "INSERT INTO unit_changes (unit_id, at, by, what, before, after)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (unit_id, moment_text(at), by, field, to_json(before), to_json(value)),
            )
            self.note("unit_changed", unit_id, by, at, {"what": field}, {"to": value})

    def choose_setting(
        self, unit_id: int, name: str, setting: Setting, by: int, at: datetime
    ) -> None:
        self.db.execute(
            "INSERT INTO settings (unit_id, name, value, source, by, at) VALUES (?, ?, ?, ?, ?, ?)",
            (unit_id, name, to_json(setting.value), setting.source, by, moment_text(at)),
        )
        said = {"to": setting.value, "source": setting.source}
        self.note("setting", unit_id, by, at, {"what": name}, said)

    def _units(self, clause: str, *values: Any) -> list[Unit]:
        sql = _WITH_SETTINGS.format(chosen=f"{_UNIT} {clause}")
        rows = self.db.execute(sql, values).fetchall()
        return [_unit(list(of_it)) for _, of_it in groupby(rows, key=itemgetter(0))]

    def _free_code(self, wanted: str) -> str:
        codes = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        return next(code for code in codes if self._is_free(code))

    def _is_free(self, code: str) -> bool:
        found = self.db.execute("SELECT 1 FROM units WHERE code = ?", (code,)).fetchone()
        return found is None

    def _refuse_circle(self, unit_id: int, parent_id: int | None) -> None:
        above = self.db.execute(
            "WITH RECURSIVE above (id) AS ("
            " SELECT ? UNION SELECT units.parent_id FROM units JOIN above ON units.id = above.id)"
            " SELECT 1 FROM above WHERE id = ?",
            (parent_id, unit_id),
        ).fetchone()
        if above is not None:
            raise StorageError("storage-unit-circle")


def _unit(rows: Sequence[Any]) -> Unit:
    unit_id, code, name, bloc, level, parent_id, first, *_ = rows[0]
    chosen = [] if first is None else rows
    settings = {row[6]: Setting(from_json(row[7]), row[8]) for row in chosen}
    return Unit(unit_id, code, name, bloc, level, parent_id, settings)


def readable_code(name: str) -> str:
    """`Sở A` → `SO-A`: capitals and digits without marks, joined by hyphens."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    words = re.findall("[A-Z0-9]+", re.sub(r"[\u0300-\u036f]", "", letters).upper())
    return "-".join(words)[:LONGEST_CODE].strip("-") or CODE_OF_THE_NAMELESS
