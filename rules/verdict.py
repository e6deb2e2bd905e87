"""What a rule says about a meeting: an outcome, what was measured, the clause, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

Arg = str | int | tuple[str, ...]
Args = Mapping[str, Arg]


class Outcome(StrEnum):
    """What a rule finds; within one rule the worst finding wins."""

    OK = "ok"
    CAUTION = "caution"
    BREACH = "breach"
    NEED_INFO = "need_info"
    NOT_APPLICABLE = "not_applicable"

    @property
    def severity(self) -> int:
        """How bad the outcome is: breach, then need_info, caution, ok, not_applicable."""
        return _SEVERITY[self]


_SEVERITY = {
    Outcome.NOT_APPLICABLE: 0,
    Outcome.OK: 1,
    Outcome.CAUTION: 2,
    Outcome.NEED_INFO: 3,
    Outcome.BREACH: 4,
}


class Source(StrEnum):
    """How a clause is known: from the text itself, from the press, or assumed by us."""

    OFFICIAL = "official"
    PRESS = "press"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a rule or a value stands: the document, its date, and the point in our words."""

    document: str
    number: str
    date: date
    path: str
    source: Source


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount of a unit.

    Units: minute, conference, meeting, share, dong, working_day, delegate.
    """

    unit: str
    amount: int | Fraction


@dataclass(frozen=True, slots=True)
class Remedy:
    """A smallest change that would make the rule hold, or with `partial` the most that is left.

    | change | means |
    |---|---|
    | `format` | hold it in the format `to` |
    | `turn_online` | hold `to` of the in-person or hybrid conferences still to come online |
    | `more_online` | hold the next `to` online conferences of the unit's plan |
    | `hold_fewer` | hold `to` conferences of the year fewer |
    | `not_held` | do not hold this meeting |
    | `duration_minutes` | shorten it to `to` minutes, which are `half_days` half days, or 0 |
    | `opening_minutes`, `paper_minutes` | each such speech at most `to` minutes |
    | `concluding_minutes` | all concluding speeches together at most `to` minutes |
    | `cost_estimate` | spend at most `to` đồng |
    | `attendees` | do not invite the groups `drop` |
    | `special_circumstance` | state the special circumstance, if there is one |
    | `start` | move it to the day `to` or later |
    """

    change: str
    to: int | str | None = None
    drop: tuple[str, ...] = ()
    partial: bool = False
    half_days: int = 0


class Verdict(NamedTuple):
    """What one rule says about one meeting.

    `message` with `args` is a sentence of `locales/vi/verdict.ftl`. `limit` is the most that may
    be measured, or with `at_least` the least. `clause` is None for what no text demands; `also`
    holds a second clause that the outcome rests on. `books` are the versions judged by, `as_of` is
    the day of planning.
    """

    rule: str
    outcome: Outcome
    message: str
    args: Args
    clause: Clause | None
    measured: Quantity | None
    limit: Quantity | None
    at_least: bool
    remedies: tuple[Remedy, ...]
    books: Mapping[str, str]
    also: tuple[Clause, ...] = ()
    as_of: date | None = None

    @property
    def margin(self) -> Quantity | None:
        """The room left before the limit, negative when the limit is broken."""
        if self.measured is None or self.limit is None:
            return None
        room = self.limit.amount - self.measured.amount
        return Quantity(self.limit.unit, -room if self.at_least else room)
