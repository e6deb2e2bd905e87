"""How many: `60 đại biểu`, `sáu mươi`, `khoảng 50`; `hơn 100` and `50-60` are asked."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.phrases import Build
from vietnamese.quantity import QuantityGrammar, amounts_of, read_quantity
from vietnamese.reading import Reading

LARGEST = 10**9
COUNTED = "người|ng|khách|suất|ghế|bản|bộ|chỗ|vị|hội|cuộc"

PHRASES: list[tuple[str, Build]] = [
    ("{count:n} chục", amounts_of(10)),
    ("{count:n} trăm", amounts_of(100)),
    ("{count:n} nghìn|ngàn|k", amounts_of(1000)),
    (COUNTED, tuple),
    ("đại|khách biểu|mời", tuple),
    ("đồng chí", tuple),
    ("đ / c", tuple),
    ("đc|đb|cb|cbcc", tuple),
    ("cán bộ", tuple),
    ("thành viên", tuple),
    ("hội nghị", tuple),
    ("cuộc họp", tuple),
    ("điểm cầu", tuple),
    ("tham dự|gia", tuple),
    ("số lượng", tuple),
    ("tổng cộng|số", tuple),
]
GRAMMAR = QuantityGrammar(PHRASES, "tổng dự mời sẽ đúng số tất cả")


def read_number(text: str) -> Reading:
    """The whole number, zero or more, that a whole text says, with or without what it counts."""
    return read_quantity(text, "number", GRAMMAR, _number, lambda n: _bare(n, text))


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
