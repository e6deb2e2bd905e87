"""Units, their codes, their tree, and the settings an office chose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count, groupby
from operator import itemgetter
from typing import Any

from storage.codec import Codec, moment_text, to_json
from storage.database import Row
from storage.errors import StorageError
from storage.members import Members
from storage.model import Setting, Unit
from storage.people import People

LONGEST_CODE = 24
CODE_OF_THE_NAMELESS = "DV"
CHANGEABLE = {"name", "bloc", "level", "parent_id"}

UNIT = Codec(Unit, without=("settings",))
SETTING = Codec(Setting)


class Units(People, Members):
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
        """A new unit with a readable code of its own (`SO-A`, then `SO-A-2`).

        `by` becomes its admin and acts for it, unless it is made for others (`with_admin`).
        """
        new = Unit(0, self._free_code(readable_code(name)), name, bloc, level, parent_id)
        unit = replace(new, id=self.db.insert("units", UNIT.new(new)))
        about = {"bloc": bloc, "level": level, "parent": parent_id}
        self.note("unit_created", unit.id, by, at, about, {"name": name})
        if with_admin:
            self.give_role(by, unit.id, "admin", by, at)
            self.act_for(by, unit.id)
        return unit

    def unit(self, unit_id: int) -> Unit | None:
        return next(iter(self._units("id = :id", id=unit_id)), None)

    def unit_with_code(self, code: str) -> Unit | None:
        return next(iter(self._units("code = :code", code=code)), None)

    def units_of(self, person_id: int) -> list[Unit]:
        """The units that a person belongs to."""
        mine = "id IN (SELECT unit_id FROM memberships WHERE person_id = :person)"
        return self._units(mine, person=person_id)

    def children(self, unit_id: int) -> list[Unit]:
        """The units right below a unit."""
        return self._units("parent_id = :above", above=unit_id)

    def all_units(self, after: int = 0, limit: int = 100) -> list[Unit]:
        """Units by their number, page by page, for whoever runs the program."""
        return self._units("id > :after ORDER BY id LIMIT :limit", after=after, limit=limit)

    def change_unit(self, unit_id: int, fields: Mapping[str, Any], by: int, at: datetime) -> None:
        """Changes name, bloc, level or parent_id of a unit, kept in its history.

        Raises LookupError without such a unit, ValueError for another field, StorageError where
        the unit would stand under itself.
        """
        present = self.unit(unit_id)
        if present is None:
            raise LookupError(f"no unit {unit_id}")
        unknown = set(fields) - CHANGEABLE
        if unknown:
            raise ValueError(f"a unit has no field {sorted(unknown)} that can be changed")
        self._refuse_circle(unit_id, fields.get("parent_id"))
        for field, value in fields.items():
            before = getattr(present, field)
            if value != before:
                self._change_field(unit_id, field, before, value, by, at)

    def choose_setting(
        self, unit_id: int, name: str, setting: Setting, by: int, at: datetime
    ) -> None:
        """Sets a unit's setting; the earlier value stays in its history."""
        who = {"unit_id": unit_id, "name": name, "by": by, "at": moment_text(at)}
        self.db.insert("settings", {**who, **SETTING.write(setting)})
        said = {"to": setting.value, "source": setting.source}
        self.note("setting", unit_id, by, at, {"what": name}, said)

    def _units(self, which: str, **values: Any) -> list[Unit]:
        """Each with its settings: of those of a name the one chosen last."""
        rows = self.db.all(
            f"SELECT chosen.*, settings.name, value, source"
            f" FROM (SELECT {UNIT} FROM units WHERE {which}) AS chosen"
            f" LEFT JOIN settings ON unit_id = chosen.id ORDER BY chosen.id, settings.id",
            values,
        )
        return [_unit(list(of_it)) for _, of_it in groupby(rows, key=itemgetter(0))]

    def _change_field(
        self, unit_id: int, field: str, before: Any, value: Any, by: int, at: datetime
    ) -> None:
        self.db.update("units", unit_id, {field: value})
        who = {"unit_id": unit_id, "at": moment_text(at), "by": by, "what": field}
        changed = {"before": to_json(before), "after": to_json(value)}
        self.db.insert("unit_changes", {**who, **changed})
        self.note("unit_changed", unit_id, by, at, {"what": field}, {"to": value})

    def _free_code(self, wanted: str) -> str:
        codes = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        taken = "SELECT 1 FROM units WHERE code = :code"
        return next(code for code in codes if self.db.one(taken, {"code": code}) is None)

    def _refuse_circle(self, unit_id: int, parent_id: int | None) -> None:
        above = self.db.one(
            "WITH RECURSIVE above (id, parent_id) AS ("
            " SELECT id, parent_id FROM units WHERE id = :parent"
            " UNION SELECT units.id, units.parent_id"
            " FROM units JOIN above ON units.id = above.parent_id)"
            " SELECT 1 FROM above WHERE id = :unit",
            {"parent": parent_id, "unit": unit_id},
        )
        if above is not None:
            raise StorageError("storage-unit-circle")


def _unit(rows: Sequence[Row]) -> Unit:
    """A unit of its rows, one for each setting ever chosen; without any it has one row."""
    unit_id, code, name, bloc, level, parent_id, *_ = rows[0]
    settings = {row[6]: SETTING.read(row[7:]) for row in rows if row[6] is not None}
    return Unit(unit_id, code, name, bloc, level, parent_id, settings)


def readable_code(name: str) -> str:
    """`Sở A` → `SO-A`: capitals and digits without marks, joined by hyphens."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    words = re.findall("[A-Z0-9]+", re.sub(r"[\u0300-\u036f]", "", letters).upper())
    return "-".join(words)[:LONGEST_CODE].strip("-") or CODE_OF_THE_NAMELESS
