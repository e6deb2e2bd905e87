"""Finders of answers that are said in numbers and set words: people, length, format, sites."""

from __future__ import annotations

from vietnamese.chunks import Chunk
from vietnamese.number import read_number
from vietnamese.plan_line import Line
from vietnamese.plan_phrases import (
    COUNTED,
    FORMAT_OF_MEETING,
    FORMAT_OF_SUBJECT,
    MOST_DAYS,
    PEOPLE_OF_SUBJECT,
    SUBJECT_LENGTH_WORDS,
    SURELY_DELEGATES,
)
from vietnamese.plan_times import names_a_year
from vietnamese.reading import Value
from vietnamese.text import fold


def speeches(line: Line, at: int, after: int) -> Chunk | None:
    """Speeches one after another."""
    end = line.speech_end(at)
    return Chunk("speeches", at, end, (at, end)) if end is not None else None


def count(line: Line, at: int, after: int) -> Chunk | None:
    """How many come; `xét luân chuyển 15 cán bộ` says it of others, `Họp tổ 15 cán bộ` is asked."""
    end = line.ends(at, "count")
    if end is None or names_a_year(line.words, at) or _is_decimal(line, at):
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    inner = (at, _people_at(line, at, end))
    chunk = Chunk("count", start, end, inner)
    sure = any(line.says(n, *SURELY_DELEGATES) for n in range(at, end))
    opens, closes = line.opens(at, after), line.closes(end)
    if opens and (closes or sure):
        return chunk
    if opens or not closes or _before(line, at, PEOPLE_OF_SUBJECT):
        return None
    first = line.clauses.sentences[at] == line.clauses.starts[at]
    if sure or (first and _all_meeting(line, after, start)):
        return chunk
    return Chunk("count", at, end, inner, kept=True, doubt="count-or-subject")


def _people_at(line: Line, at: int, end: int) -> int:
    """The word for those who are counted."""
    return next((n for n in range(at + 1, end) if line.says(n, *_PEOPLE)), end)


def bare_count(line: Line, at: int, after: int) -> Chunk | None:
    """`số lượng 60`: a number behind the words for it."""
    token = line.words[at]
    if token.number is None or not line.closes(at + 1) or line.times.at(at) is not None:
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    leads = start < at and any(line.says(n, "lượng", "mô", "sl", "biểu") for n in range(start, at))
    return Chunk("count", start, at + 1, (at, at + 1)) if leads else None


def duration(line: Line, at: int, after: int) -> Chunk | None:
    """How long; not `90 ngày cao điểm`, `sau 2 tiếng`, `2 ngày trải nghiệm`."""
    end = line.ends(at, "duration")
    if end is None or line.says(end, "nữa", "đêm") or _is_decimal(line, at):
        return None
    in_letters = line.words[at].number is None and end < len(line)
    if in_letters and not line.is_marked and line.words[end].number is not None:
        return None
    if not (line.closes(end) or (line.says(end, "về", "để") and _all_meeting(line, after, at))):
        return None
    if any(line.says(n, "ngày") for n in range(at, end)) and _number(line, at) > MOST_DAYS:
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if not line.opens(at, after) and _before(line, start, SUBJECT_LENGTH_WORDS):
        return None
    return Chunk("duration", start, end, (at, end))


def meeting_format(line: Line, at: int, after: int) -> Chunk | None:
    """How it is held; `dịch vụ công trực tuyến` is what it is about."""
    found = line.found(at).get("format")
    if found is None:
        return None
    end, value = found
    if line.opens(at, after) and _reaches_out(line, end):
        end = line.clauses.ends[at]
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    chunk = Chunk("format", start, end, (at, end), value)
    if value == "hybrid" or line.says(at, "qua", "trên"):
        return chunk
    kept = Chunk("format", at, end, (at, end), value, kept=True)
    before = line.words[start - 1].text if start else ""
    if line.opens(at, after):
        return (
            chunk
            if line.closes(end) or line.says(end, "với", "toàn", "tại", "đến", "tới")
            else None
        )
    held = fold(before) in _FOLDED_MEETING and not line.says(start - 2, "phòng", "p")
    if held and not _of_subject(line, start):
        return kept if not line.closes(end) else chunk if start == after else kept
    if _of_subject(line, start) or not line.closes(end) or line.says(start - 2, "phòng", "p"):
        return None
    if line.words[start - 1].number is not None:
        return kept
    return Chunk("format", at, end, (at, end), value, kept=True, doubt="format-or-subject")


def _reaches_out(line: Line, at: int) -> bool:
    """`trực tuyến đến các điểm cầu xã`, `tới 45 xã`."""
    if not line.says(at, "đến", "tới", "với", "tại"):
        return False
    near = range(at + 1, min(at + 4, len(line)))
    return any(line.ends(n, "area") or line.says(n, "điểm", "cấp", "cơ") for n in near)


def sites(line: Line, at: int, after: int) -> Chunk | None:
    """`12 điểm cầu`: how many sites are connected."""
    end = line.ends(at, "sites")
    if end is None or not isinstance(read_number(line.words[at].text), Value):
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if not line.opens(at, after):
        return None
    return Chunk("sites", start, line.clauses.ends[at], (at, at + 1))


MANNERS = ("nhanh", "gấp", "khẩn", "ngắn", "riêng")
"""How a meeting is held, behind the word for it."""

_PEOPLE = frozenset(phrase.split()[0] for phrase in COUNTED)
_FOLDED_MEETING = frozenset(map(fold, FORMAT_OF_MEETING))


def _of_subject(line: Line, end: int) -> bool:
    return _before(line, end, FORMAT_OF_SUBJECT)


def _before(line: Line, at: int, words: frozenset[str]) -> bool:
    """Whether the word before a position is one of some."""
    return at > 0 and line.says(at - 1, *words)


def _all_meeting(line: Line, start: int, end: int) -> bool:
    """Whether the words from the clause's beginning on only call the meeting: `Họp giao ban`."""
    at = max(start, line.clauses.starts[end - 1]) if end else 0
    while at < end:
        following = max(line.ends(at, "meeting") or at, line.ends(at, "subject") or at)
        following += following == at and line.says(at, *MANNERS)
        if not at < following <= end:
            return False
        at = following
    return True


def _is_decimal(line: Line, at: int) -> bool:
    """Whether a number is the part behind the comma of another: `1,5`."""
    signed = line.words[at].glued and line.says(at - 1, ",", ".", "/")
    return signed and at > 1 and line.words[at - 2].number is not None


def _number(line: Line, at: int) -> int:
    """The first number of an answer in figures, or 0."""
    return next((t.number for t in line.words[at : at + 3] if t.number is not None), 0)
