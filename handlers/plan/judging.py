"""What the rules say of a plan.

One `Judging` serves all states that a plan goes through while one message is answered: its unit's
year is looked up once, and each meeting that the answers make is judged once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property

from handlers.dialog.turn import Turn
from handlers.office.year import year_of
from rules import Format, Meeting, Rulebook, Standing, Verdict, Year, judge, judge_rule, standing
from storage.model import Meeting as SavedMeeting
from storage.model import Unit

SHARE = "KL226-M02"
"""The rule on the yearly share of in-person conferences."""


class Judging:
    """`meeting_id` is that of the saved meeting that is being changed, None for a new plan."""

    def __init__(self, turn: Turn, unit: Unit | None, meeting_id: int | None) -> None:
        self._turn = turn
        self._unit = unit
        self._meeting_id = meeting_id
        self._today = turn.now.date()
        self._years: dict[int, Year] = {}
        self._judged: list[tuple[Meeting, str | None, tuple[Verdict, ...]]] = []

    @cached_property
    def saved(self) -> SavedMeeting | None:
        """The meeting as it was last saved, None for a new plan."""
        return None if self._meeting_id is None else self._turn.storage.meeting(self._meeting_id)

    def verdicts(self, meeting: Meeting, chair: str | None) -> tuple[Verdict, ...]:
        """What every rule says of a meeting with this chair."""
        for judged, chaired_by, verdicts in self._judged:
            if (judged, chaired_by) == (meeting, chair):
                return verdicts
        verdicts = judge(
            meeting,
            self._year(meeting.day) if meeting.day else Year(),
            as_of=self._today,
            books=self._books,
            invited_on=self._invited_on(meeting),
            overlaps=self._overlaps(meeting, chair),
        )
        self._judged.append((meeting, chair, verdicts))
        return verdicts

    def share_with(self, meeting: Meeting, meeting_format: Format, day: date) -> Verdict:
        """What the year's share of in-person conferences becomes with this format."""
        changed, year = replace(meeting, format=meeting_format), self._year(day)
        return judge_rule(SHARE, changed, year, as_of=self._today, books=self._books)

    def year_so_far(self, meeting: Meeting, day: date) -> Standing:
        """Where the unit's year stands without this meeting."""
        year = self._year(day)
        return standing(year, meeting.unit, on=day, as_of=self._today, books=self._books)

    @property
    def _books(self) -> Rulebook | None:
        """The unit's own books, None where the central ones serve."""
        return None if self._unit is None else self._turn.books.get(self._unit.code)

    def _year(self, day: date) -> Year:
        """The unit's other meetings of the year of a day."""
        if day.year not in self._years:
            year = year_of(
                self._turn.storage, self._unit, day.year, self._turn.now, self._meeting_id
            )
            self._years[day.year] = year
        return self._years[day.year]

    def _invited_on(self, meeting: Meeting) -> date:
        """The day the invitation goes out: the first save, and again when the start has moved."""
        saved = self.saved
        if saved is None or saved.facts.starts != meeting.begins:
            return self._today
        return saved.saved_at.date()

    def _overlaps(self, meeting: Meeting, chair: str | None) -> tuple[str, ...] | None:
        """Codes of the unit's meetings that share time with one; None while it has no time."""
        if self._unit is None or meeting.begins is None:
            return None
        begins, ends = span_of(meeting)
        found = self._turn.storage.overlapping(self._unit.id, begins, ends, chair, self._meeting_id)
        return tuple(each.code for each in found)


def span_of(meeting: Meeting) -> tuple[datetime, datetime]:
    """From the opening to the last closing; a meeting of unknown length ends as it begins."""
    if meeting.sessions:
        return meeting.sessions[0].start, max(session.end for session in meeting.sessions)
    begins = meeting.begins
    assert begins is not None
    return begins, begins + timedelta(minutes=meeting.duration_minutes or 0)
