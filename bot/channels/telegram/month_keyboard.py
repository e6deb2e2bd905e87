"""A month as a keyboard: tap a day, or leaf to another month."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator
from datetime import date, timedelta

from bot.render.drawing import Button, Row
from bot.render.sentences import Wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Month

GONE = "·"
BLANK = " "


def month_rows(month: Month, wording: Wording) -> Iterator[Row]:
    """Today and tomorrow, then rows of a month that begins its weeks on Monday.

    Marked days can be chosen; weeks before the first day are left out, days before it are points.
    What is no day, and a day that is gone, only shows this month again.
    """
    first = date.fromisoformat(f"{month.month}-01")
    earliest = date.fromisoformat(month.first)
    yield tuple(_near(earliest, month, wording))
    for week in Calendar().monthdatescalendar(first.year, first.month):
        if week[-1] < earliest:
            continue
        yield tuple(_day(day, month, earliest, wording) for day in week)
    yield tuple(_leaves(first, earliest, month.turn))


def heading(month: Month, wording: Wording) -> str:
    """Which month it is and how to read it: said in the text, since a heading cannot be tapped."""
    year, _, number = month.month.partition("-")
    return wording(Text("telegram-month", {"month": number, "year": year}))


def _near(today: date, month: Month, wording: Wording) -> Iterator[Button]:
    tomorrow = today + timedelta(days=1)
    for label, day in ((Text("telegram-today"), today), (Text("telegram-tomorrow"), tomorrow)):
        yield Button(wording(label), f"{month.prefix}{day.isoformat()}")


def _day(day: date, month: Month, earliest: date, wording: Wording) -> Button:
    iso = day.isoformat()
    if not iso.startswith(month.month):
        return Button(BLANK, month.turn + month.month)
    if day < earliest:
        return Button(GONE, month.turn + month.month)
    label = wording(Text("telegram-marked-day", {"day": day.day})) if iso in month.taken else None
    return Button(label or str(day.day), month.prefix + iso)


def _leaves(first: date, earliest: date, turn: str) -> Iterator[Button]:
    before = first - timedelta(days=1)
    if before >= earliest:
        yield Button(f"‹ {before:%m/%Y}", f"{turn}{before:%Y-%m}")
    after = first + timedelta(days=31)
    yield Button(f"{after:%m/%Y} ›", f"{turn}{after:%Y-%m}")
