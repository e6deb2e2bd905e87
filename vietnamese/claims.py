"""The stretches of a text that say something other than when a meeting is and how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from vietnamese import moments
from vietnamese.bindings import BINDING, COUNTED, COUNTING, Binding, Makes, Takes
from vietnamese.extent import Extent
from vietnamese.holiday import HOLIDAY_WORDS
from vietnamese.names import are_told_by_capitals, name_end
from vietnamese.numbered import document, numbered, ordinal, symbol_end
from vietnamese.numerals import NUMBER_WORDS
from vietnamese.parts import Holiday
from vietnamese.reading import Rest, Span
from vietnamese.tokens import Token, says, tokenise
from vietnamese.when_phrases import TIME_WORDS, WHEN_WORDS


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


def without_claims(
    text: str, tokens: list[Token], makes: Collection[Makes]
) -> tuple[list[Token], tuple[Rest, ...]]:
    """Tokens of a text outside its claims of some kinds, and those claims; names stay."""
    found = [c for c in claims(text) if c.makes in makes and c.takes is not Takes.NOTHING]
    claimed = {at for claim in found for at in range(*claim.span)}
    kept = [token for token in tokens if token.start not in claimed]
    return kept, tuple(Rest(claim.makes, claim.span) for claim in found)


def claimed(tokens: list[Token]) -> Iterator[tuple[Claim, int, int]]:
    """The claims in tokens cut under WHEN_WORDS, with their first token and one past the last."""
    named = are_told_by_capitals(tokens)
    at = 0
    while at < len(tokens):
        found = _at(tokens, at, named)
        holiday = _holiday_end(tokens, at) if named else at
        if found is None or found[1] <= holiday:
            at = max(at + 1, holiday)
            continue
        claim, end = found
        yield claim, at, end
        at = end


def _at(tokens: list[Token], at: int, named: bool) -> tuple[Claim, int] | None:
    """The longest claim that begins at a token."""
    token = tokens[at]
    found: list[tuple[Extent, Makes, Takes]] = []
    if token.number is not None:
        symbol = symbol_end(tokens, at)
        if symbol is not None:
            found.append((Extent(at, symbol), Makes.DOCUMENT, Takes.DOCUMENT))
    elif named and token.text[0].isupper():
        name = name_end(tokens, at, TIME_WORDS)
        if name is not None:
            found.append((Extent(name, name), Makes.TITLE, Takes.NOTHING))
    matches = BINDING.matches(tokens, at)
    if _may_count(tokens, at):
        matches += COUNTING.matches(tokens, at)
    for match in matches:
        binding: Binding = match.made
        extent = REACHES[binding.takes](binding, tokens, at, match.end)
        if extent is not None:
            found.append((extent, binding.makes, binding.takes))
    if not found:
        return None
    taken, makes, takes = max(found, key=lambda each: each[0].end)
    end = taken.end
    span = token.start, tokens[end - 1].end
    start = tokens[taken.start].start if taken.start < end else span[1]
    return Claim(makes, takes, span, (start, span[1]), taken.doubtful), end


MOST_FIGURES, MOST_NUMBER_WORDS = 3, 9
"""Tokens of a number of people."""


def _may_count(tokens: list[Token], at: int) -> bool:
    """Whether a number stands here and something that is counted behind it."""
    figures = tokens[at].number is not None
    if not figures and NUMBER_WORDS.isdisjoint(tokens[at].terms):
        return False
    behind = at + 1 + (MOST_FIGURES if figures else MOST_NUMBER_WORDS)
    for token in tokens[at + 1 : behind]:
        if not COUNTED.isdisjoint(token.terms):
            return True
    return says(tokens, at + 1, "năm") and says(tokens, at + 2, "ngày")


def _holiday_end(tokens: list[Token], at: int) -> int:
    """Past the name of a holiday, which is no other name: `ông Công ông Táo`."""
    if HOLIDAY_WORDS.isdisjoint(tokens[at].terms):
        return at
    found = moments.longest_of(tokens, at, (Holiday,))
    return found.end if found else at


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
