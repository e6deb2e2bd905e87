"""What a unit settles: figures of a year, and how it reads what the texts leave open.

One entry of `SETTINGS` is one setting: a form of its value (or values) and, for what must be
provable, its source. The answers of a yearly one are figures of the year that its draft names.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from handlers.actions import loose
from handlers.answers import YES_NO, choosing, labelled, reading, writing
from handlers.deliveries.listeners import UNIT_LEADS, UNIT_QUIET
from handlers.deliveries.scheduling import replan
from handlers.form import Accepted, Answer, Desk, Form, Option, Question, Rejected, Replies, Slot
from handlers.leads import leads_slot, quiet_slot
from handlers.turn import Choice, Reply, Say
from handlers.when import reading_hours
from handlers.year import conferences, host, office_hours
from rules import Format
from storage.records import Figure, Setting
from vietnamese import Reading, Value, read_money, read_number, read_when

VERSION = 1
MOST = 100_000
SOURCE = "source"
UNSET = "unset"


def number(name: str, options: Any = lambda desk: ()) -> Slot[Desk]:
    """A whole number of conferences, zero included."""

    def ask(desk: Desk) -> Question:
        asked = Say(f"settings-ask-{_dashed(name)}", {"year": desk.get("year")})
        return Question((asked,), options(desk), typed_numbers=True)

    def keep(value: Value, desk: Desk) -> Answer:
        if not 0 <= value.value <= MOST:
            return Rejected(Say("settings-number-range", {"most": MOST}))
        return Accepted(value.value)

    def read(text: str, desk: Desk) -> Reading:
        return read_number(text)

    return reading(name, ask, read, keep, _said(name))


def choice(name: str, options: tuple[Option, ...]) -> Slot[Desk]:
    return choosing(name, Say(f"settings-ask-{_dashed(name)}"), options)


def settled_last_year(desk: Desk) -> tuple[Option, ...]:
    """Last year's total as it was kept here, to be taken over as the baseline."""
    year = desk.get("year")
    if desk.unit is None or not year:
        return ()
    counts = conferences(desk.turn.records.tally(desk.unit.id, year - 1), host(desk.unit))
    figures = desk.turn.records.figures(desk.unit.id, year - 1)
    opening = sum(figures[f].value for f in _opening_figures() if f in figures)
    total = sum(counts.values()) + opening
    if not total:
        return ()
    return (
        Option(str(total), Say("settings-take-over", {"total": total, "year": year - 1}), total),
    )


def _opening_figures() -> list[str]:
    return [f"opening_{form.value}" for form in Format]


def money(name: str) -> Slot[Desk]:
    def ask(desk: Desk) -> Question:
        return Question((Say(f"settings-ask-{_dashed(name)}"),))

    def read(text: str, desk: Desk) -> Reading:
        return read_money(text)

    return reading(name, ask, read, lambda value, desk: Accepted(value.value), _said(name))


def hours(name: str) -> Slot[Desk]:
    """The two halves of the office's day: "7h30-11h30, 13h-17h"."""

    def ask(desk: Desk) -> Question:
        usual = Option("usual", Say("settings-usual-hours"), ["07:30", "11:30", "13:00", "17:00"])
        return Question((Say("settings-ask-office-hours"),), (usual,))

    def read(text: str, desk: Desk) -> Answer:
        clocks = [_clock(*found) for found in _CLOCK.findall(text)]
        in_order = all(clocks) and all(one < two for one, two in pairwise(clocks))
        if len(clocks) != 4 or not in_order:
            return Rejected(Say("settings-need-hours"))
        return Accepted(clocks)

    def echo(value: list[str], desk: Desk) -> Say:
        return Say("settings-said-office-hours", hours_args(value))

    return Slot(name, ask, read, echo)


_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hgHG]\s*(\d{2})?)?")


def _clock(hour: str, minute: str) -> str:
    """07:30; empty where there is no such time."""
    real = int(hour) < 24 and int(minute or 0) < 60
    return f"{int(hour):02}:{int(minute or 0):02}" if real else ""


def hours_args(clocks: list[str]) -> dict[str, str]:
    return dict(zip(("open", "noon", "reopen", "close"), clocks, strict=True))


def a_day(name: str) -> Slot[Desk]:
    """One day, of this year or later."""

    def ask(desk: Desk) -> Question:
        return Question((Say("settings-ask-day"),))

    def read(text: str, desk: Desk) -> Reading:
        return read_when(text, desk.turn.now, reading_hours(office_hours(desk.unit)))

    def keep(value: Value, desk: Desk) -> Answer:
        if not isinstance(value.value, date) or isinstance(value.value, datetime):
            return Rejected(Say("plan-need-day"))
        return Accepted(value.value.isoformat())

    return reading(name, ask, read, keep, lambda value, desk: Say("answer-day", {"day": value}))


def source() -> Slot[Desk]:
    return writing(SOURCE, Say("settings-ask-source"))


def keep_figures(form: Form[Desk], desk: Desk, before: tuple[Say, ...]) -> Replies:
    """Declares each answer as a figure of the draft's year."""
    said = desk.get(SOURCE) or ""
    for slot in form.slots:
        if slot.id != SOURCE:
            figure = Figure(desk.get(slot.id), said, desk.turn.now.date())
            _declare(desk, slot.id, figure)
    return _kept(desk, before)


def _declare(desk: Desk, name: str, figure: Figure) -> None:
    assert desk.unit is not None
    turn = desk.turn
    turn.records.declare(desk.unit.id, desk.get("year"), name, figure, turn.person.id, turn.now)


def keep_setting(form: Form[Desk], desk: Desk, before: tuple[Say, ...]) -> Replies:
    """Sets the one value of a setting; "unset" takes the choice back."""
    name = form.slots[0].id
    value = desk.get(name)
    _choose(desk, name, None if value == UNSET else value)
    return _kept(desk, before)


def keep_reminders(form: Form[Desk], desk: Desk, before: tuple[Say, ...]) -> Replies:
    """Sets how the unit's people are reminded, unless they chose otherwise themselves."""
    replies = keep_setting(form, desk, before)
    assert desk.unit is not None
    records, now = desk.turn.records, desk.turn.now
    for meeting in records.meetings(desk.unit.id, since=now, limit=MOST):
        replan(records, meeting, now)
    return replies


def keep_working_day(form: Form[Desk], desk: Desk, before: tuple[Say, ...]) -> Replies:
    """Adds a day to the unit's own working days and days off."""
    assert desk.unit is not None
    days = desk.unit.setting("working_days") or {}
    _choose(desk, "working_days", {**days, desk.get("day"): desk.get("worked")})
    return _kept(desk, before)


def _choose(desk: Desk, name: str, value: Any) -> None:
    assert desk.unit is not None
    turn, setting = desk.turn, Setting(value, desk.get(SOURCE) or "")
    turn.records.choose_setting(desk.unit.id, name, setting, turn.person.id, turn.now)


def _kept(desk: Desk, said: tuple[Say, ...]) -> Replies:
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    menu = Choice(Say("unit-settings"), loose("unit"))
    return (Reply((*said, Say("settings-kept")), (menu,)),)


def _said(name: str) -> Any:
    return lambda value, desk: Say(f"settings-said-{_dashed(name)}", {"value": value})


def _dashed(name: str) -> str:
    return name.replace("_", "-")


READINGS = labelled("settings-hybrid", (Format.IN_PERSON, Format.ONLINE, UNSET))
KEPT_MONTHS = labelled("settings-keep", ("12", "24", "60", "120"))
WORKED = (
    Option("yes", Say("settings-worked-yes"), True),
    Option("no", Say("settings-worked-no"), False),
)


def setting(name: str, *slots: Slot[Desk], keep: Any) -> Form[Desk]:
    return Form(f"set-{name}", VERSION, slots, Desk, keep)


YEARLY = (
    setting("baseline", number("previous_year", settled_last_year), source(), keep=keep_figures),
    setting("year-plan", number("planned_total"), source(), keep=keep_figures),
    setting("opening", *map(number, _opening_figures()), source(), keep=keep_figures),
    setting("province", number("others_province_wide"), source(), keep=keep_figures),
    setting("commune", number("others_commune_wide"), source(), keep=keep_figures),
)
LASTING = (
    setting("hybrid", choice("hybrid_counts_as", READINGS), source(), keep=keep_setting),
    setting("statutory", choice("statutory_counts", YES_NO), source(), keep=keep_setting),
    setting("hours", hours("office_hours"), keep=keep_setting),
    setting("reminders", leads_slot(UNIT_LEADS), keep=keep_reminders),
    setting("quiet", quiet_slot(UNIT_QUIET), keep=keep_reminders),
    setting("norm", money("spending_norm"), source(), keep=keep_setting),
    setting("secret", choice("count_secret", YES_NO), keep=keep_setting),
    setting("keep", choice("keep_months", KEPT_MONTHS), keep=keep_setting),
    setting(
        "days",
        a_day("day"),
        choosing("worked", Say("settings-ask-worked"), WORKED),
        keep=keep_working_day,
    ),
)
SETTINGS = YEARLY + LASTING
