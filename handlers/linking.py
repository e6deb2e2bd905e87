"""One person on two channels, and a group chat for a unit: both linked by a short-lived code."""

from __future__ import annotations

from datetime import timedelta

from handlers import drafts
from handlers.agreements import LINK
from handlers.codes import digest, must_wait, new_code, new_typed_code, open_code
from handlers.doors import Role
from handlers.form import Replies
from handlers.mine import my_unit
from handlers.turn import Reply, Say, Secret, Turn
from storage.records import CodeKind

MINUTES = 10


def show_code(turn: Turn, _: str) -> Replies:
    """A code to be typed on the person's other channel."""
    code = new_typed_code("p")
    _keep(turn, code, CodeKind.person, None)
    return (Reply((Say("link-code", {"code": Secret(code), "minutes": MINUTES}),)),)


def link(turn: Turn, text: str) -> Replies:
    """A code typed on the other channel: asks before two accounts become one person."""
    if must_wait(turn):
        return drafts.show_standing(turn, (Say("join-wait"),))
    code = open_code(turn, text, (CodeKind.person,))
    if code is None:
        return drafts.show_standing(turn, (Say("join-unknown"),))
    if code.by == turn.person.id:
        return drafts.show_standing(turn, (Say("link-same-account"),))
    giver = turn.records.person(code.by)
    assert giver is not None
    name = giver.name or Say("role-nameless", {"number": giver.id})
    drafts.begin(turn, LINK.id, None, {"code": code.id})
    return drafts.show_standing(turn, (Say("link-with", {"name": name}),))


def show_group_code(turn: Turn, _: str) -> Replies:
    """A code for an admin to send in the group chat that shall ask for the unit."""
    unit = my_unit(turn)
    assert unit is not None
    code = new_code("g")
    _keep(turn, code, CodeKind.group, unit.id)
    said = {"code": Secret(code), "minutes": MINUTES, "unit": unit.name}
    return (Reply((Say("groupchat-code", said),)),)


def link_group(turn: Turn, text: str) -> Replies:
    """The code sent in a group, by an admin of the unit that it was made for."""
    if not turn.event.group:
        return drafts.show_standing(turn, (Say("groupchat-only-there"),))
    if must_wait(turn):
        return ()
    code = open_code(turn, text, (CodeKind.group,))
    if code is None or code.unit_id is None:
        return (Reply((Say("join-unknown"),)),)
    if turn.records.role_in(turn.person.id, code.unit_id) != Role.admin:
        return (Reply((Say("join-unknown"),)),)
    turn.records.use_code(code.id)
    here = turn.event.channel, turn.event.chat
    turn.records.link_group(*here, code.unit_id, turn.person.id, turn.now)
    unit = turn.records.unit(code.unit_id)
    assert unit is not None
    return (Reply((Say("groupchat-linked", {"unit": unit.name}),)),)


def _keep(turn: Turn, code: str, kind: CodeKind, unit_id: int | None) -> None:
    ends = turn.now + timedelta(minutes=MINUTES)
    turn.records.add_code(digest(code), kind, unit_id, None, 1, turn.person.id, turn.now, ends)
