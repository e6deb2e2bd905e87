"""The kinds of answers that a unit's settings have: a number, a choice, money, hours, a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from handlers.dialog.fields import reading
from handlers.dialog.form import Accepted, Answer, AnswerKind, Context, Option, Rejected, Slot
from handlers.dialog.text import Text, dashed
from handlers.office.year import conferences, host, office_hours, reading_hours
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

    def ask(context: Context) -> Text:
        return Text(f"settings-ask-{dashed(name)}", {"year": context.get("year")})

    def keep(value: Value, context: Context) -> Answer:
        if not 0 <= value.value <= MOST:
            return Rejected(Text("settings-number-range", {"most": MOST}))
        return Accepted(value.value)

    def read(text: str, context: Context) -> Reading:
        return read_number(text)

    kind = reading(read, keep, options, of=int, typed_numbers=True, echo=_said(name))
    return Slot(name, kind, ask)


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


def money(name: str) -> Slot[Context]:
    """An amount in đồng."""

    def read(text: str, context: Context) -> Reading:
        return read_money(text)

    def keep(value: Value, context: Context) -> Answer:
        return Accepted(value.value)

    return Slot(name, reading(read, keep, of=int, echo=_said(name)))


def hours(name: str) -> Slot[Context]:
    """The two halves of the office's day: "7h30-11h30, 13h-17h"."""

    def usual(context: Context) -> tuple[Option, ...]:
        clocks = ["07:30", "11:30", "13:00", "17:00"]
        return (Option("usual", Text("settings-usual-hours"), clocks),)

    def read(text: str, context: Context) -> Answer:
        clocks = clocks_in(text, 4)
        if clocks is None or any(one >= two for one, two in pairwise(clocks)):
            return Rejected(Text("settings-need-hours"))
        return Accepted(clocks)

    def echo(sentence: str, clocks: list[str], context: Context) -> Text:
        named = dict(zip(("open", "noon", "reopen", "close"), clocks, strict=True))
        return Text("settings-said-office-hours", named)

    return Slot(name, AnswerKind(read, usual, echo=echo))


def a_day(name: str) -> Slot[Context]:
    """One day, of this year or later."""

    def read(text: str, context: Context) -> Reading:
        return read_when(text, context.turn.now, reading_hours(office_hours(context.unit)))

    def keep(value: Value, context: Context) -> Answer:
        if not isinstance(value.value, date) or isinstance(value.value, datetime):
            return Rejected(Text("plan-need-day"))
        return Accepted(value.value.isoformat())

    def echo(sentence: str, day: str, context: Context) -> Text:
        return Text("answer-day", {"day": day})

    return Slot(name, reading(read, keep, echo=echo))


def _said(name: str) -> Callable[[str, Any, Context], Text]:
    """How a figure of this name is said, whichever sentence is asked for."""
    return lambda sentence, value, context: Text(f"settings-said-{dashed(name)}", {"value": value})
