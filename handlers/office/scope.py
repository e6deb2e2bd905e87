"""What a person may reach of the unit they act for: its meetings.

An id of another unit is answered exactly as one that does not exist.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog.access import Role
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Turn
from handlers.dialog.verbs import STALE, Target
from handlers.office.approvals import is_held_back
from storage.model import Meeting, MeetingState


def sees(turn: Turn, meeting: Meeting) -> bool:
    """Whether the person may know of a meeting of the unit: those who only attend, and groups, not
    before its leaders have agreed to it."""
    is_outside = turn.event.group or turn.role is Role.member
    return not (is_outside and is_held_back(turn.storage, meeting))


def may_be_invited_to(turn: Turn, meeting: Meeting) -> bool:
    """Whether anybody may be asked to a meeting: not before its leaders have agreed to it."""
    return not is_held_back(turn.storage, meeting)


def _meeting_of_the_unit(turn: Turn, text: str) -> Meeting | None:
    number = number_in(text)
    meeting = None if number is None else turn.storage.meeting(number)
    if meeting is None or turn.unit is None or meeting.unit_id != turn.unit.id:
        return None
    return meeting if sees(turn, meeting) else None


def _number(meeting: Meeting) -> str:
    return str(meeting.id)


MEETING: Target[Meeting] = Target(_meeting_of_the_unit, _number, Text("meeting-unknown"))
"""A meeting of the unit acted for, by its number."""

MEETING_ON_A_BUTTON = replace(MEETING, missing=STALE)
"""The same, where a button that has lost its meeting is simply an old one."""

PLANNED = MEETING.where(lambda turn, meeting: meeting.state is MeetingState.planned)
AHEAD = PLANNED.where(lambda turn, meeting: meeting.facts.starts > turn.now)
TO_INVITE = replace(AHEAD.where(may_be_invited_to), missing=Text("attendance-not-yet"))
"""A meeting ahead to which people may be asked."""
