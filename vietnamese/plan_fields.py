"""The fields of a plan, put together from the chunks of its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from vietnamese.chunks import Chunk
from vietnamese.due import read_due, read_lead
from vietnamese.duration import read_duration
from vietnamese.edges import bare, bare_span
from vietnamese.given import Given
from vietnamese.layout import Layout
from vietnamese.money import read_money
from vietnamese.number import read_number
from vietnamese.people import read_groups
from vietnamese.placed import placed
from vietnamese.plan_line import Line
from vietnamese.plan_phrases import WEAK_KINDS
from vietnamese.plan_title import Leftovers, with_place
from vietnamese.plan_when import WhenOf, values_of
from vietnamese.reading import Ask, Field, Interval, Piece, Plan, Reading, Span, Value
from vietnamese.segment_chunks import chunks_of
from vietnamese.speeches import read_speeches
from vietnamese.text import fold
from vietnamese.weighing import weighed

UNREAD = {"unread": "label", "programme": "programme"}
ASIDE = {
    "presides": "courtesy",
    "courtesy": "courtesy",
    "paper": "paper",
    "head": "head",
    "label": "label",
}


class Fields:
    """The answers of one text."""

    def __init__(self, text: str, given: Given) -> None:
        self._line = Line(text)
        self._given = given
        layout = Layout(self._line)
        chunks = sorted(chunks_of(self._line, layout), key=lambda chunk: chunk.start)
        self._chunks = weighed(self._line, chunks, given)
        self._when = WhenOf(self._line, self._chunks, given)
        self._left = Leftovers(self._line, layout, self._chunks)
        self._left.title = with_place(self._line, self._chunks, self._left.title)

    def plan(self) -> Plan:
        """The plan that they make."""
        plan = self._answers()
        return replace(plan, unread=_in_order(*plan.unread, *self._besides(plan)))

    def _answers(self) -> Plan:
        given = self._given
        return Plan(
            title=self._title(),
            kind=self._kind(),
            format=self._named("format"),
            when=self._when.when(),
            duration=self._read("duration", lambda s: read_duration(s, given.half_day_minutes)),
            count=self._read("count", read_number),
            speeches=self._read("speeches", read_speeches),
            ends=self._when.ends(),
            series=self._when.series(),
            place=self._words("place"),
            chair=self._words("chair") or self._leader(),
            groups=self._groups(),
            host=self._words("host"),
            preparer=self._words("preparer"),
            contact=self._words("contact"),
            papers_due=self._papers_due(),
            cost=self._read("cost", read_money),
            remind=self._read("remind", read_lead),
            sites=self._read("sites", read_number),
            attended=self._attended(),
            content=self._content(),
            note=self._words("note"),
            title_spans=self._left.title_spans(),
            unread=_in_order(*self._left.pieces(), *self._pieces(UNREAD)),
            aside=_in_order(*self._left.repeats(), *self._pieces(ASIDE), *self._attended_twice()),
        )

    def _of(self, label: str) -> list[Chunk]:
        return [chunk for chunk in self._chunks if chunk.label == label]

    def _outer(self, chunks: list[Chunk]) -> list[Span]:
        return [self._line.span(chunk.start, chunk.end) for chunk in chunks]

    def _title(self) -> Field | None:
        spans = self._left.title_spans()
        if not spans:
            return None
        text = self._line.text
        said = " ".join(" ".join(text[slice(*span)].split()) for span in spans)
        whole = (spans[0][0], spans[-1][1])
        value = Value("title", said, text[slice(*whole)], whole)
        return Field(value, value.text, whole, spans if len(spans) > 1 else ())

    def _kind(self) -> Field | None:
        """The kind of meeting, whose words stay in the title too."""
        found = []
        for start, end in self._left.title:
            at = start
            while at < end:
                last, name = self._line.found(at).get("kind", (at + 1, ""))
                if name and last <= end and (name != "statutory" or self._leads(at, start)):
                    found.append(Chunk("kind", at, last, (at, last), name))
                at = last if name else at + 1
        strong = [chunk for chunk in found if chunk.value not in WEAK_KINDS]
        return self._answer(strong or found[:1], self._value)

    def _leads(self, at: int, start: int) -> bool:
        """Whether the title begins here: `Nghị quyết Đại hội XIV` is no congress."""
        return at == start or self._line.says(
            at - 1, "họp", "nghị", "chức", "dự", "phiên", "hn", "bị"
        )

    def _named(self, label: str) -> Field | None:
        return self._answer(self._of(label), self._value)

    def _value(self, chunk: Chunk) -> Reading:
        said = self._line.said(*chunk.inner)
        return Value(chunk.label, chunk.value, said, (0, len(said)))

    def _read(self, label: str, reader: Callable[[str], Reading]) -> Field | None:
        """The answer of the chunks of a label; several of them are a question."""
        return self._answer(self._of(label), lambda c: reader(self._line.said(*c.inner)))

    def _answer(self, chunks: list[Chunk], reader: Callable[[Chunk], Reading]) -> Field | None:
        if not chunks:
            return None
        sure = [chunk for chunk in chunks if not chunk.doubt]
        fields = [self._one(chunk, reader(chunk)) for chunk in sure or chunks]
        values = {f.reading.value for f in fields if isinstance(f.reading, Value)}
        spans = tuple(span for field in fields for span in field.pieces)
        if len(fields) == 1:
            return fields[0]
        whole = (min(spans)[0], max(spans)[1])
        text = self._line.text[slice(*whole)]
        if len(values) == 1 and all(isinstance(f.reading, Value) for f in fields):
            return Field(fields[0].reading, text, whole, spans)
        offered = [value for field in fields for value in values_of(field.reading)]
        return Field(Ask("said-twice", {"text": text[:80]}, tuple(offered)), text, whole, spans)

    def _one(self, chunk: Chunk, reading: Reading) -> Field:
        """A reading of the inner words, told with the words that lead to them."""
        field = placed(reading, self._line.text, [self._line.span(*chunk.inner)])
        if chunk.doubt and isinstance(field.reading, Value):
            asked = Ask(chunk.doubt, {"text": field.text[:80]}, (field.reading,))
            field = replace(field, reading=asked)
        span = self._line.span(chunk.start, chunk.end)
        return replace(field, text=self._line.text[slice(*span)], span=span)

    def _words(self, label: str) -> Field | None:
        """Words as typed; of several stretches all, with semicolons between."""
        return self._in_words(label, self._of(label))

    def _in_words(self, label: str, chunks: list[Chunk]) -> Field | None:
        chunks = [c for c in chunks if not c.doubt] or chunks
        if not chunks:
            return None
        said = [bare(self._line.said(*chunk.inner)) for chunk in chunks]
        spans = self._outer(chunks)
        text = self._line.text[spans[0][0] : spans[-1][1]]
        reading: Reading = Value("words", "; ".join(filter(None, said)), text, (0, len(text)))
        if chunks[0].doubt and isinstance(reading, Value):
            reading = Ask(chunks[0].doubt, {"text": text[:80]}, (reading,))
        return placed(reading, self._line.text, spans)

    def _leader(self) -> Field | None:
        """Whose line of a calendar it is: who presides, if the line says so; else that is asked."""
        leader = self._given.leader
        if not leader or self._of("attended"):
            return None
        said = Value("words", leader, "", (0, 0))
        if self._of("presides"):
            return Field(said, "", (0, 0))
        return Field(Ask("chair-or-attends", {"text": leader}, (said,)), "", (0, 0))

    def _groups(self) -> Field | None:
        chunks = self._of("groups")
        if not chunks:
            return None
        lists = [(self._line.said(*c.inner), self._line.span(*c.inner)[0]) for c in chunks]
        groups = tuple(group for said, start in lists for group in read_groups(said, start))
        spans = self._outer(chunks)
        text = self._line.text[spans[0][0] : spans[-1][1]]
        return placed(Value("groups", groups, text, (0, len(text))), self._line.text, spans)

    def _papers_due(self) -> Field | None:
        def read(chunk: Chunk) -> Reading:
            inner = self._line.said(*chunk.inner)
            before = "truoc" in fold(chunk.value).split()
            said = f"trước {inner}" if before else inner
            reading = read_due(said, self._given.now, self._given.hours, self._begins())
            whole = (0, len(inner))
            if isinstance(reading, Value):
                return replace(reading, text=inner, span=whole)
            if isinstance(reading, Ask):
                offered = tuple(replace(v, text=inner, span=whole) for v in reading.candidates)
                return replace(reading, candidates=offered)
            return reading

        return self._answer(self._of("papers_due"), read)

    def _begins(self) -> datetime | None:
        """When the meeting begins, if that is sure."""
        when = self._when.when()
        value = when.reading.value if when and isinstance(when.reading, Value) else None
        moment = value.start if isinstance(value, Interval) else value
        return moment if isinstance(moment, datetime) else None

    def _attended(self) -> Field | None:
        def read(chunk: Chunk) -> Reading:
            said = self._line.said(*chunk.inner)
            return Value("attended", True, said, (0, len(said)))

        return self._answer(self._of("attended"), read)

    def _content(self) -> Field | None:
        runs = self._left.content
        chunks = [Chunk("content", start, end, (start, end)) for start, end in runs]
        return self._in_words("content", chunks)

    def _pieces(self, whys: dict[str, str]) -> tuple[Piece, ...]:
        found = []
        for chunk in self._chunks:
            if chunk.label in whys:
                found.append(self._piece(chunk, whys[chunk.label]))
        return tuple(found)

    def _attended_twice(self) -> tuple[Piece, ...]:
        """`(GM riêng)` behind `dự`: no second answer."""
        chunks = self._of("attended")
        sure = any(not chunk.doubt for chunk in chunks)
        return tuple(self._piece(c, "repeat") for c in chunks if sure and c.doubt and not c.kept)

    def _besides(self, plan: Plan) -> Iterator[Piece]:
        """Words of no field: what may be an answer that is surely said elsewhere."""
        spans = [span for field in plan.fields().values() for span in field.pieces]
        spans += [*plan.title_spans, *(piece.span for piece in (*plan.unread, *plan.aside))]
        told = {at for span in spans for at in range(*span)}
        lost = [
            at
            for at, token in enumerate(self._line.words)
            if token.text[0].isalnum() and told.isdisjoint(range(token.start, token.end))
        ]
        for start, end in _runs(lost):
            yield self._piece(Chunk("unread", start, end, (start, end)), "besides")

    def _piece(self, chunk: Chunk, why: str) -> Piece:
        span = bare_span(self._line.text, *self._line.span(chunk.start, chunk.end))
        return Piece(self._line.text[slice(*span)], span, why)


def _in_order(*pieces: Piece) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=lambda piece: piece.span))


def _runs(positions: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches of neighbours."""
    start = 0
    for n in range(len(positions)):
        if n + 1 == len(positions) or positions[n + 1] > positions[n] + 2:
            yield positions[start], positions[n] + 1
            start = n + 1
