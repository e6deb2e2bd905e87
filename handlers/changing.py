"""The buttons of a plan: save, change one answer, take a fix, not hold it, leave."""

from __future__ import annotations

import re

from handlers.fixes import FIXES
from handlers.form import Form, Remarks, Replies
from handlers.judging import PlanDesk
from handlers.remarks import remedy_for
from handlers.saving import keep
from handlers.talk import action, focus, leave, record, show
from handlers.turn import Choice, Reply, Say
from rules import Refusal, refusals
from storage.records import MeetingState

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


def press_save(form: Form[PlanDesk], desk: PlanDesk, _: str) -> Replies:
    """Saves, or asks what a breach needs first; a plan that can no longer be is refused."""
    if desk.unit is None:
        return needs_unit(form, desk)
    impossible = refusals(desk.meeting, as_of=None if desk.past else desk.turn.now.date())
    if impossible:
        return _refused(form, desk, impossible[0])
    return record(form, desk, {"saving": True})


def _refused(form: Form[PlanDesk], desk: PlanDesk, refusal: Refusal) -> Replies:
    """Asks the question again whose answer cannot be."""
    desk.draft = desk.draft.step(focus=ASKED_AGAIN[re.split(r"\W", refusal.key)[0]])
    desk.turn.records.save_draft(desk.draft, desk.turn.now)
    past = refusal.reason == "past"
    return show(form, desk, Remarks((Say("saving-day-past" if past else "saving-refused"),)))


def press_edit(form: Form[PlanDesk], desk: PlanDesk, _: str) -> Replies:
    """The answers as a list to choose one from."""
    choices = tuple(
        Choice(Say(f"edit-{slot.id.replace('_', '-')}"), action(desk, "focus", slot.id))
        for slot in form.slots
        if slot.id in desk.draft.answers and slot.id not in NOT_TO_EDIT and slot.applies(desk)
    )
    back = Choice(Say("edit-back-to-card"), action(desk, "card"))
    return (Reply((Say("edit-which"),), (*choices, back), desk.turn.event.button is not None),)


def press_focus(form: Form[PlanDesk], desk: PlanDesk, slot_id: str) -> Replies:
    if form.slot(slot_id) is None:
        return show(form, desk)
    return focus(form, desk, slot_id)


def press_card(form: Form[PlanDesk], desk: PlanDesk, _: str) -> Replies:
    return focus(form, desk, None)


def press_fix(form: Form[PlanDesk], desk: PlanDesk, target: str) -> Replies:
    """Makes the change that a finding offered."""
    remedy = remedy_for(desk, target)
    if remedy is None:
        return show(form, desk, Remarks((Say("form-stale"),)))
    if remedy.change == "not_held":
        return needs_unit(form, desk) if desk.unit is None else not_held(desk)
    if remedy.change == "special_circumstance":
        return focus(form, desk, "special_circumstance")
    return record(form, desk, FIXES[remedy.change](remedy, desk))


def needs_unit(form: Form[PlanDesk], desk: PlanDesk) -> Replies:
    """A plan without a unit waits for one."""
    return show(form, desk, Remarks((Say("unit-needed-to-save"),)))


def not_held(desk: PlanDesk) -> Replies:
    """A meeting that need not be held is counted as one avoided."""
    meeting, undo = keep(desk, MeetingState.avoided)
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    return (Reply((Say("saving-avoided", {"title": meeting.facts.title}),), (undo,)),)


def press_leave(form: Form[PlanDesk], desk: PlanDesk, _: str) -> Replies:
    return leave(desk)


BUTTONS = {
    "save": press_save,
    "edit": press_edit,
    "focus": press_focus,
    "card": press_card,
    "fix": press_fix,
    "leave": press_leave,
}
