"""How long: `90p`, `2 tiếng rưỡi`, `nửa ngày`, `1,5 ngày`, `ba buổi`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache, partial
from typing import Any

from vietnamese.bindings import Makes
from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.clock import NOON
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
from vietnamese.reading import Ask, Duration, Hours, Reading, Value
from vietnamese.restated import once
from vietnamese.when import ANY_MOMENT, read_when

HALF_DAY_MINUTES = 240
LONGEST = 31 * 24 * 60
EARLIEST_CLOCK = 7
"""Hours from which `giờ` at this question may be a time of day."""
HALF = Fraction(1, 2)
LEADS = (Makes.REMINDER, Makes.ARRIVAL)


def _hours_and_minutes(n: Fraction, minutes: tuple[int, int]) -> tuple[Amount, Amount] | None:
    return (Amount(n, Fraction(60)), Amount(Fraction(minutes[0]), Fraction(1)))


def _hours(n: Fraction) -> Amount | Doubtful:
    """`2 giờ` is a length; `8h` may be when it begins."""
    amount = Amount(n, Fraction(60))
    return amount if n < EARLIEST_CLOCK else Doubtful((amount,))


def _phrases(half_day: int) -> list[tuple[str, Build]]:
    day = 2 * half_day
    return [
        ("{count:n} phút|ph|p|'", amounts_of(1)),
        ("{count:n} tiếng [đồng] [hồ]", amounts_of(60)),
        ("{n} tiếng [đồng] [hồ] rưỡi", and_a_half(60)),
        ("{n:whole} tiếng {minutes:two_figures}", _hours_and_minutes),
        ("{n} giờ|h|g", _hours),
        ("{n} giờ đồng hồ", _hours),
        ("{n} giờ|h|g rưỡi", lambda n: _hours(n + HALF)),
        (
            "{n:whole} giờ|h|g {minutes:two_figures} [phút|ph|p|']",
            lambda n, minutes: _hours(n + Fraction(minutes[0], 60)),
        ),
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
        ("½ ngày [làm] [việc]", amounts_of(day, count=HALF)),
        ("½ buổi", amounts_of(half_day, count=HALF)),
        ("½ tiếng|giờ", amounts_of(60, count=HALF)),
        ("{count:fraction} ngày", amounts_of(day)),
        ("{count:fraction} buổi", amounts_of(half_day)),
        ("{count:fraction} tiếng|giờ", amounts_of(60)),
        ("cả|trọn|nguyên ngày", amounts_of(day, count=Fraction(1))),
        ("cả|trọn|nguyên {count:n} ngày", amounts_of(day)),
        ("cả|trọn|nguyên {count:n} buổi", amounts_of(half_day)),
        ("kéo dài", tuple),
        ("[là] xong", tuple),
        ("thời gian|lượng", tuple),
        ("diễn ra", tuple),
        ("tổng cộng", tuple),
        ("cuộc họp", tuple),
        ("hội nghị", tuple),
    ]


@cache
def _grammar(half_day: int) -> QuantityGrammar:
    return QuantityGrammar(
        _phrases(half_day),
        "trong họp mất hết dài và",
        (*LEADS, Makes.BREAK, Makes.DEADLINE, Makes.TITLE, Makes.DOCUMENT, Makes.OCCASION),
        (Makes.SPEECH, Makes.PLACE, Makes.PEOPLE),
    )


def read_duration(text: str, half_day_minutes: int = HALF_DAY_MINUTES) -> Reading:
    """How long a whole text says; a buổi is `half_day_minutes`, a ngày twice that.

    From one time to another (`từ 8h đến 11h30`) is a length too; over noon it is asked, since
    nobody said whether the break counts. Its clocks are kept in `Duration.hours`.
    """
    return once(text, partial(_read, half_day_minutes), read_number)


def _read(half_day: int, text: str) -> Reading:
    found = read_quantity(
        text,
        "duration",
        _grammar(half_day),
        partial(_duration, half_day),
        partial(_without_unit, half_day),
    )
    return _between_hours(text, half_day, found) if isinstance(found, Ask) else found


def _between_hours(text: str, half_day: int, otherwise: Ask) -> Reading:
    said = read_when(text, ANY_MOMENT)
    if not isinstance(said, Value) or not isinstance(said.value, Hours):
        return otherwise
    start, end = (60 * clock.hour + clock.minute for clock in (said.value.start, said.value.end))
    minutes = Fraction(end - start)
    length = Duration(int(minutes), _half_days(minutes, half_day), said.value)
    value = replace(said, kind="duration", value=length)
    return Ask("over-noon", {}, (value,)) if start < NOON < end else value


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
