"""A pasted text parted into what is labelled, what is free, and what is not about the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from vietnamese.letterhead import (
    begins_recipients,
    forwarded_head,
    heading_before_title,
    is_capitals,
    is_closing,
    is_heading,
    is_mail_head,
    is_own_date,
    is_paper,
)
from vietnamese.plan_line import Line
from vietnamese.strict import BREAK

GOES_ON = ("groups", "title", "programme", "note", "preparer", "papers", "sites")
"""Fields whose label may be followed by lines of their own."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens from `start` to before `end` of one field ("" for free words, or `paper`, `head`);
    the words of its label begin at `head`."""

    field: str
    head: int
    start: int
    end: int


class Layout:
    """The segments of a text."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.is_paper = is_paper(line.text)
        self.segments = _with_title(list(self._joined(self._segments())))
        self.is_labelled = any(s.field not in ("", "paper", "head") for s in self.segments)

    def _segments(self) -> Iterator[Segment]:
        line = self._line
        skipped = forwarded_head(line.text)
        first = next((at for at, t in enumerate(line.words) if t.start >= skipped), len(line))
        if first:
            yield Segment("head", 0, 0, first)
        titled, over, former = False, False, ""
        for start, end in self._lines(first):
            if over:
                yield Segment("paper", start, start, end)
                continue
            if first and is_mail_head(line.said(start, end)):
                yield Segment("head", start, start, end)
                continue
            over = begins_recipients(line.said(start, end))
            found = [Segment("paper", start, start, end)] if over else list(
                self._of_line(start, end, former, titled)
            )  # fmt: skip
            titled = titled or any(s.field in ("title", "subject", "when") for s in found)
            former = found[-1].field
            yield from found

    def _lines(self, first: int) -> Iterator[tuple[int, int]]:
        """The first token of each line, and one past its last."""
        line, start = self._line, first
        for at in range(first, len(line)):
            if at + 1 == len(line) or line.words[at].text == BREAK:
                yield start, at + 1
                start = at + 1

    def _of_line(self, start: int, end: int, former: str, titled: bool) -> Iterator[Segment]:
        labels = [at for at in range(start, end) if at in self._line.labels]
        first = labels[0] if labels else end
        if first > start and not self._is_mark(start, first):
            yield from self._free(start, first, former, titled, bool(labels))
        elif first > start:
            yield Segment("paper", start, start, first)
        for at, following in pairwise([*labels, end]):
            field, inner = self._line.labels[at]
            if former == "groups" and self._line.says(at, "điểm"):
                field = former
            yield from self._invited(Segment(field, at, inner, following))

    def _free(
        self, start: int, end: int, former: str, titled: bool, before_label: bool
    ) -> Iterator[Segment]:
        """Words without a label, or before the first of their line."""
        said = self._line.said(start, end)
        field, invites = self._line.labels.get(end, ("", 0)) if before_label else ("", 0)
        attends = self._attending_end(start)
        titles = self._title_lead(start)
        invited = field == "groups" and any(self._line.says(n, "mời") for n in range(end, invites))
        if before_label and invited and not self._names_meeting(start, end):
            yield Segment("host", start, start, end)
        elif titles:
            yield Segment("subject", start, titles, end)
        elif (self.is_paper and (is_heading(said) or is_own_date(said))) or (
            is_closing(said) and (titled or self.is_paper)
        ):
            yield Segment("paper", start, start, end)
        elif self.is_paper and not titled and heading_before_title(said):
            cut = self._line.words[start].start + heading_before_title(said)
            first = next(n for n in range(start, end) if self._line.words[n].start >= cut)
            yield Segment("paper", start, start, first)
            yield Segment("subject", first, first, end)
        elif self.is_paper and is_capitals(said) and not self._names_meeting(start, end):
            yield Segment("paper", start, start, end)
        elif attends and (former in ("groups", "host") or (self.is_paper and not titled)):
            yield Segment("subject", start, attends, end)
        elif former in GOES_ON and not before_label and self._is_item(start, former):
            yield Segment(former, start, start, end)
        else:
            yield Segment("", start, start, end)

    def _invited(self, segment: Segment) -> Iterator[Segment]:
        """`kính mời: đồng chí A đến dự Hội nghị B`: the people, and the title behind them."""
        invites = any(self._line.says(n, "mời") for n in range(segment.head, segment.start))
        if segment.field == "groups" and invites:
            for at in range(segment.start, segment.end):
                attends = self._attending_end(at)
                if attends and attends < segment.end and self._line.ends(attends, "meeting"):
                    yield replace(segment, end=at)
                    yield Segment("subject", at, attends, segment.end)
                    return
        yield segment

    def _attending_end(self, at: int) -> int | None:
        """Past `đến dự`, `tham dự`, `tới tham dự`."""
        begin = at
        while self._line.says(at, "đến", "tới", "về", "tham", "dự"):
            at += 1
        attends = at > begin and self._line.says(at - 1, "dự")
        return at if attends and self._line.ends(at, "meeting") else None

    def _title_lead(self, at: int) -> int | None:
        """Past `V/v`, `V/v dự`, `Về việc` at the beginning of a line."""
        says = self._line.says
        if says(at, "v") and says(at + 2, "v"):
            at += 3
        elif says(at, "về") and says(at + 1, "việc"):
            at += 2
        else:
            return None
        if says(at, "triệu") and says(at + 1, "tập"):
            at += 2
        return self._attending_end(at) or (at + 1 if says(at, "mời") else at)

    def _names_meeting(self, start: int, end: int) -> bool:
        return any(self._line.ends(at, "meeting") for at in range(start, end))

    def _is_item(self, start: int, former: str) -> bool:
        """Whether a line goes on with a list: a bullet, a number, anything behind an open label."""
        token = self._line.words[start]
        bullet = not token.text[0].isalnum() and token.text not in '("“'
        numbered = (
            token.number is not None
            and self._line.words[start + 1 : start + 2]
            and (self._line.words[start + 1].text in ".)")
        )
        before = self._line.words[start - 1].text if start else ""
        timed = former == "programme" and self._line.times.at(start) is not None
        return bool(bullet or numbered or timed or before in (":", ";", ",", "+"))

    def _is_mark(self, start: int, end: int) -> bool:
        """A bullet or a number before a label."""
        words = [token.text for token in self._line.words[start:end] if token.text[0].isalnum()]
        numbers = all(word.isdigit() and len(word) <= 2 for word in words)
        lettered = len(words) == 1 and (len(words[0]) == 1 or not set(words[0]) - set("IVX"))
        return (numbers and len(words) <= 3) or lettered

    def _joined(self, segments: Iterator[Segment]) -> Iterator[Segment]:
        """Neighbours of one field as one, also a label with the line it was left open for."""
        waiting: Segment | None = None
        for segment in segments:
            if waiting is None:
                waiting = segment
                continue
            empty = waiting.start == waiting.end and waiting.field != "" and segment.field == ""
            same = waiting.field == segment.field and segment.head == segment.start
            if waiting.end == segment.head and (empty or same):
                waiting = replace(waiting, end=segment.end)
            else:
                yield waiting
                waiting = segment
        if waiting is not None:
            yield waiting


def _with_title(segments: list[Segment]) -> list[Segment]:
    """Segments of which one may hold a title: without any, that of the day and time is free."""
    if any(s.field in ("", "title", "subject") and s.end > s.start for s in segments):
        return segments
    return [replace(s, field="") if s.field == "when" else s for s in segments]
