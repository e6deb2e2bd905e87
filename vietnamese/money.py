"""How much, in đồng: `15 triệu`, `15tr5`, `12.500.000đ`, `1,2 tỷ`, `500k`."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import Any

from vietnamese.bindings import Makes
from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.number import read_number
from vietnamese.phrases import Build
from vietnamese.quantity import (
    Amount,
    Doubtful,
    QuantityGrammar,
    amounts_of,
    and_a_half,
    read_quantity,
)
from vietnamese.reading import Reading
from vietnamese.restated import once

THOUSAND, MILLION, BILLION = Fraction(10**3), Fraction(10**6), Fraction(10**9)
LARGEST = 10**15
LARGEST_GUESS = 10**10
LEAST_WITHOUT_UNIT = 100_000
"""A smaller number without a unit (`15`, `500`) may count thousands or millions."""

UNITS = (("tỷ|tỉ|ty", BILLION), ("triệu|tr|củ", MILLION), ("nghìn|ngàn|k|ng", THOUSAND))
CURRENCY = "đồng|đ|vnđ|vnd|₫"


def _after_unit(unit: Fraction, n: Fraction, rest: tuple[int, int]) -> Amount | Doubtful:
    """`15tr5` is 15,5 triệu, `15tr500` the same; `15 triệu 50` may be either of two."""
    value, figures = rest
    as_decimals = Amount(n + Fraction(value, 10**figures), unit)
    as_thousandths = Amount(n + Fraction(value, 1000), unit)
    if figures == 2 and value:
        return Doubtful((as_thousandths, as_decimals))
    return as_decimals


def _thousands_or_decimals(unit: Fraction, either: tuple[Fraction, Fraction]) -> Doubtful:
    """`1.500 triệu` may be 1500 or 1,5."""
    return Doubtful(tuple(Amount(n, unit) for n in either))


def _decimal_phrases(words: str, unit: Fraction) -> list[tuple[str, Build]]:
    """`1.500 nghìn` is a thousand and a half of them; `1.500 triệu` may be one and a half."""
    count, either = ("n", "either_comma") if unit == THOUSAND else ("plain", "either")
    return [
        (f"{{count:{count}}} {words} [{CURRENCY}]", amounts_of(unit)),
        (f"{{either:{either}}} {words} [{CURRENCY}]", partial(_thousands_or_decimals, unit)),
    ]


def _unit_phrases(words: str, unit: Fraction) -> list[tuple[str, Build]]:
    return [
        *_decimal_phrases(words, unit),
        (f"{{n}} {words} rưỡi [{CURRENCY}]", and_a_half(unit)),
        (f"{{n:whole}} {words} {{rest:figures}} [{CURRENCY}]", partial(_after_unit, unit)),
        (f"nửa {words} [{CURRENCY}]", amounts_of(unit, count=Fraction(1, 2))),
    ]


PHRASES: list[tuple[str, Build]] = [
    *(phrase for words, unit in UNITS for phrase in _unit_phrases(words, unit)),
    (f"{{count:n}} {CURRENCY}", amounts_of(1)),
    ("vnđ|vnd {count:n}", amounts_of(1)),
    ("không", lambda: Doubtful((Amount(Fraction(0), Fraction(1)),))),
    ("không đồng", amounts_of(1, count=Fraction(0))),
    ("không phát sinh", amounts_of(1, count=Fraction(0))),
    ("không tốn|mất [kinh] [phí]", amounts_of(1, count=Fraction(0))),
    ("không có kinh|chi phí", amounts_of(1, count=Fraction(0))),
    ("miễn phí", amounts_of(1, count=Fraction(0))),
    ("kinh|chi phí", tuple),
    ("dự toán", tuple),
    ("tổng cộng|số", tuple),
    ("định mức", tuple),
    ("chẵn", tuple),
    ("bằng chữ", tuple),
    (". / .", tuple),
    ("tiền", tuple),
]
GRAMMAR = QuantityGrammar(
    PHRASES, "tổng hết chi viết", (Makes.REMINDER, Makes.DEADLINE), (Makes.DOCUMENT,)
)


def read_money(text: str) -> Reading:
    """The sum in whole đồng that a whole text says."""
    return once(text, _read, read_number)


def _read(text: str) -> Reading:
    return read_quantity(text, "money", GRAMMAR, _money, _without_unit)


def _money(total: Fraction) -> Choice[Any]:
    if total.denominator != 1:
        return impossible("not-whole-dong")
    if total > LARGEST:
        return impossible("money-too-large", limit=LARGEST)
    return sure(int(total))


def _without_unit(total: Fraction) -> Choice[Any]:
    if total == 0 or (total >= LEAST_WITHOUT_UNIT and total.denominator == 1):
        return _money(total)
    options = [int(n) for n in (total * MILLION, total * THOUSAND) if 10_000 <= n <= LARGEST_GUESS]
    return ask("which-unit", *options, number=f"{float(total):g}".replace(".", ","))
