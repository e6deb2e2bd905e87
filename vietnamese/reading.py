"""What a reading can come to: a value, a question with its candidates, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from typing import Any

Span = tuple[int, int]
"""First character and one past the last, in the text as it was handed in."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When the unit's two half days begin and end."""

    morning: tuple[time, time] = (time(7, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13, 0), time(17, 0))


@dataclass(frozen=True, slots=True)
class Interval:
    """From opening to closing. Over several days: the first opening and the last closing."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """From opening to closing where the day was not said: the value of such an `interval`."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days, both ends included, out of which one day is still to be chosen."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Duration:
    """How long. `half_days` is None where the minutes are no clean number of half days.

    `hours` are the clocks of which it is the difference: `14h-17h` says when, too.
    """

    minutes: int
    half_days: int | float | None
    hours: Hours | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Rest:
    """A stretch of the text that a reading does not come from, and what it makes.

    `unread` is not understood, `subject` tells who meets and what about; anything else is named as
    in `bindings.Makes`: reminder, deadline, place, document, people.
    """

    makes: str
    span: Span


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before the meeting: `trước họp 3 ngày`, `nhắc trước 30 phút`."""

    days: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """How a meeting comes again: every `interval` of `every` (day, week, month, quarter, year).

    `weekdays` count from Monday as 0; `day` is the day of the month, and `nth` says which of its
    weekdays (-1 the last); `start` and `until` are None where they are not said.
    """

    every: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    day: int | None = None
    nth: int | None = None
    start: time | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """People who are called, in the words of the text; `kind` is a usual group's id, or None."""

    said: str
    kind: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """One thing, understood without doubt.

    `kind` is datetime, date, time, interval, window, duration, number, money, speeches, lead,
    series, groups, words or plan, and `value` the matching Python object. `notes` are ids of what
    a person should be told with the echo: `approximate`, `lunar:10/12` (the lunar day and month),
    `next-weekday`, `next-month`, `weekend-next-week`, `next-year`, `next-occurrence`,
    `outside-office-hours`, `several-days`, `day-before` (a deadline of `trước` a day).
    `rest` is what the text says besides, for a caller to take up or to name as unused.
    """

    kind: str
    value: Any
    text: str
    span: Span
    notes: tuple[str, ...] = ()
    rest: tuple[Rest, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Ask:
    """Not clear enough to act on: a question, and the values it may have meant (perhaps none).

    `reason` has its sentence `understand-<reason>`, which takes `args` (plain JSON values).
    `rest` as of a Value; what was not read is in it.
    """

    reason: str
    args: Mapping[str, Any] = field(default_factory=dict)
    candidates: tuple[Value, ...] = ()
    rest: tuple[Rest, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Refuse:
    """Understood, and impossible; or nothing of the kind that was asked for."""

    reason: str
    args: Mapping[str, Any] = field(default_factory=dict)


Reading = Value | Ask | Refuse


@dataclass(frozen=True, slots=True)
class Field:
    """One answer found in a longer sentence, with the characters it came from.

    `spans` are the stretches it was read from where they do not stand together (`Sáng mai họp chi
    bộ lúc 9h`); `span` and `text` then reach from the first to the last.
    """

    reading: Reading
    text: str
    span: Span
    spans: tuple[Span, ...] = ()

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The stretches it was read from."""
        return self.spans or (self.span,)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text that answer nothing, and `why`.

    Unread: `label` (a heading that no field has), `event` (an hour of something else), `figure`,
    `abbreviation` (of several meanings), `programme`, `line`, `besides` (what may be an answer that
    is surely said elsewhere). Set aside: `courtesy`, `label`, `repeat` (what the title says
    already), `paper` (letterhead, number, day and signature of an invitation), `head` (sender and
    hour of a forwarded message).
    """

    text: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What one text says about a meeting; None where it says nothing.

    `kind`, `format` and the roles of `speeches` are the identifiers of the rules. A field may hold
    a question or a refusal. Fields of words (`title`, `place`, `chair`, `host`, `preparer`,
    `contact`, `content`, `note`) hold them as typed. Every letter and figure of the text is in the
    spans of a field, in `title_spans`, in `unread` or in `aside`; the words of a doubtful answer
    are in the title as well.
    """

    title: Field | None = None
    kind: Field | None = None
    format: Field | None = None
    when: Field | None = None
    duration: Field | None = None
    count: Field | None = None
    speeches: Field | None = None
    ends: Field | None = None
    series: Field | None = None
    place: Field | None = None
    chair: Field | None = None
    groups: Field | None = None
    host: Field | None = None
    preparer: Field | None = None
    contact: Field | None = None
    papers_due: Field | None = None
    cost: Field | None = None
    remind: Field | None = None
    sites: Field | None = None
    attended: Field | None = None
    content: Field | None = None
    note: Field | None = None
    title_spans: tuple[Span, ...] = ()
    unread: tuple[Piece, ...] = ()
    aside: tuple[Piece, ...] = ()

    def fields(self) -> dict[str, Field]:
        """The answers that are there, by name."""
        answers = {name: getattr(self, name) for name in PLAN_FIELDS}
        return {name: answer for name, answer in answers.items() if answer is not None}


PLAN_FIELDS = tuple(each.name for each in fields(Plan) if each.default is None)
"""The names of the answers that a plan may hold."""

LONGEST_TEXT = 2_000
"""Characters. A longer text is refused before anything looks at it."""


def too_long(text: str) -> Refuse | None:
    """The refusal of a text over the cap, or None."""
    if len(text) <= LONGEST_TEXT:
        return None
    return Refuse("too-long", {"length": len(text), "limit": LONGEST_TEXT})
