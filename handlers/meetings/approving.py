"""A leader agrees to a plan that breaches something, or sends it back with a word."""

from __future__ import annotations

from handlers.deliveries.changes import decide
from handlers.dialog import drafts
from handlers.dialog.access import LEADING
from handlers.dialog.fields import words
from handlers.dialog.form import Context, Form, Slot
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message
from handlers.dialog.verbs import action
from handlers.office.approvals import waits
from handlers.office.scope import MEETING
from storage.model import Decision, Meeting

WAITING = MEETING.where(lambda turn, meeting: waits(turn.storage, meeting))


@action("approve", roles=LEADING, target=WAITING)
def agree(turn: Turn, meeting: Meeting) -> Replies:
    """The plan stands, and whoever is to be told is told."""
    decide(turn, meeting, Decision.agreed)
    said = Text("approval-agreed", {"code": meeting.code, "title": meeting.facts.title})
    return message(said, Choice(Text("meeting-calendar"), loose("calendar", 0)))


@action("return", roles=LEADING, target=WAITING)
def send_back(turn: Turn, meeting: Meeting) -> Replies:
    """Asks the leader for the word that goes back with the plan."""
    return drafts.start(turn, RETURN, turn.unit, {"title": meeting.facts.title}, meeting.id)


def _ask(context: Context) -> Text:
    return Text("approval-ask-word", {"title": context.get("title")})


def _sent_back(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Sends the plan back, unless it was decided on or changed meanwhile."""
    turn, meeting_id = context.turn, context.draft.meeting_id
    turn.close_draft(context.draft)
    meeting = None if meeting_id is None else turn.storage.meeting(meeting_id)
    if meeting is None or not waits(turn.storage, meeting):
        return message(Text("approval-changed"))
    decide(turn, meeting, Decision.returned, context.get("word"))
    return message(Text("approval-sent-back", {"code": meeting.code}))


RETURN = Form(
    id="return",
    roles=LEADING,
    slots=(Slot("word", words(), _ask, silent=True),),
    context=Context,
    complete=_sent_back,
)
