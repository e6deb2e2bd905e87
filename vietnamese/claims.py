"""The stretches of a text that say something other than when a meeting is and how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from vietnamese import moments
from vietnamese.bindings import BINDING, Binding, Makes, Takes
from vietnamese.extent import Extent
from vietnamese.numbered import document, numbered, ordinal, symbol_end
from vietnamese.reading import Span
from vietnamese.tokens import Token, tokenise
from vietnamese.when_phrases import WHEN_WORDS


@dataclass(frozen=True, slots=True)
class Claim:
    """`nhắc trước 30 phút`: a stretch, what it `makes` of the `30 phút` that it `takes`.

    `taken` is empty where the phrase says it alone, and all of it where what it takes stands in
    front (`50 đại biểu`). `doubtful`: may be the meeting's own after all (`báo cáo ngày 3/12`).
    """

    makes: Makes
    takes: Takes
    span: Span
    taken: Span
    doubtful: bool = False


@lru_cache(maxsize=256)
def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text in order, none over another; spans in characters of the text."""
    tokens = tokenise(text, WHEN_WORDS, slips=False)
    return tuple(claim for claim, _, _ in claimed(tokens))


def claimed(tokens: list[Token]) -> Iterator[tuple[Claim, int, int]]:
    """The claims in tokens cut under WHEN_WORDS, with their first token and one past the last."""
    at = 0
    while at < len(tokens):
        found = _at(tokens, at)
        if found is None:
            at += 1
            continue
        claim, end = found
        yield claim, at, end
        at = end


def _at(tokens: list[Token], at: int) -> tuple[Claim, int] | None:
    """The longest claim that begins at a token."""
    best: tuple[Makes, Takes, Extent] | None = None
    symbol = symbol_end(tokens, at)
    if symbol is not None:
        best = (Makes.DOCUMENT, Takes.DOCUMENT, Extent(at, symbol))
    for match in BINDING.matches(tokens, at):
        taken = REACHES[match.made.takes](match.made, tokens, at, match.end)
        if taken is not None and (best is None or taken.end > best[2].end):
            best = (match.made.makes, match.made.takes, taken)
    if best is None:
        return None
    makes, takes, taken = best
    end = taken.end
    span = tokens[at].start, tokens[end - 1].end
    start = tokens[taken.start].start if taken.start < end else span[1]
    return Claim(makes, takes, span, (start, span[1]), taken.doubtful), end


def _nothing(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent:
    return Extent(at, at)


def _in_front(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent:
    return Extent(start, at)


REACHES: dict[Takes, Callable[[Binding, list[Token], int, int], Extent | None]] = {
    Takes.NOTHING: _nothing,
    Takes.NUMBER_BEFORE: _in_front,
    Takes.LENGTH_BEFORE: _in_front,
    Takes.NUMBER: numbered,
    Takes.ORDINAL: ordinal,
    Takes.DOCUMENT: document,
    Takes.DAY: moments.day,
    Takes.NAMED_DAY: moments.named_day,
    Takes.LENGTH: moments.length,
    Takes.CLOCK: moments.clock,
    Takes.MOMENT: moments.moment,
}
"""What a binding takes whose phrase fills the tokens from one to before another, by its `takes`."""
