"""People, the addresses they write from, and the unit they act for."""

from __future__ import annotations

from datetime import datetime

from storage.model import Person
from storage.sqlite.columns import moment_text
from storage.sqlite.tables import Tables

_PERSON = (
    "SELECT people.id, people.name, people.unit_id, memberships.role, {more} FROM people"
    " LEFT JOIN memberships"
    " ON memberships.person_id = people.id AND memberships.unit_id = people.unit_id"
)
_BY_ID = _PERSON.format(more="1") + " WHERE people.id = ?"
_BY_ADDRESS = _PERSON.format(more="turned_away_at IS NULL") + (
    " JOIN addresses ON addresses.person_id = people.id"
    " WHERE addresses.channel = ? AND addresses.address = ?"
)


class People(Tables):
    def person(self, person_id: int) -> Person | None:
        row = self.db.execute(_BY_ID, (person_id,)).fetchone()
        return None if row is None else Person(*row[:-1])

    def person_at(self, channel: str, address: str) -> Person | None:
        row = self.db.execute(_BY_ADDRESS, (channel, address)).fetchone()
        return None if row is None else Person(*row[:-1])

    def meet_person(self, channel: str, address: str, name: str, at: datetime) -> Person:
        row = self.db.execute(_BY_ADDRESS, (channel, address)).fetchone()
        if row is not None:
            *known, reachable = row
            if not reachable:
                self._welcome_back(channel, address)
            return Person(*known)
        person_id = self.db.execute(
            "INSERT INTO people (name, met_at) VALUES (?, ?) RETURNING id", (name, moment_text(at))
        ).fetchone()[0]
        self.db.execute(
            "INSERT INTO addresses (channel, address, person_id) VALUES (?, ?, ?)",
            (channel, address, person_id),
        )
        return Person(person_id, name, None)

    def _welcome_back(self, channel: str, address: str) -> None:
        """Whoever writes can be written to again."""
        self.db.execute(
            "UPDATE addresses SET turned_away_at = NULL WHERE channel = ? AND address = ?",
            (channel, address),
        )

    def act_for(self, person_id: int, unit_id: int) -> None:
        self.db.execute("UPDATE people SET unit_id = ? WHERE id = ?", (unit_id, person_id))

    def role_in(self, person_id: int, unit_id: int) -> str | None:
        row = self.db.execute(
            "SELECT role FROM memberships WHERE person_id = ? AND unit_id = ?",
            (person_id, unit_id),
        ).fetchone()
        return None if row is None else row[0]
