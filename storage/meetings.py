"""Saved meetings and their codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from storage.codec import Codec, in_hanoi, moment_text, optional_moment_text
from storage.database import one_of
from storage.history import History
from storage.model import Meeting, MeetingFacts, MeetingState

MEETING = Codec(Meeting)
FACTS = Codec(MeetingFacts)


class Meetings(History):
    def add_meeting(
        self,
        unit_id: int,
        organiser_id: int | None,
        facts: MeetingFacts,
        at: datetime,
        state: MeetingState = MeetingState.planned,
    ) -> Meeting:
        """A new meeting with the unit's next code of the year it starts in (`HN-2026-014`)."""
        code = self._next_code(unit_id, in_hanoi(facts.starts).year)
        new = Meeting(0, code, unit_id, organiser_id, state, in_hanoi(at), facts)
        meeting = replace(new, id=self.db.insert("meetings", MEETING.new(new)))
        about = {"meeting": meeting.id, "state": state}
        self.note("meeting_saved", unit_id, organiser_id, at, about, _words(meeting))
        return meeting

    def change_meeting(
        self,
        meeting_id: int,
        by: int,
        at: datetime,
        facts: MeetingFacts | None = None,
        state: MeetingState | None = None,
    ) -> Meeting:
        """Changes a meeting; every field that differs becomes a line of its history.

        A single answer is a line `answers.<slot>`, a reason `reasons.<rule>`. Raises LookupError
        if there is no such meeting.
        """
        before = self.meeting(meeting_id)
        if before is None:
            raise LookupError(f"no meeting {meeting_id}")
        after = replace(before, facts=facts or before.facts, state=state or before.state)
        changed = self._keep_history(before, after, by, at)
        if changed:
            row = {"state": str(after.state), **FACTS.write(after.facts)}
            self.db.update("meetings", meeting_id, row)
            about = {"meeting": meeting_id, "state": after.state, "what": changed}
            self.note("meeting_changed", after.unit_id, by, at, about, _words(after))
        return after

    def meeting(self, meeting_id: int) -> Meeting | None:
        return self._first(MEETING, "meetings WHERE id = :id", id=meeting_id)

    def meetings(
        self,
        unit_id: int,
        since: datetime,
        until: datetime | None = None,
        states: Sequence[MeetingState] = (MeetingState.planned,),
        limit: int = 20,
        offset: int = 0,
    ) -> list[Meeting]:
        """Meetings of a unit that start in [since, until), earliest first."""
        in_states, values = one_of("state", states)
        return self._every(
            MEETING,
            "meetings WHERE unit_id = :unit AND starts >= :since AND starts < coalesce(:until, '~')"
            f" AND {in_states} ORDER BY starts, id LIMIT :limit OFFSET :offset",
            unit=unit_id,
            since=moment_text(since),
            until=optional_moment_text(until),
            limit=limit,
            offset=offset,
            **values,
        )

    def overlapping(
        self,
        unit_id: int,
        starts: datetime,
        ends: datetime,
        chair: str | None,
        without: int | None = None,
    ) -> list[Meeting]:
        """The unit's planned meetings that share time with [starts, ends), the chair's own first.

        A meeting whose end is not known shares the moment it starts.
        """
        differs = self.db.dialect.differs
        return self._every(
            MEETING,
            f"meetings WHERE unit_id = :unit AND state = 'planned' AND id {differs} :without"
            f" AND coalesce(ends, starts) >= :starts AND ends {differs} :starts AND starts < :ends"
            f" ORDER BY chair {differs} :chair, starts, id",
            unit=unit_id,
            without=without,
            starts=moment_text(starts),
            ends=moment_text(ends),
            chair=chair,
        )

    def _next_code(self, unit_id: int, year: int) -> str:
        row = self.db.one(
            "INSERT INTO meeting_numbers (unit_id, year, last) VALUES (:unit, :year, 1)"
            " ON CONFLICT (unit_id, year) DO UPDATE SET last = meeting_numbers.last + 1"
            " RETURNING last",
            {"unit": unit_id, "year": year},
        )
        assert row is not None
        return f"HN-{year}-{row[0]:03}"


def _words(meeting: Meeting) -> dict[str, Any]:
    """What people wrote of a meeting, as far as the record must be able to tell it."""
    facts = meeting.facts
    return {"code": meeting.code, "title": facts.title, "reasons": dict(facts.reasons)}
