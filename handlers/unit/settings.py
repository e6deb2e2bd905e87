"""What a unit settles: figures of a year, and how it reads what the texts leave open.

One entry of `SETTINGS` is one setting: a form of its value (or values) and, for what must be
provable, its source. The answers of a yearly one are figures of the year that its draft names.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from handlers.deliveries.recipients import UNIT_LEADS, UNIT_QUIET
from handlers.deliveries.scheduling import replan
from handlers.dialog.fields import YES_NO, choice, labelled, reading, words
from handlers.dialog.form import (
    Accepted,
    Answer,
    AnswerKind,
    Context,
    Form,
    Option,
    Rejected,
    Replies,
    Slot,
)
from handlers.dialog.payload import loose
from handlers.dialog.text import Text, dashed
from handlers.dialog.turn import Choice, Reply
from handlers.office.year import conferences, host, office_hours, reading_hours
from handlers.unit.reminding import leads_slot, quiet_slot
from rules import Format
from storage.model import Figure, Setting
from vietnamese import Reading, Value, read_money, read_number, read_when

MOST = 100_000
SOURCE = "source"
UNSET = "unset"


def number(name: str, options: Any = lambda context: ()) -> Slot[Context]:
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
    opening = sum(figures[f].value for f in _opening_figures() if f in figures)
    total = sum(counts.values()) + opening
    if not total:
        return ()
    return (
        Option(str(total), Text("settings-take-over", {"total": total, "year": year - 1}), total),
    )


def _opening_figures() -> list[str]:
    return [f"opening_{form.value}" for form in Format]


def money(name: str) -> Slot[Context]:
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
        clocks = [_clock(*found) for found in _CLOCK.findall(text)]
        in_order = all(clocks) and all(one < two for one, two in pairwise(clocks))
        if len(clocks) != 4 or not in_order:
            return Rejected(Text("settings-need-hours"))
        return Accepted(clocks)

    def echo(sentence: str, clocks: list[str], context: Context) -> Text:
        return Text("settings-said-office-hours", hours_args(clocks))

    return Slot(name, AnswerKind(read, usual, echo=echo))


_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hgHG]\s*(\d{2})?)?")


def _clock(hour: str, minute: str) -> str:
    """07:30; empty where there is no such time."""
    real = int(hour) < 24 and int(minute or 0) < 60
    return f"{int(hour):02}:{int(minute or 0):02}" if real else ""


def hours_args(clocks: list[str]) -> dict[str, str]:
    return dict(zip(("open", "noon", "reopen", "close"), clocks, strict=True))


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


def source() -> Slot[Context]:
    return Slot(SOURCE, words())


def keep_figures(form: Form[Context], context: Context, before: tuple[Text, ...]) -> Replies:
    """Declares each answer as a figure of the draft's year."""
    said = context.get(SOURCE) or ""
    for slot in form.slots:
        if slot.id != SOURCE:
            figure = Figure(context.get(slot.id), said, context.turn.now.date())
            _declare(context, slot.id, figure)
    return _kept(context, before)


def _declare(context: Context, name: str, figure: Figure) -> None:
    assert context.unit is not None
    turn = context.turn
    turn.storage.declare(
        context.unit.id, context.get("year"), name, figure, turn.person.id, turn.now
    )


def keep_setting(form: Form[Context], context: Context, before: tuple[Text, ...]) -> Replies:
    """Sets the one value of a setting; "unset" takes the choice back."""
    name = form.slots[0].id
    value = context.get(name)
    _choose(context, name, None if value == UNSET else value)
    return _kept(context, before)


def keep_reminders(form: Form[Context], context: Context, before: tuple[Text, ...]) -> Replies:
    """Sets how the unit's people are reminded, unless they chose otherwise themselves."""
    replies = keep_setting(form, context, before)
    assert context.unit is not None
    storage, now = context.turn.storage, context.turn.now
    for meeting in storage.meetings(context.unit.id, since=now, limit=MOST):
        replan(storage, meeting, now)
    return replies


def keep_working_day(form: Form[Context], context: Context, before: tuple[Text, ...]) -> Replies:
    """Adds a day to the unit's own working days and days off."""
    assert context.unit is not None
    days = context.unit.setting("working_days") or {}
    _choose(context, "working_days", {**days, context.get("day"): context.get("worked")})
    return _kept(context, before)


def _choose(context: Context, name: str, value: Any) -> None:
    assert context.unit is not None
    turn, setting = context.turn, Setting(value, context.get(SOURCE) or "")
    turn.storage.choose_setting(context.unit.id, name, setting, turn.person.id, turn.now)


def _kept(context: Context, said: tuple[Text, ...]) -> Replies:
    context.turn.storage.close_draft(context.draft.id, context.turn.now)
    menu = Choice(Text("unit-settings"), loose("unit"))
    return (Reply((*said, Text("settings-kept")), (menu,)),)


def _said(name: str) -> Any:
    return lambda sentence, value, context: Text(f"settings-said-{dashed(name)}", {"value": value})


READINGS = labelled("settings-hybrid", (Format.IN_PERSON, Format.ONLINE, UNSET))
KEPT_MONTHS = labelled("settings-keep", ("12", "24", "60", "120"))
WORKED = (
    Option("yes", Text("settings-worked-yes"), True),
    Option("no", Text("settings-worked-no"), False),
)


def setting(name: str, *slots: Slot[Context], keep: Any) -> Form[Context]:
    return Form(f"set-{name}", slots, Context, keep, "settings-ask")


YEARLY = (
    setting("baseline", number("previous_year", settled_last_year), source(), keep=keep_figures),
    setting("year-plan", number("planned_total"), source(), keep=keep_figures),
    setting("opening", *map(number, _opening_figures()), source(), keep=keep_figures),
    setting("province", number("others_province_wide"), source(), keep=keep_figures),
    setting("commune", number("others_commune_wide"), source(), keep=keep_figures),
)
LASTING = (
    setting("hybrid", Slot("hybrid_counts_as", choice(READINGS)), source(), keep=keep_setting),
    setting("statutory", Slot("statutory_counts", choice(YES_NO)), source(), keep=keep_setting),
    setting("hours", hours("office_hours"), keep=keep_setting),
    setting("reminders", leads_slot(UNIT_LEADS), keep=keep_reminders),
    setting("quiet", quiet_slot(UNIT_QUIET), keep=keep_reminders),
    setting("norm", money("spending_norm"), source(), keep=keep_setting),
    setting("secret", Slot("count_secret", choice(YES_NO)), keep=keep_setting),
    setting("keep", Slot("keep_months", choice(KEPT_MONTHS)), keep=keep_setting),
    setting(
        "days",
        a_day("day"),
        Slot("worked", choice(WORKED)),
        keep=keep_working_day,
    ),
)
SETTINGS = YEARLY + LASTING
