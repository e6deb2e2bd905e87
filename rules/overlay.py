"""What must hold between books: no day with two versions of a clause, no overlay that is looser."""

from __future__ import annotations

from collections.abc import Sequence

from rules.book_text import BookRefused
from rules.rulebook import Book, Limit, NamedSet, Provision, Uncounted


def check_together(books: Sequence[Book]) -> None:
    """Raises BookRefused when the books contradict each other."""
    parents: dict[str, list[Provision]] = {}
    for book in books:
        for each in () if book.overlay else book.provisions:
            known = parents.setdefault(each.id, [])
            if any(each.meets(other) for other in known):
                raise BookRefused(book.file, each.id, "twice", since=each.binds_from.isoformat())
            known.append(each)
    for book in books:
        for own in book.provisions if book.overlay else ():
            _check_tightens(book, own, parents.get(own.id, []))


def _check_tightens(book: Book, own: Provision, parents: Sequence[Provision]) -> None:
    if own.uncounted is not Uncounted.BINDS:
        raise BookRefused(book.file, f"{own.id}.uncounted", "unknown")
    bound = [parent for parent in parents if parent.meets(own)]
    if not bound:
        raise BookRefused(book.file, own.id, "no-parent")
    for parent in bound:
        for name, limit in own.limits.items():
            key = f"{own.id}.{name}"
            theirs = parent.limits.get(name)
            if theirs is None or (limit.unit, limit.direction) != (theirs.unit, theirs.direction):
                raise BookRefused(book.file, key, "no-parent")
            if limit.looser_than(theirs):
                _refuse_looser(book, key, _written(limit), _written(theirs))
        for name, members in own.sets.items():
            key = f"{own.id}.{name}"
            known = parent.sets.get(name)
            if known is None or members.membership is not known.membership:
                raise BookRefused(book.file, key, "no-parent")
            if members.looser_than(known):
                _refuse_looser(book, key, _listed(members), _listed(known))


def _refuse_looser(book: Book, key: str, own: str, parent: str) -> None:
    raise BookRefused(book.file, key, "looser", own=own, parent=parent)


def _written(limit: Limit) -> str:
    return f"{limit.direction} {limit.amount} {limit.unit}"


def _listed(members: NamedSet) -> str:
    return f"{members.membership} {', '.join(sorted(members.members))}"
