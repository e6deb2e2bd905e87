"""How many: `60 đại biểu`, `sáu mươi`, `khoảng 50`; `hơn 100` and `50-60` are asked."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from vietnamese.bindings import PEOPLE, Makes
from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.phrases import Build
from vietnamese.quantity import QuantityGrammar, amounts_of, and_a_half, read_quantity
from vietnamese.reading import Ask, Reading, Refuse
from vietnamese.restated import once
from vietnamese.when import says_when

LARGEST = 10**9
PHRASES: list[tuple[str, Build]] = [
    ("{count:n} chục", amounts_of(10)),
    ("{count:n} trăm", amounts_of(100)),
    ("{count:n} nghìn|ngàn|k", amounts_of(1000)),
    ("{n} trăm rưỡi", and_a_half(100)),
    ("trăm rưỡi", and_a_half(100)),
    ("{n} nghìn|ngàn rưỡi", and_a_half(1000)),
    ("nửa trăm", amounts_of(100, count=Fraction(1, 2))),
    *((phrase, tuple) for phrase in PEOPLE),
    ("bản|bộ|hội|cuộc", tuple),
    ("hội nghị", tuple),
    ("cuộc họp", tuple),
    ("điểm cầu", tuple),
    ("tham dự|gia", tuple),
    ("số lượng", tuple),
    ("tổng cộng|số", tuple),
]
GRAMMAR = QuantityGrammar(
    PHRASES,
    "tổng dự mời sẽ đúng đủ tròn số tất cả thảy gồm x",
    (Makes.REMINDER, Makes.ARRIVAL, Makes.BREAK, Makes.DEADLINE, Makes.SPEECH, Makes.OCCASION),
    (Makes.TITLE, Makes.PLACE, Makes.DOCUMENT),
)


def read_number(text: str) -> Reading:
    """The whole number, zero or more, that a whole text says, with or without what it counts."""
    return once(text, _read, _read)


def _read(text: str) -> Reading:
    found = read_quantity(text, "number", GRAMMAR, _number, lambda n: _bare(n, text))
    if isinstance(found, Ask) and found.reason == "unread" and says_when(text):
        return Refuse("no-number")
    return found


def _number(total: Fraction) -> Choice[Any]:
    if total.denominator != 1:
        return impossible("not-whole", number=f"{float(total):g}".replace(".", ","))
    if total > LARGEST:
        return impossible("number-too-large", limit=LARGEST)
    return sure(int(total))


def _bare(total: Fraction, text: str) -> Choice[Any]:
    """`hai muoi` may be two numbers one after the other."""
    if total == 20 and "hai muoi" in " ".join(text.lower().split()):
        return ask("several-meanings", *_number(total).options)
    return _number(total)
