"""Whole numbers in Vietnamese words: `sáu mươi`, `một trăm hai mươi lăm`, `hai trăm linh năm`."""

from __future__ import annotations

from collections.abc import Iterator

from vietnamese.tokens import Token, says

DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
ENDINGS = DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
TEEN_ENDINGS = ("một", "hai", "ba", "bốn", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín")
TENS_ENDINGS = (*TEEN_ENDINGS, "mốt", "tư")
SHORT_ENDINGS = ("mốt", "lăm", "nhăm")
"""What may follow a ten whose "mươi" is left out: `hai lăm` is 25, `hai ba` is no number."""

GROUPS = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 1000, "ngàn": 1000}
ZERO_TENS = ("linh", "lẻ")
EASILY_MISTAKEN = frozenset((*ENDINGS, "mười"))
"""Short words that a slip of the diacritics makes of others: `bây`, `nắm`, `thử tư`."""

NUMBER_WORDS = {
    *ENDINGS, *GROUPS, *ZERO_TENS, "mười", "mươi", "chục", "trăm", "hăm", "rưỡi",
}  # fmt: skip


def number_words(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    """Every whole number in words that begins at a position, shortest first."""
    yield from _grouped(tokens, at, 10**12)


def below_hundred(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    """As `number_words`, for 0 to 99."""
    if at >= len(tokens) or not tokens[at].terms:
        return
    for term in tokens[at].terms:
        if term in DIGITS:
            digit = DIGITS[term]
            yield digit, at + 1
            if digit > 1 and says(tokens, at + 1, "mươi", "chục"):
                yield from _after_tens(tokens, at + 2, digit * 10)
            elif digit > 1:
                yield from _ending(tokens, at + 1, digit * 10, SHORT_ENDINGS)
        elif term in ("mười", "chục"):
            yield from _after_tens(tokens, at + 1, 10)
        elif term == "hăm":
            yield from _ending(tokens, at + 1, 20, TENS_ENDINGS)


def _after_tens(tokens: list[Token], at: int, tens: int) -> Iterator[tuple[int, int]]:
    yield tens, at
    yield from _ending(tokens, at, tens, TEEN_ENDINGS if tens == 10 else TENS_ENDINGS)


def _ending(
    tokens: list[Token], at: int, tens: int, endings: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    for ending in endings:
        if says(tokens, at, ending):
            yield tens + ENDINGS[ending], at + 1


def _below_thousand(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    yield from below_hundred(tokens, at)
    if at >= len(tokens):
        return
    for term in tokens[at].terms:
        if term in DIGITS and says(tokens, at + 1, "trăm"):
            yield from _after_hundreds(tokens, at + 2, DIGITS[term] * 100)


def _after_hundreds(tokens: list[Token], at: int, hundreds: int) -> Iterator[tuple[int, int]]:
    if hundreds:
        yield hundreds, at
    if says(tokens, at, "rưỡi"):
        yield hundreds + 50, at + 1
    if says(tokens, at, *ZERO_TENS):
        yield from ((hundreds + n, end) for n, end in below_hundred(tokens, at + 1) if 0 < n < 10)
    yield from ((hundreds + n, end) for n, end in below_hundred(tokens, at) if n >= 10)


def _grouped(tokens: list[Token], at: int, below: int) -> Iterator[tuple[int, int]]:
    for number, end in _below_thousand(tokens, at):
        yield number, end
        for unit, after in _group(tokens, end):
            if unit < below and number:
                yield number * unit, after
                if says(tokens, after, "rưỡi"):
                    yield number * unit + unit // 2, after + 1
                yield from _rest(tokens, after, number * unit, unit)


def _group(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    if at < len(tokens):
        yield from ((GROUPS[term], at + 1) for term in tokens[at].terms if term in GROUPS)


def _rest(tokens: list[Token], at: int, so_far: int, unit: int) -> Iterator[tuple[int, int]]:
    """What follows `nghìn`, `triệu`, `tỷ`, where it is said in full (not `một nghìn hai`)."""
    if says(tokens, at, *ZERO_TENS):
        yield from ((so_far + n, end) for n, end in below_hundred(tokens, at + 1) if 0 < n < 100)
        return
    least = 10 if unit == 1000 else 1000
    yield from ((so_far + n, end) for n, end in _grouped(tokens, at, unit) if n >= least)
