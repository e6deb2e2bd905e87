"""People, the unit they act for, and how they want to be reminded."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from storage.codec import Codec, moment_text
from storage.database import Subject
from storage.ledger import Preferences
from storage.model import Person

PREFERENCES = Codec(Preferences)

_PERSON = "people.id, people.name, people.unit_id, memberships.role"
_ROLE = (
    "LEFT JOIN memberships"
    " ON memberships.person_id = people.id AND memberships.unit_id = people.unit_id"
)
_BY_NUMBER = f"SELECT {_PERSON} FROM people {_ROLE} WHERE people.id = :id"
_BY_ADDRESS = (
    f"SELECT {_PERSON}, turned_away_at IS NULL FROM addresses"
    f" JOIN people ON people.id = addresses.person_id {_ROLE}"
    " WHERE channel = :channel AND address = :address"
)


def account_hash(channel: str, address: str) -> str:
    """By which wrong codes are remembered of an account whose person was erased."""
    return sha256(f"{channel} {address}".encode()).hexdigest()


class People(Subject):
    def person(self, person_id: int) -> Person | None:
        row = self.db.one(_BY_NUMBER, {"id": person_id})
        return None if row is None else Person(*row)

    def person_at(self, channel: str, address: str) -> Person | None:
        """Who writes from an address."""
        row = self.db.one(_BY_ADDRESS, {"channel": channel, "address": address})
        return None if row is None else Person(*row[:-1])

    def meet_person(self, channel: str, address: str, name: str, at: datetime) -> Person:
        """The person at an address, met now if never before; they can be written to again."""
        place = {"channel": channel, "address": address}
        row = self.db.one(_BY_ADDRESS, place)
        if row is None:
            number = self.db.insert("people", {"name": name, "met_at": moment_text(at)})
            self.db.insert("addresses", {**place, "person_id": number})
            self.db.run(
                "UPDATE wrong_codes SET person_id = :person, account = NULL"
                " WHERE account = :account",
                {"person": number, "account": account_hash(channel, address)},
            )
            return Person(number, name, None)
        *known, reachable = row
        if not reachable:
            self.db.run(
                "UPDATE addresses SET turned_away_at = NULL"
                " WHERE channel = :channel AND address = :address",
                place,
            )
        return Person(*known)

    def act_for(self, person_id: int, unit_id: int) -> None:
        """Makes a unit the one the person acts for."""
        self.db.update("people", person_id, {"unit_id": unit_id})

    def preferences(self, person_id: int) -> Preferences:
        """How a person wants to be reminded, as far as they have chosen."""
        chosen = self._first(PREFERENCES, "wishes WHERE person_id = :id", id=person_id)
        return chosen or Preferences()

    def wish(self, person_id: int, preferences: Preferences) -> None:
        self.db.run(
            "INSERT INTO wishes (person_id, leads, quiet, off) VALUES (:id, :leads, :quiet, :off)"
            " ON CONFLICT (person_id) DO UPDATE SET leads = :leads, quiet = :quiet, off = :off",
            {"id": person_id, **PREFERENCES.write(preferences)},
        )
