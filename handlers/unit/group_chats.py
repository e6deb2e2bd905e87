"""Group chats: each asks for the one unit it was linked to, and only on a member's request."""

from __future__ import annotations

from handlers.dialog.access import ADMIN, Role
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message, screen
from handlers.dialog.verbs import Target, action
from handlers.unit.linking import show_group_code
from handlers.unit.manage import BACK


def go_to_its_unit(turn: Turn) -> bool:
    """Goes on for the group's unit, if there is one and the asker is of it; whether it does."""
    own = turn.person.unit_id
    turn.act_for(turn.storage.group_unit(turn.event.channel, turn.event.chat))
    is_of_it = turn.role is not Role.nobody
    if not is_of_it:
        turn.act_for(own)
    return is_of_it


def follow(turn: Turn) -> bool:
    """Forgets a group that the assistant was taken out of, follows one that has moved; whether the
    event was about that."""
    event = turn.event
    if event.gone:
        turn.storage.unlink_group(event.channel, event.chat, turn.person.id, turn.now)
    elif event.moved_to:
        turn.storage.move_address(event.channel, event.chat, event.moved_to)
    return event.gone or bool(event.moved_to)


def unknown() -> Replies:
    """What a group gets that is not linked, and what a stranger gets in one that is."""
    return message(Text("groupchat-unknown"))


@action("groups", roles=ADMIN)
def group_chats(turn: Turn) -> Replies:
    """The group chats that ask for the unit, each to be unlinked."""
    linked = turn.storage.groups_of(turn.own_unit.id)
    head = Text("groupchat-some", {"number": len(linked)}) if linked else Text("groupchat-none")
    choices = (
        unlink_group.button(Text("groupchat-unlink", {"place": place}), group)
        for place, group in enumerate(linked, 1)
    )
    return screen(turn, head, *choices, show_group_code.button("groupchat-new"), BACK)


Group = tuple[str, str]
"""Channel and address of a group chat."""


def _group_of_the_unit(turn: Turn, text: str) -> Group | None:
    channel, _, chat = text.partition(".")
    linked = turn.storage.groups_of(turn.own_unit.id)
    return (channel, chat) if (channel, chat) in linked else None


GROUP: Target[Group] = Target(_group_of_the_unit, ".".join)


@action("group-unlink", roles=ADMIN, target=GROUP)
def unlink_group(turn: Turn, group: Group) -> Replies:
    """A group of the unit asks for it no more."""
    turn.storage.unlink_group(*group, turn.person.id, turn.now)
    return message(Text("groupchat-unlinked"), BACK)
