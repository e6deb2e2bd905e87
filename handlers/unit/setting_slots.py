"""The kinds of answers that a unit's settings have: a number, a choice, money, hours, a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from handlers.dialog.fields import choosing, reading
from handlers.dialog.form import Accepted, Answer, Context, Option, Question, Rejected, Slot
from handlers.dialog.text import Text
from handlers.office.year import conferences, host, reading_hours
from handlers.unit.clocks import clocks_in
from rules import Format
from vietnamese import Reading, Value, read_money, read_number, read_when

MOST = 100_000

OPENING = tuple(f"opening_{form.value}" for form in Format)
"""The conferences held before the office began with the assistant, by format."""


def number(
    name: str, options: Callable[[Context], tuple[Option, ...]] = lambda context: ()
) -> Slot[Context]:
    """A whole number of conferences, zero included."""

    def ask(context: Context) -> Question:
        asked = Text(f"settings-ask-{dashed(name)}", {"year": context.get("year")})
        return Question((asked,), options(context), typed_numbers=True)

    def keep(value: Value, context: Context) -> Answer:
        if not 0 <= value.value <= MOST:
            return Rejected(Text("settings-number-range", {"most": MOST}))
        return Accepted(value.value)

    def read(text: str, context: Context) -> Reading:
        return read_number(text)

    return reading(name, ask, read, keep, _said(name))


def settled_last_year(context: Context) -> tuple[Option, ...]:
    """Last year's total as it was kept here, to be taken over as the baseline."""
    year = context.get("year")
    if context.unit is None or not year:
        return ()
    counts = conferences(context.turn.storage.tally(context.unit.id, year - 1), host(context.unit))
    figures = context.turn.storage.figures(context.unit.id, year - 1)
    opening = sum(figures[name].value for name in OPENING if name in figures)
    total = sum(counts.values()) + opening
    if not total:
        return ()
    label = Text("settings-take-over", {"total": total, "year": year - 1})
    return (Option(str(total), label, total),)


def choice(name: str, options: tuple[Option, ...]) -> Slot[Context]:
    return choosing(name, Text(f"settings-ask-{dashed(name)}"), options)


def money(name: str) -> Slot[Context]:
    """An amount in đồng."""

    def ask(context: Context) -> Question:
        return Question((Text(f"settings-ask-{dashed(name)}"),))

    def read(text: str, context: Context) -> Reading:
        return read_money(text)

    return reading(name, ask, read, lambda value, context: Accepted(value.value), _said(name))


def hours(name: str) -> Slot[Context]:
    """The two halves of the office's day: "7h30-11h30, 13h-17h"."""

    def ask(context: Context) -> Question:
        usual = Option("usual", Text("settings-usual-hours"), ["07:30", "11:30", "13:00", "17:00"])
        return Question((Text("settings-ask-office-hours"),), (usual,))

    def read(text: str, context: Context) -> Answer:
        clocks = clocks_in(text, 4)
        if clocks is None or any(one >= two for one, two in pairwise(clocks)):
            return Rejected(Text("settings-need-hours"))
        return Accepted(clocks)

    def echo(clocks: list[str], context: Context) -> Text:
        named = dict(zip(("open", "noon", "reopen", "close"), clocks, strict=True))
        return Text("settings-said-office-hours", named)

    return Slot(name, ask, read, echo)


def a_day(name: str) -> Slot[Context]:
    """One day, of this year or later."""

    def ask(context: Context) -> Question:
        return Question((Text("settings-ask-day"),))

    def read(text: str, context: Context) -> Reading:
        return read_when(text, context.turn.now, reading_hours(context.unit))

    def keep(value: Value, context: Context) -> Answer:
        if not isinstance(value.value, date) or isinstance(value.value, datetime):
            return Rejected(Text("plan-need-day"))
        return Accepted(value.value.isoformat())

    return reading(name, ask, read, keep, lambda value, context: Text("answer-day", {"day": value}))


def _said(name: str) -> Callable[[Any, Context], Text]:
    return lambda value, context: Text(f"settings-said-{dashed(name)}", {"value": value})


def dashed(name: str) -> str:
    return name.replace("_", "-")
