"""What counts: the kinds that are conferences, and what the yearly reduction counts."""

from __future__ import annotations

from functools import cache

from rules.meeting import Kind, Unit
from rules.rulebook import InForce
from rules.shelf import central_books

REDUCTION = "KL226-M07"
COUNTED_KINDS = "counted_kinds"


def counts_as_conference(kind: Kind, unit: Unit) -> bool:
    """Whether such a meeting counts toward the yearly share and the yearly reduction."""
    return kind in conference_kinds() or (kind is Kind.STATUTORY and unit.statutory_counts is True)


@cache
def conference_kinds() -> frozenset[str]:
    """The kinds that the central books count as conferences, whatever a unit's own book adds."""
    reductions = (
        provision
        for book in central_books().books
        for provision in book.provisions
        if provision.id == REDUCTION
    )
    return frozenset().union(*(each.sets[COUNTED_KINDS].members for each in reductions))


def reduces_more_than_conferences(book: InForce) -> bool:
    """Whether a unit's own book widens what the yearly reduction counts."""
    reduction = book.provisions.get(REDUCTION)
    return reduction is not None and reduction.sets[COUNTED_KINDS].members != conference_kinds()
