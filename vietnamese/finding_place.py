"""Finders of the place: behind `tại`, `ở`, `địa điểm`, or a room that stands on its own."""

from __future__ import annotations

from vietnamese.abbreviations import MEANINGS, Sort
from vietnamese.chunks import Chunk
from vietnamese.plan_line import Line
from vietnamese.words_of import words_end

PLACE_NAMES = frozenset(MEANINGS[Sort.PLACE])

LONGEST_SEAT = 7
"""Tokens of a clause that may be a place or those who come."""

NOT_OF_A_PLACE = ("chuẩn", "chủ", "dự", "mời")
NO_PLACE = ("chỗ", "sao", "nhà", "đó", "đây", "ngũ", "đâu", "các", "mỗi", "từng")
"""After `tại`, `ở`: `tại chỗ`, `ở các cấp`."""


def place(line: Line, at: int, after: int) -> Chunk | None:
    """Where: behind `tại`, `ở`, `địa điểm`, or a room or hall that stands on its own."""
    found = line.found(at).get("lead")
    if found is not None and found[1] == "place":
        return _place_behind(line, at, found[0], after)
    if line.ends(at, "venue") is None:
        return _seat_apart(line, at, after)
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    numbered = line.names.get(at) is not None
    end = words_end(line, at, "place")
    code = numbered and line.says(at, "p", "ph") and line.closes(end)
    behind_meeting = numbered and _follows_meeting(line, start, after)
    if not (line.opens(at, after) or behind_meeting or code):
        return None
    return Chunk("place", start, end, (at, end))


def room(line: Line, at: int, after: int) -> Chunk | None:
    """A room or hall in a clause of its own."""
    begins = line.clauses.starts[at] == at and line.ends(at, "venue") is not None
    begins = begins and not line.says(at, "điểm")
    return place(line, at, after) if begins else None


def _seat_apart(line: Line, at: int, after: int) -> Chunk | None:
    """`Trung tâm Chính trị` in a clause of its own: a place, or those who come; asked."""
    end = line.clauses.ends[at]
    named = line.ends(at, "seat") is not None or line.words[at].text.upper() == "HT"
    if not named or at != line.clauses.starts[at] or at == 0 or end - at > LONGEST_SEAT:
        return None
    busy = any(
        line.ends(n, "meeting")
        or line.says(n, *NOT_OF_A_PLACE)
        or (n > at and line.begins_answer(n))
        for n in range(at, end)
        if n not in line.names
    )
    return None if busy else Chunk("place", at, end, (at, end), doubt="place-or-people")


def _place_behind(line: Line, at: int, inner: int, after: int) -> Chunk | None:
    if inner >= len(line) or line.clauses.signs[inner]:
        return None
    if line.says(inner, *NO_PLACE) and line.ends(inner, "venue") is None:
        return None
    short = line.says(at, "tại", "ở")
    apart = line.opens(at, after)
    known = line.words[inner].text in PLACE_NAMES
    venue = line.ends(inner, "venue") or line.ends(inner, "seat") or known
    area = line.ends(inner, "area")
    named = line.words[inner].text[:1].isupper() and line.is_marked
    if short and not (venue or area or named or apart):
        return None
    if not line.is_marked and short and not (venue or area):
        return None
    end = words_end(line, inner, "place")
    if end <= inner:
        return None
    doubtful = bool(short and (area or named) and not venue and not apart)
    doubt = "place-or-subject" if doubtful else ""
    return Chunk("place", at, end, (inner, end), kept=doubtful, doubt=doubt)


def _follows_meeting(line: Line, at: int, after: int) -> bool:
    begin = max(after, line.clauses.starts[at])
    return any(line.ends(n, "meeting") == at for n in range(begin, at))
