"""The word with which a leader sends a plan back."""

from __future__ import annotations

from handlers.answers import writing
from handlers.awaiting import decide, decision_on
from handlers.form import Desk, Form, Replies
from handlers.turn import Reply, Say
from storage.records import Decision

VERSION = 1


def complete(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Sends the plan back, unless it was decided on or changed meanwhile."""
    turn, meeting_id = desk.turn, desk.draft.meeting_id
    turn.records.close_draft(desk.draft.id, turn.now)
    meeting = None if meeting_id is None else turn.records.meeting(meeting_id)
    found = decision_on(turn.records, meeting) if meeting else None
    if meeting is None or found is None or found.decision is not Decision.asked:
        return (Reply((Say("approval-changed"),)),)
    decide(turn, meeting, Decision.returned, desk.get("word"))
    return (Reply((Say("approval-sent-back", {"code": meeting.code}),)),)


def _ask(desk: Desk) -> Say:
    return Say("approval-ask-word", {"title": desk.get("title")})


RETURN = Form(
    id="return",
    version=VERSION,
    slots=(writing("word", _ask, echo=lambda value, desk: None),),
    desk=Desk,
    complete=complete,
)
