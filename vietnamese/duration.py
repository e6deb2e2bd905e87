"""How long: `90p`, `2 tiếng rưỡi`, `nửa ngày`, `1,5 ngày`, `ba buổi`."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, partial
from typing import Any

from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.phrases import Build
from vietnamese.quantity import (
    Amount,
    QuantityGrammar,
    amounts_of,
    and_a_half,
    read_quantity,
)
from vietnamese.reading import Duration, Reading

HALF_DAY_MINUTES = 240
LONGEST = 31 * 24 * 60
HOUR = "tiếng|giờ|h|g"
HALF = Fraction(1, 2)


def _hours_and_minutes(n: Fraction, minutes: tuple[int, int]) -> tuple[Amount, Amount] | None:
    return (Amount(n, Fraction(60)), Amount(Fraction(minutes[0]), Fraction(1)))


def _phrases(half_day: int) -> list[tuple[str, Build]]:
    day = 2 * half_day
    return [
        ("{count:n} phút|ph|p|'", amounts_of(1)),
        (f"{{count:n}} {HOUR} [đồng] [hồ]", amounts_of(60)),
        (f"{{n}} {HOUR} [đồng] [hồ] rưỡi", and_a_half(60)),
        (f"{{n:whole}} {HOUR} {{minutes:two_figures}}", _hours_and_minutes),
        ("tiếng|giờ rưỡi", and_a_half(60)),
        ("nửa tiếng|giờ [đồng] [hồ]", amounts_of(60, count=HALF)),
        ("{count:n} buổi [sáng|chiều]", amounts_of(half_day)),
        ("{n} buổi rưỡi", and_a_half(half_day)),
        ("buổi rưỡi", and_a_half(half_day)),
        ("nửa buổi", amounts_of(half_day, count=HALF)),
        ("cả|trọn|nguyên buổi [sáng|chiều]", amounts_of(half_day, count=Fraction(1))),
        ("{count:n} ngày [làm] [việc]", amounts_of(day)),
        ("{n} ngày [làm] [việc] rưỡi", and_a_half(day)),
        ("ngày rưỡi", and_a_half(day)),
        ("nửa ngày [làm] [việc]", amounts_of(day, count=HALF)),
        ("{count:fraction} ngày", amounts_of(day)),
        ("{count:fraction} buổi", amounts_of(half_day)),
        ("{count:fraction} tiếng|giờ", amounts_of(60)),
        ("cả|trọn|nguyên ngày", amounts_of(day, count=Fraction(1))),
        ("kéo dài", tuple),
        ("thời gian|lượng", tuple),
        ("diễn ra", tuple),
        ("tổng cộng", tuple),
        ("cuộc họp", tuple),
        ("hội nghị", tuple),
    ]


@cache
def _grammar(half_day: int) -> QuantityGrammar:
    return QuantityGrammar(_phrases(half_day), "trong họp mất hết dài và")


def read_duration(text: str, half_day_minutes: int = HALF_DAY_MINUTES) -> Reading:
    """How long a whole text says; a buổi is `half_day_minutes`, a ngày twice that."""
    return read_quantity(
        text,
        "duration",
        _grammar(half_day_minutes),
        partial(_duration, half_day_minutes),
        partial(_without_unit, half_day_minutes),
    )


def _duration(half_day: int, total: Fraction) -> Choice[Any]:
    if total == 0:
        return impossible("no-time-at-all")
    if total.denominator != 1:
        return impossible("not-whole-minutes")
    if total > LONGEST:
        return impossible("duration-too-long", days=LONGEST // (24 * 60))
    return sure(Duration(int(total), _half_days(total, half_day)))


def _half_days(total: Fraction, half_day: int) -> int | float | None:
    halves = total / half_day
    if halves.denominator == 1:
        return int(halves)
    return float(halves) if 1000 % halves.denominator == 0 else None


def _without_unit(half_day: int, total: Fraction) -> Choice[Any]:
    """`90` is probably minutes and `2` hours, but it was not said."""
    units = (1,) if total >= 10 else (60, half_day)
    options = [d for unit in units for d in _duration(half_day, total * unit).options]
    return ask("which-unit", *options, number=f"{float(total):g}".replace(".", ","))
