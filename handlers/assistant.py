"""The assistant's one door: an event in, replies out.

A message is, in this order: something that bears a secrecy mark and is refused; a button; a
command; a code that opens something; the number or label of something that can be chosen; an
answer to the standing question; or a sentence that may describe a meeting. Whoever may not pass is
turned away here, by the table of `handlers.doors`, and shown no button that they could not use.
"""

from __future__ import annotations

import handlers.forms  # noqa: F401  enters every form in the table
from handlers import commands, doors, drafts, group_chats, wire
from handlers.actions import Action, parse_action
from handlers.chosen import chosen
from handlers.codes import is_code
from handlers.deliveries import spoken
from handlers.doors import opens, role_of
from handlers.form import Desk, Replies
from handlers.planning import offer
from handlers.secrecy import refuse_marked
from handlers.talk import hear, press
from handlers.turn import Reply, Say, Turn
from vietnamese.secrecy import bears_secrecy_mark


def answer(turn: Turn) -> tuple[Reply, ...]:
    """What the assistant says to an event; its effects are written through the turn's records."""
    if turn.event.group:
        return _in_group(turn)
    answered = _answered(turn)
    replies = (*_notices(turn), *spoken.waiting(turn), *answered)
    return doors.within_reach(turn, replies)


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
        form, desk = standing
        return _and_what_stands_then(turn, desk, hear(form, desk, text))
    if opens(turn, doors.COMMANDS, "hop"):
        return offer(turn, text)
    return (Reply((Say("help-one-line"),)),)


def _commanded(turn: Turn, text: str) -> Replies:
    command, rest = commands.read(text)
    if command is None:
        return drafts.show_standing(turn, (Say("help-no-such-command"),))
    if not opens(turn, doors.COMMANDS, command.name):
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
    form, desk = standing
    if (desk.draft.id, desk.draft.revision) != (action.draft, action.revision):
        return drafts.stale(turn)
    return _and_what_stands_then(turn, desk, press(form, desk, action))


def _pressed(turn: Turn, action: Action) -> Replies:
    """A button that belongs to no draft."""
    button = commands.BUTTONS.get(action.verb)
    if button is None:
        return drafts.stale(turn)
    if not opens(turn, doors.BUTTONS, action.verb):
        return _closed(turn)
    return button(turn, action.target)


def _closed(turn: Turn) -> Replies:
    """The answer at a door that is not open to the person's role."""
    role = role_of(turn)
    if role is doors.Role.nobody:
        return drafts.stale(turn)
    return drafts.show_standing(turn, (Say("role-closed", {"role": Say(f"role-{role}")}),))


def _in_group(turn: Turn) -> Replies:
    """A group asks for the unit that it is linked to, on behalf of whoever asks."""
    text = (turn.event.text or "").strip()
    if group_chats.settled(turn) or not text.startswith("/") or bears_secrecy_mark(text):
        return ()
    command, rest = commands.read(text)
    if command is None:
        return ()  # another bot's
    there = group_chats.in_its_unit(turn)
    if command.in_groups and (there is None or not opens(there, doors.COMMANDS, command.name)):
        return group_chats.unknown()
    return commands.run_in_group(there or turn, command, rest)


def _notices(turn: Turn) -> Replies:
    """What was left to be told to the person."""
    says = tuple(map(wire.read_say, turn.records.take_notices(turn.person.id)))
    return (Reply(says),) if says else ()


def _and_what_stands_then(turn: Turn, answered: Desk, replies: Replies) -> Replies:
    """When a conversation has ended, the one beneath it stands again and asks its question."""
    turn = doors.renewed(turn)
    top = drafts.on_top(turn)
    if top is None or top.id == answered.draft.id:
        return replies
    return replies + drafts.show_standing(turn)
