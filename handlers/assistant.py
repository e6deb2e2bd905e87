"""The assistant's one door: an event in, replies out.

A message is, in this order: something that bears a secrecy mark and is refused; a button; a
command; a code that opens something; the number or label of something that can be chosen; a command
in words; an answer to the standing question; or a sentence that may describe a meeting. Whoever may
not pass is turned away here, by the roles that each command, button and form declares, and shown no
button that they could not use.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.deliveries import pull
from handlers.dialog import drafts, serialization
from handlers.dialog.access import Role
from handlers.dialog.engine import answers, hear, press
from handlers.dialog.form import Context
from handlers.dialog.payload import Action, parse_action
from handlers.dialog.resolve import chosen
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Reply, Turn, message
from handlers.dialog.verbs import Command, Verb
from handlers.office.codes import is_code
from handlers.plan.planning import offer, plan, put_off
from handlers.plan.secrecy import refuse_marked
from handlers.unit import group_chats
from vietnamese.politeness import without_politeness
from vietnamese.secrecy import bears_secrecy_mark


def answer(turn: Turn) -> Replies:
    """What the assistant says to an event; its effects are written through the turn's storage."""
    if turn.event.group:
        return _in_group(turn)
    answered = _answered(turn)
    told = (*_notices(turn), *pull.waiting(turn))
    if any(reply.choices for reply in answered):
        told = tuple(map(_unnumbered, told))
    return tuple(_within_reach(turn, (*told, *answered)))


def _answered(turn: Turn) -> Replies:
    if turn.event.button is not None:
        return _tapped(turn, parse_action(turn.event.button))
    if bears_secrecy_mark(turn.event.text or ""):
        return refuse_marked()
    text = without_politeness(turn.event.text or "")
    if text.startswith("/") or is_code(text):
        return _commanded(turn, text if text.startswith("/") else f"/start {text}")
    action = chosen(turn, text)
    if action is not None:
        return _tapped(turn, action)
    command = turn.table.spoken(text, turn.wording)
    if command is not None:
        return _answered_to(turn, command, "")
    standing = _that_hears(turn, text)
    if standing is not None:
        form, context = standing
        return _and_what_stands_then(turn, context, hear(form, context, text))
    said = offer(turn, text) if turn.role in plan.roles else message(Text("help-one-line"))
    return said if drafts.on_top(turn) else said + put_off(turn, drafts.left(turn))


def _that_hears(turn: Turn, text: str) -> drafts.Conversation | None:
    """The conversation that a text is said to; what gives way to it is put away first."""
    standing = drafts.standing(turn)
    while standing is not None and standing[0].gives_way and not answers(*standing, text):
        turn.close_draft(standing[1].draft)
        standing = drafts.standing(turn)
    return standing


def _commanded(turn: Turn, text: str) -> Replies:
    command, rest = turn.table.read(text)
    if command is None:
        return drafts.show_standing(turn, Text("help-no-such-command"))
    return _answered_to(turn, command, rest)


def _answered_to(turn: Turn, command: Command, rest: str) -> Replies:
    replies = _permitted(turn, command, rest)
    if turn.role in command.roles and command.keeps_place:
        return replies + (drafts.show_standing(turn) or put_off(turn, drafts.left_before(turn)))
    return replies


def _tapped(turn: Turn, action: Action | None) -> Replies:
    if action is None:
        return drafts.stale(turn)
    if action.draft == 0:
        verb = turn.table.verbs.get(action.verb)
        return _permitted(turn, verb, action.target) if verb else drafts.stale(turn)
    standing = drafts.standing(turn)
    if standing is None:
        return drafts.stale(turn)
    form, context = standing
    if (context.draft.id, context.draft.revision) != (action.draft, action.revision):
        return drafts.stale(turn)
    return _and_what_stands_then(turn, context, press(form, context, action))


def _permitted(turn: Turn, asked: Command | Verb, text: str) -> Replies:
    """The answer to a command or a button, if it is open to the person and what it is about is
    there."""
    if turn.role not in asked.roles:
        return _closed(turn)
    if asked.target is None:
        return asked.answer(turn)
    target = asked.target.read(turn, text)
    if target is None:
        return drafts.show_standing(turn, asked.target.missing)
    return asked.answer(turn, target)


def _closed(turn: Turn) -> Replies:
    """The answer where the person's role may not pass."""
    if turn.role is Role.nobody:
        return drafts.stale(turn)
    return drafts.show_standing(turn, Text("role-closed", {"role": Text(f"role-{turn.role}")}))


def _in_group(turn: Turn) -> Replies:
    """A group asks for the unit that it is linked to, on behalf of whoever asks: what is for
    everybody, without buttons that would act for whoever taps them; for the rest a way to the
    private chat."""
    text = (turn.event.text or "").strip()
    if group_chats.follow(turn) or not text.startswith("/") or bears_secrecy_mark(text):
        return ()
    command, rest = turn.table.read(text)
    if command is None:
        return ()  # another bot's
    is_of_the_unit = group_chats.go_to_its_unit(turn)
    if command.in_groups and not (is_of_the_unit and turn.role in command.roles):
        return group_chats.unknown()
    if command.name == "start" and rest:
        return command.answer(turn, rest)
    if not command.in_groups:
        return message(Text("help-in-private"), private=command.name)
    replies = _permitted(turn, command, rest)
    return tuple(replace(each, choices=(), private=command.name) for each in replies)


def _notices(turn: Turn) -> Replies:
    """What was left to be told to the person."""
    texts = tuple(map(serialization.read_text, turn.storage.take_notices(turn.person.id)))
    return message(texts) if texts else ()


def _unnumbered(reply: Reply) -> Reply:
    """What a notice offers beside a question, whose numbers it must not shift."""
    return replace(reply, choices=tuple(replace(c, numbered=False) for c in reply.choices))


def _within_reach(turn: Turn, replies: Replies) -> Iterable[Reply]:
    """The replies without the buttons that the person could not use."""

    def may_use(choice: Choice) -> bool:
        verb = turn.table.verbs.get(choice.action.verb)
        return choice.action.draft != 0 or (verb is not None and turn.role in verb.roles)

    for reply in replies:
        yield replace(reply, choices=tuple(filter(may_use, reply.choices)))


def _and_what_stands_then(turn: Turn, answered: Context, replies: Replies) -> Replies:
    """When a conversation has ended, the one beneath it stands again and asks its question."""
    top = drafts.on_top(turn)
    if top is None or top.id == answered.draft.id:
        return replies
    is_new = top.revision == 0 and top.id > answered.draft.id
    return replies + (drafts.show_standing(turn) if is_new else drafts.come_back(turn))
