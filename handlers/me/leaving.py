"""Leaving what one is doing, going back a question, and taking up again what was left."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import stands
from handlers.dialog.engine import go_back, leave
from handlers.dialog.form import Replies
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply, Turn


def cancel(turn: Turn, _: str) -> Replies:
    """/huy: leaves what stands; the draft beneath it, if any, stands then."""
    standing = drafts.standing(turn)
    if standing is None:
        return (Reply((Text("leave-nothing"),)),)
    return leave(standing[1]) + drafts.show_standing(turn)


def back(turn: Turn, _: str) -> Replies:
    """/quaylai"""
    standing = drafts.standing(turn)
    if standing is None:
        return (Reply((Text("leave-nothing"),)),)
    return go_back(*standing)


def reopen(turn: Turn, draft_id: str) -> Replies:
    """Brings back a draft that was left."""
    number = number_in(draft_id)
    draft = None if number is None else turn.storage.draft(number)
    is_mine = draft is not None and draft.person_id == turn.person.id
    if draft is None or not is_mine or not stands(turn, draft):
        return drafts.stale(turn)
    turn.storage.reopen_draft(draft.id, turn.now)
    return drafts.show_standing(turn, (Text("leave-reopened"),))


BUTTONS = {"reopen": reopen}
