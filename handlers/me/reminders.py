"""/nhac: how long before a meeting to be reminded, when to be left alone, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.deliveries.recipients import LEADS, QUIET, UNIT_LEADS, UNIT_QUIET, of_unit
from handlers.deliveries.scheduling import replan_person
from handlers.dialog import drafts
from handlers.dialog.form import Context, Form, Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.office.scope import my_unit
from handlers.unit.reminding import leads_said, leads_slot, quiet_said, quiet_slot
from storage.ledger import OPEN, REMINDING, Preferences

MOST_SHOWN = 3


def my_reminders(turn: Turn, _: str) -> Replies:
    """What the person has chosen, or what holds without that, and what is coming."""
    return (_card(turn),)


def _card(turn: Turn, *said: Text) -> Reply:
    preferences = turn.storage.preferences(turn.person.id)
    unit = my_unit(turn)
    leads = preferences.leads if preferences.leads is not None else of_unit(unit, UNIT_LEADS, LEADS)
    quiet = preferences.quiet or of_unit(unit, UNIT_QUIET, QUIET)
    texts = (
        *said,
        Text("wishes-head"),
        Text("wishes-off") if preferences.off else leads_said(leads),
        quiet_said(quiet),
        *_coming(turn),
    )
    switch = "on" if preferences.off else "off"
    choices = (
        Choice(Text("wishes-change-leads"), loose("wish-leads")),
        Choice(Text("wishes-change-quiet"), loose("wish-quiet")),
        Choice(Text(f"wishes-turn-{switch}"), loose(f"wish-{switch}")),
    )
    return Reply(texts, choices, turn.event.button is not None)


def _coming(turn: Turn) -> tuple[Text, ...]:
    """The next reminders, each with its meeting's code."""
    meetings = turn.storage.meetings_ahead_of(turn.person.id, turn.now)[:MOST_SHOWN]
    lines = [
        Text("wishes-coming", {"at": row.due.isoformat(), "code": meeting.code})
        for meeting in meetings
        for row in turn.storage.deliveries_of(meeting.id, OPEN)
        if row.slip.person_id == turn.person.id and row.slip.kind in REMINDING
    ]
    return tuple(lines[:MOST_SHOWN])


def _keep_leads(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    return _kept(context, leads=tuple(context.get("leads")), off=False)


def _keep_quiet(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    begins, ends = context.get("quiet")
    return _kept(context, quiet=(begins, ends))


def _kept(context: Context, **chosen: Any) -> Replies:
    context.turn.storage.close_draft(context.draft.id, context.turn.now)
    return _wish(context.turn, **chosen)


def _wish(turn: Turn, **chosen: Any) -> Replies:
    """Keeps a wish, and plans what is coming by it."""
    preferences: Preferences = replace(turn.storage.preferences(turn.person.id), **chosen)
    turn.storage.wish(turn.person.id, preferences)
    replan_person(turn.storage, turn.person.id, turn.now)
    return (_card(turn, Text("wishes-kept")),)


def ask_leads(turn: Turn, _: str) -> Replies:
    drafts.begin(turn, MY_LEADS.id, None)
    return drafts.show_standing(turn)


def ask_quiet(turn: Turn, _: str) -> Replies:
    drafts.begin(turn, MY_QUIET.id, None)
    return drafts.show_standing(turn)


def turn_off(turn: Turn, _: str) -> Replies:
    return _wish(turn, off=True)


def turn_on(turn: Turn, _: str) -> Replies:
    return _wish(turn, off=False)


MY_LEADS = Form("my-leads", (leads_slot("leads"),), Context, _keep_leads)
MY_QUIET = Form("my-quiet", (quiet_slot("quiet"),), Context, _keep_quiet)

BUTTONS = {
    "wishes": my_reminders,
    "wish-leads": ask_leads,
    "wish-quiet": ask_quiet,
    "wish-off": turn_off,
    "wish-on": turn_on,
}
