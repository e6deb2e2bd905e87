"""The register of checks, what a check is given, and what it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rules.meeting import Bloc, Meeting, Scope, Year
from rules.rulebook import InForce, Limit
from rules.verdict import Arg, Args, Clause, Outcome, Quantity, Remedy

NOTHING: Args = {}


@dataclass(frozen=True, slots=True)
class Case:
    """One meeting before one rule: everything a check may look at.

    `counts` says whether the meeting is a conference.
    """

    meeting: Meeting
    year: Year
    book: InForce
    as_of: date
    invited_on: date
    overlaps: tuple[str, ...] | None
    day: date | None
    counts: bool

    @property
    def counted_year(self) -> int:
        """The year in which the meeting counts, that of planning while it has no day."""
        return (self.day or self.as_of).year

    @property
    def bloc(self) -> Bloc | None:
        """The host's bloc, None while unknown: a host belongs to one of the four."""
        bloc = self.meeting.unit.bloc
        return None if bloc is Bloc.NONE else bloc

    @property
    def scope(self) -> Scope:
        """The scope, which is the unit's own unless something else was said."""
        return self.meeting.scope or Scope.UNIT

    def limit(self, rule: str, name: str) -> Limit:
        """A value of a rule that binds on the meeting's day."""
        return self.book.provisions[rule].limits[name]


class Finding(NamedTuple):
    """What a check found, before the rule's clause is put to it.

    `limit` is the value it was measured against, so that a tightened value brings its own clause;
    `allowed` is the same in the unit of `measured`.
    """

    outcome: Outcome
    message: str
    args: Args = NOTHING
    measured: Quantity | None = None
    allowed: Quantity | None = None
    limit: Limit | None = None
    remedies: tuple[Remedy, ...] = ()
    also: tuple[Clause, ...] = ()


def missing(message: str, **args: Arg) -> Finding:
    """An input is not there, so nothing can be said."""
    return Finding(Outcome.NEED_INFO, message, args)


def does_not_bind(message: str, **args: Arg) -> Finding:
    """The rule says nothing about such a meeting."""
    return Finding(Outcome.NOT_APPLICABLE, message, args)


Check = Callable[[Case], Finding]
checks: dict[str, Check] = {}
without_text: set[str] = set()


def rule(id: str, *, in_text: bool = True) -> Callable[[Check], Check]:
    """Registers a check under its rule id; `in_text=False` for what no text demands."""

    def register(check: Check) -> Check:
        checks[id] = check
        if not in_text:
            without_text.add(id)
        return check

    return register
