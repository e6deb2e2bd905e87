"""Slots that read an amount in figures or words: `60`, `12.500.000`, `1,5`, `sáu mươi`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from vietnamese.numerals import number_words
from vietnamese.phrases import Slot
from vietnamese.tokens import Token


def whole(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """A whole number in figures (thousands may be dotted: `12.500`) or, above 0, in words."""
    grouped = _thousands(tokens, at)
    if grouped is not None:
        yield grouped
    else:
        yield from ungrouped(tokens, at)


def ungrouped(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """A whole number in figures without any sign between them, or in words."""
    number = tokens[at].number
    if number is None:
        yield from ((Fraction(n), end) for n, end in number_words(tokens, at) if n)
    elif not _goes_on(tokens, at + 1):
        yield Fraction(number), at + 1


def decimal(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """`1,5` or `1.5`; three figures after the sign are thousands, or doubtful."""
    number = tokens[at].number
    if number is None or not _goes_on(tokens, at + 1) or _goes_on(tokens, at + 3):
        return
    after = tokens[at + 2].text
    if len(after) <= 2:
        yield number + Fraction(int(after), 10 ** len(after)), at + 3


def amount(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """A whole number or a decimal."""
    yield from whole(tokens, at)
    yield from decimal(tokens, at)


def ungrouped_amount(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """As `amount`, without thousands of one group (`1.500`)."""
    yield from ungrouped(tokens, at)
    yield from decimal(tokens, at)
    yield from (found for found in whole(tokens, at) if found[1] > at + 3)


def fraction(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """`1/2`."""
    if at + 2 < len(tokens) and tokens[at + 1].text == "/":
        over, under = tokens[at].number, tokens[at + 2].number
        if over and under and over < under <= 10:
            yield Fraction(over, under), at + 3


def thousands_or_decimals(
    tokens: list[Token], at: int
) -> Iterator[tuple[tuple[Fraction, Fraction], int]]:
    """`1.500` or `1,500`: as thousands and as a decimal."""
    number = tokens[at].number
    if number is None or not _goes_on(tokens, at + 1) or _goes_on(tokens, at + 3):
        return
    after = tokens[at + 2]
    if 1 <= number < 1000 and len(after.text) == 3 and after.number is not None:
        thousands = Fraction(number * 1000 + after.number)
        yield (thousands, thousands / 1000), at + 3


def thousands_or_decimals_by_comma(
    tokens: list[Token], at: int
) -> Iterator[tuple[tuple[Fraction, Fraction], int]]:
    """`1,500`, which is doubtful even without a unit."""
    if at + 1 < len(tokens) and tokens[at + 1].text == ",":
        yield from thousands_or_decimals(tokens, at)


def figures(shortest: int, longest: int) -> Slot:
    """A run of so many figures, as written: its value and how many they are."""

    def read(tokens: list[Token], at: int) -> Iterator[tuple[tuple[int, int], int]]:
        token = tokens[at]
        if token.number is not None and shortest <= len(token.text) <= longest:
            yield (token.number, len(token.text)), at + 1

    return read


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a sign and more figures follow without a space."""
    if at + 1 >= len(tokens):
        return False
    sign, figures = tokens[at], tokens[at + 1]
    return sign.text in (".", ",") and sign.glued and figures.glued and figures.number is not None


def _thousands(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """`12.500.000`, `12,500,000`; a single comma (`12,500`) could be a decimal and is not read."""
    if tokens[at].number is None or len(tokens[at].text) > 3 or not _goes_on(tokens, at + 1):
        return None
    sign, value, end = tokens[at + 1].text, tokens[at].number or 0, at + 1
    while _goes_on(tokens, end) and tokens[end].text == sign and len(tokens[end + 1].text) == 3:
        value = value * 1000 + (tokens[end + 1].number or 0)
        end += 2
    groups = (end - at - 1) // 2
    if not groups or _goes_on(tokens, end) or (sign == "," and groups < 2):
        return None
    return Fraction(value), end
