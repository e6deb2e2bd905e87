"""/nhac: how long before a meeting to be reminded, when to be left alone, or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from handlers import drafts
from handlers.actions import loose
from handlers.deliveries.listeners import LEADS, QUIET, UNIT_LEADS, UNIT_QUIET, of_unit
from handlers.deliveries.messages import span_said
from handlers.deliveries.scheduling import replan_person
from handlers.form import Accepted, Answer, Desk, Form, Option, Question, Rejected, Replies, Slot
from handlers.mine import my_unit
from handlers.turn import Choice, Reply, Say, Turn
from storage.ledger import OPEN, REMINDING, Wishes
from vietnamese import Duration, Value, fold, read_duration

VERSION = 1
DAY = 24 * 60
SHORTEST, LONGEST = 5, 30 * DAY
MOST_LEADS = 5
MOST_SHOWN = 3

USUAL_LEADS = ((DAY, 60), (DAY,), (60,), (30,))
NEVER_QUIET = ["00:00", "00:00"]
DAY_WORD = "ngay"

_PARTS = re.compile(r"[,;+\n]| va ")
_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hgHG]\s*(\d{2})?)?")


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


def leads_said(leads: tuple[int, ...] | list[int]) -> Say:
    if not leads:
        return Say("wishes-no-leads")
    return Say("wishes-leads", {"leads": tuple(map(span_said, leads))})


def quiet_said(quiet: tuple[str, ...] | list[str]) -> Say:
    begins, ends = quiet
    if begins == ends:
        return Say("wishes-never-quiet")
    return Say("wishes-quiet", {"begins": begins, "ends": ends})


def leads_slot(name: str) -> Slot[Desk]:
    """How long before the start: "1 ngày, 2 tiếng"."""

    def ask(desk: Desk) -> Question:
        usual = tuple(
            Option("-".join(map(str, leads)), leads_said(leads), list(leads))
            for leads in USUAL_LEADS
        )
        return Question((Say("wishes-ask-leads"),), usual)

    def read(text: str, desk: Desk) -> Answer:
        leads = {_minutes(part) for part in _PARTS.split(fold(text)) if part.strip()}
        if not leads or None in leads:
            return Rejected(Say("wishes-need-leads"))
        found = sorted((lead for lead in leads if lead is not None), reverse=True)
        if len(found) > MOST_LEADS or not SHORTEST <= found[-1] <= found[0] <= LONGEST:
            return Rejected(Say("wishes-leads-range", {"most": MOST_LEADS, "least": SHORTEST}))
        return Accepted(found)

    return Slot(name, ask, read, lambda value, desk: leads_said(value))


def _minutes(text: str) -> int | None:
    """A day is a whole one here, not the eight hours of a meeting's day; None for what is no
    length."""
    reading = read_duration(text)
    if not isinstance(reading, Value) or not isinstance(reading.value, Duration):
        return None
    if DAY_WORD not in text.split():
        return reading.value.minutes
    half_days = reading.value.half_days or 0
    return int(half_days) * DAY // 2 if half_days == int(half_days) else None


def quiet_slot(name: str) -> Slot[Desk]:
    """From when to when: "22h-6h"."""

    def ask(desk: Desk) -> Question:
        usual = Option("usual", quiet_said(QUIET), list(QUIET))
        never = Option("never", Say("wishes-never-quiet"), NEVER_QUIET)
        return Question((Say("wishes-ask-quiet"),), (usual, never))

    def read(text: str, desk: Desk) -> Answer:
        clocks = [_clock(*found) for found in _CLOCK.findall(text)]
        if len(clocks) != 2 or not all(clocks):
            return Rejected(Say("wishes-need-quiet"))
        return Accepted(clocks)

    return Slot(name, ask, read, lambda value, desk: quiet_said(value))


def _clock(hour: str, minute: str) -> str:
    """06:30; empty where there is no such time."""
    real = int(hour) < 24 and int(minute or 0) < 60
    return f"{int(hour):02}:{int(minute or 0):02}" if real else ""


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
