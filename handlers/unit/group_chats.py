"""Group chats: each asks for the one unit it was linked to, and only on a member's request."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog.access import Role, role_of
from handlers.dialog.form import Replies
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply, Turn


def in_its_unit(turn: Turn) -> Turn | None:
    """The turn as one for the group's unit; None where there is none, or the asker is no member."""
    unit_id = turn.storage.group_unit(turn.event.channel, turn.event.chat)
    there = replace(turn, person=replace(turn.person, unit_id=unit_id))
    return None if role_of(there) is Role.nobody else there


def settled(turn: Turn) -> bool:
    """Whether the event was about the group itself: it is forgotten, or followed."""
    event = turn.event
    if event.gone:
        turn.storage.unlink_group(event.channel, event.chat, turn.person.id, turn.now)
    elif event.moved_to:
        turn.storage.move_address(event.channel, event.chat, event.moved_to)
    return event.gone or bool(event.moved_to)


def unknown() -> Replies:
    """What a group gets that is not linked, and what a stranger gets in one that is."""
    return (Reply((Text("groupchat-unknown"),)),)
