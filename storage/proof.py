"""Checking the record: whether a line was altered, or one is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from storage.model import SealedLine
from storage.sqlite.record import seal, seal_of_words
from storage.verbs import Storage

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Proof:
    """What checking the record found.

    `broken` is the number of the first line that does not stand as it was written, None when all
    do; `head` is the last line's hash, to be kept elsewhere and asked for next time.
    """

    lines: int
    head: str
    broken: int | None = None
    known_head: bool = True


def prove(storage: Storage, expected: str = "") -> Proof:
    """Checks every line of the record. `expected` is a head noted earlier, still to be there.

    A head noted elsewhere is what shows that somebody rewrote the whole record.
    """
    lines, before, seen = 0, "", not expected
    for line in _lines(storage):
        if line.id != lines + 1 or not _stands(line, before):
            return Proof(lines, before, broken=lines + 1)
        lines, before = line.id, line.hash
        seen = seen or line.hash == expected
    if storage.lines_ever_recorded() > lines:
        return Proof(lines, before, broken=lines + 1)
    return Proof(lines, before, known_head=seen)


def _stands(line: SealedLine, before: str) -> bool:
    if line.words is not None and seal_of_words(*line.words) != line.words_hash:
        return False
    return seal(before, line.sealed) == line.hash


def _lines(storage: Storage) -> Iterator[SealedLine]:
    after = 0
    while page := storage.record_page(after, PAGE):
        yield from page
        after = page[-1].id
