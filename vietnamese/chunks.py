"""Stretches of a text that answer one question each, found from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vietnamese.plan_line import Line
from vietnamese.plan_times import Stretch


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens from `start` to before `end` for the field `label`, words that lead to it included.

    `inner` are the tokens of the answer alone. A `kept` chunk's words stay in the title as well; a
    `doubt` is the reason to ask whether it is an answer at all.
    """

    label: str
    start: int
    end: int
    inner: tuple[int, int]
    value: str = ""
    kept: bool = False
    doubt: str = ""
    stretch: Stretch | None = None

    @property
    def has_clock(self) -> bool:
        """Whether it says an hour."""
        return self.stretch is not None and self.stretch.has_clock

    @property
    def has_day(self) -> bool:
        """Whether it says a day, or a stretch of days."""
        return self.stretch is not None and self.stretch.has_day

    @property
    def has_half(self) -> bool:
        """Whether it says a part of the day."""
        return self.stretch is not None and self.stretch.has_half


Finder = Callable[[Line, int, int], Chunk | None]
"""Finds a chunk that begins at a token; the former one ended at the last argument."""


def scan(line: Line, start: int, end: int, finders: Iterable[Finder]) -> list[Chunk]:
    """The chunks of some tokens; of each position the first finder's. Names are passed over."""
    chunks: list[Chunk] = []
    at = after = start
    finders = tuple(finders)
    while at < end:
        tried = (find(line, at, after) for find in finders)
        found = next((c for c in tried if c is not None and at < c.end <= end), None)
        if found is None:
            at = line.names.get(at, at + 1)
            continue
        chunks.append(found)
        at = found.end
        after = after if found.kept else at
    return chunks
