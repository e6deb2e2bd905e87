"""The word with which a leader sends a plan back."""

from __future__ import annotations

from handlers.dialog.fields import words
from handlers.dialog.form import Context, Form, Replies, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply
from handlers.office.approvals import decide, decision_on
from storage.model import Decision


def complete(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Sends the plan back, unless it was decided on or changed meanwhile."""
    turn, meeting_id = context.turn, context.draft.meeting_id
    turn.storage.close_draft(context.draft.id, turn.now)
    meeting = None if meeting_id is None else turn.storage.meeting(meeting_id)
    found = decision_on(turn.storage, meeting) if meeting else None
    if meeting is None or found is None or found.decision is not Decision.asked:
        return (Reply((Text("approval-changed"),)),)
    decide(turn, meeting, Decision.returned, context.get("word"))
    return (Reply((Text("approval-sent-back", {"code": meeting.code}),)),)


def _ask(context: Context) -> Text:
    return Text("approval-ask-word", {"title": context.get("title")})


RETURN = Form(
    id="return",
    slots=(Slot("word", words(), _ask, silent=True),),
    context=Context,
    complete=complete,
)
