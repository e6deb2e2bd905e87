"""Which of the days and hours of a text are the meeting's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vietnamese.chunks import Chunk
from vietnamese.given import Given
from vietnamese.parts import Clock
from vietnamese.plan_line import Line
from vietnamese.reading import Value

LONGEST_IN_HOURS = 6
"""Of a length that is written like an hour: `2 giờ` behind `14h`."""


def weighed(line: Line, chunks: Sequence[Chunk], given: Given) -> list[Chunk]:
    """The chunks with lengths told from hours, and without what is left to the title.

    Left are words of the day (`mai`) that stand beside no hour, and days amid the title's words
    where the meeting's own day and hour stand elsewhere.
    """
    times = [c for c in chunks if c.label == "when" and c.stretch and not c.value]
    clocks = [c for c in times if c.has_clock]
    events = [c for c in chunks if c.value == "another" and c.stretch]
    if events and (not clocks or any(c.has_day and c.has_clock for c in events)):
        return weighed(line, [_own_time(c) for c in chunks], given)
    days = any(c.has_day for c in times)
    lengths = [c for c in clocks[1:] if _is_length(line, c)]
    full = [c for c in times if c.has_clock and c.has_day]
    left = [c for c in chunks if c.value == "weak" and not _is_wanted(c, clocks, days)]
    left += [c for c in chunks if c.value == "loose" and days]
    if full and len(times) - len(lengths) > 1:
        left += [c for c in times if c not in full and _is_of_title(line, c, full[0], given)]
    changed = {id(c): own for c in times if (own := _own_part(line, c, given)) is not None}
    changed |= {id(c): replace(c, label="duration") for c in lengths}
    return [changed.get(id(c), c) for c in chunks if all(c is not gone for gone in left)]


def _own_time(chunk: Chunk) -> Chunk:
    """`Liên hoan 11h mai`, where no other hour is said or it has a day too: the meeting itself."""
    if chunk.value != "another" or chunk.stretch is None:
        return chunk
    inner = (chunk.stretch.start, chunk.stretch.end)
    return replace(chunk, label="when", value="", start=inner[0], end=inner[1], inner=inner)


def _is_wanted(chunk: Chunk, clocks: list[Chunk], days: bool) -> bool:
    if chunk.has_half:
        return bool(clocks) and not any(clock.has_half for clock in clocks)
    return not days


def _is_length(line: Line, chunk: Chunk) -> bool:
    """`2 giờ` in a clause of its own, behind an hour."""
    parts = chunk.stretch.parts if chunk.stretch else ()
    clock = parts[0] if len(parts) == 1 else None
    if not isinstance(clock, Clock) or clock.dotted:
        return False
    return 0 < clock.hour <= LONGEST_IN_HOURS and ":" not in line.said(*chunk.inner)


def _is_of_title(line: Line, chunk: Chunk, full: Chunk, given: Given) -> bool:
    """A day amid the words of the title, which does not go with the meeting's own."""
    clause = line.clauses.starts[chunk.start]
    inside = clause not in (chunk.start, line.clauses.starts[full.start])
    if chunk.has_clock or not inside:
        return False
    both = given.when(f"{line.said(*chunk.inner)}, {line.said(*full.inner)}")
    return not isinstance(both, Value)


def _own_part(line: Line, chunk: Chunk, given: Given) -> Chunk | None:
    """`Họp chuẩn bị 27/7, 9h mai`: the part behind the comma, where the day before it belongs to
    the words of the title."""
    at, end = chunk.inner
    commas = [n for n in range(at + 1, end) if line.words[n].text == ","]
    titled = line.clauses.starts[at] != at
    if not commas or not titled or isinstance(given.when(line.said(at, end)), Value):
        return None
    parts = (line.times.part(n, end) for n in range(commas[0] + 1, end))
    stretch = next((part for part in parts if part is not None), None)
    if stretch is None or not (stretch.has_day and stretch.has_clock):
        return None
    inner = (stretch.start, stretch.end)
    return replace(chunk, start=stretch.start, inner=inner, stretch=stretch)
