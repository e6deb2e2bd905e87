"""What is left of a text: its title, and what neither the title nor any field takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vietnamese.abbreviations import is_doubtful
from vietnamese.chunks import Chunk
from vietnamese.edges import bare, bare_span
from vietnamese.layout import Layout, Segment
from vietnamese.meeting_words import BARE
from vietnamese.plan_line import Line
from vietnamese.reading import Piece, Span
from vietnamese.text import fold

Run = tuple[int, int]
"""Tokens from one to before another."""


class Leftovers:
    """The runs of words outside all chunks, told apart as title, content and unread."""

    def __init__(self, line: Line, layout: Layout, chunks: Sequence[Chunk]) -> None:
        self._line = line
        self._chunks = chunks
        free = [self._runs(s, chunks) for s in layout.segments if s.field == ""]
        named = [self._runs(s, chunks) for s in layout.segments if s.field == "title"]
        subjects = [self._runs(s, chunks) for s in layout.segments if s.field == "subject"]
        self.title: list[Run] = []
        self.content: list[Run] = []
        self.unread: list[tuple[Run, str]] = []
        self.repeated: list[Run] = []
        self._sort(
            [run for runs in free for run in runs],
            [runs for runs in named if runs],
            [runs for runs in subjects if runs],
        )

    def title_spans(self) -> tuple[Span, ...]:
        """The characters of the title, without the signs at the edges of its pieces."""
        return tuple(self._span(run) for run in self.title)

    def pieces(self) -> Iterator[Piece]:
        """What is unread, and why."""
        yield from (self._piece(run, why) for run, why in self.unread)

    def repeats(self) -> Iterator[Piece]:
        """What the title says already."""
        yield from (self._piece(run, "repeat") for run in self.repeated)

    def _piece(self, run: Run, why: str) -> Piece:
        span = self._span(run)
        return Piece(self._line.text[slice(*span)], span, why)

    def _span(self, run: Run) -> Span:
        return bare_span(self._line.text, *self._line.span(*run))

    def _runs(self, segment: Segment, chunks: Sequence[Chunk]) -> list[Run]:
        taken = {at for c in chunks if not c.kept for at in range(c.start, c.end)}
        runs: list[Run] = []
        for at in range(segment.start, segment.end):
            if at in taken:
                continue
            goes_on = runs and runs[-1][1] == at and not self._sentence_begins(at)
            if goes_on:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
        return [run for run in runs if self._is_said(run)]

    def _sentence_begins(self, at: int) -> bool:
        return self._line.clauses.sentences[at] == at

    def _is_said(self, run: Run) -> bool:
        return any(token.text[0].isalnum() for token in self._line.words[slice(*run)])

    def _sort(self, free: list[Run], named: list[list[Run]], subjects: list[list[Run]]) -> None:
        """The title is the subject of a paper; else what a sentence names a meeting by; else the
        content; else the first words."""
        sentences: dict[int, list[Run]] = {}
        for run in free:
            sentences.setdefault(self._line.clauses.sentences[run[0]], []).append(run)
        meant = [runs for runs in sentences.values() if self._names_meeting(runs)]
        told = next((runs for runs in meant if not self._is_bare(runs)), None)
        if subjects or (named and told is None):
            self.title, *rest = [*subjects, *named]
            self.content = self._listed([run for runs in rest for run in runs])
        else:
            self.content = self._listed([run for runs in named for run in runs])
            chosen = told or next(iter((*meant, *sentences.values())), [])
            self.title = list(self._title_of(chosen))
            self.title += self._more_capitals(free)
        known = {*self.title, *(run for run, _ in self.unread)}
        title = " ".join(fold(bare(self._line.said(*run))) for run in self.title)
        for run in free:
            if run not in known and fold(bare(self._line.said(*run))) in title:
                self.repeated.append(run)
            elif run not in known:
                self.unread.append((run, "line"))
        self.unread.sort()

    def _listed(self, runs: list[Run]) -> list[Run]:
        """Items of a list with their numbers: `1. Sơ kết`."""
        joined: list[Run] = []
        for run in runs:
            said = self._line.said(*joined[-1]).strip(" .)") if joined else ""
            if joined and joined[-1][1] == run[0] and (said.isdigit() or len(said) == 1):
                joined[-1] = (joined[-1][0], run[1])
            else:
                joined.append(run)
        return joined

    def _more_capitals(self, free: list[Run]) -> Iterator[Run]:
        """The lines behind a title in capitals that go on with it."""
        last = self.title[-1] if self.title else (0, 0)
        for run in free:
            if run[0] != last[1] or not self._is_capital(last) or not self._is_capital(run):
                continue
            last = run
            yield run

    def _is_capital(self, run: Run) -> bool:
        return self._line.said(*run).isupper()

    def _title_of(self, runs: list[Run]) -> Iterator[Run]:
        """The runs of a sentence, without clauses that are only a figure or a doubtful word."""
        for run in runs:
            why = self._unread(run) if run is not runs[0] or len(runs) > 1 else ""
            if why:
                self.unread.append((run, why))
            else:
                yield run

    def _unread(self, run: Run) -> str:
        start = run[0]
        words = [token for token in self._line.words[slice(*run)] if token.text[0].isalnum()]
        whole = self._line.clauses.starts[start] in (start, start - 1) or self._ends_chunk(start)
        if not whole or len(words) > 3:
            return ""
        if words[0].number is not None:
            return "figure"
        return "abbreviation" if all(is_doubtful(token.text) for token in words) else ""

    def _ends_chunk(self, at: int) -> bool:
        return any(chunk.end == at for chunk in self._chunks)

    def _names_meeting(self, runs: list[Run]) -> bool:
        return any(
            self._line.ends(at, "meeting") or self._line.ends(at, "subject")
            for run in runs
            for at in range(*run)
        )

    def _is_bare(self, runs: list[Run]) -> bool:
        return fold(bare(" ".join(self._line.said(*run) for run in runs))) in _BARE


_BARE = frozenset(map(fold, BARE))


def with_place(line: Line, chunks: Sequence[Chunk], title: list[Run]) -> list[Run]:
    """`Họp tại Hội trường 2/9`: a title of `Họp` alone keeps the place right behind it."""
    if len(title) != 1 or fold(bare(line.said(*title[0]))) not in _BARE:
        return title
    start, end = title[0]
    place = next((c for c in chunks if c.label == "place" and c.start == end), None)
    return [(start, place.end)] if place else title
