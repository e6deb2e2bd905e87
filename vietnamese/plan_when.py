"""When a meeting is: the hours and days of a text that belong together, and those that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from vietnamese.bindings import Makes
from vietnamese.chunks import Chunk
from vietnamese.given import Given
from vietnamese.placed import placed
from vietnamese.plan_line import Line
from vietnamese.reading import Ask, Field, Interval, Reading, Span, Value
from vietnamese.series import series_field

UNREADABLE = ("unread", "unclear", "no-when", "which-hour")
"""What a day and time comes to that does not belong together."""

MOST_PIECES = 6
"""Of a day and time that stand apart in a text."""

MOST_SAID = 80
"""Characters of the text in a question."""


class WhenOf:
    """The day and time of the chunks of a text."""

    def __init__(self, line: Line, chunks: Sequence[Chunk], given: Given) -> None:
        self._line = line
        self._chunks = chunks
        self._given = given
        self._times = [c for c in chunks if c.label == "when" and c.stretch is not None]
        self._ends = [c for c in chunks if c.label == "ends"]
        self._series = [c for c in chunks if c.label == "series"]

    def when(self) -> Field | None:
        """When it begins, or from when to when."""
        if not self._times:
            return self._bounded() or self._whose_day() or self._of_heading()
        if not self._has_day() and (doubtful := self._whose_day()) is not None:
            return doubtful
        field = self._joined()
        if any(chunk.value == "over" for chunk in self._times):
            return replace(field, reading=Ask("which-day", {"text": field.text[:MOST_SAID]}))
        if any(chunk.value == "loose" for chunk in self._times):
            return asked(field, "which-day")
        if any(not chunk.doubt for chunk in self._series):
            return asked(field, "series")
        return self._beside_events(field)

    def ends(self) -> Field | None:
        """When it ends, where its beginning does not say it already."""
        if not self._ends or self._closing() is not None:
            return None
        return placed(self._given.when(self._said(self._ends)), self._line.text,
                      [self._line.span(c.start, c.end) for c in self._ends])  # fmt: skip

    def series(self) -> Field | None:
        """How it comes again."""
        if not self._series:
            return None
        first = self._given.when(self._said(self._times)) if self._times else None
        return series_field(self._line, self._series[0], self._times, first, self._given)

    def _has_day(self) -> bool:
        return bool(self._given.day) or any(chunk.has_day for chunk in self._times)

    def _said(self, times: Sequence[Chunk]) -> str:
        """The words of some times, and of the day over them where they name none."""
        said = [self._line.said(*chunk.inner) for chunk in times]
        if self._given.day and not any(chunk.has_day for chunk in times):
            said.append(self._given.day)
        return ", ".join(said)

    def _joined(self) -> Field:
        """The pieces as one day and time; where they are none, each is offered."""
        times, said, closing = self._times, self._said(self._times), self._closing()
        if len(times) == 1 and closing is None and not self._given.day:
            return self._alone(times[0])
        if closing is not None:
            said = f"{said} đến {self._line.said(*closing.inner)}"
        many = len(times) > MOST_PIECES
        reading: Reading = Ask("said-twice") if many else self._given.when(said)
        fails = not isinstance(reading, Value) and reading.reason in UNREADABLE
        if many or (fails and len(times) > 1):
            reading = self._each_offered()
        pieces = sorted((*times, *([closing] if closing else [])), key=lambda chunk: chunk.start)
        spans = [self._line.span(chunk.start, chunk.end) for chunk in pieces]
        return placed(reading, self._line.text, spans, apart=True)

    def _alone(self, chunk: Chunk) -> Field:
        """A reading of one piece, told with the words that lead to it."""
        reading = self._given.when(self._line.said(*chunk.inner))
        return self._with_leads(chunk, reading)

    def _with_leads(self, chunk: Chunk, reading: Reading) -> Field:
        field = placed(reading, self._line.text, [self._line.span(*chunk.inner)])
        span = self._line.span(chunk.start, chunk.end)
        return replace(field, text=self._line.text[slice(*span)], span=span)

    def _each_offered(self) -> Reading:
        """Each hour with the days that stand apart from it."""
        hours = [c for c in self._times if c.has_clock and not c.has_day]
        full = [c for c in self._times if c.has_clock and c.has_day]
        if hours and len(full) == 1 and len(self._times) == len(hours) + 1:
            return self._on_its_day(full[0], hours)
        others = [chunk for chunk in self._times if chunk not in hours]
        several = [[*others[:MOST_PIECES], hour] for hour in hours]
        apart = several if len(hours) > 1 else [[chunk] for chunk in self._times]
        readings = [self._given.when(self._said(chunks)) for chunks in apart[:MOST_PIECES]]
        offered = [value for reading in readings for value in values_of(reading)]
        text = self._line.said(self._times[0].start, self._times[-1].end)
        return Ask("said-twice", {"text": text[:MOST_SAID]}, tuple(dict.fromkeys(offered)))

    def _on_its_day(self, full: Chunk, hours: list[Chunk]) -> Reading:
        """`8h 3/12 họp A; 10h họp B`: each hour on the day of the first."""
        first = self._given.when(self._line.said(*full.inner))
        value = first.value if isinstance(first, Value) else None
        start = value.start if isinstance(value, Interval) else value
        if not isinstance(first, Value) or not isinstance(start, datetime):
            return Ask("said-twice", {"text": self._line.said(*full.inner)[:MOST_SAID]})
        said = [f"{self._line.said(*hour.inner)}, {start:%d/%m/%Y}" for hour in hours[:MOST_PIECES]]
        others = [value for each in said for value in values_of(self._given.when(each))]
        text = self._line.said(self._times[0].start, self._times[-1].end)
        return Ask("said-twice", {"text": text[:MOST_SAID]}, tuple(dict.fromkeys((first, *others))))

    def _closing(self) -> Chunk | None:
        """The end that belongs to a beginning: both hours."""
        starts = any(chunk.has_clock for chunk in self._times)
        ends = [chunk for chunk in self._ends if chunk.has_clock]
        return ends[0] if starts and len(ends) == 1 else None

    def _bounded(self) -> Field | None:
        """`trước 17h thứ Năm`: no beginning."""
        bound = next((c for c in self._chunks if c.label == "when" and c.stretch is None), None)
        if bound is None:
            return None
        reading = self._given.when(self._line.said(*bound.inner))
        if isinstance(reading, Value) and reading.kind != "window":
            reading = Ask("which-day")
        if not isinstance(reading, Value) and reading.reason == "no-when":
            reading = Ask("which-day")
        return self._with_leads(bound, reading)

    def _of_heading(self) -> Field | None:
        """The day over the line of a calendar that says no hour."""
        day = self._given.day
        return Field(self._given.when(day), "", (0, 0)) if day else None

    def _whose_day(self) -> Field | None:
        """A day that may be a document's, a place's or a feast's: only asked."""
        hour = self._said(self._times)
        spans = self._doubtful_days(feasts=bool(self._times))
        said = [self._line.text[slice(*span)] for span in spans]
        readings = [self._given.when(f"{hour}, {day}" if hour else day) for day in said]
        offered = tuple(reading for reading in readings if isinstance(reading, Value))
        if not offered:
            return None
        where = sorted((*(self._line.span(*chunk.inner) for chunk in self._times), *spans))
        text = self._line.text[where[0][0] : where[-1][1]]
        ask = Ask("whose-day", {"text": text[:MOST_SAID]}, offered)
        return placed(ask, self._line.text, where, apart=True)

    def _doubtful_days(self, feasts: bool) -> list[Span]:
        taken = {at for c in self._chunks if not c.kept for at in range(c.start, c.end)}
        spans = []
        for at, (claim, end) in self._line.claims.items():
            signed = claim.makes is Makes.DOCUMENT and not claim.doubtful
            if at in taken or not (claim.doubtful or signed or claim.makes is Makes.OCCASION):
                continue
            if signed:
                days = [n for n in range(at, end) if self._line.says(n, "ngày")]
                spans += [self._line.span(day, end) for day in days[:1]]
            elif claim.taken[0] < claim.taken[1] and (feasts or claim.makes is not Makes.OCCASION):
                spans.append(claim.taken)
        return spans

    def _beside_events(self, field: Field) -> Field:
        """Asked where something else of the text is on another day: `tổng duyệt 19h 2/12`."""
        events = [c for c in self._chunks if c.value == "event" and c.has_day and c.has_clock]
        if not events or not isinstance(field.reading, Value):
            return field
        said = [self._line.said(c.stretch.start, c.stretch.end) for c in events if c.stretch]
        others = [value for each in said for value in values_of(self._given.when(each))]
        offered = (field.reading, *(replace(v, text=field.text, span=field.span) for v in others))
        return replace(field, reading=Ask("said-twice", {"text": field.text[:MOST_SAID]}, offered))


def asked(field: Field, reason: str) -> Field:
    """A field whose value is only offered, for a reason."""
    reading = field.reading
    if not isinstance(reading, Value | Ask):
        return field
    ask = Ask(reason, {"text": field.text[:MOST_SAID]}, values_of(reading))
    return replace(field, reading=ask)


def values_of(reading: Reading) -> tuple[Value, ...]:
    """The value, or those that are offered."""
    if isinstance(reading, Value):
        return (reading,)
    return reading.candidates if isinstance(reading, Ask) else ()
