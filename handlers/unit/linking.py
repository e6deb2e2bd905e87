"""One person on two channels, and a group chat for a unit: both linked by a short-lived code."""

from __future__ import annotations

from datetime import timedelta

from handlers.dialog import drafts
from handlers.dialog.access import Role
from handlers.dialog.form import Replies
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Reply, Turn
from handlers.office.codes import digest, must_wait, new_code, new_typed_code, open_code
from handlers.office.scope import my_unit
from handlers.unit.agreements import LINK
from storage.model import CodeKind

MINUTES = 10


def show_code(turn: Turn, _: str) -> Replies:
    """A code to be typed on the person's other channel."""
    code = new_typed_code("p")
    _keep(turn, code, CodeKind.person, None)
    return (Reply((Text("link-code", {"code": Secret(code), "minutes": MINUTES}),)),)


def link(turn: Turn, text: str) -> Replies:
    """A code typed on the other channel: asks before two accounts become one person."""
    if must_wait(turn):
        return drafts.show_standing(turn, (Text("join-wait"),))
    code = open_code(turn, text, (CodeKind.person,))
    if code is None:
        return drafts.show_standing(turn, (Text("join-unknown"),))
    if code.by == turn.person.id:
        return drafts.show_standing(turn, (Text("link-same-account"),))
    giver = turn.storage.person(code.by)
    assert giver is not None
    name = giver.name or Text("role-nameless", {"number": giver.id})
    drafts.begin(turn, LINK.id, None, {"code": code.id})
    return drafts.show_standing(turn, (Text("link-with", {"name": name}),))


def show_group_code(turn: Turn, _: str) -> Replies:
    """A code for an admin to send in the group chat that shall ask for the unit."""
    unit = my_unit(turn)
    assert unit is not None
    code = new_code("g")
    _keep(turn, code, CodeKind.group, unit.id)
    said = {"code": Secret(code), "minutes": MINUTES, "unit": unit.name}
    return (Reply((Text("groupchat-code", said),)),)


def link_group(turn: Turn, text: str) -> Replies:
    """The code sent in a group, by an admin of the unit that it was made for."""
    if not turn.event.group:
        return drafts.show_standing(turn, (Text("groupchat-only-there"),))
    if must_wait(turn):
        return ()
    code = open_code(turn, text, (CodeKind.group,))
    if code is None or code.unit_id is None:
        return (Reply((Text("join-unknown"),)),)
    if turn.storage.role_in(turn.person.id, code.unit_id) != Role.admin:
        return (Reply((Text("join-unknown"),)),)
    turn.storage.use_code(code.id)
    here = turn.event.channel, turn.event.chat
    turn.storage.link_group(*here, code.unit_id, turn.person.id, turn.now)
    unit = turn.storage.unit(code.unit_id)
    assert unit is not None
    return (Reply((Text("groupchat-linked", {"unit": unit.name}),)),)


def _keep(turn: Turn, code: str, kind: CodeKind, unit_id: int | None) -> None:
    ends = turn.now + timedelta(minutes=MINUTES)
    turn.storage.add_code(digest(code), kind, unit_id, None, 1, turn.person.id, turn.now, ends)
