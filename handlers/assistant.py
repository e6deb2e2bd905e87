"""The assistant's one door: an event in, replies out.

A message is, in this order: something that bears a secrecy mark and is refused; a button; a
command; a code that opens something; the number or label of something that can be chosen; an
answer to the standing question; or a sentence that may describe a meeting. Whoever may not pass is
turned away here, by the table of `handlers.doors`, and shown no button that they could not use.
"""

from __future__ import annotations

import handlers.forms  # noqa: F401  enters every form in the table
from handlers import actions as commands
from handlers.deliveries import pull as spoken
from handlers.dialog import access as access
from handlers.dialog import drafts
from handlers.dialog import serialization as wire
from handlers.dialog.access import opens, role_of
from handlers.dialog.engine import hear, press
from handlers.dialog.form import Context, Replies
from handlers.dialog.payload import Action, parse_action
from handlers.dialog.resolve import chosen
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply, Turn
from handlers.office.codes import is_code
from handlers.plan.planning import offer
from handlers.plan.secrecy import refuse_marked
from handlers.unit import group_chats
from vietnamese.secrecy import bears_secrecy_mark


def answer(turn: Turn) -> tuple[Reply, ...]:
    """What the assistant says to an event; its effects are written through the turn's records."""
    if turn.event.group:
        return _in_group(turn)
    answered = _answered(turn)
    replies = (*_notices(turn), *spoken.waiting(turn), *answered)
    return access.within_reach(turn, replies)


def _answered(turn: Turn) -> Replies:
    if turn.event.button is not None:
        return _tapped(turn, parse_action(turn.event.button))
    text = (turn.event.text or "").strip()
    if bears_secrecy_mark(text):
        return refuse_marked()
    if text.startswith("/") or is_code(text):
        return _commanded(turn, text if text.startswith("/") else f"/start {text}")
    action = chosen(turn, text)
    if action is not None:
        return _tapped(turn, action)
    standing = drafts.standing(turn)
    if standing is not None:
        form, context = standing
        return _and_what_stands_then(turn, context, hear(form, context, text))
    if opens(turn, access.COMMANDS, "hop"):
        return offer(turn, text)
    return (Reply((Text("help-one-line"),)),)


def _commanded(turn: Turn, text: str) -> Replies:
    command, rest = commands.read(text)
    if command is None:
        return drafts.show_standing(turn, (Text("help-no-such-command"),))
    if not opens(turn, access.COMMANDS, command.name):
        return _closed(turn)
    return commands.run(turn, command, rest)


def _tapped(turn: Turn, action: Action | None) -> Replies:
    if action is None:
        return drafts.stale(turn)
    if action.draft == 0:
        return _pressed(turn, action)
    standing = drafts.standing(turn)
    if standing is None:
        return drafts.stale(turn)
    form, context = standing
    if (context.draft.id, context.draft.revision) != (action.draft, action.revision):
        return drafts.stale(turn)
    return _and_what_stands_then(turn, context, press(form, context, action))


def _pressed(turn: Turn, action: Action) -> Replies:
    """A button that belongs to no draft."""
    button = commands.BUTTONS.get(action.verb)
    if button is None:
        return drafts.stale(turn)
    if not opens(turn, access.BUTTONS, action.verb):
        return _closed(turn)
    return button(turn, action.target)


def _closed(turn: Turn) -> Replies:
    """The answer at a door that is not open to the person's role."""
    role = role_of(turn)
    if role is access.Role.nobody:
        return drafts.stale(turn)
    return drafts.show_standing(turn, (Text("role-closed", {"role": Text(f"role-{role}")}),))


def _in_group(turn: Turn) -> Replies:
    """A group asks for the unit that it is linked to, on behalf of whoever asks."""
    text = (turn.event.text or "").strip()
    if group_chats.settled(turn) or not text.startswith("/") or bears_secrecy_mark(text):
        return ()
    command, rest = commands.read(text)
    if command is None:
        return ()  # another bot's
    there = group_chats.in_its_unit(turn)
    if command.in_groups and (there is None or not opens(there, access.COMMANDS, command.name)):
        return group_chats.unknown()
    return commands.run_in_group(there or turn, command, rest)


def _notices(turn: Turn) -> Replies:
    """What was left to be told to the person."""
    texts = tuple(map(wire.read_say, turn.storage.take_notices(turn.person.id)))
    return (Reply(texts),) if texts else ()


def _and_what_stands_then(turn: Turn, answered: Context, replies: Replies) -> Replies:
    """When a conversation has ended, the one beneath it stands again and asks its question."""
    turn = access.renewed(turn)
    top = drafts.on_top(turn)
    if top is None or top.id == answered.draft.id:
        return replies
    return replies + drafts.show_standing(turn)
