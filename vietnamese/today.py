"""Today, and which side of it a day has to lie on."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from vietnamese.choice import Choice
from vietnamese.parts import Year
from vietnamese.reading import Window

Bag = dict[type, Any]
"""The parts of one expression, one of each type."""

Days = Choice[Any]
"""A choice among days and windows."""

YEARS_AHEAD = 10
"""A year further away is taken for a slip."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day that a text was typed on; with `past`, days are looked for backwards from it."""

    today: date
    past: bool = False

    @property
    def step(self) -> int:
        """1 looking ahead, -1 looking back."""
        return -1 if self.past else 1

    def fits(self, day: date) -> bool:
        """Whether a day is on the right side of today."""
        return day <= self.today if self.past else day >= self.today

    def kept(self, day: date | Window) -> date | Window | None:
        """What lies on the right side of today, of a stretch perhaps a part."""
        if isinstance(day, Window):
            first = day.first if self.past else max(day.first, self.today)
            last = min(day.last, self.today) if self.past else day.last
            return Window(first, last) if first <= last else None
        return day if self.fits(day) else None


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a day."""
    if 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def months_on(today: date, months: int) -> tuple[int, int]:
    """Year and month so many months from today."""
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def year_said(bag: Bag, this_year: int) -> int | None:
    """The year that was said, if one was."""
    said: Year | None = bag.get(Year)
    if said is None:
        return None
    return said.number if said.number is not None else this_year + (said.ahead or 0)


def days_of(window: Window) -> list[date]:
    """Every day of a stretch."""
    length = (window.last - window.first).days + 1
    return [window.first + timedelta(days=n) for n in range(length)]


def window_args(window: Window) -> dict[str, str]:
    """A stretch as arguments of a sentence."""
    return {"first": window.first.isoformat(), "last": window.last.isoformat()}
