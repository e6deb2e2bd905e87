"""Where people write from, and can be written to."""

from __future__ import annotations

from datetime import datetime

from storage.codec import Codec, moment_text
from storage.database import Subject
from storage.ledger import Address

ADDRESS = Codec(Address)


class Addresses(Subject):
    def addresses(self, person_id: int) -> list[Address]:
        """Where a person writes from, the address used last first."""
        rows = self.db.all(
            "SELECT channel, address, turned_away_at IS NULL FROM addresses"
            " WHERE person_id = :person ORDER BY coalesce((SELECT max(id) FROM events"
            " WHERE events.channel = addresses.channel AND events.person_id = :person), 0)"
            " DESC, channel",
            {"person": person_id},
        )
        return [ADDRESS.read(row) for row in rows]

    def turn_away(self, channel: str, address: str, at: datetime) -> None:
        """Notes that an address cannot be written to. The next event from there clears it."""
        self.db.run(
            "UPDATE addresses SET turned_away_at = :at"
            " WHERE channel = :channel AND address = :address",
            {"at": moment_text(at), "channel": channel, "address": address},
        )

    def move_address(self, channel: str, old: str, new: str) -> None:
        """Follows a chat that was given another address by its platform."""
        for statement in _MOVES:
            self.db.run(statement, {"channel": channel, "old": old, "new": new})


_MOVES = (
    "UPDATE addresses SET address = :new WHERE channel = :channel AND address = :old"
    " AND NOT EXISTS"
    " (SELECT 1 FROM addresses AS taken WHERE taken.channel = :channel AND taken.address = :new)",
    "DELETE FROM group_chats WHERE channel = :channel AND chat = :new AND EXISTS"
    " (SELECT 1 FROM group_chats AS moved WHERE moved.channel = :channel AND moved.chat = :old)",
    "UPDATE group_chats SET chat = :new WHERE channel = :channel AND chat = :old",
    "UPDATE deliveries SET chat = :new WHERE channel = :channel AND chat = :old"
    " AND state IN ('planned', 'claimed')",
)
"""A person's address that is taken at the new place stays; a group's link moves over another."""
