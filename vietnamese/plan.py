"""A whole plan in one line: `họp giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng, 60 đại biểu`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from vietnamese.duration import HALF_DAY_MINUTES, read_duration
from vietnamese.number import read_number
from vietnamese.plan_line import Chunk, Line
from vietnamese.plan_phrases import WEAK_KINDS
from vietnamese.reading import Ask, Field, OfficeHours, Plan, Reading, Refuse, Value, too_long
from vietnamese.speeches import read_speeches
from vietnamese.when import DEFAULT_HOURS, read_when

EDGES = " \t\r\n,;.:-–+&"


def read_plan(
    text: str,
    now: datetime,
    hours: OfficeHours = DEFAULT_HOURS,
    half_day_minutes: int = HALF_DAY_MINUTES,
) -> Reading:
    """Every answer that one line about a meeting holds; what none explains is its title.

    Each field carries its own value, question or refusal, and the characters it came from.
    """
    refused = too_long(text)
    if refused:
        return refused
    said = text.strip()
    if not said:
        return Refuse("no-plan")
    found = Fields(Line(text))
    plan = Plan(
        title=found.title(),
        kind=found.kind(),
        format=found.named("format"),
        when=found.read("when", lambda piece: read_when(piece, now, hours)),
        duration=found.read("duration", lambda piece: read_duration(piece, half_day_minutes)),
        count=found.read("count", read_number),
        speeches=found.read("speeches", read_speeches),
    )
    start = text.index(said)
    return Value("plan", plan, said, (start, start + len(said)))


class Fields:
    """The fields of a plan, read from the chunks of a line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._chunks = line.chunks()

    def read(self, label: str, reader: Callable[[str], Reading]) -> Field | None:
        """The answer of the chunks of a label; several of them are a question."""
        chunks = self._of(label)
        if not chunks:
            return None
        return self._field(chunks, [self._placed(reader, chunk) for chunk in chunks])

    def named(self, label: str) -> Field | None:
        """The answer of chunks that carry it themselves."""
        return self._named(label, self._of(label))

    def kind(self) -> Field | None:
        """The kind of meeting, whose words stay in the title too."""
        kinds = self._line.kinds()
        strong = [chunk for chunk in kinds if chunk.value not in WEAK_KINDS]
        return self._named("kind", strong or kinds)

    def title(self) -> Field | None:
        """Everything outside the chunks."""
        text = self._line.text
        pieces, at = [], 0
        for start, end in (*(self._span(chunk) for chunk in self._chunks), (len(text), len(text))):
            piece = text[at:start].strip(EDGES)
            if piece:
                pieces.append((text.index(piece, at), piece))
            at = end
        if not pieces:
            return None
        title = " ".join(piece for _, piece in pieces)
        span = (pieces[0][0], pieces[-1][0] + len(pieces[-1][1]))
        return Field(Value("title", title, title, span), text[slice(*span)], span)

    def _of(self, label: str) -> list[Chunk]:
        return [chunk for chunk in self._chunks if chunk.label == label]

    def _span(self, chunk: Chunk) -> tuple[int, int]:
        return self._line.span(chunk.start, chunk.end)

    def _named(self, label: str, chunks: list[Chunk]) -> Field | None:
        if not chunks:
            return None
        return self._field(chunks, [
            Value(label, chunk.value, self._line.text[slice(*self._span(chunk))], self._span(chunk))
            for chunk in chunks
        ])  # fmt: skip

    def _field(self, chunks: list[Chunk], readings: list[Reading]) -> Field:
        span = (self._span(chunks[0])[0], self._span(chunks[-1])[1])
        text = self._line.text[slice(*span)]
        values = {r.value: r for r in readings if isinstance(r, Value)}
        if len(readings) == 1 or (len(values) == 1 and len(readings) == len(chunks)
                                  and all(isinstance(r, Value) for r in readings)):  # fmt: skip
            return Field(readings[0], text, span)
        candidates = [
            candidate
            for each in readings
            for candidate in ((each,) if isinstance(each, Value) else _candidates(each))
        ]
        return Field(Ask("said-twice", {"text": text[:80]}, tuple(candidates)), text, span)

    def _placed(self, reader: Callable[[str], Reading], chunk: Chunk) -> Reading:
        """A reading of a chunk, its spans counted from the start of the line."""
        start, end = self._span(chunk)
        found = reader(self._line.text[start:end])
        if isinstance(found, Value):
            return _moved(found, start)
        if isinstance(found, Ask):
            moved = tuple(_moved(candidate, start) for candidate in found.candidates)
            return Ask(found.reason, found.args, moved)
        return found


def _candidates(reading: Reading) -> tuple[Value, ...]:
    return reading.candidates if isinstance(reading, Ask) else ()


def _moved(value: Value, by: int) -> Value:
    start, end = value.span
    return Value(value.kind, value.value, value.text, (start + by, end + by), value.notes)
