"""The central books with one clause of a unit's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rules import Kind, Rulebook, central_books
from rules.counting import COUNTED_KINDS, REDUCTION
from rules.rulebook import Book, Provision

LATE = date(2026, 1, 1)


def with_own(provision: Provision) -> Rulebook:
    """An overlay of one clause, in force from the first day of 2026."""
    own = replace(provision, binds_from=LATE)
    return Rulebook([*central_books().books, Book("own", "1", "own.toml", True, (own,))])


def widened(kinds: Iterable[Kind]) -> Rulebook:
    """More kinds are counted in the yearly reduction."""
    reduction = central_books().on(LATE).provisions[REDUCTION]
    known = reduction.sets[COUNTED_KINDS]
    sets = {COUNTED_KINDS: replace(known, members=known.members | set(kinds))}
    return with_own(replace(reduction, limits={}, sets=sets))
