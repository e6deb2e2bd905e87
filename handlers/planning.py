"""/hop: starting a plan, empty, from a sentence, or from an earlier meeting."""

from __future__ import annotations

from typing import Any

from handlers import drafts
from handlers import unit as units
from handlers.actions import loose
from handlers.form import Remarks, Replies
from handlers.judging import PlanDesk
from handlers.mine import my_meeting, my_unit
from handlers.plan import PLAN
from handlers.sentence import answers_in
from handlers.talk import action, echoes, record, show
from handlers.turn import Choice, Reply, Say, Turn
from storage.records import Draft, Unit

ANEW = (
    "secrecy", "day", "clock", "sessions", "year", "urgent_reason", "special_circumstance",
    "papers_due", "saving",
)  # fmt: skip


PLAN_LIKE = {"kind", "day", "clock", "duration", "count", "format", "speeches"}


def plan(turn: Turn, text: str) -> Replies:
    """/hop [text]: a plan under way is offered first; a text always starts a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN and standing[1].draft.answers and not text:
        choices = (
            Choice(Say("planning-resume"), loose("resume")),
            Choice(Say("planning-anew"), loose("anew")),
        )
        title = standing[1].get("title") or Say("planning-untitled")
        return (Reply((Say("planning-unfinished", {"title": title}),), choices),)
    return start(turn, text)


def start(turn: Turn, text: str = "") -> Replies:
    """A new plan with what can be read from the text; without a unit, that is asked first."""
    unit_of_mine = my_unit(turn)
    answers = _understood(turn, unit_of_mine, text) if text else {}
    form, desk = drafts.begin(turn, PLAN.id, unit_of_mine)
    replies = record(form, desk, answers) if answers else show(form, desk)
    return replies if unit_of_mine is not None else units.needed(turn, kept=bool(answers))


def offer(turn: Turn, text: str) -> Replies:
    """Free text: a sentence that says at least two things of a meeting is offered to be planned."""
    unit_of_mine = my_unit(turn)
    answers = _understood(turn, unit_of_mine, text)
    if len(PLAN_LIKE & set(answers)) < 2:
        return (Reply((Say("help-one-line"),)),)
    kept = {name: value for name, value in answers.items() if value is not ...}
    form, desk = drafts.begin(turn, PLAN.id, unit_of_mine, kept)
    choices = (
        Choice(Say("planning-go-on"), loose("resume")),
        Choice(Say("planning-not-a-plan"), action(desk, "leave")),
    )
    return (Reply((Say("planning-offer"), *echoes(form, desk, kept)), choices),)


def _understood(turn: Turn, unit: Unit | None, text: str) -> dict[str, Any]:
    """What a sentence says, read on an empty plan."""
    blank = Draft(0, turn.person.id, None, PLAN.id, PLAN.version, 0, {})
    return answers_in(text, PlanDesk(turn, blank, unit))


def resume(turn: Turn, _: str) -> Replies:
    return drafts.show_standing(turn) or drafts.stale(turn)


def anew(turn: Turn, _: str) -> Replies:
    """Puts the plan under way aside for a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN:
        turn.records.close_draft(standing[1].draft.id, turn.now)
    return start(turn)


def similar(turn: Turn, target: str) -> Replies:
    """A new plan with the answers of an earlier meeting, all but those that belong to its day."""
    meeting = my_meeting(turn, target)
    if meeting is None:
        return drafts.stale(turn)
    kept: dict[str, Any] = {n: a for n, a in meeting.facts.answers.items() if n not in ANEW}
    form, desk = drafts.begin(turn, PLAN.id, my_unit(turn), kept)
    return show(form, desk, Remarks((Say("planning-similar", {"code": meeting.code}),)))


BUTTONS = {"resume": resume, "anew": anew, "similar": similar}
