"""Making two accounts one person."""

from __future__ import annotations

from datetime import datetime

from storage.forgetting import OWN
from storage.members import STRENGTH, Members

ONCE = {
    "memberships": ("unit_id",),
    "wishes": (),
    "participants": ("meeting_id",),
    "deliveries": ("meeting_id", "draft_id", "chat", "kind", "lead", "starts"),
}
"""The tables in which a person has one row at most for the same of these columns."""


class Merging(Members):
    def merge_people(self, kept: int, other: int, at: datetime) -> None:
        """Makes two people one: accounts, memberships, drafts and meetings become those of `kept`.

        Where both belong to a unit the stronger role stays; of what both have else, that of `kept`.
        What the other did stays under the number that they had then.
        """
        both = {"kept": kept, "other": other}
        self._keep_the_stronger_roles(kept, other)
        self.db.run(
            "UPDATE drafts SET standing = standing +"
            " (SELECT coalesce(max(standing), 0) FROM drafts WHERE person_id = :kept)"
            " WHERE person_id = :other",
            both,
        )
        for table in OWN:
            if table in ONCE:
                self.db.run(self._doubled(table), both)
            self.db.run(f"UPDATE {table} SET person_id = :kept WHERE person_id = :other", both)
        self.db.run("UPDATE meetings SET organiser_id = :kept WHERE organiser_id = :other", both)
        self.db.run(
            "UPDATE people SET unit_id = (SELECT coalesce(mine.unit_id, theirs.unit_id)"
            " FROM people AS mine, people AS theirs WHERE mine.id = :kept AND theirs.id = :other)"
            " WHERE id = :kept",
            both,
        )
        self.db.run("UPDATE people SET unit_id = NULL, same_as = :kept WHERE id = :other", both)
        self.note("accounts_linked", None, kept, at, {"person": other})

    def _doubled(self, table: str) -> str:
        """Drops the other's rows that the one who is kept has too."""
        same = self.db.dialect.same
        equal = "".join(f" AND mine.{each} {same} {table}.{each}" for each in ONCE[table])
        return (
            f"DELETE FROM {table} WHERE person_id = :other AND EXISTS"
            f" (SELECT 1 FROM {table} AS mine WHERE mine.person_id = :kept{equal})"
        )

    def _keep_the_stronger_roles(self, kept: int, other: int) -> None:
        rows = self.db.all(
            "SELECT mine.unit_id, mine.role, theirs.role FROM memberships AS mine"
            " JOIN memberships AS theirs ON theirs.unit_id = mine.unit_id"
            " WHERE mine.person_id = :kept AND theirs.person_id = :other",
            {"kept": kept, "other": other},
        )
        for unit_id, *roles in rows:
            self.db.run(
                "UPDATE memberships SET role = :role WHERE person_id = :kept AND unit_id = :unit",
                {"role": min(roles, key=STRENGTH.index), "kept": kept, "unit": unit_id},
            )
