"""People, the addresses they write from, and the unit they act for."""

from __future__ import annotations

from datetime import datetime

from storage.model import Person
from storage.sqlite.columns import moment_text
from storage.sqlite.tables import Tables


class People(Tables):
    def person_at(self, channel: str, address: str) -> Person | None:
        row = self.db.execute(
            "SELECT people.id, people.name, people.unit_id FROM addresses"
            " JOIN people ON people.id = addresses.person_id"
            " WHERE addresses.channel = ? AND addresses.address = ?",
            (channel, address),
        ).fetchone()
        return None if row is None else Person(*row)

    def meet_person(self, channel: str, address: str, name: str, at: datetime) -> Person:
        known = self.person_at(channel, address)
        if known is not None:
            self._welcome_back(channel, address)
            return known
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
            "UPDATE addresses SET turned_away_at = NULL"
            " WHERE channel = ? AND address = ? AND turned_away_at IS NOT NULL",
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
