"""A leader agrees to a plan that breaches something, or sends it back with a word."""

from __future__ import annotations

from handlers import drafts
from handlers.actions import loose
from handlers.awaiting import decide, decision_on
from handlers.deliveries.notices import announce
from handlers.deliveries.scheduling import replan
from handlers.form import Replies
from handlers.mine import my_meeting, my_unit
from handlers.sending_back import RETURN
from handlers.turn import Choice, Reply, Say, Turn
from storage.records import Decision, Meeting


def agree(turn: Turn, target: str) -> Replies:
    """The plan stands, and whoever is to be told is told."""
    meeting = _asked(turn, target)
    if meeting is None:
        return drafts.show_standing(turn, (Say("meeting-unknown"),))
    decide(turn, meeting, Decision.agreed)
    known = len(turn.records.history(meeting.id))
    announce(turn.records, meeting, turn.now, turn.person.id, known)
    replan(turn.records, meeting, turn.now)
    said = Say("approval-agreed", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((said,), (Choice(Say("meeting-calendar"), loose("calendar", 0)),)),)


def send_back(turn: Turn, target: str) -> Replies:
    """Asks the leader for the word that goes back with the plan."""
    meeting = _asked(turn, target)
    if meeting is None:
        return drafts.show_standing(turn, (Say("meeting-unknown"),))
    drafts.begin(turn, RETURN.id, my_unit(turn), {"title": meeting.facts.title}, meeting.id)
    return drafts.show_standing(turn)


def _asked(turn: Turn, target: str) -> Meeting | None:
    """A meeting of the unit that waits for a decision."""
    meeting = my_meeting(turn, target)
    found = decision_on(turn.records, meeting) if meeting else None
    return meeting if found and found.decision is Decision.asked else None


BUTTONS = {"approve": agree, "return": send_back}
