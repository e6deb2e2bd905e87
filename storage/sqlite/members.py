"""Who belongs to which unit, and in which role."""

from __future__ import annotations

from datetime import datetime

from storage.model import Member
from storage.sqlite.columns import moment_text
from storage.sqlite.people import People
from storage.sqlite.record import Record


class Members(People, Record):
    def members(self, unit_id: int) -> list[Member]:
        rows = self.db.execute(
            "SELECT people.id, people.name, role, since FROM memberships"
            " JOIN people ON people.id = person_id WHERE memberships.unit_id = ?"
            " ORDER BY since, people.id",
            (unit_id,),
        ).fetchall()
        return [Member(i, name, role, datetime.fromisoformat(s)) for i, name, role, s in rows]

    def give_role(self, person_id: int, unit_id: int, role: str, by: int, at: datetime) -> None:
        self.db.execute(
            "INSERT INTO memberships (person_id, unit_id, role, since) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET role = excluded.role",
            (person_id, unit_id, role, moment_text(at)),
        )
        self.note("role", unit_id, by, at, {"person": person_id, "role": role})

    def remove_member(self, person_id: int, unit_id: int, by: int, at: datetime) -> None:
        self.db.execute(
            "DELETE FROM memberships WHERE person_id = ? AND unit_id = ?", (person_id, unit_id)
        )
        self.db.execute(
            "UPDATE people SET unit_id ="
            " (SELECT min(unit_id) FROM memberships WHERE person_id = people.id)"
            " WHERE id = ? AND unit_id = ?",
            (person_id, unit_id),
        )
        self.note("member_removed", unit_id, by, at, {"person": person_id})
