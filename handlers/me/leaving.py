"""Leaving what one is doing, going back a question, and taking up again what was left."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY
from handlers.dialog.engine import go_back, leave
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message
from handlers.dialog.verbs import Target, action, command
from storage.model import Draft


@command("quaylai", aliases=("back",), roles=EVERYBODY)
def back(turn: Turn) -> Replies:
    """One question back."""
    standing = drafts.standing(turn)
    return go_back(*standing) if standing else message(Text("leave-nothing"))


@command("huy", aliases=("cancel",), roles=EVERYBODY)
def cancel(turn: Turn) -> Replies:
    """Leaves what stands; the draft beneath it, if any, stands then."""
    standing = drafts.standing(turn)
    if standing is None:
        return message(Text("leave-nothing"))
    return leave(*standing) + drafts.come_back(turn)


def _draft_of_mine(turn: Turn, text: str) -> Draft | None:
    number = number_in(text)
    draft = None if number is None else turn.storage.draft(number)
    is_mine = draft is not None and draft.person_id == turn.person.id
    return draft if draft and is_mine and drafts.may_stand(turn, draft) else None


@action("reopen", roles=EVERYBODY, target=Target(_draft_of_mine, lambda draft: str(draft.id)))
def reopen(turn: Turn, draft: Draft) -> Replies:
    """Brings back a draft that was left."""
    drafts.reopen(turn, draft)
    return drafts.show_standing(turn, Text("leave-reopened"))
