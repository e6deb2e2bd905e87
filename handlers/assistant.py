"""The assistant's one door: an event in, replies out.

A message is, in this order: something that bears a secrecy mark and is refused; a button; a
command; the number or label of something that can be chosen; an answer to the standing question;
or a sentence that may describe a meeting.
"""

from __future__ import annotations

from handlers import commands, drafts
from handlers.actions import Action, parse_action
from handlers.chosen import chosen
from handlers.form import Desk, Replies
from handlers.planning import offer
from handlers.secrecy import refuse_marked
from handlers.talk import hear, press
from handlers.turn import Reply, Turn
from vietnamese.secrecy import bears_secrecy_mark


def answer(turn: Turn) -> tuple[Reply, ...]:
    """What the assistant says to an event; its effects are written through the turn's records."""
    if turn.event.button is not None:
        return _tapped(turn, parse_action(turn.event.button))
    text = (turn.event.text or "").strip()
    if turn.event.group and not text.startswith("/"):
        return ()
    if bears_secrecy_mark(text):
        return refuse_marked()
    if text.startswith("/"):
        return commands.run(turn, text)
    action = chosen(turn, text)
    if action is not None:
        return _tapped(turn, action)
    standing = drafts.standing(turn)
    if standing is None:
        return offer(turn, text)
    form, desk = standing
    return _and_what_stands_then(turn, desk, hear(form, desk, text))


def _tapped(turn: Turn, action: Action | None) -> Replies:
    if action is None:
        return drafts.stale(turn)
    if action.draft == 0:
        return commands.press(turn, action)
    standing = drafts.standing(turn)
    if standing is None:
        return drafts.stale(turn)
    form, desk = standing
    if (desk.draft.id, desk.draft.revision) != (action.draft, action.revision):
        return drafts.stale(turn)
    return _and_what_stands_then(turn, desk, press(form, desk, action))


def _and_what_stands_then(turn: Turn, answered: Desk, replies: Replies) -> Replies:
    """When a conversation has ended, the one beneath it stands again and asks its question."""
    top = drafts.on_top(turn)
    if top is None or top.id == answered.draft.id:
        return replies
    return replies + drafts.show_standing(turn)
