"""The lines of a calendar that tell of something, each with the day and the leader over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vietnamese.agenda_words import HEADING, NO_MEETING
from vietnamese.edges import either_form
from vietnamese.letterhead import forwarded_head
from vietnamese.plan_line import Line
from vietnamese.reading import Span
from vietnamese.text import fold

_MARK = re.compile(r"^\s*(?:[-–+*•●▪o]|\d{1,2}\s*[-.)](?!\d)|[a-z]\))?\s*")
_OF_DAY = rf"(?:{either_form('buổi')}\s+)?({either_form('sáng|chiều|tối|trưa')})"
_HALF = re.compile(rf"^{_OF_DAY}\s*[:\-–]?\s*$", re.IGNORECASE)
_HALF_FIRST = re.compile(rf"^{_OF_DAY}\s*[:\-–]\s*", re.IGNORECASE)
_TRIM = " \t\r\n*-–•+.:;"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line tells, the characters it came from, the day and the leader said over it; `words`
    are those without hour and person."""

    text: str
    span: Span
    day: str
    leader: str
    words: str


def entries_of(text: str) -> list[Entry]:
    """The entries of a calendar; empty where a text is no calendar."""
    calendar = _Calendar(text)
    return calendar.entries if calendar.is_one else []


class _Calendar:
    """A text taken line by line."""

    def __init__(self, text: str) -> None:
        self._day = self._half = self._leader = ""
        self._headed = False
        self.entries: list[Entry] = []
        self._own_days: list[bool] = []
        self._clocked: list[bool] = []
        self._in_one_line = "\n" not in text.strip()
        self._first_day = ""
        head = forwarded_head(text)
        for start, end in _lines(text):
            if end > head:
                self._take(text, max(start, head), end)

    @property
    def is_one(self) -> bool:
        """Whether these are several meetings: under days, or each with a day or hour of its own."""
        if len(self.entries) < 2:
            return False
        if self._headed:
            return sum(self._clocked) >= 1
        return all(self._clocked) and (all(self._own_days) or self._all_meet())

    def _all_meet(self) -> bool:
        lines = [Line(entry.text) for entry in self.entries]
        return all(any(line.ends(at, "meeting") for at in range(len(line))) for line in lines)

    def _take(self, text: str, start: int, end: int) -> None:
        said = text[start:end]
        bare = said.strip(_TRIM)
        if not bare or HEADING.fullmatch(fold(bare)):
            return
        half = _HALF.fullmatch(bare)
        if half:
            self._half, self._leader = half.group(1), ""
            return
        start += _MARK.match(said).end()  # type: ignore[union-attr]
        line = Line(text[start:end])
        if self._is_day(line):
            self._begin_day(bare)
            return
        if said.rstrip().endswith(":") and self._is_heading(line):
            day = _day_in_front(line)
            if day:
                self._begin_day(day)
            return
        first = _HALF_FIRST.match(text[start:end])
        if first:
            self._half = first.group(1)
            start += first.end()
            line = Line(text[start:end])
        self._add(text, start, end, line)

    def _add(self, text: str, start: int, end: int, line: Line) -> None:
        if 0 in line.labels and self.entries and line.labels[0][0] != "title":
            self.entries[-1] = _longer(self.entries[-1], text, end)
            return
        leader = self._leader_end(line)
        if leader:
            self._leader = line.said(0, leader)
            following = leader + 1
            if following >= len(line):
                return
            start += line.words[following].start
            line = Line(text[start:end])
        for first, last, clocked, dated in _parts(line):
            span = (start + first, start + last)
            said = text[slice(*span)]
            day = ", ".join(filter(None, (self._half, self._day)))
            if self._in_one_line and not dated and not day:
                day = self._first_day
            words = _without_hour(line, first, last)
            self.entries.append(Entry(said, span, day, self._leader, words))
            self._clocked.append(clocked)
            self._own_days.append(dated)
            if len(self.entries) == 1:
                self._first_day = _day_in_front(line)

    def _begin_day(self, day: str) -> None:
        self._day, self._half, self._leader, self._headed = day, "", "", True

    def _is_heading(self, line: Line) -> bool:
        """`Mai sếp có 3 việc:`, before any of them."""
        timed = any(s.has_clock for at in range(len(line)) if (s := line.times.at(at)) is not None)
        return not (timed or self.entries or 0 in line.labels)

    def _is_day(self, line: Line) -> bool:
        """Whether a line only names a day."""
        at, found = 0, False
        while at < len(line):
            stretch = line.times.at(at)
            if stretch is not None and stretch.has_day and not stretch.has_clock:
                at, found = stretch.end, True
            elif line.words[at].text[0].isalnum() and not line.says(at, "ngày", "thứ"):
                return False
            else:
                at += 1
        return found

    def _leader_end(self, line: Line) -> int:
        """Past the posts before a colon at the beginning: `Chủ tịch, PCT.KT:`."""
        for at in range(1, min(12, len(line))):
            if line.words[at].text == ":" and 0 not in line.labels:
                posts = line.ends(0, "post") or line.ends(0, "honorific")
                return at if posts and line.times.at(0) is None else 0
            if line.times.at(at) is not None:
                return 0
        return 0


def _day_in_front(line: Line) -> str:
    """The day that a line begins with, without its hour: of what follows in it too."""
    stretch = line.times.at(0)
    for end in range(stretch.end, 0, -1) if stretch else ():
        day = line.times.part(0, end)
        if day is not None and day.has_day and not day.has_clock:
            return line.said(0, day.end)
    return ""


def _lines(text: str) -> Iterator[Span]:
    """Lines; and the parts between semicolons of a text in one line."""
    sign = "\n" if "\n" in text.strip() else ";"
    at = 0
    for piece in text.split(sign):
        yield at, at + len(piece)
        at += len(piece) + 1


def _parts(line: Line) -> Iterator[tuple[int, int, bool, bool]]:
    """A line parted where a sentence begins with a new hour: its characters, whether it says an
    hour, whether it says a day."""
    cuts, clocked, dated = [0], [False], [False]
    at = 0
    while at < len(line):
        claim, end = line.claims.get(at, (None, at))
        stretch = line.times.at(at) if at not in line.names else None
        if stretch is None or (claim is not None and not claim.doubtful):
            at = line.names.get(at, max(end, at + 1))
            continue
        told = clocked[-1] or (
            at > 0 and is_no_meeting(_without_hour(line, *line.span(cuts[-1], at)))
        )
        new = told and line.clauses.sentences[at] == at and stretch.has_clock
        if new:
            cuts.append(at)
            clocked.append(False)
            dated.append(False)
        clocked[-1] |= stretch.has_clock
        dated[-1] |= stretch.has_day
        at = stretch.end
    for n, first in enumerate(cuts):
        last = cuts[n + 1] if n + 1 < len(cuts) else len(line)
        if last > first:
            yield *line.span(first, last), clocked[n], dated[n]


def is_no_meeting(words: str) -> bool:
    """Whether words tell where someone is, not of a meeting: `đi cơ sở`, `nghỉ phép`."""
    return NO_MEETING.fullmatch(" ".join(fold(words).split()).strip(" .;,:-")) is not None


def _without_hour(line: Line, start: int, end: int) -> str:
    """The words of a part, without its hours and the people named first."""
    words: list[str] = []
    at = 0
    while at < len(line):
        token = line.words[at]
        stretch = line.times.at(at)
        if not start <= token.start < end:
            at += 1
        elif not words and line.says(at, "cả") and line.says(at + 1, "ngày"):
            at += 2
        elif stretch is not None:
            at = stretch.end
        else:
            post = (line.ends(at, "honorific") or line.ends(at, "post")) if not words else None
            if post is not None:
                at = post
                continue
            if words or token.text[0].isalnum():
                words.append(token.text)
            at += 1
    return " ".join(words)


def _longer(entry: Entry, text: str, end: int) -> Entry:
    """An entry with the line that goes on with it."""
    span = (entry.span[0], end)
    return replace(entry, text=text[slice(*span)], span=span)
