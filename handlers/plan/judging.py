"""What the rules say of a plan, and what of its unit they say it by.

One `Judging` serves all states that a plan goes through while a message is answered: the unit's
year is looked up once, and each meeting that the answers make is judged once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property

from handlers.dialog.turn import Turn
from handlers.office.year import host, office_hours, year_of
from rules import Format, Meeting, OfficeHours, Rulebook, Verdict, Year, judge, judge_rule
from rules import Unit as Host
from storage.model import Meeting as SavedMeeting
from storage.model import Unit

SHARE = "KL226-M02"
"""The rule on the yearly share of in-person conferences."""


class Judging:
    """`meeting_id` is that of the saved meeting that is being changed, None for a new plan."""

    def __init__(self, turn: Turn, unit: Unit | None, meeting_id: int | None) -> None:
        self.turn = turn
        self.unit = unit
        self.meeting_id = meeting_id
        self._years: dict[int, Year] = {}
        self._judged: list[tuple[Meeting, str | None, tuple[Verdict, ...]]] = []

    @cached_property
    def host(self) -> Host:
        """The plan's unit as the rules see it."""
        return host(self.unit)

    @property
    def books(self) -> Rulebook | None:
        """The unit's own books, None where the central ones serve."""
        return None if self.unit is None else self.turn.books.get(self.unit.code)

    @cached_property
    def hours(self) -> OfficeHours:
        return office_hours(self.unit)

    @cached_property
    def saved(self) -> SavedMeeting | None:
        """The meeting as it was last saved, None for a new plan."""
        return None if self.meeting_id is None else self.turn.storage.meeting(self.meeting_id)

    @property
    def today(self) -> date:
        return self.turn.now.date()

    def year_of(self, meeting: Meeting) -> Year:
        """The unit's other meetings of the year that a meeting falls in."""
        year = (meeting.day or self.today).year
        if year not in self._years:
            self._years[year] = year_of(self.turn.storage, self.unit, year, self.meeting_id)
        return self._years[year]

    def verdicts(self, meeting: Meeting, chair: str | None) -> tuple[Verdict, ...]:
        """What every rule says of a meeting that has this chair."""
        for judged, chaired_by, verdicts in self._judged:
            if (judged, chaired_by) == (meeting, chair):
                return verdicts
        verdicts = judge(
            meeting,
            self.year_of(meeting) if meeting.day else Year(),
            as_of=self.today,
            books=self.books,
            invited_on=self._invited_on(meeting),
            overlaps=self._overlaps(meeting, chair),
        )
        self._judged.append((meeting, chair, verdicts))
        return verdicts

    def share_with(self, meeting: Meeting, meeting_format: Format) -> Verdict:
        """What the year's share of in-person conferences becomes with a format."""
        changed = replace(meeting, format=meeting_format)
        return judge_rule(SHARE, changed, self.year_of(meeting), as_of=self.today, books=self.books)

    def _invited_on(self, meeting: Meeting) -> date:
        """The day the invitation goes out: the first save, and again when the start has moved."""
        saved = self.saved
        if saved is None or saved.facts.starts != meeting.begins:
            return self.today
        return saved.saved_at.date()

    def _overlaps(self, meeting: Meeting, chair: str | None) -> tuple[str, ...] | None:
        """Codes of the unit's meetings that share time with one; None while it has no time."""
        if self.unit is None or meeting.begins is None:
            return None
        begins, ends = span_of(meeting)
        found = self.turn.storage.overlapping(self.unit.id, begins, ends, chair, self.meeting_id)
        return tuple(each.code for each in found)


def span_of(meeting: Meeting) -> tuple[datetime, datetime]:
    """From the opening to the last closing; a meeting of unknown length ends as it begins."""
    if meeting.sessions:
        return meeting.sessions[0].start, max(session.end for session in meeting.sessions)
    begins = meeting.begins
    assert begins is not None
    return begins, begins + timedelta(minutes=meeting.duration_minutes or 0)
