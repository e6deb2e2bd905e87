"""Saved meetings, their codes and their history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from storage.model import Change, Meeting, MeetingFacts, MeetingState
from storage.sqlite.columns import (
    HANOI,
    from_json,
    moment_text,
    optional_moment,
    optional_moment_text,
    to_json,
)
from storage.sqlite.history import differences
from storage.sqlite.record import Record

_FACTS = (
    "title, kind, scope, format, starts, ends, minutes, attendee_count, chair, place,"
    " answers, verdicts, reasons"
)
MEETING = f"SELECT id, code, unit_id, organiser_id, state, saved_at, {_FACTS} FROM meetings"


class Meetings(Record):
    def add_meeting(
        self,
        unit_id: int,
        organiser_id: int | None,
        facts: MeetingFacts,
        at: datetime,
        state: MeetingState = MeetingState.planned,
    ) -> Meeting:
        code = self._next_code(unit_id, facts.starts.astimezone(HANOI).year)
        meeting_id = self.db.execute(
            f"INSERT INTO meetings (code, unit_id, organiser_id, state, saved_at, {_FACTS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (code, unit_id, organiser_id, state, moment_text(at), *_columns(facts)),
        ).fetchone()[0]
        about = {"meeting": meeting_id, "state": state}
        self.note("meeting_saved", unit_id, organiser_id, at, about, _words(code, facts))
        return Meeting(meeting_id, code, unit_id, organiser_id, state, at.astimezone(HANOI), facts)

    def change_meeting(
        self,
        meeting_id: int,
        by: int,
        at: datetime,
        facts: MeetingFacts | None = None,
        state: MeetingState | None = None,
        note: str = "",
    ) -> Meeting:
        before = self.meeting(meeting_id)
        if before is None:
            raise LookupError(f"no meeting {meeting_id}")
        after = replace(before, facts=facts or before.facts, state=state or before.state)
        self.db.execute(
            f"UPDATE meetings SET (state, {_FACTS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " WHERE id = ?",
            (after.state, *_columns(after.facts), meeting_id),
        )
        lines = differences(before, after)
        if note:
            lines.append(("note", None, note))
        for what, old, new in lines:
            self.db.execute(
                "INSERT INTO meeting_changes (meeting_id, at, by, what, before, after)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (meeting_id, moment_text(at), by, what, to_json(old), to_json(new)),
            )
        if lines:
            about = {"meeting": meeting_id, "state": after.state, "what": [w for w, *_ in lines]}
            words = {**_words(after.code, after.facts), "note": note}
            self.note("meeting_changed", after.unit_id, by, at, about, words)
        return after

    def meeting(self, meeting_id: int) -> Meeting | None:
        return self._one(f"{MEETING} WHERE id = ?", meeting_id)

    def meeting_with_code(self, unit_id: int, code: str) -> Meeting | None:
        return self._one(f"{MEETING} WHERE unit_id = ? AND code = ?", unit_id, code)

    def meetings(
        self,
        unit_id: int,
        since: datetime,
        until: datetime | None = None,
        states: Sequence[MeetingState] = (MeetingState.planned,),
        limit: int = 20,
        offset: int = 0,
    ) -> list[Meeting]:
        return self._several(
            f"{MEETING} WHERE unit_id = ? AND starts >= ? AND starts < coalesce(?, '~')"
            f" AND state IN ({', '.join('?' * len(states))})"
            " ORDER BY starts, id LIMIT ? OFFSET ?",
            unit_id,
            moment_text(since),
            optional_moment_text(until),
            *states,
            limit,
            offset,
        )

    def overlapping(
        self,
        unit_id: int,
        starts: datetime,
        ends: datetime,
        chair: str | None,
        without: int | None = None,
    ) -> list[Meeting]:
        return self._several(
            f"{MEETING} WHERE unit_id = ? AND state = 'planned' AND id IS NOT ?"
            " AND coalesce(ends, starts) >= ? AND ends IS NOT ? AND starts < ?"
            " ORDER BY chair IS NOT ?, starts, id",
            unit_id,
            without,
            moment_text(starts),
            moment_text(starts),
            moment_text(ends),
            chair,
        )

    def last_meetings_of(self, person_id: int, unit_id: int, limit: int = 5) -> list[Meeting]:
        return self._several(
            f"{MEETING} WHERE organiser_id = ? AND unit_id = ? ORDER BY id DESC LIMIT ?",
            person_id,
            unit_id,
            limit,
        )

    def history(self, meeting_id: int) -> list[Change]:
        rows = self.db.execute(
            "SELECT at, by, what, before, after FROM meeting_changes"
            " WHERE meeting_id = ? ORDER BY id",
            (meeting_id,),
        ).fetchall()
        return [
            Change(datetime.fromisoformat(at), by, what, from_json(before), from_json(after))
            for at, by, what, before, after in rows
        ]

    def _next_code(self, unit_id: int, year: int) -> str:
        number = self.db.execute(
            "INSERT INTO meeting_numbers (unit_id, year, last) VALUES (?, ?, 1)"
            " ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
            (unit_id, year),
        ).fetchone()[0]
        return f"HN-{year}-{number:03}"

    def _one(self, sql: str, *values: Any) -> Meeting | None:
        row = self.db.execute(sql, values).fetchone()
        return None if row is None else _meeting(row)

    def _several(self, sql: str, *values: Any) -> list[Meeting]:
        return [_meeting(row) for row in self.db.execute(sql, values).fetchall()]


def _words(code: str, facts: MeetingFacts) -> dict[str, Any]:
    """What people wrote of a meeting, as far as the record must be able to tell it."""
    return {"code": code, "title": facts.title, "reasons": dict(facts.reasons)}


def _columns(facts: MeetingFacts) -> tuple[Any, ...]:
    return (
        facts.title,
        facts.kind,
        facts.scope,
        facts.format,
        moment_text(facts.starts),
        optional_moment_text(facts.ends),
        facts.minutes,
        facts.attendee_count,
        facts.chair,
        facts.place,
        to_json(facts.answers),
        to_json(facts.verdicts),
        to_json(dict(facts.reasons)),
    )


def _meeting(row: Sequence[Any]) -> Meeting:
    meeting_id, code, unit_id, organiser_id, state, saved_at, *facts = row
    return Meeting(
        meeting_id,
        code,
        unit_id,
        organiser_id,
        MeetingState(state),
        datetime.fromisoformat(saved_at),
        _facts(*facts),
    )


def _facts(
    title: str,
    kind: str,
    scope: str,
    form: str | None,
    starts: str,
    ends: str | None,
    minutes: int | None,
    attendee_count: int | None,
    chair: str | None,
    place: str | None,
    answers: str,
    verdicts: str,
    reasons: str,
) -> MeetingFacts:
    return MeetingFacts(
        title,
        kind,
        scope,
        form,
        datetime.fromisoformat(starts),
        optional_moment(ends),
        minutes,
        attendee_count,
        chair,
        place,
        from_json(answers),
        from_json(verdicts),
        from_json(reasons),
    )
