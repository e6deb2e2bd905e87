"""A saved meeting as a plan again: changed, moved, or the start of a similar one."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog import drafts
from handlers.dialog.access import PLANNING
from handlers.dialog.engine import focus, show
from handlers.dialog.form import Findings
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn
from handlers.dialog.verbs import action
from handlers.office.scope import MEETING_ON_A_BUTTON, PLANNED
from handlers.plan.context import PlanContext
from handlers.plan.findings import findings_of
from handlers.plan.form import PLAN
from handlers.plan.questions import SLOTS
from handlers.plan.secrecy import OPEN
from storage.model import Meeting


@action("edit", roles=PLANNING, target=PLANNED)
def edit(turn: Turn, meeting: Meeting) -> Replies:
    """The meeting's card as a plan, with every answer to change."""
    return show(PLAN, _as_plan(turn, meeting))


@action("move", roles=PLANNING, target=PLANNED)
def move(turn: Turn, meeting: Meeting) -> Replies:
    """The meeting's day asked anew; its length and its other answers stay."""
    return focus(PLAN, _as_plan(turn, meeting), "day")


def _as_plan(turn: Turn, meeting: Meeting) -> PlanContext:
    answers = {**meeting.facts.answers, "secrecy": OPEN}
    if meeting.facts.sessions:
        answers["sessions"] = meeting.facts.sessions
    context = drafts.begin(turn, PLAN, turn.unit, answers, meeting.id)
    context.draft = replace(context.draft, seen=findings_of(context))
    turn.save_draft(context.draft)
    return context


@action("similar", roles=PLANNING, target=MEETING_ON_A_BUTTON)
def similar(turn: Turn, meeting: Meeting) -> Replies:
    """A new plan with the answers of an earlier meeting, all but those that belong to its day."""
    answers = meeting.facts.answers
    kept = {s.id: answers[s.id] for s in SLOTS if s.copied and s.id in answers}
    context = drafts.begin(turn, PLAN, turn.unit, kept)
    return show(PLAN, context, Findings((Text("planning-similar", {"code": meeting.code}),)))
