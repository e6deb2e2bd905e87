"""How values are written in Vietnamese: the functions that sentences call, by their names in
capitals.

Days and moments arrive as ISO texts and are written by Babel's Vietnamese patterns; shares arrive
as two whole numbers and are rounded half up to one decimal, exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from babel.units import format_unit

LOCALE = "vi"


def day(iso: str) -> str:
    """`2026-11-26` → Thứ Năm, 26/11/2026."""
    return format_date(date.fromisoformat(iso[:10]), "EEEE, dd/MM/y", locale=LOCALE)


def on_day(isos: str) -> str:
    """As `day`, within a sentence: `2026-11-26` → thứ Năm, 26/11/2026; several are listed."""
    return "; ".join(_within_a_sentence(date.fromisoformat(iso[:10])) for iso in isos.split(", "))


def _within_a_sentence(moment: date) -> str:
    written = format_date(moment, "EEEE, dd/MM/y", locale=LOCALE)
    sunday = moment.isoweekday() == 7
    return written.capitalize() if sunday else written[0].lower() + written[1:]


def short_day(iso: str) -> str:
    """`2026-11-26` → T5 26/11."""
    return format_date(date.fromisoformat(iso[:10]), "EEEEEE dd/MM", locale=LOCALE)


def plain_day(iso: str) -> str:
    """`2026-11-26` → 26/11/2026."""
    return format_date(date.fromisoformat(iso[:10]), "dd/MM/y", locale=LOCALE)


def clock(iso: str) -> str:
    """`2026-11-26T08:30:00+07:00` → 08:30."""
    return f"{datetime.fromisoformat(iso):%H:%M}"


def moment(iso: str) -> str:
    """`2026-11-26T08:30:00+07:00` → Thứ Năm, 26/11/2026, 08:30."""
    return format_datetime(datetime.fromisoformat(iso), "EEEE, dd/MM/y, HH:mm", locale=LOCALE)


def on_moment(iso: str) -> str:
    """As `moment`, within a sentence: thứ Năm, 26/11/2026, 08:30."""
    return _within(moment(iso))


def short_moment(iso: str) -> str:
    """`2026-11-26T08:30:00+07:00` → T5 26/11 08:30."""
    return format_datetime(datetime.fromisoformat(iso), "EEEEEE dd/MM HH:mm", locale=LOCALE)


def _within(written: str) -> str:
    """A weekday within a sentence; Sunday keeps its capital."""
    return written if written.startswith("C") else written[0].lower() + written[1:]


def percent(part: Any, whole: Any) -> str:
    """5 of 11 → 45,5%."""
    exact = Fraction(int(part) * 100, int(whole)) if int(whole) else Fraction(0)
    tenths = Decimal(exact.numerator) / Decimal(exact.denominator)
    rounded = tenths.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{format_decimal(rounded, '#,##0.#', locale=LOCALE)}%"


def length(minutes: Any) -> str:
    """450 → 7 giờ 30 phút."""
    hours, rest = divmod(int(minutes), 60)
    parts = {"hour": hours, "minute": rest}
    said = [unit for unit in parts if parts[unit]] or ["minute"]
    return " ".join(
        format_unit(parts[unit], f"duration-{unit}", length="short", locale=LOCALE) for unit in said
    )


def point(path: str) -> str:
    """`Hội nghị · thời gian họp` → hội nghị (thời gian họp)."""
    chapter, *points = path.split(" · ")
    written = chapter[0].lower() + chapter[1:]
    return f"{written} ({', '.join(points)})" if points else written


def year(number: Any) -> str:
    """2026 → 2026, without the dot of thousands."""
    return str(int(number))


REMEMBERED = 4096
"""How many results of each function are kept: the same days are said over and over."""

FORMATS = (
    day, on_day, short_day, plain_day, clock, moment, on_moment, short_moment, percent, length,
    point, year,
)  # fmt: skip

FUNCTIONS: dict[str, Callable[..., Any]] = {
    each.__name__.upper(): lru_cache(REMEMBERED)(each) for each in FORMATS
}
