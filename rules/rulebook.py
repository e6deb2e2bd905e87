"""The dated values of the rules: what the books say, and what binds on a given day.

A book is one document. An overlay is a unit's own book: it names the rules of other books that it
tightens. What binds on a day is worked out once for each stretch of days between two changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from rules.verdict import Clause

Amount = int | Fraction


class Direction(StrEnum):
    """Which side of a limit is allowed: at most, or at least."""

    MAX = "max"
    MIN = "min"


class Membership(StrEnum):
    """What a set means: the only members allowed, or the members that must be there."""

    ALLOWED = "allowed"
    REQUIRED = "required"


class Uncounted(StrEnum):
    """What becomes of a rule for a meeting that is no conference."""

    BINDS = "binds"
    CAUTION = "caution"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Limit:
    """One value with its clause. Units: minute, half_day, conference, share, working_day."""

    amount: Amount
    unit: str
    direction: Direction
    clause: Clause

    def looser_than(self, other: Limit) -> bool:
        """Whether this limit allows what the other forbids."""
        if self.direction is Direction.MAX:
            return self.amount > other.amount
        return self.amount < other.amount


@dataclass(frozen=True, slots=True)
class NamedSet:
    """A set of identifiers that a clause fixes."""

    members: frozenset[str]
    membership: Membership

    def looser_than(self, other: NamedSet) -> bool:
        """Whether this set allows what the other forbids."""
        if self.membership is Membership.ALLOWED:
            return not self.members <= other.members
        return not self.members >= other.members


@dataclass(frozen=True, slots=True)
class Provision:
    """One clause of a book: from when to when it binds, and the values it sets."""

    id: str
    binds_from: date
    binds_to: date
    clause: Clause
    limits: Mapping[str, Limit]
    sets: Mapping[str, NamedSet]
    uncounted: Uncounted

    def binds_on(self, day: date) -> bool:
        """Whether the clause is in force on that day."""
        return self.binds_from <= day <= self.binds_to

    def meets(self, other: Provision) -> bool:
        """Whether some day is bound by both."""
        return self.binds_from <= other.binds_to and other.binds_from <= self.binds_to


@dataclass(frozen=True, slots=True)
class Book:
    """One document's provisions. `file` is where it was read, for messages."""

    id: str
    version: str
    file: str
    overlay: bool
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True, eq=False)
class InForce:
    """What binds on a day; of what does not, the provision that comes next or was the last.

    A book has one for each stretch of days, which equals only itself."""

    provisions: Mapping[str, Provision]
    coming: Mapping[str, Provision]
    ended: Mapping[str, Provision]
    half_day_minutes: int
    versions: Mapping[str, str]

    def minutes(self, limit: Limit) -> int:
        """A limit of duration in whole minutes."""
        each = self.half_day_minutes if limit.unit == "half_day" else 1
        return int(limit.amount * each)


class Rulebook:
    """Books read together, asked for what binds on a day."""

    def __init__(self, books: Iterable[Book]) -> None:
        self.books = tuple(books)
        self.versions = {book.id: book.version for book in self.books}
        self._changes = sorted(
            {
                day
                for book in self.books
                for each in book.provisions
                for day in (each.binds_from, _day_after(each.binds_to))
            }
        )
        self._stretches = [self._work_out(day) for day in [date.min, *self._changes]]

    def on(self, day: date) -> InForce:
        """What binds on the day."""
        return self._stretches[bisect_right(self._changes, day)]

    def _work_out(self, day: date) -> InForce:
        by_date = sorted(self._provisions(overlay=False), key=lambda each: each.binds_from)
        provisions = {each.id: each for each in by_date if each.binds_on(day)}
        for own in self._provisions(overlay=True):
            if own.binds_on(day) and own.id in provisions:
                provisions[own.id] = _tightened(provisions[own.id], own)
        half_day = provisions.get("half_day")
        return InForce(
            provisions=provisions,
            coming={each.id: each for each in reversed(by_date) if day < each.binds_from},
            ended={each.id: each for each in by_date if each.binds_to < day},
            half_day_minutes=int(half_day.limits["minutes"].amount) if half_day else 0,
            versions=self.versions,
        )

    def _provisions(self, *, overlay: bool) -> list[Provision]:
        return [each for book in self.books if book.overlay is overlay for each in book.provisions]


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _tightened(parent: Provision, overlay: Provision) -> Provision:
    """The parent with those values of the overlay that are tighter."""
    limits = dict(parent.limits)
    for name, limit in overlay.limits.items():
        if limits[name].looser_than(limit):
            limits[name] = limit
    sets = dict(parent.sets)
    for name, own in overlay.sets.items():
        if sets[name].looser_than(own):
            sets[name] = own
    clause = overlay.clause if overlay.sets else parent.clause
    return replace(parent, clause=clause, limits=limits, sets=sets)
