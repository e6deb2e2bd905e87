"""The books on the shelf: the central ones, and with them a unit's own."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from rules.book_file import read_book
from rules.overlay import check_together
from rules.rulebook import Rulebook

CENTRAL = ("ket_luan_226", "quyet_dinh_45")
BOOKS = Path(__file__).parent / "books"
POLITBURO, POSITIONS = "KL226-M10", "positions"


@cache
def central_books() -> Rulebook:
    """The books that bind everyone, read once."""
    return load_books()


def half_day_minutes(books: Rulebook | None = None, *, on: date = date.max) -> int:
    """The minutes of half a day ("1 buổi") on a day, by default by the value in force last."""
    return (books or central_books()).on(on).half_day_minutes


def longest_half_day_minutes(books: Rulebook | None = None, *, on: date = date.max) -> int:
    """The most minutes that a half day of an office's own hours may have, by the value of a day."""
    return int((books or central_books()).on(on).provisions["half_day"].limits["declared"].amount)


def politburo_positions(books: Rulebook | None = None, *, on: date = date.max) -> frozenset[str]:
    """The closed list of those whom a national conference of the Politburo invites."""
    return (books or central_books()).on(on).provisions[POLITBURO].sets[POSITIONS].members


def load_books(*own: Path) -> Rulebook:
    """The central books with a unit's own.

    Raises BookRefused, naming file and key, for a book that cannot be read, a value without its
    clause or date, or an overlay that is looser than what it tightens.
    """
    books = [read_book(path) for path in (*(BOOKS / f"{name}.toml" for name in CENTRAL), *own)]
    check_together(books)
    return Rulebook(books)
