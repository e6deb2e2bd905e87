"""/nhac: how long before a meeting to be reminded, when to be left alone, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers import drafts
from handlers.actions import loose
from handlers.deliveries.listeners import LEADS, QUIET, UNIT_LEADS, UNIT_QUIET, of_unit
from handlers.deliveries.scheduling import replan_person
from handlers.form import Desk, Form, Replies
from handlers.leads import leads_said, leads_slot, quiet_said, quiet_slot
from handlers.mine import my_unit
from handlers.turn import Choice, Reply, Say, Turn
from storage.ledger import OPEN, REMINDING, Wishes

VERSION = 1
MOST_SHOWN = 3


def my_reminders(turn: Turn, _: str) -> Replies:
    """What the person has chosen, or what holds without that, and what is coming."""
    return (_card(turn),)


def _card(turn: Turn, *said: Say) -> Reply:
    wishes = turn.records.wishes(turn.person.id)
    unit = my_unit(turn)
    leads = wishes.leads if wishes.leads is not None else of_unit(unit, UNIT_LEADS, LEADS)
    quiet = wishes.quiet or of_unit(unit, UNIT_QUIET, QUIET)
    says = (
        *said,
        Say("wishes-head"),
        Say("wishes-off") if wishes.off else leads_said(leads),
        quiet_said(quiet),
        *_coming(turn),
    )
    switch = "on" if wishes.off else "off"
    choices = (
        Choice(Say("wishes-change-leads"), loose("wish-leads")),
        Choice(Say("wishes-change-quiet"), loose("wish-quiet")),
        Choice(Say(f"wishes-turn-{switch}"), loose(f"wish-{switch}")),
    )
    return Reply(says, choices, turn.event.button is not None)


def _coming(turn: Turn) -> tuple[Say, ...]:
    """The next reminders, each with its meeting's code."""
    meetings = turn.records.meetings_ahead_of(turn.person.id, turn.now)[:MOST_SHOWN]
    lines = [
        Say("wishes-coming", {"at": row.due.isoformat(), "code": meeting.code})
        for meeting in meetings
        for row in turn.records.deliveries_of(meeting.id, OPEN)
        if row.slip.person_id == turn.person.id and row.slip.kind in REMINDING
    ]
    return tuple(lines[:MOST_SHOWN])


def _keep_leads(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    return _kept(desk, leads=tuple(desk.get("leads")), off=False)


def _keep_quiet(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    begins, ends = desk.get("quiet")
    return _kept(desk, quiet=(begins, ends))


def _kept(desk: Desk, **chosen: Any) -> Replies:
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    return _wish(desk.turn, **chosen)


def _wish(turn: Turn, **chosen: Any) -> Replies:
    """Keeps a wish, and plans what is coming by it."""
    wishes: Wishes = replace(turn.records.wishes(turn.person.id), **chosen)
    turn.records.wish(turn.person.id, wishes)
    replan_person(turn.records, turn.person.id, turn.now)
    return (_card(turn, Say("wishes-kept")),)


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


MY_LEADS = Form("my-leads", VERSION, (leads_slot("leads"),), Desk, _keep_leads)
MY_QUIET = Form("my-quiet", VERSION, (quiet_slot("quiet"),), Desk, _keep_quiet)

BUTTONS = {
    "wishes": my_reminders,
    "wish-leads": ask_leads,
    "wish-quiet": ask_quiet,
    "wish-off": turn_off,
    "wish-on": turn_on,
}
