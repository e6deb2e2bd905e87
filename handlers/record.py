"""Recording a conference that was held already: the one place where a past day is accepted."""

from __future__ import annotations

from handlers.form import Form, Replies
from handlers.judging import PlanDesk
from handlers.plan import PLAN
from handlers.saving import keep
from handlers.share import year_after
from handlers.turn import Reply, Say
from handlers.when import when_said
from storage.records import MeetingState

VERSION = 1
ASKED = (
    "secrecy", "title", "kind", "conference", "scope", "day", "clock", "duration", "sessions",
    "format", "count",
)  # fmt: skip


class PastDesk(PlanDesk):
    """A meeting that was held: its day lies behind."""

    past = True


def complete(form: Form[PlanDesk], desk: PlanDesk, before: tuple[Say, ...]) -> Replies:
    """Keeps the meeting as held, with the figures it really had."""
    meeting, undo = keep(desk, MeetingState.held)
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    said = Say("record-kept", {"code": meeting.code, "title": meeting.facts.title})
    when = when_said(desk)
    return (Reply((*before, said, *((when,) if when else ()), *year_after(desk)), (undo,)),)


RECORD: Form[PlanDesk] = Form(
    id="record",
    version=VERSION,
    slots=tuple(slot for slot in PLAN.slots if slot.id in ASKED),
    desk=PastDesk,
    complete=complete,
)
