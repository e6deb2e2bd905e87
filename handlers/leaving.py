"""Leaving what one is doing, going back a question, and taking up again what was left."""

from __future__ import annotations

from handlers import drafts
from handlers.form import Replies
from handlers.talk import go_back, leave
from handlers.turn import Reply, Say, Turn


def cancel(turn: Turn, _: str) -> Replies:
    """/huy: leaves what stands; the draft beneath it, if any, stands then."""
    standing = drafts.standing(turn)
    if standing is None:
        return (Reply((Say("leave-nothing"),)),)
    return leave(standing[1]) + drafts.show_standing(turn)


def back(turn: Turn, _: str) -> Replies:
    """/quaylai"""
    standing = drafts.standing(turn)
    if standing is None:
        return (Reply((Say("leave-nothing"),)),)
    return go_back(*standing)


def reopen(turn: Turn, draft_id: str) -> Replies:
    """Brings back a draft that was left."""
    draft = turn.records.draft(int(draft_id)) if draft_id.isdigit() else None
    if draft is None or draft.person_id != turn.person.id:
        return drafts.stale(turn)
    turn.records.reopen_draft(draft.id, turn.now)
    return drafts.show_standing(turn, (Say("leave-reopened"),))


BUTTONS = {"reopen": reopen}
