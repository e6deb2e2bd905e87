"""What a unit settles: figures of a year, and how it reads what the texts leave open.

A setting is one row of `SETTINGS`; its form, its button and its lines on the unit's card follow
from that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from handlers.deliveries.recipients import UNIT_LEADS, UNIT_QUIET
from handlers.deliveries.scheduling import Schedule
from handlers.dialog.access import ADMIN, Roles
from handlers.dialog.fields import YES_NO, choice, labelled, words
from handlers.dialog.form import Context, Form, Option, Slot
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message
from handlers.unit.reminding import leads_slot, quiet_slot
from handlers.unit.setting_slots import (
    MOST,
    OPENING,
    a_day,
    hours,
    money,
    number,
    settled_last_year,
)
from rules import Format
from storage.model import Figure, Setting

UNSET = "unset"
"""The choice that takes a choice back."""

SOURCE: Slot[Context] = Slot("source", words())


@dataclass(frozen=True)
class UnitSetting:
    """One setting of a unit: `name` stands in its button, `slots` ask its values.

    `yearly` values are figures that the unit declares for a year. `sourced`: what must be provable
    also asks where it comes from. `keep` does more than to set the value of the one slot.
    """

    name: str
    slots: tuple[Slot[Context], ...]
    yearly: bool = False
    sourced: bool = False
    keep: Callable[[UnitSetting, Context], None] | None = None
    roles: Roles = ADMIN

    @cached_property
    def form(self) -> Form[Context]:
        """The conversation that asks for it."""
        slots = (*self.slots, SOURCE) if self.sourced else self.slots
        return Form(
            f"set-{self.name}",
            self.roles,
            slots,
            Context,
            self._kept,
            asks="settings-ask",
            named=lambda context: Text(f"unit-set-{self.name}", {"year": context.get("year") or 0}),
        )

    def _kept(self, form: Form[Context], context: Context, before: tuple[Text, ...]) -> Replies:
        (self.keep or (keep_figures if self.yearly else keep_setting))(self, context)
        context.turn.renew()
        context.turn.close_draft(context.draft)
        menu = Choice(Text("unit-settings"), loose("unit"))
        return message((*before, Text("settings-kept")), menu)


def keep_figures(setting: UnitSetting, context: Context) -> None:
    """Declares each answer as a figure of the draft's year."""
    turn, unit = context.turn, context.turn.own_unit
    for slot in setting.slots:
        source = context.get(SOURCE.id) or ""
        figure = Figure(context.get(slot.id), source, turn.now.date())
        turn.storage.declare(
            unit.id, context.get("year"), slot.id, figure, turn.person.id, turn.now
        )


def keep_setting(setting: UnitSetting, context: Context) -> None:
    """Sets the one value of a setting; "unset" takes the choice back."""
    (slot,) = setting.slots
    value = context.get(slot.id)
    _choose(context, slot.id, None if value == UNSET else value)


def keep_reminders(setting: UnitSetting, context: Context) -> None:
    """Sets how the unit's people are reminded, unless they chose otherwise themselves."""
    keep_setting(setting, context)
    turn: Turn = context.turn
    for meeting in turn.storage.meetings(turn.own_unit.id, since=turn.now, limit=MOST):
        Schedule(turn.storage, meeting, turn.now).replan()


def keep_working_day(setting: UnitSetting, context: Context) -> None:
    """Adds a day to the unit's own working days and days off."""
    days = context.turn.own_unit.setting("working_days") or {}
    _choose(context, "working_days", {**days, context.get("day"): context.get("worked")})


def _choose(context: Context, name: str, value: Any) -> None:
    turn, setting = context.turn, Setting(value, context.get(SOURCE.id) or "")
    turn.storage.choose_setting(turn.own_unit.id, name, setting, turn.person.id, turn.now)


READINGS = labelled("settings-hybrid", (Format.IN_PERSON, Format.ONLINE, UNSET))
KEPT_MONTHS = labelled("settings-keep", ("12", "24", "60", "120"))
WORKED = (
    Option("yes", Text("settings-worked-yes"), True),
    Option("no", Text("settings-worked-no"), False),
)


def declared(name: str, *slots: Slot[Context]) -> UnitSetting:
    """Figures of a year, with their source."""
    return UnitSetting(name, slots, yearly=True, sourced=True)


SETTINGS = (
    declared("baseline", number("previous_year", settled_last_year)),
    declared("year-plan", number("planned_total")),
    declared("opening", *map(number, OPENING)),
    declared("province", number("others_province_wide")),
    declared("commune", number("others_commune_wide")),
    UnitSetting("hybrid", (Slot("hybrid_counts_as", choice(READINGS)),), sourced=True),
    UnitSetting("statutory", (Slot("statutory_counts", choice(YES_NO)),), sourced=True),
    UnitSetting("hours", (hours("office_hours"),)),
    UnitSetting("reminders", (leads_slot(UNIT_LEADS),), keep=keep_reminders),
    UnitSetting("quiet", (quiet_slot(UNIT_QUIET),), keep=keep_reminders),
    UnitSetting("norm", (money("spending_norm"),), sourced=True),
    UnitSetting("secret", (Slot("count_secret", choice(YES_NO)),)),
    UnitSetting("keep", (Slot("keep_months", choice(KEPT_MONTHS)),)),
    UnitSetting(
        "days",
        (a_day("day"), Slot("worked", choice(WORKED))),
        keep=keep_working_day,
    ),
)
FORMS = tuple(setting.form for setting in SETTINGS)
