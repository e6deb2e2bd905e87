"""A leader agrees to a plan that breaches something, or sends it back with a word."""

from __future__ import annotations

from handlers.deliveries.notices import announce
from handlers.deliveries.scheduling import replan
from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.meetings.sending_back import RETURN
from handlers.office.approvals import decide, decision_on
from handlers.office.scope import my_meeting, my_unit
from storage.model import Decision, Meeting


def agree(turn: Turn, target: str) -> Replies:
    """The plan stands, and whoever is to be told is told."""
    meeting = _asked(turn, target)
    if meeting is None:
        return drafts.show_standing(turn, (Text("meeting-unknown"),))
    decide(turn, meeting, Decision.agreed)
    known = len(turn.storage.history(meeting.id))
    announce(turn.storage, meeting, turn.now, turn.person.id, known)
    replan(turn.storage, meeting, turn.now)
    said = Text("approval-agreed", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((said,), (Choice(Text("meeting-calendar"), loose("calendar", 0)),)),)


def send_back(turn: Turn, target: str) -> Replies:
    """Asks the leader for the word that goes back with the plan."""
    meeting = _asked(turn, target)
    if meeting is None:
        return drafts.show_standing(turn, (Text("meeting-unknown"),))
    drafts.begin(turn, RETURN.id, my_unit(turn), {"title": meeting.facts.title}, meeting.id)
    return drafts.show_standing(turn)


def _asked(turn: Turn, target: str) -> Meeting | None:
    """A meeting of the unit that waits for a decision."""
    meeting = my_meeting(turn, target)
    found = decision_on(turn.storage, meeting) if meeting else None
    return meeting if found and found.decision is Decision.asked else None


BUTTONS = {"approve": agree, "return": send_back}
