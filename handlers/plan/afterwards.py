"""What really happened: asked of a meeting that is over, and of one that was never planned here.

These are the places where a past day is accepted; the year's tally settles on the answers.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.deliveries.changes import change
from handlers.dialog.access import PLANNING
from handlers.dialog.fields import choice, labelled
from handlers.dialog.form import Form, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Reply
from handlers.meetings.undo import undo_choice
from handlers.plan.context import PlanContext
from handlers.plan.questions import SLOTS
from handlers.plan.saving import keep, time_of
from handlers.plan.share import year_after
from handlers.plan.time_said import time_known
from storage.model import Answers, Meeting, MeetingFacts, MeetingState

AS_PLANNED, CHANGED, NOT_HELD = "as-planned", "changed", "not-held"
HELD = tuple(
    replace(slot, ask=Text("plan-ask-past-day")) if slot.id == "day" else slot for slot in SLOTS
)
"""The questions of a plan, asked of what lies behind."""

ACTUAL = sorted((slot for slot in HELD if slot.actual), key=lambda slot: slot.actual)


class PastContext(PlanContext):
    """A meeting that was held: its day lies behind."""

    past = True


def ask_what_happened(context: PlanContext) -> Text:
    return Text("outcome-ask", {"title": context.get("title")})


def is_changed(context: PlanContext) -> bool:
    return bool(context.get("happened") == CHANGED)


def as_saved(meeting: Meeting) -> Answers:
    """What is known of a meeting and cannot have come otherwise, as answers."""
    known = (slot for slot in SLOTS if slot.fact and not slot.actual)
    return {slot.id: getattr(meeting.facts, slot.fact) for slot in known}


def settle(form: Form[PlanContext], context: PlanContext, _: tuple[Text, ...]) -> Replies:
    """Settles the meeting: held as planned, held otherwise, or not held."""
    turn, saved = context.turn, context.saved
    assert saved is not None
    state = MeetingState.cancelled if context.get("happened") == NOT_HELD else MeetingState.held
    facts = _real(context, saved.facts) if is_changed(context) else saved.facts
    span = change(turn, saved.id, facts, state)[1]
    turn.close_draft(context.draft)
    text = Text(f"outcome-{state}", {"code": saved.code, "title": saved.facts.title})
    return (Reply((text,), (undo_choice(saved.id, span),)),)


def _real(context: PlanContext, planned: MeetingFacts) -> MeetingFacts:
    answered = {slot.fact: context.get(slot.id) for slot in ACTUAL if slot.fact}
    return replace(planned, **answered, **time_of(context))


def keep_held(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...]) -> Replies:
    """Keeps a meeting as held, with the figures it really had."""
    meeting, undo = keep(context, MeetingState.held)
    context.turn.close_draft(context.draft)
    kept = Text("record-kept", {"code": meeting.code, "title": meeting.facts.title})
    when = () if (said := time_known(context)) is None else (said,)
    return (Reply((*before, kept, *when, *year_after(context)), (undo,)),)


HAPPENED: Slot[PlanContext] = Slot(
    "happened", choice(labelled("outcome", (AS_PLANNED, CHANGED, NOT_HELD))), ask_what_happened
)
OUTCOME = Form(
    id="outcome",
    roles=PLANNING,
    slots=(HAPPENED, *(replace(slot, applies=is_changed) for slot in ACTUAL)),
    context=PastContext,
    complete=settle,
    asks="plan-ask",
)
RECORD = Form(
    id="record",
    roles=PLANNING,
    slots=tuple(slot for slot in HELD if slot.recorded),
    context=PastContext,
    complete=keep_held,
    asks="plan-ask",
)
