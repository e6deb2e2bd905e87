"""Telling what is held on a person, erasing it, and erasing what meetings were about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from storage.codec import from_json, moment_text, to_json
from storage.members import Members

OWN = (
    "addresses", "memberships", "drafts", "events", "wishes", "participants", "deliveries",
    "wrong_codes", "notices", "record_details",
)  # fmt: skip
"""The tables whose rows are a person's own (`person_id`), and go with them."""

HELD = {
    "person": "id, name, met_at FROM people WHERE id = :person",
    "accounts": "channel, address FROM addresses WHERE person_id = :person",
    "units": "code, name, role, since FROM memberships"
    " JOIN units ON units.id = memberships.unit_id WHERE person_id = :person",
    "drafts": "id, form, answers, open, touched_at FROM drafts WHERE person_id = :person",
    "organised": "code, title, starts, state FROM meetings WHERE organiser_id = :person",
    "answered_events": "channel, at FROM events WHERE person_id = :person",
    "reminders": "leads, quiet, off FROM wishes WHERE person_id = :person",
    "takes_part_in": "code, answer, words FROM participants"
    " JOIN meetings ON meetings.id = meeting_id WHERE person_id = :person",
    "written_in_the_record": "act, at, details FROM record_details"
    " JOIN record ON record.id = record_id WHERE person_id = :person",
}
"""What is held on a person, by its name: which columns, of which rows."""

JSON = {"answers", "details", "leads", "quiet"}

_DESCRIBED = "SELECT id FROM meetings WHERE unit_id = :unit AND starts < :before AND title <> ''"
_CONTENTS = (
    "UPDATE meeting_changes SET before = 'null', after = 'null'"
    f" WHERE meeting_id IN ({_DESCRIBED})",
    f"UPDATE approvals SET word = '' WHERE meeting_id IN ({_DESCRIBED})",
)
_MEETINGS = (
    "UPDATE meetings SET title = '', chair = NULL, place = NULL, answers = '{}', verdicts = '[]',"
    " reasons = '{}' WHERE unit_id = :unit AND starts < :before AND title <> ''"
)
_WORDS = (
    "DELETE FROM record_details WHERE record_id IN"
    " (SELECT id FROM record WHERE unit_id = :unit AND at < :before)"
)


class Forgetting(Members):
    def person_data(self, person_id: int) -> Mapping[str, Any]:
        """Everything that is held on a person, as JSON values."""
        return {name: self._held(what, person_id) for name, what in HELD.items()}

    def forget_person(self, person_id: int, at: datetime) -> None:
        """Erases a person: name, accounts, memberships, drafts, replies and what they wrote in the
        record. The meetings they organised stay with the unit, under a number."""
        self._forget_what_names(person_id)
        person = {"person": person_id}
        for table in OWN:
            self.db.run(f"DELETE FROM {table} WHERE person_id = :person", person)
        self.db.run(
            "UPDATE people SET name = '', unit_id = NULL WHERE id = :person OR same_as = :person",
            person,
        )
        self.db.run("UPDATE codes SET uses_left = 0 WHERE by = :person AND uses_left > 0", person)
        self.note("person_erased", None, person_id, at)
        self.db.on_commit(self.db.wipe_log)

    def forget_contents(self, unit_id: int, before: datetime, at: datetime) -> int:
        """Erases what a unit's meetings that started before a moment were about, and the words of
        its record from before it; how many meetings.

        Kind, scope, format, day and numbers stay, so the counts do too. The record says that it
        was done, and before when.
        """
        ended = {"unit": unit_id, "before": moment_text(before)}
        for statement in _CONTENTS:
            self.db.run(statement, ended)
        meetings, lines = self.db.run(_MEETINGS, ended), self.db.run(_WORDS, ended)
        if meetings or lines:
            about = {"before": ended["before"], "meetings": meetings}
            self.note("contents_erased", unit_id, None, at, about)
        return meetings

    def _held(self, what: str, person_id: int) -> list[dict[str, Any]]:
        names = what.partition(" FROM ")[0].split(", ")
        rows = self.db.all(f"SELECT {what}", {"person": person_id})
        return [dict(zip(names, map(_value, names, row), strict=True)) for row in rows]

    def _forget_what_names(self, person_id: int) -> None:
        """Empties what was said to others with the person's name in it and is still kept."""
        row = self.db.one("SELECT name FROM people WHERE id = :id", {"id": person_id})
        if row is None or not row[0]:
            return
        name, position = {"name": to_json(row[0])[1:-1]}, self.db.dialect.position
        self.db.run(
            f"UPDATE events SET replies = '[]' WHERE at >= '' AND {position}(replies, :name) > 0",
            name,
        )
        self.db.run(f"DELETE FROM notices WHERE at >= '' AND {position}(say, :name) > 0", name)


def _value(name: str, value: Any) -> Any:
    return from_json(value) if name in JSON and value else value
