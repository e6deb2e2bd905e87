"""How long before a meeting, and by when papers are due: `trước họp 3 ngày`, `trước 25/11`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from vietnamese.amounts import amount
from vietnamese.numerals import NUMBER_WORDS
from vietnamese.phrases import Build, Grammar
from vietnamese.reading import (
    Ask,
    Interval,
    Lead,
    OfficeHours,
    Reading,
    Refuse,
    Value,
    Window,
    too_long,
)
from vietnamese.search import longest_parts
from vietnamese.text import fold
from vietnamese.tokens import Vocabulary, tokenise
from vietnamese.when import DEFAULT_HOURS, read_when

MOST_DAYS = 60
_CLOCK = re.compile(r"\d ?(?:h|gio)\b")
"""`trước 8h` is before eight; `trước họp 8h`, eight hours ahead."""

FILLER_WORDS = (
    "nhắc nhớ báo lại tôi em mình anh chị trước khi giờ họp cuộc hội nghị gửi nộp hạn tài liệu là "
    "báo cáo xong phải khoảng ít nhất chậm muộn ngày lúc cho mọi người các đồng chí bắt đầu diễn ra"
)
FILLERS = frozenset(FILLER_WORDS.split()) | frozenset(",;.:()!")


def _days(n: Fraction, each: int = 1) -> Lead | None:
    return Lead(days=int(n) * each) if n.denominator == 1 and n * each <= MOST_DAYS else None


def _minutes(n: Fraction, m: Fraction = Fraction(0), each: int = 1, more: int = 0) -> Lead | None:
    total = n * each + m + more
    return Lead(minutes=int(total)) if total.denominator == 1 and total > 0 else None


def _of(make: Callable[..., Lead | None], each: int, more: int = 0) -> Build:
    if make is _days:
        return lambda n=Fraction(1): _days(n, each)
    return lambda n=Fraction(1), m=Fraction(0): _minutes(n, m, each, more)


PHRASES: list[tuple[str, Build]] = [
    ("{n} ngày [làm] [việc]", _of(_days, 1)),
    ("{n} hôm|bữa", _of(_days, 1)),
    ("{n} tuần", _of(_days, 7)),
    ("{n} phút|ph|p|'", _of(_minutes, 1)),
    ("{n} tiếng|giờ|h [đồng] [hồ]", _of(_minutes, 60)),
    ("{n} tiếng|giờ|h rưỡi", _of(_minutes, 60, 30)),
    ("{n} tiếng|giờ|h {m} [phút|p]", _of(_minutes, 60)),
    ("nửa tiếng|giờ", lambda: Lead(minutes=30)),
    ("nửa ngày", lambda: None),
]
LEAD = Grammar(PHRASES, {"n": amount, "m": amount}, NUMBER_WORDS)
LEAD_WORDS = Vocabulary(LEAD.words | NUMBER_WORDS, FILLERS)


def read_lead(text: str) -> Reading:
    """How long before a meeting a whole text says: days, or minutes."""
    refused = too_long(text)
    if refused:
        return refused
    tokens = tokenise(text, LEAD_WORDS)
    parts, unread = longest_parts(tokens, LEAD, FILLERS)
    if len(parts) != 1 or unread:
        return Ask("unclear") if parts else Refuse("no-lead")
    span = (tokens[0].start, tokens[-1].end)
    return Value("lead", parts[0], text[slice(*span)], span)


def read_due(
    text: str,
    now: datetime,
    hours: OfficeHours = DEFAULT_HOURS,
    meeting: datetime | None = None,
) -> Reading:
    """By when papers are due: a day, a moment, or how long before the meeting.

    `trước ngày 25/11` is the end of the day before. What lies behind the `meeting` is neither
    a value nor a candidate.
    """
    refused = too_long(text)
    if refused:
        return refused
    lead = read_lead(text)
    words = fold(text).split()
    of_clock = _CLOCK.search(fold(text)) is not None
    if isinstance(lead, Value) and ("hop" in words or ("truoc" in words and not of_clock)):
        return lead
    said, before = _without_bound(text)
    reading = read_when(said, now, hours)
    shift = len(text) - len(said)
    reading = _each(reading, lambda v: _day_before(_moved(v, shift), before))
    return reading if meeting is None else _not_after(reading, meeting)


BOUNDS = (
    "trước", "hạn", "chậm nhất", "muộn nhất", "trễ nhất", "gửi", "nộp", "là", "hạn chót", "hạn nộp",
    "hạn gửi", "xong", "vào", "đến hết", "hết", "đến", "không muộn hơn", "không chậm hơn",
    "không quá", "tài liệu", "báo cáo", "hoàn thành", "cuối", "deadline", "lúc", "về",
)  # fmt: skip
"""What leads to the day: of these only `trước` leaves the day itself out."""


def _without_bound(text: str) -> tuple[str, bool]:
    """A text without the words of a deadline at its beginning; whether `trước` was one of them."""
    pieces = [(fold(found.group()), found.end()) for found in re.finditer(r"\S+", text)]
    at, before = 0, False
    while at < len(pieces):
        word = next((w for w in _BOUNDS if _begins(pieces, at, w)), None)
        if word is None:
            break
        before = before or word == ["truoc"]
        at += len(word)
    cut = pieces[at - 1][1] if at else 0
    return text[cut:].lstrip(" ,:\t\n"), before


def _begins(pieces: list[tuple[str, int]], at: int, word: list[str]) -> bool:
    said = [piece.rstrip(":,") for piece, _ in pieces[at : at + len(word)]]
    return said == word


_BOUNDS = sorted((fold(bound).split() for bound in BOUNDS), key=len, reverse=True)


def _moved(value: Value, by: int) -> Value:
    return replace(value, span=(value.span[0] + by, value.span[1] + by))


def _day_before(value: Value, before: bool) -> Value:
    """`trước 25/11` is by the 24th; a half day or a stretch ends where it ends."""
    match value.value:
        case Interval(start, _) if before:
            return replace(value, kind="datetime", value=start)
        case Interval(_, end):
            return replace(value, kind="datetime", value=end)
        case datetime():
            return value
        case date() as day if before:
            return replace(value, value=day - timedelta(days=1), notes=(*value.notes, "day-before"))
    return value


def _not_after(reading: Reading, meeting: datetime) -> Reading:
    if isinstance(reading, Ask):
        kept = tuple(each for each in reading.candidates if not _is_after(each, meeting))
        return replace(reading, candidates=kept)
    if isinstance(reading, Value) and _is_after(reading, meeting):
        return Refuse("due-after-meeting", {"meeting": meeting.date().isoformat()})
    return reading


def _is_after(value: Value, meeting: datetime) -> bool:
    match value.value:
        case datetime() as moment:
            return moment > meeting
        case date() as day:
            return day > meeting.date()
        case Window(first, _):
            return first > meeting.date()
    return False


def _each(reading: Reading, change: Callable[[Value], Value]) -> Reading:
    if isinstance(reading, Value):
        return change(reading)
    if isinstance(reading, Ask):
        return replace(reading, candidates=tuple(map(change, reading.candidates)))
    return reading
