"""What is agreed to once before it is done: a unit under another, two accounts as one person.

The code that led here is kept in the draft by its number, so no button can be made up for it.
"""

from __future__ import annotations

from handlers.answers import YES_NO, choosing
from handlers.form import Desk, Form, Replies
from handlers.turn import Reply, Say, Turn
from storage.errors import StorageError
from storage.records import Code

VERSION = 1


def _used_code(desk: Desk) -> Code | None:
    """The code agreed on, used up now; None if it ended meanwhile."""
    turn: Turn = desk.turn
    turn.records.close_draft(desk.draft.id, turn.now)
    code = turn.records.code_numbered(desk.get("code"))
    if code is None or not code.is_open(turn.now):
        return None
    turn.records.use_code(code.id)
    return code


def _declined(desk: Desk) -> Replies:
    desk.turn.records.close_draft(desk.draft.id, desk.turn.now)
    return (Reply((Say("link-declined"),)),)


def come_under(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Puts the unit under the one that invited it, which then sees its totals."""
    if not desk.get("agreed"):
        return _declined(desk)
    code, turn = _used_code(desk), desk.turn
    if code is None or desk.unit is None:
        return (Reply((Say("join-unknown"),)),)
    try:
        fields = {"parent_id": code.unit_id}
        turn.records.change_unit(desk.unit.id, fields, turn.person.id, turn.now)
    except StorageError:
        return (Reply((Say("join-child-circle"),)),)
    said = {"unit": desk.unit.name, "parent": desk.get("parent")}
    return (Reply((Say("join-child-done", said),)),)


def become_one(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Makes the account that typed the code one with the account that showed it."""
    if not desk.get("agreed"):
        return _declined(desk)
    code, turn = _used_code(desk), desk.turn
    if code is None or code.by == turn.person.id:
        return (Reply((Say("join-unknown"),)),)
    turn.records.merge_people(code.by, turn.person.id, turn.now)
    return (Reply((Say("link-done"),)),)


def _unsaid(value: object, desk: Desk) -> None:
    """What follows says it."""


def _ask_child(desk: Desk) -> Say:
    name = desk.unit.name if desk.unit else ""
    return Say("join-ask-child", {"unit": name, "parent": desk.get("parent")})


CHILD = Form(
    id="child",
    version=VERSION,
    slots=(choosing("agreed", _ask_child, YES_NO, echo=_unsaid),),
    desk=Desk,
    complete=come_under,
)
LINK = Form(
    id="link",
    version=VERSION,
    slots=(choosing("agreed", Say("link-ask"), YES_NO, echo=_unsaid),),
    desk=Desk,
    complete=become_one,
)
