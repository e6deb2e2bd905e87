"""Telling what is held on a person, erasing it, and erasing what meetings were about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from storage.codec import from_json, moment_text, to_json
from storage.members import Members
from storage.people import account_hash

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

NAMING = {"about", "name", "names", "who"}
"""The arguments of sentences that name people."""

SAID = {"events": "replies", "notices": "say"}
"""Where sentences that were said to people are kept, as JSON."""

_ACCOUNTS = (
    "WITH RECURSIVE same (id) AS (SELECT id FROM people WHERE id = :person"
    " UNION SELECT people.id FROM people JOIN same ON people.same_as = same.id)"
    " SELECT id FROM same"
)
"""The person's numbers: their own, and those of every account that became theirs, to the end."""

_MEMBER_OF = "FROM memberships WHERE person_id = :person ORDER BY unit_id"
_SHARED = (
    "SELECT unit_id FROM record WHERE id > 0"
    " AND (by = :person OR {position}(replace(about, '}}', ','), :mentioned) > 0)"
)
_TOGETHER = (
    "SELECT meeting_id FROM participants WHERE person_id = :person"
    " UNION SELECT id FROM meetings WHERE organiser_id = :person"
)
_ACQUAINTED = (
    f"SELECT person_id FROM memberships WHERE unit_id IN ({_SHARED})"
    f" UNION SELECT by FROM record WHERE unit_id IN ({_SHARED})"
    f" UNION SELECT person_id FROM participants WHERE meeting_id IN ({_TOGETHER})"
    f" UNION SELECT organiser_id FROM meetings WHERE id IN ({_TOGETHER})"
)
"""Who was ever in a unit or a meeting with the person: nobody else was told of them."""

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
        person = {"person": person_id}
        for unit_id, _ in self.db.all(f"SELECT unit_id, role {_MEMBER_OF}", person):
            self.remove_member(person_id, unit_id, person_id, at)
        self._forget_what_names(person_id, self._names_of(person_id))
        self._keep_wrong_codes(person_id)
        for table in OWN:
            self.db.run(f"DELETE FROM {table} WHERE person_id = :person", person)
        self.db.run(
            f"UPDATE people SET name = '', unit_id = NULL WHERE id IN ({_ACCOUNTS})", person
        )
        self.db.run(
            f"UPDATE codes SET uses_left = 0 WHERE by IN ({_ACCOUNTS}) AND uses_left > 0", person
        )
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

    def _keep_wrong_codes(self, person: int) -> None:
        """Leaves wrong tries to the accounts, by their hash: who comes back still has to wait."""
        tries = self.db.all(
            "SELECT at FROM wrong_codes WHERE person_id = :person AND at > ''", {"person": person}
        )
        places = self.db.all(
            "SELECT channel, address FROM addresses WHERE person_id = :person", {"person": person}
        )
        nobody = self.db.insert("people", {"name": "", "met_at": tries[-1][0]}) if tries else 0
        for channel, address in places:
            for (at,) in tries:
                kept = {"person_id": nobody, "at": at, "account": account_hash(channel, address)}
                self.db.insert("wrong_codes", kept)

    def _names_of(self, person: int) -> set[str]:
        rows = self.db.all(f"SELECT name FROM people WHERE id IN ({_ACCOUNTS})", {"person": person})
        return {name for (name,) in rows} - {""}

    def _forget_what_names(self, person: int, names: set[str]) -> None:
        """Empties the names in what was said to others about the person and is still kept."""
        named = {"person": person, "mentioned": f"{to_json({'person': person})[1:-1]},"}
        acquainted = _ACQUAINTED.format(position=self.db.dialect.position)
        for table, column in SAID.items():
            rows = self.db.all(
                f"SELECT id, {column} FROM {table} WHERE person_id IN ({acquainted})", named
            )
            for number, said in rows:
                kept = to_json(without_names(from_json(said), names))
                if kept != said:
                    self.db.run(
                        f"UPDATE {table} SET {column} = :kept WHERE id = :id",
                        {"kept": kept, "id": number},
                    )


def without_names(said: Any, names: set[str], key: str = "") -> Any:
    """Stored sentences with every argument emptied that is nothing but one of these names.

    Only arguments that name people are looked at (NAMING): a sentence's id, a label's action or a
    longer text that contains the letters stays.
    """
    if isinstance(said, Mapping):
        return {each: without_names(inner, names, each) for each, inner in said.items()}
    if isinstance(said, list):
        return [without_names(each, names, key) for each in said]
    return "" if key in NAMING and said in names else said


def _value(name: str, value: Any) -> Any:
    return from_json(value) if name in JSON and value else value
