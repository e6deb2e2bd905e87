"""/hop: starting a plan, empty, from a sentence, or from an earlier meeting."""

from __future__ import annotations

from typing import Any

from handlers.dialog import drafts
from handlers.dialog.engine import action, echoes, record, show
from handlers.dialog.form import Findings, Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.office.scope import my_meeting, my_unit
from handlers.plan.context import PlanContext
from handlers.plan.form import PLAN
from handlers.plan.questions import SLOTS
from handlers.plan.sentence import answers_in
from handlers.unit import card as units
from storage.model import Draft, Unit


def plan(turn: Turn, text: str) -> Replies:
    """/hop [text]: a plan under way is offered first; a text always starts a new one."""
    found = drafts.standing(turn)
    if found is not None and found[0] is PLAN and found[1].draft.answers and not text:
        choices = (
            Choice(Text("planning-resume"), loose("resume")),
            Choice(Text("planning-anew"), loose("anew")),
        )
        title = found[1].get("title") or Text("planning-untitled")
        return (Reply((Text("planning-unfinished", {"title": title}),), choices),)
    return start(turn, text)


def start(turn: Turn, text: str = "") -> Replies:
    """A new plan with what can be read from the text; without a unit, that is asked first."""
    unit_of_mine = my_unit(turn)
    answers = _understood(turn, unit_of_mine, text) if text else {}
    form, context = drafts.begin(turn, PLAN.id, unit_of_mine)
    replies = record(form, context, answers) if answers else show(form, context)
    return replies if unit_of_mine is not None else units.needed(turn, kept=bool(answers))


def offer(turn: Turn, text: str) -> Replies:
    """Free text: a sentence that says at least two things of a meeting is offered to be planned."""
    unit_of_mine = my_unit(turn)
    answers = _understood(turn, unit_of_mine, text)
    if sum(slot.has_line for slot in SLOTS if slot.id in answers) < 2:
        return (Reply((Text("help-one-line"),)),)
    kept = {name: value for name, value in answers.items() if value is not ...}
    form, context = drafts.begin(turn, PLAN.id, unit_of_mine, kept)
    choices = (
        Choice(Text("planning-go-on"), loose("resume")),
        Choice(Text("planning-not-a-plan"), action(context, "leave")),
    )
    return (Reply((Text("planning-offer"), *echoes(form, context, kept)), choices),)


def _understood(turn: Turn, unit: Unit | None, text: str) -> dict[str, Any]:
    """What a sentence says, read on an empty plan."""
    blank = Draft(0, turn.person.id, None, PLAN.id, 0, 0, {})
    return answers_in(text, PlanContext(turn, blank, unit), SLOTS)


def resume(turn: Turn, _: str) -> Replies:
    return drafts.show_standing(turn) or drafts.stale(turn)


def anew(turn: Turn, _: str) -> Replies:
    """Puts the plan under way aside for a new one."""
    found = drafts.standing(turn)
    if found is not None and found[0] is PLAN:
        turn.storage.close_draft(found[1].draft.id, turn.now)
    return start(turn)


def similar(turn: Turn, target: str) -> Replies:
    """A new plan with the answers of an earlier meeting, all but those that belong to its day."""
    meeting = my_meeting(turn, target)
    if meeting is None:
        return drafts.stale(turn)
    answers = meeting.facts.answers
    kept = {s.id: answers[s.id] for s in SLOTS if s.copied and s.id in answers}
    form, context = drafts.begin(turn, PLAN.id, my_unit(turn), kept)
    return show(form, context, Findings((Text("planning-similar", {"code": meeting.code}),)))


BUTTONS = {"resume": resume, "anew": anew, "similar": similar}
