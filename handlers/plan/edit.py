"""The buttons of a plan: save, change one answer, take a fix, not hold it, leave."""

from __future__ import annotations

import re

from handlers.dialog.engine import action, focus, leave, record, show
from handlers.dialog.form import Findings, Form
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Reply
from handlers.plan.context import PlanContext
from handlers.plan.findings import remedy_for
from handlers.plan.fixes import FIXES
from handlers.plan.saving import keep
from rules import Refusal, refusals
from storage.model import MeetingState

ASKED_AGAIN = {
    "start": "day",
    "sessions": "duration",
    "duration_minutes": "duration",
    "attendees": "count",
    "speeches": "speeches",
    "cost": "cost",
    "unit": "day",
    "year": "day",
}
"""By the key of what cannot be in a plan: the question that is asked again."""

NOT_TO_EDIT = ("secrecy", "conference", "year")


def press_save(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    """Saves, or asks what a breach needs first; a plan that can no longer be is refused."""
    if context.unit is None:
        return needs_unit(form, context)
    impossible = refusals(context.meeting, as_of=None if context.past else context.turn.now.date())
    if impossible:
        return _refused(form, context, impossible[0])
    return record(form, context, {"saving": True})


def _refused(form: Form[PlanContext], context: PlanContext, refusal: Refusal) -> Replies:
    """Asks the question again whose answer cannot be."""
    context.draft = context.draft.step(focus=ASKED_AGAIN[re.split(r"\W", refusal.key)[0]])
    context.turn.storage.save_draft(context.draft, context.turn.now)
    past = refusal.reason == "past"
    return show(form, context, Findings((Text("saving-day-past" if past else "saving-refused"),)))


def press_edit(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    """The answers as a list to choose one from."""
    choices = tuple(
        Choice(Text(f"edit-{slot.id.replace('_', '-')}"), action(context, "focus", slot.id))
        for slot in form.slots
        if slot.id in context.draft.answers and slot.id not in NOT_TO_EDIT and slot.applies(context)
    )
    back = Choice(Text("edit-back-to-card"), action(context, "card"))
    return (Reply((Text("edit-which"),), (*choices, back), context.turn.tapped),)


def press_focus(form: Form[PlanContext], context: PlanContext, slot_id: str) -> Replies:
    if form.slot(slot_id) is None:
        return show(form, context)
    return focus(form, context, slot_id)


def press_card(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    return focus(form, context, None)


def press_fix(form: Form[PlanContext], context: PlanContext, target: str) -> Replies:
    """Makes the change that a finding offered."""
    remedy = remedy_for(context, target)
    if remedy is None:
        return show(form, context, Findings((Text("form-stale"),)))
    if remedy.change == "not_held":
        return needs_unit(form, context) if context.unit is None else not_held(context)
    if remedy.change == "special_circumstance":
        return focus(form, context, "special_circumstance")
    return record(form, context, FIXES[remedy.change](remedy, context))


def needs_unit(form: Form[PlanContext], context: PlanContext) -> Replies:
    """A plan without a unit waits for one."""
    return show(form, context, Findings((Text("unit-needed-to-save"),)))


def not_held(context: PlanContext) -> Replies:
    """A meeting that need not be held is counted as one avoided."""
    meeting, undo = keep(context, MeetingState.avoided)
    context.turn.close_draft(context.draft)
    return (Reply((Text("saving-avoided", {"title": meeting.facts.title}),), (undo,)),)


def press_leave(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    return leave(context)


BUTTONS = {
    "save": press_save,
    "edit": press_edit,
    "focus": press_focus,
    "card": press_card,
    "fix": press_fix,
    "leave": press_leave,
}
