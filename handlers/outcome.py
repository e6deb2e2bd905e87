"""What really happened: asked of a meeting that is over; the tally settles on the answer."""

from __future__ import annotations

from dataclasses import replace

from handlers.answers import choosing, labelled
from handlers.deliveries.scheduling import change
from handlers.form import Form, Replies, Slot
from handlers.judging import PlanDesk, span_of
from handlers.plan import PLAN
from handlers.record import PastDesk
from handlers.turn import Reply, Say
from handlers.undoing import undo_choice
from rules import duration_minutes
from storage.records import MeetingFacts, MeetingState

VERSION = 1
AS_PLANNED, CHANGED, NOT_HELD = "as-planned", "changed", "not-held"
ASKED = ("format", "day", "clock", "duration", "count")


def changed(desk: PlanDesk) -> bool:
    return bool(desk.get("happened") == CHANGED)


def complete(form: Form[PlanDesk], desk: PlanDesk, _: tuple[Say, ...]) -> Replies:
    """Settles the meeting: held as planned, held otherwise, or not held."""
    turn, saved = desk.turn, desk.saved
    assert saved is not None
    before = len(turn.records.history(saved.id))
    state = MeetingState.cancelled if desk.get("happened") == NOT_HELD else MeetingState.held
    facts = _real(desk, saved.facts) if changed(desk) else saved.facts
    change(turn, saved.id, facts, state)
    turn.records.close_draft(desk.draft.id, turn.now)
    said = Say(f"outcome-{state}", {"code": saved.code, "title": saved.facts.title})
    return (Reply((said,), (undo_choice(turn.records, saved.id, before),)),)


def _real(desk: PlanDesk, planned: MeetingFacts) -> MeetingFacts:
    begins, ends = span_of(desk.meeting)
    return replace(
        planned,
        format=desk.get("format"),
        starts=begins,
        ends=ends,
        minutes=duration_minutes(desk.meeting),
        attendee_count=desk.get("count"),
    )


def _asked_if_changed() -> tuple[Slot[PlanDesk], ...]:
    slots = (PLAN.slot(name) for name in ASKED)
    return tuple(replace(slot, applies=changed) for slot in slots if slot is not None)


OUTCOME: Form[PlanDesk] = Form(
    id="outcome",
    version=VERSION,
    slots=(
        choosing(
            "happened",
            lambda desk: Say("outcome-ask", {"title": desk.get("title")}),
            labelled("outcome", (AS_PLANNED, CHANGED, NOT_HELD)),
        ),
        *_asked_if_changed(),
    ),
    desk=PastDesk,
    complete=complete,
)
