"""What a reading can come to: a value, a question with its candidates, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
class Value:
    """One thing, understood without doubt.

    `kind` is datetime, date, time, interval, window, duration, number, money, speeches or plan, and
    `value` the matching Python object. `notes` are ids of what a person should be told with the
    echo: `approximate`, `lunar:10/12` (the lunar day and month), `next-weekday`, `next-month`,
    `weekend-next-week`, `next-year`, `next-occurrence`, `outside-office-hours`, `several-days`.
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
    """One answer found in a longer sentence, with the characters it came from."""

    reading: Reading
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Plan:
    """What one sentence says about a meeting; None where it says nothing.

    `kind`, `format` and the roles of `speeches` are the identifiers of the rules. A field may hold
    a question or a refusal. `title` is everything that no other field explains.
    """

    title: Field | None = None
    kind: Field | None = None
    format: Field | None = None
    when: Field | None = None
    duration: Field | None = None
    count: Field | None = None
    speeches: Field | None = None


LONGEST_TEXT = 2_000
"""Characters. A longer text is refused before anything looks at it."""


def too_long(text: str) -> Refuse | None:
    """The refusal of a text over the cap, or None."""
    if len(text) <= LONGEST_TEXT:
        return None
    return Refuse("too-long", {"length": len(text), "limit": LONGEST_TEXT})
