"""What is kept, as the rest of the house sees it. Moments are aware datetimes at +07:00."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

Answers = dict[str, Any]


class MeetingState(StrEnum):
    """Planned and held meetings count; the others stay for the record."""

    planned = "planned"
    held = "held"
    cancelled = "cancelled"
    avoided = "avoided"
    withdrawn = "withdrawn"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who writes to the assistant; `unit_id` is the unit they act for just now, `role` what
    they are in it, None without a unit."""

    id: int
    name: str
    unit_id: int | None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A value that an office chose, with where it comes from."""

    value: Any
    source: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    id: int
    code: str
    name: str
    bloc: str | None
    level: str | None
    parent_id: int | None
    settings: Mapping[str, Setting] = field(default_factory=dict)

    def setting(self, name: str) -> Any:
        """The value of a setting, None where the office has not chosen."""
        chosen = self.settings.get(name)
        return None if chosen is None else chosen.value


@dataclass(frozen=True, slots=True)
class Figure:
    """A yearly number that an office declares: last year's total, an opening balance, a plan."""

    value: int
    source: str
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many meetings of a unit's year share kind, scope, format and state, and how many of them
    are still to come."""

    kind: str
    scope: str
    format: str | None
    state: MeetingState
    number: int
    coming: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A conversation that is not finished: the answers so far, and which question stands.

    `focus` names the question to ask again (back, edit one answer); without it the first empty one
    stands. `seen` holds, by rule, the finding that was already said. `meeting_id` is set when a
    saved meeting is being changed.
    """

    id: int
    person_id: int
    unit_id: int | None
    form: str
    version: int
    revision: int
    answers: Answers
    focus: str | None = None
    seen: Mapping[str, str] = field(default_factory=dict)
    meeting_id: int | None = None

    def step(self, **changes: Any) -> Draft:
        """The draft one revision on."""
        return replace(self, revision=self.revision + 1, **changes)


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What a save writes. `starts`, `format` and `minutes` are what counts: the plan's until the
    office says what really happened, then the real ones; `answers` stay those of the plan.

    `sessions` are [days after the day it starts, opening, closing] ("07:30"), in order; `starts`,
    `ends` and `minutes` are theirs. Empty where no time was said, or release 0.1.0 kept it.
    """

    title: str
    kind: str
    scope: str
    format: str | None
    starts: datetime
    ends: datetime | None
    minutes: int | None
    attendee_count: int | None
    chair: str | None
    place: str | None
    answers: Answers
    verdicts: list[Any]
    reasons: Mapping[str, Any] = field(default_factory=dict)
    sessions: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A saved meeting; `organiser_id` is None for one that is only counted, never described."""

    id: int
    code: str
    unit_id: int
    organiser_id: int | None
    state: MeetingState
    saved_at: datetime
    facts: MeetingFacts


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a meeting's history. `before` and `after` are JSON values, None for absent."""

    at: datetime
    by: int
    what: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of a unit, with the role they have in it."""

    person_id: int
    name: str
    role: str
    since: datetime


class CodeKind(StrEnum):
    """What a code opens: a place in a unit, a unit's place under another, a group chat, the other
    account of a person, the right to create a unit."""

    member = "member"
    child = "child"
    group = "group"
    person = "person"
    founder = "founder"


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was handed out. Only its hash is kept; `by` handed it out."""

    id: int
    kind: CodeKind
    unit_id: int | None
    role: str | None
    by: int
    at: datetime
    ends_at: datetime
    uses_left: int

    def is_open(self, now: datetime) -> bool:
        return self.uses_left > 0 and now < self.ends_at


class Decision(StrEnum):
    asked = "asked"
    agreed = "agreed"
    returned = "returned"


@dataclass(frozen=True, slots=True)
class Approval:
    """What became of asking a unit's leaders; `word` is what they said when they sent it back."""

    decision: Decision
    by: int
    at: datetime
    word: str


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of the record: who did what when.

    `about` holds ids and names of the program; `details` what people wrote, None once erased or
    where there was nothing to write.
    """

    id: int
    at: datetime
    unit_id: int | None
    by: int | None
    act: str
    about: Mapping[str, Any]
    details: Mapping[str, Any] | None
