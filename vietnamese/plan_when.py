"""When a meeting is: the hours and days of a text that belong together, and those that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vietnamese.bindings import Makes
from vietnamese.chunks import Chunk
from vietnamese.finding import more_weekdays
from vietnamese.parts import Clock, Weekday
from vietnamese.placed import placed
from vietnamese.plan_line import Line
from vietnamese.reading import (
    Ask,
    Field,
    OfficeHours,
    Reading,
    Refuse,
    Span,
    Value,
)
from vietnamese.series import last_day, series_of
from vietnamese.when import read_when

LONGEST_IN_HOURS = 6
"""Of a length that is written like an hour: `2 giờ` behind `14h`."""

UNREADABLE = ("unread", "unclear", "no-when", "which-hour")


@dataclass(frozen=True, slots=True)
class Given:
    """What a text is read against: the moment, the unit's hours, and what stood over it in a
    calendar: the day, and whose line it is."""

    now: datetime
    hours: OfficeHours
    half_day_minutes: int
    day: str = ""
    leader: str = ""


class WhenOf:
    """The day and time of the chunks of a text; `chunks` are those that are left after weighing."""

    def __init__(self, line: Line, chunks: Sequence[Chunk], given: Given) -> None:
        self._line = line
        self._given = given
        self.chunks = self._weighed(list(chunks))

    def when(self) -> Field | None:
        """When it begins, or from when to when."""
        times = self._of("when")
        bounds = [chunk for chunk in times if chunk.stretch is None]
        times = [chunk for chunk in times if chunk.stretch is not None]
        if not times:
            return self._bounded(bounds) or self._doubtful([])
        if not self._has_day(times) and self._doubts():
            return self._doubtful(times)
        field = self._joined(times)
        if any(chunk.value == "loose" for chunk in times):
            return _asked(field, "which-day")
        if self._of("series") and not any(c.doubt for c in self._of("series")):
            return _asked(field, "series")
        return self._beside_events(field)

    def ends(self) -> Field | None:
        """When it ends, where its beginning does not say it already."""
        ends = self._of("ends")
        if not ends or self._closing(self._timed()):
            return None
        return placed(self._read(self._said(ends)), self._line.text, self._inner(ends))

    def series(self) -> Field | None:
        """How it comes again."""
        found = self._of("series")
        if not found:
            return None
        times = self._timed()
        parts: list[object] = []
        for chunk in times:
            if chunk.stretch is not None:
                more = more_weekdays(self._line, chunk.stretch)[0]
                parts += [*chunk.stretch.parts, *map(Weekday, more)]
        first = self._read(self._said(times)) if times else None
        offered = first.candidates[:1] if isinstance(first, Ask) else (first,)
        value = series_of(
            found[0].value, parts, next((v for v in offered if isinstance(v, Value)), None)
        )
        value = replace(value, until=self._until(found[0]))
        spans = [self._line.span(chunk.start, chunk.end) for chunk in found[:1]]
        said = self._line.text[slice(*spans[0])]
        reading: Reading = Value("series", value, said, (0, len(said)))
        if found[0].doubt:
            assert isinstance(reading, Value)
            reading = Ask(found[0].doubt, {"text": said}, (reading,))
        return placed(reading, self._line.text, spans)

    def _until(self, chunk: Chunk) -> date | None:
        if chunk.inner[1] == chunk.end:
            return None
        said = self._line.said(chunk.inner[1], chunk.end)
        for lead in ("đến hết", "tới hết", "đến", "tới"):
            said = said.removeprefix(lead).strip()
        reading = self._read(said)
        return last_day(reading) if isinstance(reading, Value) else None

    def _weighed(self, chunks: list[Chunk]) -> list[Chunk]:
        """Lengths written as hours told from hours; words of the day kept only beside an hour; days
        inside the title left to it where the meeting's own day and hour stand elsewhere."""
        times = [c for c in chunks if c.label == "when" and c.stretch and not c.value]
        clocks = [c for c in times if c.stretch and c.stretch.has_clock]
        lengths = [c for c in clocks[1:] if self._is_length(c)]
        parted = {id(c): own for c in times if (own := self._own_part(c)) is not None}
        days = any(c.stretch and c.stretch.has_day for c in times)
        dropped = [c for c in chunks if c.value == "weak" and not self._is_wanted(c, clocks, days)]
        dropped += [c for c in chunks if c.value == "loose" and days]
        full = [c for c in times if c.stretch and c.stretch.has_clock and c.stretch.has_day]
        if full and len(times) - len(lengths) > 1:
            dropped += [c for c in times if c not in full and self._is_of_title(c, full[0])]
        changed = parted | {id(c): replace(c, label="duration") for c in lengths}
        left = [changed.get(id(c), c) for c in chunks if all(c is not gone for gone in dropped)]
        return left

    def _own_part(self, chunk: Chunk) -> Chunk | None:
        """`Họp chuẩn bị 27/7, 9h mai`: the part behind the comma, where the day before it belongs to
        the words of the title."""
        line, (at, end) = self._line, chunk.inner
        commas = [n for n in range(at + 1, end) if line.words[n].text == ","]
        titled = line.clauses.starts[at] != at
        if not commas or not titled or isinstance(self._read(line.said(at, end)), Value):
            return None
        stretch = line.times.part(commas[0] + 1, end)
        if stretch is None or not (stretch.has_day and stretch.has_clock):
            return None
        inner = (stretch.start, stretch.end)
        return replace(chunk, start=stretch.start, inner=inner, stretch=stretch)

    def _is_wanted(self, chunk: Chunk, clocks: list[Chunk], days: bool) -> bool:
        assert chunk.stretch is not None
        if chunk.stretch.has_half:
            return bool(clocks) and not any(c.stretch and c.stretch.has_half for c in clocks)
        return not days

    def _is_length(self, chunk: Chunk) -> bool:
        """`2 giờ` in a clause of its own, behind an hour."""
        assert chunk.stretch is not None
        parts = chunk.stretch.parts
        clock = parts[0]
        if len(parts) != 1 or not isinstance(clock, Clock) or clock.dotted:
            return False
        colon = ":" in self._line.said(*chunk.inner)
        return 0 < clock.hour <= LONGEST_IN_HOURS and not colon

    def _is_of_title(self, chunk: Chunk, full: Chunk) -> bool:
        """A day amid the words of the title, which says nothing new about the meeting's own."""
        line = self._line
        inside = line.clauses.starts[chunk.start] != chunk.start
        apart = line.clauses.starts[chunk.start] != line.clauses.starts[full.start]
        if chunk.stretch is None or chunk.stretch.has_clock or not inside or not apart:
            return False
        both = self._read(self._said([chunk, full]))
        return not isinstance(both, Value)

    def _of(self, label: str) -> list[Chunk]:
        return [chunk for chunk in self.chunks if chunk.label == label]

    def _timed(self) -> list[Chunk]:
        return [chunk for chunk in self._of("when") if chunk.stretch is not None]

    def _has_day(self, times: list[Chunk]) -> bool:
        return bool(self._given.day) or any(c.stretch and c.stretch.has_day for c in times)

    def _said(self, times: Sequence[Chunk]) -> str:
        said = [self._line.said(*chunk.inner) for chunk in times]
        heading = [] if self._has_day(list(times)) and not self._given.day else [self._given.day]
        own = any(c.stretch and c.stretch.has_day for c in times)
        return ", ".join((*said, *(day for day in heading if day and not own)))

    def _inner(self, times: Sequence[Chunk]) -> list[Span]:
        return [self._line.span(*chunk.inner) for chunk in times]

    def _read(self, said: str) -> Reading:
        return read_when(said, self._given.now, self._given.hours)

    def _joined(self, times: list[Chunk]) -> Field:
        """The pieces as one day and time; where they are none, each is offered."""
        closing = self._closing(times)
        said = self._said(times)
        pieces = times
        if closing is not None:
            said = f"{self._said(times)} đến {self._line.said(*closing.inner)}"
            pieces = sorted((*times, closing), key=lambda chunk: chunk.start)
        reading = self._read(said)
        alone = len(times) == 1 and closing is None and not self._given.day
        spans = [self._line.span(chunk.start, chunk.end) for chunk in pieces]
        if alone:
            return self._alone(times[0], reading)
        if self._fails(reading) and len(times) > 1:
            reading = self._each_offered(times)
        return placed(reading, self._line.text, spans if len(spans) > 1 else spans * 2)

    def _alone(self, chunk: Chunk, reading: Reading) -> Field:
        field = placed(reading, self._line.text, [self._line.span(*chunk.inner)])
        span = self._line.span(chunk.start, chunk.end)
        return replace(field, text=self._line.text[slice(*span)], span=span)

    def _fails(self, reading: Reading) -> bool:
        return not isinstance(reading, Value) and reading.reason in UNREADABLE

    def _each_offered(self, times: list[Chunk]) -> Reading:
        offered: list[Value] = []
        clocks = [c for c in times if c.stretch and c.stretch.has_clock and not c.stretch.has_day]
        others = [chunk for chunk in times if chunk not in clocks]
        apart = [[*others, clock] for clock in clocks] if len(clocks) > 1 else [[c] for c in times]
        for chunks in apart:
            reading = self._read(self._said(chunks))
            offered += (
                [reading] if isinstance(reading, Value) else getattr(reading, "candidates", ())
            )
        text = self._line.said(times[0].start, times[-1].end)
        return Ask("said-twice", {"text": text[:80]}, tuple(dict.fromkeys(offered)))

    def _closing(self, times: list[Chunk]) -> Chunk | None:
        """The end that belongs to a beginning: both hours."""
        starts = any(c.stretch and c.stretch.has_clock for c in times)
        ends = [c for c in self._of("ends") if c.stretch and c.stretch.has_clock]
        return ends[0] if starts and len(ends) == 1 else None

    def _bounded(self, bounds: list[Chunk]) -> Field | None:
        """`trước 17h thứ Năm`: no beginning."""
        if not bounds:
            return None
        reading = self._read(self._line.said(*bounds[0].inner))
        if isinstance(reading, Value) and reading.kind != "window":
            reading = Ask("which-day", {}, ())
        if isinstance(reading, Refuse) and reading.reason == "no-when":
            reading = Ask("which-day", {}, ())
        return placed(reading, self._line.text, self._inner(bounds[:1]))

    def _doubts(self) -> list[Span]:
        """Days that may be a document's, a place's or a feast's."""
        free = {at for c in self.chunks if not c.kept for at in range(c.start, c.end)}
        spans = []
        for at, (claim, end) in self._line.claims.items():
            if at in free:
                continue
            if claim.makes is Makes.DOCUMENT and not claim.doubtful:
                spans += [self._line.span(day, end) for day in self._signed(at, end)]
            elif claim.doubtful or claim.makes is Makes.OCCASION:
                spans += [claim.taken] if claim.taken[0] < claim.taken[1] else []
        return spans

    def _signed(self, start: int, end: int) -> list[int]:
        """Where the day begins on which a document was signed, or on which the meeting is."""
        return [at for at in range(start, end) if self._line.says(at, "ngày")][:1]

    def _doubtful(self, times: list[Chunk]) -> Field | None:
        """Only asked: whether such a day is the meeting's."""
        feasts = [c.taken for c, _ in self._line.claims.values() if c.makes is Makes.OCCASION]
        spans = [span for span in self._doubts() if times or span not in feasts]
        hour = self._said(times)
        offered: list[Value] = []
        for span in spans:
            said = self._line.text[slice(*span)]
            reading = self._read(f"{hour}, {said}" if hour else said)
            if isinstance(reading, Value):
                offered.append(reading)
        if not offered:
            return self._joined(times) if times else None
        where = sorted((*self._inner(times), *spans))
        text = self._line.text[where[0][0] : where[-1][1]]
        return placed(Ask("whose-day", {"text": text[:80]}, tuple(offered)), self._line.text,
                      where if len(where) > 1 else where * 2)  # fmt: skip

    def _beside_events(self, field: Field) -> Field:
        """Asked where something else of the text is on another day: `tổng duyệt 19h 2/12`."""
        for chunk in self.chunks:
            if chunk.value != "event":
                continue
            stretch = chunk.stretch
            if stretch is None or not (stretch.has_day and stretch.has_clock):
                continue
            other = self._read(self._line.said(stretch.start, stretch.end))
            if isinstance(other, Value) and isinstance(field.reading, Value):
                return replace(field, reading=Ask(
                    "said-twice", {"text": field.text[:80]}, (field.reading, replace(
                        other, text=field.text, span=field.span))))  # fmt: skip
        return field


def _asked(field: Field, reason: str) -> Field:
    reading = field.reading
    if isinstance(reading, Value):
        return replace(field, reading=Ask(reason, {"text": field.text[:80]}, (reading,)))
    if isinstance(reading, Ask):
        return replace(
            field, reading=replace(reading, reason=reason, args={"text": field.text[:80]})
        )
    return field
