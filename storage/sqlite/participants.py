"""Who takes part in a meeting, how they are reached, and how they want to be reminded."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from storage.ledger import Address, Participant, Preferences, RsvpAnswer
from storage.model import Meeting
from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.meetings import MEETING, Meetings
from storage.sqlite.people import People

_PARTICIPANT = (
    "SELECT meeting_id, person_id, people.name, answer, words, agreed FROM participants"
    " JOIN people ON people.id = person_id"
)


class Participants(People, Meetings):
    def addresses(self, person_id: int) -> list[Address]:
        rows = self.db.execute(
            "SELECT channel, address, turned_away_at IS NULL FROM addresses WHERE person_id = ?1"
            " ORDER BY (SELECT max(id) FROM events"
            "  WHERE events.channel = addresses.channel AND events.person_id = ?1) DESC, channel",
            (person_id,),
        ).fetchall()
        return [Address(channel, address, bool(ok)) for channel, address, ok in rows]

    def turn_away(self, channel: str, address: str, at: datetime) -> None:
        self.db.execute(
            "UPDATE addresses SET turned_away_at = ? WHERE channel = ? AND address = ?",
            (moment_text(at), channel, address),
        )

    def move_address(self, channel: str, old: str, new: str) -> None:
        self.db.execute(
            "UPDATE addresses SET address = ? WHERE channel = ? AND address = ?"
            " AND NOT EXISTS (SELECT 1 FROM addresses WHERE channel = ?2 AND address = ?1)",
            (new, channel, old),
        )
        self.db.execute(
            "UPDATE deliveries SET chat = ? WHERE channel = ? AND chat = ?"
            " AND state IN ('planned', 'claimed')",
            (new, channel, old),
        )
        self.db.execute(
            "UPDATE OR REPLACE group_chats SET chat = ? WHERE channel = ? AND chat = ?",
            (new, channel, old),
        )

    def preferences(self, person_id: int) -> Preferences:
        row = self.db.execute(
            "SELECT leads, quiet, off FROM wishes WHERE person_id = ?", (person_id,)
        ).fetchone()
        if row is None:
            return Preferences()
        leads, quiet, off = row
        return Preferences(
            None if leads is None else tuple(from_json(leads)),
            None if quiet is None else tuple(from_json(quiet)),
            bool(off),
        )

    def wish(self, person_id: int, preferences: Preferences) -> None:
        leads = None if preferences.leads is None else to_json(preferences.leads)
        quiet = None if preferences.quiet is None else to_json(preferences.quiet)
        self.db.execute(
            "INSERT INTO wishes (person_id, leads, quiet, off) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE"
            " SET leads = excluded.leads, quiet = excluded.quiet, off = excluded.off",
            (person_id, leads, quiet, int(preferences.off)),
        )

    def add_participant(self, meeting_id: int, person_id: int, at: datetime) -> bool:
        added = self.db.execute(
            "INSERT INTO participants (meeting_id, person_id, asked_at) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (meeting_id, person_id, moment_text(at)),
        )
        return added.rowcount == 1

    def participants(self, meeting_id: int) -> list[Participant]:
        rows = self.db.execute(
            f"{_PARTICIPANT} WHERE meeting_id = ? ORDER BY participants.id", (meeting_id,)
        ).fetchall()
        return [_participant(*row) for row in rows]

    def participant(self, meeting_id: int, person_id: int) -> Participant | None:
        row = self.db.execute(
            f"{_PARTICIPANT} WHERE meeting_id = ? AND person_id = ?", (meeting_id, person_id)
        ).fetchone()
        return None if row is None else _participant(*row)

    def answer_meeting(
        self, meeting_id: int, person_id: int, answer: RsvpAnswer, words: str, at: datetime
    ) -> None:
        self.db.execute(
            "UPDATE participants SET answer = ?, words = ?, agreed = NULL, answered_at = ?"
            " WHERE meeting_id = ? AND person_id = ?",
            (answer, words, moment_text(at), meeting_id, person_id),
        )

    def agree(self, meeting_id: int, person_id: int, agreed: bool) -> None:
        self.db.execute(
            "UPDATE participants SET agreed = ? WHERE meeting_id = ? AND person_id = ?",
            (int(agreed), meeting_id, person_id),
        )

    def add_meeting_code(self, meeting_id: int, digest: str, by: int, at: datetime) -> None:
        self.db.execute(
            "INSERT INTO meeting_codes (digest, meeting_id, by, at) VALUES (?, ?, ?, ?)",
            (digest, meeting_id, by, moment_text(at)),
        )

    def meeting_opened_by(self, digest: str) -> Meeting | None:
        return self._one(
            f"{MEETING} WHERE id = (SELECT meeting_id FROM meeting_codes WHERE digest = ?)", digest
        )

    def meetings_ahead_of(self, person_id: int, since: datetime) -> list[Meeting]:
        return self._several(
            f"{MEETING} WHERE id IN (SELECT id FROM meetings WHERE organiser_id = ?1"
            " UNION SELECT meeting_id FROM participants WHERE person_id = ?1)"
            " AND state = 'planned' AND starts >= ?2 ORDER BY starts, id",
            person_id,
            moment_text(since),
        )


def _participant(
    meeting_id: int, person_id: int, name: str, answer: str | None, words: str, agreed: Any
) -> Participant:
    return Participant(
        meeting_id,
        person_id,
        name,
        None if answer is None else RsvpAnswer(answer),
        words,
        None if agreed is None else bool(agreed),
    )
