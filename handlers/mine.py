"""What a person may reach: the unit they act for, and that unit's meetings.

An id of another unit is answered exactly as one that does not exist.
"""

from __future__ import annotations

from handlers.turn import Turn
from storage.records import Meeting, Unit


def my_unit(turn: Turn) -> Unit | None:
    """The unit the person acts for, None before they belong to one."""
    unit_id = turn.person.unit_id
    return None if unit_id is None else turn.records.unit(unit_id)


def my_meeting(turn: Turn, target: str) -> Meeting | None:
    """A meeting of the person's unit by the number in a button."""
    if not (target.isascii() and target.isdigit() and len(target) < 16):
        return None
    meeting = turn.records.meeting(int(target))
    if meeting is None or meeting.unit_id != turn.person.unit_id:
        return None
    return meeting
