"""/nhac: how long before a meeting to be reminded, when to be left alone, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handlers.deliveries.recipients import LEADS, QUIET, UNIT_LEADS, UNIT_QUIET, of_unit
from handlers.deliveries.scheduling import replan_person
from handlers.deliveries.summary import reminders_to_come
from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY
from handlers.dialog.form import Context, Form, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, screen
from handlers.dialog.verbs import action, command
from handlers.unit.reminding import leads_said, leads_slot, quiet_said, quiet_slot
from storage.ledger import Preferences

Keep = Callable[[Form[Context], Context, tuple[Text, ...]], Replies]

MOST_SHOWN = 3


@command("nhac", aliases=("remind",), roles=EVERYBODY, keeps_place=True)
def my_reminders(turn: Turn) -> Replies:
    """What the person has chosen, or what holds without that, and what is coming."""
    return _card(turn)


@action("wishes", roles=EVERYBODY)
def card(turn: Turn) -> Replies:
    return _card(turn)


def _card(turn: Turn, *said: Text) -> Replies:
    preferences = turn.storage.preferences(turn.person.id)
    unit = turn.unit
    leads = preferences.leads if preferences.leads is not None else of_unit(unit, UNIT_LEADS, LEADS)
    quiet = preferences.quiet or of_unit(unit, UNIT_QUIET, QUIET)
    texts = (
        *said,
        Text("wishes-head"),
        Text("wishes-off") if preferences.off else leads_said(leads),
        quiet_said(quiet),
        *_coming(turn),
    )
    return screen(
        turn,
        texts,
        ask_leads.button("wishes-change-leads"),
        ask_quiet.button("wishes-change-quiet"),
        turn_on.button("wishes-turn-on") if preferences.off else turn_off.button("wishes-turn-off"),
    )


def _coming(turn: Turn) -> tuple[Text, ...]:
    """The next reminders, each with its meeting's code."""
    meetings = turn.storage.meetings_ahead_of(turn.person.id, turn.now)[:MOST_SHOWN]
    lines = [
        Text("wishes-coming", {"at": row.due.isoformat(), "code": meeting.code})
        for meeting in meetings
        for row in reminders_to_come(turn.storage, meeting, turn.person.id)
    ]
    return tuple(lines[:MOST_SHOWN])


def _keep_leads(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    return _kept(context, leads=tuple(context.get("leads")), off=False)


def _keep_quiet(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    begins, ends = context.get("quiet")
    return _kept(context, quiet=(begins, ends))


def _kept(context: Context, **chosen: Any) -> Replies:
    context.turn.close_draft(context.draft)
    return _wish(context.turn, **chosen)


def _wish(turn: Turn, **chosen: Any) -> Replies:
    """Keeps a preference, and plans what is coming by it."""
    preferences: Preferences = replace(turn.storage.preferences(turn.person.id), **chosen)
    turn.storage.wish(turn.person.id, preferences)
    replan_person(turn.storage, turn.person.id, turn.now)
    return _card(turn, Text("wishes-kept"))


@action("wish-leads", roles=EVERYBODY)
def ask_leads(turn: Turn) -> Replies:
    return drafts.start(turn, MY_LEADS, None)


@action("wish-quiet", roles=EVERYBODY)
def ask_quiet(turn: Turn) -> Replies:
    return drafts.start(turn, MY_QUIET, None)


@action("wish-off", roles=EVERYBODY)
def turn_off(turn: Turn) -> Replies:
    return _wish(turn, off=True)


@action("wish-on", roles=EVERYBODY)
def turn_on(turn: Turn) -> Replies:
    return _wish(turn, off=False)


def _mine(name: str, slot: Slot[Context], keep: Keep) -> Form[Context]:
    return Form(name, EVERYBODY, (slot,), Context, keep, EVERYBODY)


MY_LEADS = _mine("my-leads", leads_slot("leads"), _keep_leads)
MY_QUIET = _mine("my-quiet", quiet_slot("quiet"), _keep_quiet)
