"""Choosing in words: "1", "2,3" or a label, for what was offered last on this channel."""

from __future__ import annotations

import re

from handlers import wire
from handlers.actions import Action, parse_action
from handlers.turn import Choice, Reply, Turn
from vietnamese import fold

LONGEST_LABEL = 200

_NUMBERS = re.compile(r"\s*\d{1,3}(\s*[,;+ ]\s*\d{1,3})*\s*[.)]?\s*")


def chosen(turn: Turn, text: str) -> Action | None:
    """The action that a number, several numbers or a label stand for; None for any other text."""
    reply = _offering(turn)
    if reply is None or not text or len(text) > LONGEST_LABEL:
        return None
    if _NUMBERS.fullmatch(text) and not reply.typed_numbers:
        return _by_number(reply, [int(number) for number in re.findall(r"\d+", text)])
    return _by_label(turn, reply, text)


def _offering(turn: Turn) -> Reply | None:
    last = wire.read(turn.records.last_replies(turn.event.channel, turn.person.id))
    return next((reply for reply in reversed(last) if reply.choices), None)


def _by_number(reply: Reply, numbers: list[int]) -> Action | None:
    if not all(1 <= number <= len(reply.choices) for number in numbers):
        return None
    return _together([reply.choices[number - 1] for number in numbers])


def _by_label(turn: Turn, reply: Reply, text: str) -> Action | None:
    wanted = fold(text)
    same = [c for c in reply.choices if fold(turn.wording(c.label)) == wanted]
    return _together(same) if len(same) == 1 else None


def _together(choices: list[Choice]) -> Action | None:
    """One choice as it is; ticks as the whole answer, since nothing is tapped one by one here."""
    actions = [action for choice in choices if (action := parse_action(choice.action))]
    if len(actions) != len(choices):
        return None
    first = actions[0]
    if all(action.verb == "tick" for action in actions):
        targets = dict.fromkeys(action.target for action in actions)
        return Action(first.draft, first.revision, "pick", ",".join(targets))
    return first if len(actions) == 1 else None
