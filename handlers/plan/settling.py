"""What is settled afterwards: what became of a meeting, one held already, one that may only be
counted."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import PLANNING
from handlers.dialog.turn import Replies, Turn
from handlers.dialog.verbs import action
from handlers.office.scope import MEETING
from handlers.plan.afterwards import OUTCOME, RECORD, as_saved
from handlers.plan.secret_count import SECRET_COUNT
from storage.model import Meeting, MeetingState

SETTLEABLE = (MeetingState.planned, MeetingState.held)

BEGUN = MEETING.where(
    lambda turn, meeting: meeting.state in SETTLEABLE and meeting.facts.starts <= turn.now
)


@action("outcome", roles=PLANNING, target=BEGUN)
def ask_outcome(turn: Turn, meeting: Meeting) -> Replies:
    """Asks what became of a meeting that has begun."""
    return drafts.start(turn, OUTCOME, turn.unit, as_saved(meeting), meeting.id)


@action("record", roles=PLANNING)
def record(turn: Turn) -> Replies:
    """Starts recording a conference that was held already."""
    return drafts.start(turn, RECORD, turn.own_unit)


@action("count-secret", roles=PLANNING)
def count_secret(turn: Turn) -> Replies:
    """Counts a meeting without describing it, where the unit allows that."""
    if not turn.own_unit.setting("count_secret"):
        return drafts.stale(turn)
    return drafts.start(turn, SECRET_COUNT, turn.own_unit)
