"""Slots of the phrases of days and times: which numbers an hour, a day, a month, a year may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vietnamese.numerals import NUMBER_WORDS, below_hundred, number_words
from vietnamese.phrases import Slot
from vietnamese.tokens import Token, is_number, says

Found = Iterable[tuple[int, int]]

WEEKDAYS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "tư": 4}
PORTIONS = ("đầu", "giữa", "cuối")
HOUR_WORDS = ("h", "g", "giờ", "gi", ":")


def _digits(shortest: int, longest: int) -> Slot:
    def read(tokens: list[Token], at: int) -> Found:
        token = tokens[at]
        if token.number is None or not shortest <= token.end - token.start <= longest:
            return ()
        return ((token.number, at + 1),)

    return read


def _digits_or_words(shortest: int, longest: int, words: range) -> Slot:
    in_digits = _digits(shortest, longest)
    in_words = below_hundred if words.stop <= 100 else number_words

    def read(tokens: list[Token], at: int) -> Found:
        token = tokens[at]
        if token.number is not None:
            return in_digits(tokens, at)
        if NUMBER_WORDS.isdisjoint(token.terms):
            return ()
        return [(n, end) for n, end in in_words(tokens, at) if n in words]

    return read


_one_or_two_digits = _digits(1, 2)


class Hour(NamedTuple):
    """An hour; `padded` as in `06`, the way the 24-hour clock is written in full."""

    number: int
    padded: bool


_hour_number = _digits_or_words(1, 2, range(25))


def _hour(tokens: list[Token], at: int) -> Iterator[tuple[Hour, int]]:
    text = tokens[at].text
    padded = len(text) == 2 and text[0] == "0" and text != "00"
    for number, end in _hour_number(tokens, at):
        yield Hour(number, padded), end


def _weekday(tokens: list[Token], at: int) -> Found:
    """2 to 7; negative for a figure that is no day of the week."""
    if tokens[at].number is not None:
        return [(n if 2 <= n <= 7 else -n, end) for n, end in _digits(1, 1)(tokens, at)]
    return [(WEEKDAYS[term], at + 1) for term in tokens[at].terms if term in WEEKDAYS]


def _weekday_digit(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    number = tokens[at].number
    if number is not None and 2 <= number <= 7 and len(tokens[at].text) == 1:
        yield number, at + 1


_month_number = _digits_or_words(1, 2, range(1, 13))


def _month(tokens: list[Token], at: int) -> Found:
    return [(4, at + 1)] if says(tokens, at, "tư") else _month_number(tokens, at)


def _month_only(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    """`T12` is a month, `T5` a day of the week unless `cuối` or `đầu` stands before it."""
    number = tokens[at].number
    stretch = at >= 2 and says(tokens, at - 2, *PORTIONS)
    if number is not None and (8 <= number <= 12 or number == 1 or (stretch and number < 8)):
        yield number, at + 1


def _month_of_year(tokens: list[Token], at: int) -> Found:
    """The month of `12/2026`, which no day stands before."""
    in_a_date = at >= 2 and tokens[at].glued and tokens[at - 1].glued and is_number(tokens, at - 2)
    return () if in_a_date else _one_or_two_digits(tokens, at)


def _no_minutes(read: Slot) -> Slot:
    """A number that is not the minutes of `8h30 T6`, `7g05 ngày 1/12`."""

    def checked(tokens: list[Token], at: int) -> Found:
        minutes = tokens[at].glued and says(tokens, at - 1, *HOUR_WORDS)
        return () if minutes else read(tokens, at)

    return checked


def _week(tokens: list[Token], at: int) -> Found:
    """The number of a week, not the hour of `tuần 8h`."""
    return () if says(tokens, at + 1, *HOUR_WORDS, "/") else _one_or_two_digits(tokens, at)


def _quarter(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    yield from _digits_or_words(1, 1, range(1, 5))(tokens, at)
    yield from ((QUARTERS[term], at + 1) for term in tokens[at].terms if term in QUARTERS)


def _zeros(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    if tokens[at].text == "00":
        yield 0, at + 1


def _bare_number(tokens: list[Token], at: int) -> Found:
    """Any number of one or two figures, and one in words but nought."""
    if tokens[at].number is not None:
        return _one_or_two_digits(tokens, at)
    return [(n, end) for n, end in below_hundred(tokens, at) if n] if tokens[at].terms else ()


SLOTS: dict[str, Slot] = {
    "hour": _hour,
    "minute": _digits_or_words(2, 2, range(10, 60)),
    "minutes": _digits_or_words(1, 3, range(100)),
    "count": _no_minutes(_digits_or_words(1, 3, range(100))),
    "zeros": _zeros,
    "day": _no_minutes(_digits_or_words(1, 2, range(1, 32))),
    "month": _month,
    "month_only": _month_only,
    "month_of_year": _month_of_year,
    "digits2": _one_or_two_digits,
    "year": _digits_or_words(4, 4, range(1900, 3000)),
    "year4": _digits(4, 4),
    "year2": _digits(2, 2),
    "quarter": _quarter,
    "week": _week,
    "weekday": _weekday,
    "weekday_digit": _weekday_digit,
    "bare": _bare_number,
}
SLOT_WORDS = NUMBER_WORDS | set(WEEKDAYS) | set(QUARTERS)
"""Words that a slot may begin with."""
