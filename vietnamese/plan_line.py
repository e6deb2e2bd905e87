"""Finds in a line about a meeting the stretches that answer one question each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vietnamese.parts import (
    AllDay,
    Bare,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Joint,
    Length,
    LunarDay,
    Week,
    Weekday,
    Weekend,
)
from vietnamese.phrases import Match
from vietnamese.plan_phrases import KIND, LEADING_WORDS, PLAN, PLAN_WORDS
from vietnamese.reading import Span
from vietnamese.search import is_filler
from vietnamese.speeches import GRAMMAR as SPEECH
from vietnamese.speeches import VOCABULARY as SPEECH_WORDS
from vietnamese.speeches import Each, Minutes, Number, Role
from vietnamese.text import fold
from vietnamese.tokens import tokenise
from vietnamese.when_phrases import FILLERS, WHEN, WHEN_WORDS

STRONG = (Clock, Weekday, DayMonth, DayOfMonth, LunarDay, Week, Weekend)
"""Parts that make a stretch a time; months, years and holidays also stand in titles."""

FIRST = (*STRONG, AllDay, Bare, DayPart, DaysAhead)
"""Parts that a time may begin with."""

MOST_TOKENS = 40
"""How far a day and time may stretch."""

SPEECH_SHAPES = (
    (Number, Role, Each, Minutes),
    (Number, Role, Minutes),
    (Role, Each, Minutes),
    (Role, Minutes),
    (Each, Role, Minutes),
    (Each, Minutes),
    (Minutes, Role),
    (Number, Role),
)
SEPARATORS = (",", ";", "và")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens from `start` to before `end` that answer one question."""

    label: str
    start: int
    end: int
    value: str = ""


class Line:
    """A line, cut once under each vocabulary; the cuts have the same tokens."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.when = tokenise(text, WHEN_WORDS, slips=False)
        self.words = tokenise(text, PLAN_WORDS, slips=False)
        self.speech = tokenise(text, SPEECH_WORDS, slips=False)
        self._when_matches = cache(lambda at: WHEN.matches(self.when, at))
        self._labelled = cache(lambda at: _longest(PLAN.matches(self.words, at)))
        self._one_speech = cache(self._speech_end)

    def span(self, start: int, end: int) -> Span:
        """The characters of some tokens."""
        return self.words[start].start, self.words[end - 1].end

    def chunks(self) -> list[Chunk]:
        """The stretches from left to right, with the words that introduce them."""
        found: list[Chunk] = []
        at = 0
        while at < len(self.words):
            chunk = None if self._names_a_year(at) else self._chunk_at(at)
            if chunk is None:
                at += 1
                continue
            start = self._introduction(chunk.start, found[-1].end if found else 0)
            found.append(Chunk(chunk.label, start, chunk.end, chunk.value))
            at = chunk.end
        return found

    def kinds(self) -> list[Chunk]:
        """Every word that names a kind of meeting."""
        found = []
        at = 0
        while at < len(self.words):
            best = _longest(KIND.matches(self.words, at))
            if best is not None:
                found.append(Chunk("kind", at, best.end, best.made))
            at = best.end if best else at + 1
        return found

    def _names_a_year(self, at: int) -> bool:
        """Whether a number belongs to a title: `tổng kết năm 2026`, no 2026 of anything."""
        number = self.words[at].text
        is_year = len(number) == 4 and number.isdigit()
        return is_year and at > 0 and fold(self.words[at - 1].text) == "nam"

    def _chunk_at(self, at: int) -> Chunk | None:
        speech = self._speech(at)
        if speech is not None:
            return speech
        labelled = self._labelled(at)
        time = self._time(at)
        if time is not None and (labelled is None or time.end > labelled.end):
            return time
        if labelled is None or labelled.made[0] == "leading":
            return None
        return Chunk(labelled.made[0], at, labelled.end, labelled.made[1])

    def _introduction(self, start: int, after: int) -> int:
        """Where a chunk begins with what leads to it: `vào lúc`, `hình thức`, `với`."""
        while start > after:
            led = next(
                (
                    at
                    for at in range(max(after, start - 3), start)
                    if any(m.made[0] == "leading" and m.end == start
                           for m in PLAN.matches(self.words, at))
                ),
                None,
            )  # fmt: skip
            if led is not None:
                start = led
            elif any(term in LEADING_WORDS for term in self.words[start - 1].terms):
                start -= 1
            else:
                return start
        return start

    def _speech(self, at: int) -> Chunk | None:
        """Speeches one after another: `khai mạc 5p, kết luận 20 phút`."""
        end = self._one_speech(at)
        if end is None:
            return None
        while end < len(self.speech) and self.speech[end].text.lower() in SEPARATORS:
            following = self._one_speech(end + 1)
            if following is None:
                break
            end = following
        return Chunk("speeches", at, end)

    def _speech_end(self, at: int) -> int | None:
        """Where the speech that begins at a token ends."""
        parts: list[type] = []
        while at < len(self.speech):
            best = _longest(SPEECH.matches(self.speech, at))
            if best is not None:
                made = () if isinstance(best.made, tuple) else (type(best.made),)
                if not any(shape[: len(parts) + 1] == (*parts, *made) for shape in SPEECH_SHAPES):
                    break
                parts += made
                at = best.end
            elif parts and self.speech[at].text == ":":
                at += 1
            else:
                break
        return at if tuple(parts) in SPEECH_SHAPES else None

    def _time(self, at: int) -> Chunk | None:
        """The longest stretch of day and time from a token on."""
        found = list(self._parts_from(at))
        while found and not _closes(found[-1].made):
            found.pop()
        parts = [made for match in found for made in _each(match.made)]
        if not found or not self._is_time(at, found[-1].end, parts):
            return None
        return Chunk("when", at, found[-1].end)

    def _is_time(self, at: int, end: int, parts: list[object]) -> bool:
        """Not the number of a document, not a version, not a name that reads like `mai`."""
        strong = any(isinstance(part, STRONG) for part in parts)
        ahead = any(isinstance(part, DaysAhead) for part in parts) and end - at > 1
        if not (strong or ahead):
            return False
        before = self.words[at - 1].text.lower() if at else ""
        after = self.words[end] if end < len(self.words) else None
        numbered = before in ("số", "/") or (
            after is not None and after.glued and after.text in ("/", "-")
        )
        signs = {token.text for token in self.words[at:end]}
        return not numbered and not (len(parts) == 1 and end - at == 3 and signs & {".", "-"})

    def _parts_from(self, at: int) -> Iterator[Match]:
        first, last = True, min(len(self.when), at + MOST_TOKENS)
        while at < last:
            best = _longest(match for match in self._when_matches(at) if self._belongs(match))
            if best is not None and (first or not self._is_other(at, best.end)):
                if first and not self._may_begin(at, best):
                    return
                yield best
                at, first = best.end, False
            elif not first and is_filler(self.when, at, FILLERS):
                at += 1
            else:
                return

    def _belongs(self, match: Match) -> bool:
        """Not a length, nor a number that opens no range, nor a date cut short."""
        number = any(isinstance(part, Bare | Length) for part in _each(match.made))
        return not self._goes_on(match.end) and (not number or self._opens_range(match.end))

    def _may_begin(self, at: int, match: Match) -> bool:
        """Not with a name: `chị Mai` is no tomorrow."""
        name = at > 0 and match.end == at + 1 and self.when[at].text.istitle()
        ahead = isinstance(match.made, DaysAhead)
        return isinstance(next(iter(_each(match.made)), None), FIRST) and not (ahead and name)

    def _goes_on(self, at: int) -> bool:
        """Whether a date would be cut short: `3-4` of `3-4/12`."""
        if at + 1 >= len(self.when):
            return False
        sign, figure = self.when[at], self.when[at + 1]
        return sign.text == "/" and sign.glued and figure.number is not None

    def _opens_range(self, at: int) -> bool:
        """`3-4/12`, `8 đến 11h`: a number before a dash and a day or an hour."""
        if at >= len(self.when) or not {"-", "đến", "tới"} & set(self.when[at].terms):
            return False
        return any(isinstance(match.made, Clock | DayMonth | DayOfMonth)
                   for match in self._when_matches(at + 1))  # fmt: skip

    def _is_other(self, at: int, end: int) -> bool:
        """Whether something longer that is no time begins here."""
        if self._one_speech(at) is not None:
            return True
        labelled = self._labelled(at)
        return labelled is not None and labelled.end >= end


def _longest(matches: Iterator[Match] | list[Match]) -> Match | None:
    return max(matches, key=lambda match: match.end, default=None)


def _each(made: object) -> tuple[object, ...]:
    return made if isinstance(made, tuple) else (made,)


def _closes(made: object) -> bool:
    return not isinstance(made, Joint) and made != ()
