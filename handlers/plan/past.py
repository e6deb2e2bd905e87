"""Recording a conference that was held already: the one place where a past day is accepted."""

from __future__ import annotations

from handlers.dialog.access import PLANNING
from handlers.dialog.form import Form
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Reply
from handlers.plan.context import PlanContext
from handlers.plan.questions import PLAN
from handlers.plan.saving import keep
from handlers.plan.share import year_after
from handlers.plan.when import when_said
from storage.model import MeetingState

VERSION = 1
ASKED = (
    "secrecy", "title", "kind", "conference", "scope", "day", "clock", "duration", "sessions",
    "format", "count",
)  # fmt: skip


class PastContext(PlanContext):
    """A meeting that was held: its day lies behind."""

    past = True


def complete(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...]) -> Replies:
    """Keeps the meeting as held, with the figures it really had."""
    meeting, undo = keep(context, MeetingState.held)
    context.turn.close_draft(context.draft)
    said = Text("record-kept", {"code": meeting.code, "title": meeting.facts.title})
    when = when_said(context)
    return (Reply((*before, said, *((when,) if when else ()), *year_after(context)), (undo,)),)


RECORD: Form[PlanContext] = Form(
    id="record",
    version=VERSION,
    roles=PLANNING,
    slots=tuple(slot for slot in PLAN.slots if slot.id in ASKED),
    context=PastContext,
    complete=complete,
)
