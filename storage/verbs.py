"""What the house asks of its storage, whatever the engine: the verbs of one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from storage.access_verbs import AccessVerbs
from storage.ledger_verbs import LedgerVerbs
from storage.model import (
    Answers,
    Change,
    Draft,
    Figure,
    Meeting,
    MeetingFacts,
    MeetingState,
    Person,
    Setting,
    Tally,
    Unit,
)


class Storage(LedgerVerbs, AccessVerbs, Protocol):
    """All reading and writing inside one transaction. A raised error undoes the whole of it."""

    # Events
    def replies_to(self, channel: str, event_id: str) -> list[Any] | None:
        """The stored replies to an event (JSON values), None when it was never seen."""

    def remember_event(
        self,
        channel: str,
        event_id: str,
        person_id: int,
        replies: list[Any],
        at: datetime,
        in_group: bool = False,
    ) -> None:
        """Marks an event as done, with the replies that go out again if it comes again."""

    def forget_events(self, before: datetime) -> int:
        """Drops the events answered before a moment, with their replies; how many they were."""

    def last_replies(self, channel: str, person_id: int) -> list[Any]:
        """The replies to the person's latest event on a channel, outside of groups: what can be
        chosen by number."""

    def erase_traces(self, person_id: int, draft_id: int | None) -> None:
        """Overwrites a draft's answers and the stored replies of the person's last day on disk.

        For content that may be secret: after the commit the write-ahead log is truncated too.
        """

    # People and units
    def person_at(self, channel: str, address: str) -> Person | None: ...

    def meet_person(self, channel: str, address: str, name: str, at: datetime) -> Person:
        """The person at an address, met now if never before."""

    def act_for(self, person_id: int, unit_id: int) -> None:
        """Makes a unit the one the person acts for."""

    def add_unit(
        self,
        name: str,
        bloc: str,
        level: str,
        parent_id: int | None,
        by: int,
        at: datetime,
        with_admin: bool = True,
    ) -> Unit:
        """A new unit with a readable code of its own (`SO-A`, then `SO-A-2`).

        `by` becomes its admin and acts for it, unless it is made for others (`with_admin`).
        """

    def unit(self, unit_id: int) -> Unit | None: ...

    def unit_with_code(self, code: str) -> Unit | None: ...

    def units_of(self, person_id: int) -> list[Unit]: ...

    def role_in(self, person_id: int, unit_id: int) -> str | None: ...

    def change_unit(self, unit_id: int, fields: Mapping[str, Any], by: int, at: datetime) -> None:
        """Changes name, bloc, level or parent_id of a unit, kept in its history."""

    def choose_setting(
        self, unit_id: int, name: str, setting: Setting, by: int, at: datetime
    ) -> None:
        """Sets a unit's setting; the earlier value stays in its history."""

    # The year
    def figures(self, unit_id: int, year: int) -> Mapping[str, Figure]:
        """What the office declared for a year, by the figure's name."""

    def declare(
        self, unit_id: int, year: int, name: str, figure: Figure, by: int, at: datetime
    ) -> None:
        """Declares a figure of a year; the earlier one stays in the history."""

    def tally(self, unit_id: int, year: int, without: int | None = None) -> list[Tally]:
        """A unit's meetings that start in a calendar year (+07:00), grouped and counted.

        Derived from the meetings each time. `without` leaves one meeting out.
        """

    def tree_tally(self, unit_id: int, year: int, without: int | None = None) -> list[Tally]:
        """As `tally`, over the whole tree of units that the unit belongs to, from its root."""

    # Drafts
    def open_draft(
        self,
        person_id: int,
        unit_id: int | None,
        form: str,
        version: int,
        answers: Answers,
        at: datetime,
        meeting_id: int | None = None,
    ) -> Draft:
        """A new draft on top of the person's open ones."""

    def draft(self, draft_id: int) -> Draft | None:
        """A draft in whatever state."""

    def open_drafts(self, person_id: int) -> list[Draft]:
        """The person's open drafts, the one opened (or reopened) last first."""

    def save_draft(self, draft: Draft, at: datetime) -> None: ...

    def close_draft(self, draft_id: int, at: datetime) -> None:
        """Puts a draft away: done or left. It can be reopened."""

    def reopen_draft(self, draft_id: int, at: datetime) -> None:
        """Puts a draft on top of the person's open ones again."""

    def forget_drafts(self, before: datetime) -> int:
        """Drops the drafts, open or closed, not touched since a moment; how many they were."""

    # Meetings
    def add_meeting(
        self,
        unit_id: int,
        organiser_id: int | None,
        facts: MeetingFacts,
        at: datetime,
        state: MeetingState = MeetingState.planned,
    ) -> Meeting:
        """A new meeting with the unit's next code of the year it starts in (`HN-2026-014`)."""

    def change_meeting(
        self,
        meeting_id: int,
        by: int,
        at: datetime,
        facts: MeetingFacts | None = None,
        state: MeetingState | None = None,
        note: str = "",
    ) -> Meeting:
        """Changes a meeting; every field that differs becomes a line of its history.

        A single answer is a line `answers.<slot>`, a reason `reasons.<rule>`, the note a line
        `note`. Raises LookupError if there is no such meeting.
        """

    def meeting(self, meeting_id: int) -> Meeting | None: ...

    def meeting_with_code(self, unit_id: int, code: str) -> Meeting | None: ...

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

    def last_meetings_of(self, person_id: int, unit_id: int, limit: int = 5) -> list[Meeting]:
        """What the person organised, saved last first: to start a similar one from."""

    def history(self, meeting_id: int) -> list[Change]: ...
