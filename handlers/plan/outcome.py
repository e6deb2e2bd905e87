"""What really happened: asked of a meeting that is over; the tally settles on the answer."""

from __future__ import annotations

from dataclasses import replace

from handlers.deliveries.scheduling import change
from handlers.dialog.access import PLANNING
from handlers.dialog.fields import choosing, labelled
from handlers.dialog.form import Form, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Reply
from handlers.meetings.undo import undo_choice
from handlers.plan.context import PlanContext, span_of
from handlers.plan.past import PastContext
from handlers.plan.questions import PLAN
from rules import duration_minutes
from storage.model import MeetingFacts, MeetingState

VERSION = 1
AS_PLANNED, CHANGED, NOT_HELD = "as-planned", "changed", "not-held"
ASKED = ("format", "day", "clock", "duration", "count")


def changed(context: PlanContext) -> bool:
    return bool(context.get("happened") == CHANGED)


def complete(form: Form[PlanContext], context: PlanContext, _: tuple[Text, ...]) -> Replies:
    """Settles the meeting: held as planned, held otherwise, or not held."""
    turn, saved = context.turn, context.saved
    assert saved is not None
    before = len(turn.storage.history(saved.id))
    state = MeetingState.cancelled if context.get("happened") == NOT_HELD else MeetingState.held
    facts = _real(context, saved.facts) if changed(context) else saved.facts
    change(turn, saved.id, facts, state)
    turn.close_draft(context.draft)
    said = Text(f"outcome-{state}", {"code": saved.code, "title": saved.facts.title})
    return (Reply((said,), (undo_choice(turn, saved.id, before),)),)


def _real(context: PlanContext, planned: MeetingFacts) -> MeetingFacts:
    begins, ends = span_of(context.meeting)
    return replace(
        planned,
        format=context.get("format"),
        starts=begins,
        ends=ends,
        minutes=duration_minutes(context.meeting),
        attendee_count=context.get("count"),
    )


def _asked_if_changed() -> tuple[Slot[PlanContext], ...]:
    slots = (PLAN.slot(name) for name in ASKED)
    return tuple(replace(slot, applies=changed) for slot in slots if slot is not None)


OUTCOME: Form[PlanContext] = Form(
    id="outcome",
    version=VERSION,
    roles=PLANNING,
    slots=(
        choosing(
            "happened",
            lambda context: Text("outcome-ask", {"title": context.get("title")}),
            labelled("outcome", (AS_PLANNED, CHANGED, NOT_HELD)),
        ),
        *_asked_if_changed(),
    ),
    context=PastContext,
    complete=complete,
)
