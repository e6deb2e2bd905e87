"""What a person may reach: the unit they act for, and that unit's meetings.

An id of another unit is answered exactly as one that does not exist.
"""

from __future__ import annotations

from handlers.dialog.access import Role, role_of
from handlers.dialog.payload import number_in
from handlers.dialog.turn import Turn
from handlers.office.approvals import is_held_back
from storage.model import Meeting, Unit


def my_unit(turn: Turn) -> Unit | None:
    """The unit the person acts for, None before they belong to one."""
    if turn.person.unit_id is None or role_of(turn) is Role.nobody:
        return None
    return turn.storage.unit(turn.person.unit_id)


def my_meeting(turn: Turn, target: str) -> Meeting | None:
    """A meeting of the person's unit by the number in a button."""
    number, unit = number_in(target), my_unit(turn)
    meeting = None if number is None else turn.storage.meeting(number)
    if meeting is None or unit is None or meeting.unit_id != unit.id:
        return None
    return meeting if sees(turn, meeting) else None


def sees(turn: Turn, meeting: Meeting) -> bool:
    """Whether the person may know of a meeting of the unit: those who only attend, and groups, not
    before its leaders have agreed to it."""
    is_outside = turn.event.group or role_of(turn) is Role.member
    return not (is_outside and is_held_back(turn.storage, meeting))
