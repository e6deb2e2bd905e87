"""/hop: starting a plan, empty or from a sentence."""

from __future__ import annotations

from typing import Any

from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY, NOBODY, PLANNING
from handlers.dialog.engine import record, show
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message
from handlers.dialog.verbs import WORD, action, command
from handlers.plan.context import PlanContext
from handlers.plan.form import PLAN
from handlers.plan.offering import OFFER
from handlers.plan.questions import SLOTS
from handlers.plan.sentence import answers_in
from handlers.unit.card import needed
from storage.model import Draft


@command("hop", aliases=("plan", "kehoach"), roles=PLANNING | NOBODY, target=WORD)
def plan(turn: Turn, text: str) -> Replies:
    """A plan under way is offered first; a text always starts a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN and standing[1].draft.answers and not text:
        title = standing[1].get("title") or Text("planning-untitled")
        return message(
            Text("planning-unfinished", {"title": title}),
            resume.button("planning-resume"),
            anew.button("planning-anew"),
        )
    return start(turn, text)


def start(turn: Turn, text: str = "") -> Replies:
    """A new plan with what can be read from the text; without a unit, that is asked first."""
    answers = _understood(turn, text) if text else {}
    context = drafts.begin(turn, PLAN, turn.unit)
    replies = record(PLAN, context, answers) if answers else show(PLAN, context)
    return replies if turn.unit is not None else needed(turn, kept=bool(answers))


def offer(turn: Turn, text: str) -> Replies:
    """Free text: a sentence that says at least two things of a meeting is offered to be planned."""
    answers = _understood(turn, text)
    if sum(slot.has_line for slot in SLOTS if slot.id in answers) < 2:
        return message(Text("help-one-line"))
    kept = {name: value for name, value in answers.items() if value is not ...}
    return drafts.start(turn, OFFER, turn.unit, kept)


def _understood(turn: Turn, text: str) -> dict[str, Any]:
    """What a sentence says, read on an empty plan."""
    blank = Draft(0, turn.person.id, None, PLAN.id, 0, 0, {})
    return answers_in(text, PlanContext(turn, blank, turn.unit), SLOTS)


@action("resume", roles=EVERYBODY)
def resume(turn: Turn) -> Replies:
    """Goes on with what stands."""
    return drafts.show_standing(turn) or drafts.stale(turn)


@action("anew", roles=PLANNING | NOBODY)
def anew(turn: Turn) -> Replies:
    """Puts the plan under way aside for a new one."""
    standing = drafts.standing(turn)
    if standing is not None and standing[0] is PLAN:
        turn.close_draft(standing[1].draft)
    return start(turn)
