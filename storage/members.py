"""Who belongs to which unit, and in which role."""

from __future__ import annotations

from datetime import datetime

from storage.codec import Codec, moment_text
from storage.errors import StorageError
from storage.model import Member
from storage.record import Record

MEMBER = Codec(Member)

STRENGTH = ("admin", "planner", "approver", "member", "viewer")
"""The roles, the strongest first."""


class Members(Record):
    def role_in(self, person_id: int, unit_id: int) -> str | None:
        """What a person is in a unit, None for who does not belong to it."""
        row = self.db.one(
            "SELECT role FROM memberships WHERE person_id = :person AND unit_id = :unit",
            {"person": person_id, "unit": unit_id},
        )
        return None if row is None else row[0]

    def members(self, unit_id: int) -> list[Member]:
        """The people of a unit, those who came first first."""
        return self._every(
            MEMBER,
            "memberships JOIN people ON people.id = person_id WHERE memberships.unit_id = :unit"
            " ORDER BY since, person_id",
            unit=unit_id,
        )

    def give_role(self, person_id: int, unit_id: int, role: str, by: int, at: datetime) -> None:
        """Makes a person a member of a unit in a role, or changes the role they have; a weaker one
        ends what they gave in the stronger."""
        if role != STRENGTH[0]:
            self._keep_an_admin(unit_id, person_id)
        before = self.role_in(person_id, unit_id)
        if before is not None and STRENGTH.index(role) > STRENGTH.index(before):
            self._revoke_given(person_id, unit_id, by, at)
        self.db.run(
            "INSERT INTO memberships (person_id, unit_id, role, since)"
            " VALUES (:person, :unit, :role, :since)"
            " ON CONFLICT (person_id, unit_id) DO UPDATE SET role = excluded.role",
            {"person": person_id, "unit": unit_id, "role": role, "since": moment_text(at)},
        )
        self.note("role", unit_id, by, at, {"person": person_id, "role": role})

    def remove_member(self, person_id: int, unit_id: int, by: int, at: datetime) -> None:
        """Ends a membership, what the person gave in it, and their part in its meetings to come;
        they then act for another unit of theirs, or for none."""
        self._keep_an_admin(unit_id, person_id)
        self._revoke_given(person_id, unit_id, by, at)
        who = {"person": person_id, "unit": unit_id, "now": moment_text(at)}
        self.db.run(
            "DELETE FROM participants WHERE person_id = :person AND meeting_id IN"
            " (SELECT id FROM meetings WHERE unit_id = :unit AND state = 'planned'"
            " AND coalesce(ends, starts) > :now)",
            who,
        )
        self.db.run("DELETE FROM memberships WHERE person_id = :person AND unit_id = :unit", who)
        self.db.run(
            "UPDATE people SET unit_id ="
            " (SELECT min(unit_id) FROM memberships WHERE person_id = :person)"
            " WHERE id = :person AND unit_id = :unit",
            who,
        )
        self.note("member_removed", unit_id, by, at, {"person": person_id})

    def _keep_an_admin(self, unit_id: int, without: int) -> None:
        """Raises StorageError where people would be left in a unit without an admin, also if the
        other admin leaves at the same moment."""
        self.db.lock("units", unit_id)
        roles = {each.person_id: each.role for each in self.members(unit_id)}
        if roles.pop(without, None) == STRENGTH[0] and roles and STRENGTH[0] not in roles.values():
            raise StorageError("storage-last-admin")

    def _revoke_given(self, person_id: int, unit_id: int, by: int, at: datetime) -> None:
        """Closes the codes that a person gave, to the unit, its groups and its meetings."""
        given = {"person": person_id, "unit": unit_id}
        rows = self.db.all(
            "UPDATE codes SET uses_left = 0 WHERE by = :person AND unit_id = :unit"
            " AND uses_left > 0 RETURNING id",
            given,
        )
        for (code_id,) in rows:
            self.note("code_revoked", unit_id, by, at, {"code": code_id})
        self.db.run(
            "DELETE FROM meeting_codes WHERE digest > '' AND by = :person"
            " AND meeting_id IN (SELECT id FROM meetings WHERE unit_id = :unit)",
            given,
        )
