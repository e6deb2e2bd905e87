"""The chunks of a laid-out text: free words are scanned, a labelled line is its field's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vietnamese import finding_answers as answers
from vietnamese import finding_people as people
from vietnamese import finding_place as place
from vietnamese import finding_times as times
from vietnamese import finding_words as words
from vietnamese import series
from vietnamese.chunks import Chunk, Finder, scan
from vietnamese.duration import read_duration
from vietnamese.layout import Layout, Segment
from vietnamese.money import read_money
from vietnamese.number import read_number
from vietnamese.plan_line import Line
from vietnamese.reading import Refuse

FREE: tuple[Finder, ...] = (
    words.attended, words.ground, words.courtesy, people.host, people.called, series.series,
    people.person_first,
    times.deadline, answers.speeches, times.bound, words.contact, words.cost, place.place,
    people.chair, people.preparer, people.groups, people.attendees, times.time, answers.sites,
    answers.count, answers.bare_count, answers.duration, answers.meeting_format, words.note,
)  # fmt: skip
"""What is looked for in free words, in this order at each position."""

UNTIMED = tuple(f for f in FREE if f not in (times.time, times.bound, series.series))
"""The same in a title whose day and time have a line of their own."""

IN_WORDS: tuple[Finder, ...] = (
    words.elsewhere, words.courtesy, times.deadline, place.room, people.presided, times.time,
    answers.sites, answers.count, answers.duration, answers.meeting_format,
)  # fmt: skip
"""What may fill a clause of its own inside a labelled line of words."""

WORDS = ("place", "chair", "groups", "host", "preparer", "contact", "note")
LEFTOVERS = {"when": "unread", "format": "unread", "when place": "place", "ends": "unread",
             "duration": "unread", "count": "groups", "papers": "note", "cost": "note",
             "sites": "note"}  # fmt: skip
"""Where the words go that a labelled line leaves."""


def chunks_of(line: Line, layout: Layout) -> list[Chunk]:
    """Every chunk, from left to right. The words in none are the title's, if their segment is."""
    timed = any(segment.field in ("when", "when place") for segment in layout.segments)
    found: list[Chunk] = []
    for segment in layout.segments:
        if segment.start > segment.head:
            found.append(Chunk("label", segment.head, segment.start, (segment.head, segment.start)))
        found += _of_segment(line, segment, timed)
    return found


def _of_segment(line: Line, segment: Segment, timed: bool) -> Iterable[Chunk]:
    start, end, field = segment.start, segment.end, segment.field
    if start == end:
        return ()
    if field in ("paper", "head"):
        return (Chunk(field, start, end, (start, end)),)
    if field in ("", "title", "subject"):
        return scan(line, start, end, UNTIMED if timed and field else FREE)
    if field in ("programme", "note"):
        return (Chunk(field, start, end, (start, end)),)
    if field == "preparer":
        own = scan(line, start, end, (people.preparer, times.deadline, words.courtesy))
        own = [c for c in own if c.label != "courtesy" or _ends_politely(line, c, start)]
        rest = "note" if any(chunk.label == field for chunk in own) else field
        return _filled(line, start, end, rest, own)
    if field in WORDS:
        return _filled(line, start, end, field, _own_clauses(line, start, end, field))
    whole = Chunk(field, start, end, (start, end))
    if field == "duration" and not isinstance(read_duration(line.said(start, end)), Refuse):
        return (whole,)
    if field == "count" and not isinstance(read_number(line.said(start, end)), Refuse):
        return (whole,)
    if field == "cost":
        told = not isinstance(read_money(line.said(start, end)), Refuse)
        return (whole if told else replace(whole, label="note"),)
    chunks = scan(line, start, end, FREE)
    if field == "papers":
        chunks = [_due(chunk) for chunk in chunks]
    if field == "ends":
        chunks = [replace(c, label="ends") if c.label == "when" else c for c in chunks]
    return _filled(line, start, end, LEFTOVERS[field], chunks)


def _due(chunk: Chunk) -> Chunk:
    return (
        replace(chunk, label="papers_due", value="") if chunk.label in ("when", "remind") else chunk
    )


def _own_clauses(line: Line, start: int, end: int, field: str) -> list[Chunk]:
    """Answers of other fields that fill a whole clause: `(khoảng 35 đại biểu)`, `, 8h mai`."""
    found = [c for c in scan(line, start, end, IN_WORDS) if c.label != field]
    chunks = [c for c in found if c.start > start or c.label != "courtesy"]
    return [c for c in chunks if _fills_clause(line, c, chunks) or _ends_politely(line, c, start)]


def _ends_politely(line: Line, chunk: Chunk, start: int) -> bool:
    behind = chunk.start > start and line.clauses.ends[chunk.start] == chunk.end
    return behind and chunk.label == "courtesy"


def _fills_clause(line: Line, chunk: Chunk, chunks: list[Chunk]) -> bool:
    clause = line.clauses.starts[chunk.start]
    covered = {at for each in chunks for at in range(each.start, each.end)}
    last = line.clauses.ends[chunk.end - 1]
    return all(at in covered or line.clauses.signs[at] for at in range(clause, last))


def _filled(
    line: Line, start: int, end: int, label: str, chunks: Iterable[Chunk]
) -> Iterator[Chunk]:
    """The chunks, and between them the words that are left, for a label."""
    at = start
    for chunk in (*chunks, Chunk("", end, end, (end, end))):
        first, last = at, chunk.start
        while first < last and line.clauses.signs[first] and line.words[first].text not in '“"(':
            first += 1
        while (
            last > first and line.clauses.signs[last - 1] and line.words[last - 1].text not in '”")'
        ):
            last -= 1
        if first < last and any(t.text[0].isalnum() for t in line.words[first:last]):
            yield Chunk(label, first, last, (first, last))
        if chunk.label:
            yield chunk
        at = chunk.end
