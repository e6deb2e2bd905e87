"""Making two accounts one person, telling what is held on a person, and erasing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.members import Members

STRONGEST_FIRST = ("admin", "planner", "approver", "member", "viewer")
PERSON = "person_id"
"""The column whose rows are a person's own, and go with them."""

KEPT_AS_THEY_WERE = {"by", "same_as"}
"""Columns that say who did something then: they keep the number that the person had then."""


class Forgetting(Members):
    def merge_people(self, kept: int, other: int, at: datetime) -> None:
        self._keep_the_stronger_roles(kept, other)
        self.db.execute(
            "UPDATE drafts SET standing = standing +"
            " (SELECT coalesce(max(standing), 0) FROM drafts WHERE person_id = ?)"
            " WHERE person_id = ?",
            (kept, other),
        )
        for table, column in self._columns_of_people():
            if column not in KEPT_AS_THEY_WERE:
                self.db.execute(
                    f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?", (kept, other)
                )
                if column == PERSON:  # what both had is kept once
                    self.db.execute(f"DELETE FROM {table} WHERE {column} = ?", (other,))
        self.db.execute(
            "UPDATE people SET unit_id = (SELECT coalesce(mine.unit_id, theirs.unit_id)"
            " FROM people mine, people theirs WHERE mine.id = ? AND theirs.id = ?) WHERE id = ?",
            (kept, other, kept),
        )
        self.db.execute("UPDATE people SET unit_id = NULL, same_as = ? WHERE id = ?", (kept, other))
        self.note("accounts_linked", None, kept, at, {"person": other})

    def person_data(self, person_id: int) -> Mapping[str, Any]:
        return {
            "person": self._rows("SELECT id, name, met_at FROM people WHERE id = ?", person_id),
            "accounts": self._rows(
                "SELECT channel, address FROM addresses WHERE person_id = ?", person_id
            ),
            "units": self._rows(
                "SELECT units.code, units.name, role, since FROM memberships"
                " JOIN units ON units.id = memberships.unit_id WHERE person_id = ?",
                person_id,
            ),
            "drafts": self._rows(
                "SELECT id, form, answers, open, touched_at FROM drafts WHERE person_id = ?",
                person_id,
            ),
            "organised": self._rows(
                "SELECT code, title, starts, state FROM meetings WHERE organiser_id = ?", person_id
            ),
            "answered_events": self._rows(
                "SELECT channel, at FROM events WHERE person_id = ?", person_id
            ),
            "reminders": self._rows("SELECT * FROM wishes WHERE person_id = ?", person_id),
            "takes_part_in": self._rows(
                "SELECT code, answer, words FROM participants"
                " JOIN meetings ON meetings.id = meeting_id WHERE person_id = ?",
                person_id,
            ),
            "written_in_the_record": self._rows(
                "SELECT act, at, details FROM record_details"
                " JOIN record ON record.id = record_id WHERE person_id = ?",
                person_id,
            ),
        }

    def forget_person(self, person_id: int, at: datetime) -> None:
        self._forget_what_names(person_id)
        for table, column in self._columns_of_people():
            if column == PERSON:
                self.db.execute(f"DELETE FROM {table} WHERE {column} = ?", (person_id,))
        self.db.execute(
            "UPDATE people SET name = '', unit_id = NULL WHERE id = ? OR same_as = ?",
            (person_id, person_id),
        )
        self.db.execute(
            "UPDATE codes SET uses_left = 0 WHERE by = ? AND uses_left > 0", (person_id,)
        )
        self.note("person_erased", None, person_id, at)
        self.log_holds_secrets = True

    def forget_contents(self, unit_id: int, before: datetime) -> int:
        ended = (unit_id, moment_text(before))
        self.db.execute(
            "UPDATE meeting_changes SET before = 'null', after = 'null' WHERE meeting_id IN"
            " (SELECT id FROM meetings WHERE unit_id = ? AND starts < ? AND title <> '')",
            ended,
        )
        self.db.execute(
            "UPDATE approvals SET word = '' WHERE meeting_id IN"
            " (SELECT id FROM meetings WHERE unit_id = ? AND starts < ? AND title <> '')",
            ended,
        )
        self.db.execute(
            "DELETE FROM record_details WHERE record_id IN"
            " (SELECT id FROM record WHERE unit_id = ? AND at < ?)",
            ended,
        )
        return self.db.execute(
            "UPDATE meetings SET title = '', chair = NULL, place = NULL, answers = '{}',"
            " verdicts = '[]', reasons = '{}' WHERE unit_id = ? AND starts < ? AND title <> ''",
            ended,
        ).rowcount

    def forget_codes(self, before: datetime) -> int:
        moment = (moment_text(before),)
        self.db.execute("DELETE FROM wrong_codes WHERE at < ?", moment)
        self.db.execute("DELETE FROM notices WHERE at < ?", moment)
        return self.db.execute("DELETE FROM codes WHERE ends_at < ?", moment).rowcount

    def _forget_what_names(self, person_id: int) -> None:
        """Empties what was said to others with the person's name in it and is still kept."""
        row = self.db.execute("SELECT name FROM people WHERE id = ?", (person_id,)).fetchone()
        if row is None or not row[0]:
            return
        name = to_json(row[0])[1:-1]
        self.db.execute(
            "UPDATE events SET replies = '[]' WHERE at >= '' AND instr(replies, ?)", (name,)
        )
        self.db.execute("DELETE FROM notices WHERE at >= '' AND instr(say, ?)", (name,))

    def _keep_the_stronger_roles(self, kept: int, other: int) -> None:
        for unit in self._units_of_both(kept, other):
            roles = [self.role_in(person, unit) for person in (kept, other)]
            strongest = min((r for r in roles if r), key=STRONGEST_FIRST.index)
            self.db.execute(
                "UPDATE memberships SET role = ? WHERE person_id = ? AND unit_id = ?",
                (strongest, kept, unit),
            )

    def _units_of_both(self, kept: int, other: int) -> list[int]:
        rows = self.db.execute(
            "SELECT unit_id FROM memberships WHERE person_id = ?"
            " INTERSECT SELECT unit_id FROM memberships WHERE person_id = ?",
            (kept, other),
        ).fetchall()
        return [row[0] for row in rows]

    def _columns_of_people(self) -> Iterator[tuple[str, str]]:
        """Every column, of whatever table, that names a person."""
        rows = self.db.execute(
            'SELECT tables.name, keys."from" FROM sqlite_master AS tables,'
            " pragma_foreign_key_list(tables.name) AS keys"
            " WHERE tables.type = 'table' AND keys.\"table\" = 'people'"
        ).fetchall()
        yield from rows

    def _rows(self, sql: str, person_id: int) -> list[dict[str, Any]]:
        cursor = self.db.execute(sql, (person_id,))
        names = [column[0] for column in cursor.description]
        return [
            {name: _value(name, value) for name, value in zip(names, row, strict=True)}
            for row in cursor.fetchall()
        ]


def _value(name: str, value: Any) -> Any:
    return from_json(value) if name in ("answers", "details") and value else value
