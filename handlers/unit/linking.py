"""One person on two channels, and a group chat for a unit: both linked by a short-lived code."""

from __future__ import annotations

from datetime import timedelta

from handlers.dialog import drafts
from handlers.dialog.access import ADMIN, EVERYBODY, Role
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Replies, Turn, message
from handlers.dialog.verbs import action
from handlers.office.codes import digest, must_wait, new_code, new_typed_code, open_code
from handlers.unit.agreements import LINK
from storage.model import CodeKind

MINUTES = 10


@action("link", roles=EVERYBODY)
def show_code(turn: Turn) -> Replies:
    """A code to be typed on the person's other channel."""
    code = new_typed_code("p")
    _keep(turn, code, CodeKind.person, None)
    return message(Text("link-code", {"code": Secret(code), "minutes": MINUTES}))


def link(turn: Turn, text: str) -> Replies:
    """A code typed on the other channel: asks before two accounts become one person."""
    if must_wait(turn):
        return drafts.show_standing(turn, Text("join-wait"))
    code = open_code(turn, text, (CodeKind.person,))
    if code is None:
        return drafts.show_standing(turn, Text("join-unknown"))
    if code.by == turn.person.id:
        return drafts.show_standing(turn, Text("link-same-account"))
    giver = turn.storage.person(code.by)
    assert giver is not None
    name = giver.name or Text("role-nameless", {"number": giver.id})
    drafts.begin(turn, LINK, None, {"code": code.id})
    return drafts.show_standing(turn, Text("link-with", {"name": name}))


@action("group-code", roles=ADMIN)
def show_group_code(turn: Turn) -> Replies:
    """A code for an admin to send in the group chat that shall ask for the unit."""
    unit, code = turn.own_unit, new_code("g")
    _keep(turn, code, CodeKind.group, unit.id)
    said = {"code": Secret(code), "minutes": MINUTES, "unit": unit.name}
    return message(Text("groupchat-code", said))


def link_group(turn: Turn, text: str) -> Replies:
    """The code sent in a group, by an admin of the unit that it was made for."""
    if not turn.event.group:
        return drafts.show_standing(turn, Text("groupchat-only-there"))
    if must_wait(turn):
        return ()
    code = open_code(turn, text, (CodeKind.group,))
    if code is None or code.unit_id is None:
        return message(Text("join-unknown"))
    if turn.storage.role_in(turn.person.id, code.unit_id) != Role.admin:
        return message(Text("join-unknown"))
    turn.storage.use_code(code.id)
    here = turn.event.channel, turn.event.chat
    turn.storage.link_group(*here, code.unit_id, turn.person.id, turn.now)
    unit = turn.storage.unit(code.unit_id)
    assert unit is not None
    return message(Text("groupchat-linked", {"unit": unit.name}))


def _keep(turn: Turn, code: str, kind: CodeKind, unit_id: int | None) -> None:
    ends = turn.now + timedelta(minutes=MINUTES)
    turn.storage.add_code(digest(code), kind, unit_id, None, 1, turn.person.id, turn.now, ends)
