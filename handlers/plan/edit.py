"""The buttons of a plan: save, change one answer, take a fix, not hold it, leave."""

from __future__ import annotations

import re

from handlers.dialog.engine import action, focus, leave, record, show
from handlers.dialog.form import Findings, Form
from handlers.dialog.text import Text, dashed
from handlers.dialog.turn import Choice, Replies, Reply
from handlers.plan.context import PlanContext
from handlers.plan.findings import FIXES, NOT_HELD, remedy_for
from handlers.plan.reasons import SAVING
from handlers.plan.saving import keep
from handlers.plan.slots import slots_of
from rules import Refusal, refusals
from storage.model import MeetingState


def press_save(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    """Saves, or asks what a breach needs first; a plan that can no longer be is refused."""
    if context.unit is None:
        return _needs_unit(form, context)
    impossible = refusals(context.meeting, as_of=None if context.past else context.turn.now.date())
    if impossible:
        return _refused(form, context, impossible[0])
    return record(form, context, {SAVING: True})


def _refused(form: Form[PlanContext], context: PlanContext, refusal: Refusal) -> Replies:
    """Asks the question again whose answer cannot be."""
    key = re.split(r"\W", refusal.key)[0]
    refused = next(slot for slot in slots_of(form) if key in slot.refused)
    context.draft = context.draft.step(focus=refused.id)
    context.turn.save_draft(context.draft)
    past = refusal.reason == "past"
    return show(form, context, Findings((Text("saving-day-past" if past else "saving-refused"),)))


def press_edit(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    """The answers as a list to choose one from."""
    choices = tuple(
        Choice(Text(f"edit-{dashed(slot_id)}"), action(context, "focus", slot_id))
        for slot_id in _editable(form, context)
    )
    back = Choice(Text("edit-back-to-card"), action(context, "card"))
    return (Reply((Text("edit-which"),), (*choices, back), context.turn.tapped),)


def _editable(form: Form[PlanContext], context: PlanContext) -> list[str]:
    """The answers that may be changed."""
    answered = (slot for slot in slots_of(form) if slot.id in context.draft.answers)
    return [slot.id for slot in answered if slot.editable and slot.applies(context)]


def press_focus(form: Form[PlanContext], context: PlanContext, slot_id: str) -> Replies:
    if slot_id not in _editable(form, context):
        return show(form, context)
    return focus(form, context, slot_id)


def press_card(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    return focus(form, context, None)


def press_fix(form: Form[PlanContext], context: PlanContext, target: str) -> Replies:
    """Makes the change that a finding offered."""
    remedy = remedy_for(context, target)
    if remedy is None:
        return show(form, context, Findings((Text("form-stale"),)))
    if remedy.change == NOT_HELD:
        return _needs_unit(form, context) if context.unit is None else _not_held(context)
    slot, fix = FIXES[remedy.change]
    if fix is None:
        return focus(form, context, slot.id)
    fixed = fix(remedy, context)
    return record(form, context, {slot.id: fixed.value, **fixed.also})


def _needs_unit(form: Form[PlanContext], context: PlanContext) -> Replies:
    """A plan without a unit waits for one."""
    return show(form, context, Findings((Text("unit-needed-to-save"),)))


def _not_held(context: PlanContext) -> Replies:
    """A meeting that need not be held is counted as one avoided."""
    meeting, undo = keep(context, MeetingState.avoided)
    context.turn.close_draft(context.draft)
    return (Reply((Text("saving-avoided", {"title": meeting.facts.title}),), (undo,)),)


def press_leave(form: Form[PlanContext], context: PlanContext, _: str) -> Replies:
    return leave(form, context)


BUTTONS = {
    "save": press_save,
    "edit": press_edit,
    "focus": press_focus,
    "card": press_card,
    "fix": press_fix,
    "leave": press_leave,
}
