"""What is settled afterwards: what became of a meeting, and one that may only be counted."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.text import Text
from handlers.dialog.turn import Turn
from handlers.office.scope import my_meeting, my_unit
from handlers.plan.afterwards import OUTCOME, as_saved
from handlers.plan.secret_count import SECRET_COUNT
from storage.model import Meeting, MeetingState

SETTLEABLE = (MeetingState.planned, MeetingState.held)


def ask_outcome(turn: Turn, target: str) -> Replies:
    """Asks what became of a meeting that has begun."""
    meeting = my_meeting(turn, target)
    if meeting is None or not _may_settle(meeting, turn):
        return drafts.show_standing(turn, (Text("meeting-unknown"),))
    drafts.begin(turn, OUTCOME.id, my_unit(turn), as_saved(meeting), meeting.id)
    return drafts.show_standing(turn)


def _may_settle(meeting: Meeting, turn: Turn) -> bool:
    return meeting.state in SETTLEABLE and meeting.facts.starts <= turn.now


def count_secret(turn: Turn, _: str) -> Replies:
    """Counts a meeting without describing it, where the unit allows that."""
    unit = my_unit(turn)
    if unit is None or not unit.setting("count_secret"):
        return drafts.stale(turn)
    drafts.begin(turn, SECRET_COUNT.id, unit)
    return drafts.show_standing(turn)


BUTTONS = {"outcome": ask_outcome, "count-secret": count_secret}
