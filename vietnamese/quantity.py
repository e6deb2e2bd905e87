"""What durations, numbers and money have in common: amounts of units, added up, about, from … to.

`2 tiếng 30 phút` and `1 tỷ 200 triệu` are amounts of ever smaller units; `2-3 tiếng` is a question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any

from vietnamese.amounts import (
    amount,
    figures,
    fraction,
    thousands_or_decimals,
    thousands_or_decimals_by_comma,
    ungrouped_amount,
    whole,
)
from vietnamese.bindings import Makes
from vietnamese.choice import Choice, ask, impossible
from vietnamese.claims import without_claims
from vietnamese.numerals import EASILY_MISTAKEN, NUMBER_WORDS
from vietnamese.phrases import Build, Grammar, Slot
from vietnamese.politeness import POLITE
from vietnamese.reading import Ask, Reading, Refuse, too_long
from vietnamese.search import TooManyWays, longest_parts, whole_readings
from vietnamese.settle import reading, settled
from vietnamese.tokens import Token, Vocabulary, tokenise


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit; without one in `2-3 tiếng`, where it comes later, or was left out."""

    count: Fraction
    unit: Fraction | None = None


@dataclass(frozen=True, slots=True)
class About:
    """`khoảng`."""


@dataclass(frozen=True, slots=True)
class OnlyBound:
    """`hơn`, `tối đa`: a bound, not the amount."""


@dataclass(frozen=True, slots=True)
class UpTo:
    """`đến`, a dash."""


@dataclass(frozen=True, slots=True)
class Minus:
    """A minus sign before an amount."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Amounts that one way of writing may stand for."""

    amounts: tuple[Amount, ...]


SLOTS: dict[str, Slot] = {
    "n": amount,
    "plain": ungrouped_amount,
    "whole": whole,
    "fraction": fraction,
    "either": thousands_or_decimals,
    "either_comma": thousands_or_decimals_by_comma,
    "two_figures": figures(2, 2),
    "figures": figures(1, 3),
}

COMMON_PHRASES: list[tuple[str, Build]] = [
    ("khoảng|tầm|cỡ|chừng|độ|≈", About),
    ("ước tính|chừng", About),
    ("dự kiến", tuple),
    ("hơn|trên|dưới|gần|quá|ngót", OnlyBound),
    ("không quá", OnlyBound),
    ("tối đa|thiểu", OnlyBound),
    ("ít|nhiều nhất", OnlyBound),
    ("đến|tới|-|hoặc|hay", UpTo),
    ("từ", tuple),
    ("{count:n}", Amount),
    ("{either:either_comma}", lambda either: Doubtful(tuple(map(Amount, either)))),
    ("-|âm", Minus),
]
COMMON_FILLERS = frozenset(f"{POLITE} cho có cần".split()) | frozenset(",;()!?\"'.:")


class QuantityGrammar:
    """The phrases of one kind of quantity, with those common to all.

    Claims that make what is in `aside` are no part of it, those in `aside_of_others` where
    something else is left.
    """

    def __init__(
        self,
        phrases: Sequence[tuple[str, Build]],
        fillers: str,
        aside: Sequence[Makes] = (),
        aside_of_others: Sequence[Makes] = (),
    ) -> None:
        self.grammar = Grammar([*COMMON_PHRASES, *phrases], SLOTS, NUMBER_WORDS)
        self.aside = frozenset(aside)
        self.aside_of_others = frozenset(aside_of_others)
        self.fillers = COMMON_FILLERS | frozenset(fillers.split())
        self.vocabulary = Vocabulary(
            self.grammar.words | NUMBER_WORDS, self.fillers, EASILY_MISTAKEN
        )


Meaning = Callable[[Fraction], Choice[Any]]
"""What a total comes to."""


def read_quantity(
    text: str, kind: str, grammar: QuantityGrammar, value: Meaning, bare: Meaning
) -> Reading:
    """The one quantity that a whole text says; `bare` is the meaning of amounts without a unit."""
    refused = too_long(text)
    if refused:
        return refused
    tokens = tokenise(text, grammar.vocabulary)
    for makes in (grammar.aside | grammar.aside_of_others, grammar.aside):
        kept, rest = without_claims(text, tokens, makes)
        found = _read(text, kept, kind, grammar, value, bare)
        if not isinstance(found, Refuse):
            return replace(found, rest=rest) if rest else found
    return found


def _read(
    text: str,
    tokens: list[Token],
    kind: str,
    grammar: QuantityGrammar,
    value: Meaning,
    bare: Meaning,
) -> Reading:
    if not tokens:
        return Refuse(f"no-{kind}")
    try:
        readings = whole_readings(tokens, grammar.grammar, grammar.fillers)
    except TooManyWays:
        return Ask("unclear")
    found = [meant for parts in readings if (meant := meaning(parts, value, bare))]
    span = (tokens[0].start, tokens[-1].end)
    said = text[slice(*span)]
    if found:
        return reading(settled(_kinds(each, kind) for each in found), said, span)
    parts, unread = longest_parts(tokens, grammar.grammar, grammar.fillers)
    if not any(isinstance(part, Amount | Doubtful) for part in parts):
        return Refuse(f"no-{kind}")
    partial_meaning = meaning(_trimmed(parts), value, bare)
    if partial_meaning and partial_meaning.reason == "which-unit":
        return Refuse(f"no-{kind}")
    rest = " ".join(token.text for token in unread)[:60]
    options = _kinds(partial_meaning, kind).options if partial_meaning else ()
    return reading(ask("unread" if rest else "unclear", *options, rest=rest), said, span)


def _trimmed(parts: Sequence[Any]) -> list[Any]:
    """Parts without a `đến` or `khoảng` at their end, whose amount was not read."""
    kept = list(parts)
    while kept and isinstance(kept[-1], UpTo | About):
        kept.pop()
    return kept


def _kinds(choice: Choice[Any], kind: str) -> Choice[tuple[str, Any]]:
    return choice.each(lambda value: (kind, value))


def meaning(parts: Sequence[Any], value: Meaning, bare: Meaning) -> Choice[Any] | None:
    """What the parts come to together, or None where they make no sense together."""
    if parts and isinstance(parts[0], Minus):
        return impossible("negative") if meaning(parts[1:], value, bare) else None
    about = any(isinstance(part, About) for part in parts)
    bound = any(isinstance(part, OnlyBound) for part in parts)
    sides = _sides([part for part in parts if not isinstance(part, About | OnlyBound)])
    if not all(sides) or len(sides) > 2:
        return None
    totals = [_total(side, sides[-1]) for side in sides]
    if any(not total for total in totals):
        return None
    found = [_meant(each, value, bare) for total in totals for each in total]
    doubtful = bound or any(isinstance(part, Doubtful) for part in parts)
    if len(found) == 1 and not doubtful:
        return found[0].noting("approximate") if about else found[0]
    options = tuple(option for each in found for option in each.options)
    return ask(_doubt(len(sides), bound), *options)


def _doubt(sides: int, bound: bool) -> str:
    if sides > 1:
        return "which-of-range"
    return "only-a-bound" if bound else "several-meanings"


def _meant(amounts: list[Amount], value: Meaning, bare: Meaning) -> Choice[Any]:
    if amounts[-1].unit is None:
        return bare(amounts[-1].count)
    return value(sum((each.count * (each.unit or 1) for each in amounts), Fraction(0)))


def _sides(parts: Sequence[Any]) -> list[list[Any]]:
    sides: list[list[Any]] = [[]]
    for part in parts:
        if isinstance(part, UpTo):
            sides.append([])
        else:
            sides[-1].append(part)
    return sides


def _total(side: list[Any], last: list[Any]) -> list[list[Amount]]:
    """The amounts to add up, of ever smaller units; several lists where it is doubtful."""
    if len(side) == 1 and isinstance(side[0], Doubtful):
        return [[each] for each in side[0].amounts]
    if not all(isinstance(part, Amount) for part in side):
        return []
    if len(side) == 1 and side[0].unit is None and isinstance(last[-1], Amount):
        return [[Amount(side[0].count, last[-1].unit)]]
    units = [part.unit for part in side]
    if len(side) > 1 and None in units:
        return []
    falling = all(a > b for a, b in pairwise(units) if a and b)
    return [side] if falling else []


def amounts_of(unit: int | Fraction, **fixed: Any) -> Build:
    """A builder of amounts of a unit."""
    return partial(Amount, unit=Fraction(unit), **fixed)


def and_a_half(unit: int | Fraction) -> Build:
    """A builder of `… rưỡi` of a unit."""
    return lambda n=Fraction(1): Amount(n + Fraction(1, 2), Fraction(unit))
