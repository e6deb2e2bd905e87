"""Choosing in words: "1", "2,3", "b" or a label, for what was offered last on this channel."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from string import ascii_lowercase

from handlers.dialog import serialization
from handlers.dialog.matching import says
from handlers.dialog.payload import Action
from handlers.dialog.turn import Choice, Reply, Turn

LONGEST_LABEL = 200

_NUMBERS = re.compile(r"\d{1,3}(\s*[,;+ ]\s*\d{1,3})*\s*[.)]?")
_LETTER = re.compile(r"([A-Za-z])\s*[.)]?")


def choice_marks(replies: Iterable[Reply]) -> list[str]:
    """What each choice of some replies is picked by, in order: numbers, running through them all;
    letters where a number typed is an answer. What has no mark is picked by its label: the ways
    through a conversation, and what a notice offers beside a question."""
    shown = list(replies)
    lettered = any(reply.typed_numbers for reply in shown)
    order = iter(ascii_lowercase if lettered else map(str, count(1)))

    choices = (choice for reply in shown for choice in reply.choices)
    return [next(order, "") if choice.numbered else "" for choice in choices]


def chosen(turn: Turn, text: str) -> Action | None:
    """The action that a number, several numbers, a letter or a label stand for; None for any other
    text."""
    if not text or len(text) > LONGEST_LABEL:
        return None
    replies = serialization.read(turn.last_replies)
    choices = [choice for reply in replies for choice in reply.choices]
    marks = choice_marks(replies)
    picked = [marks.index(mark) for mark in _marks(text) if mark in marks]
    if picked and len(picked) == len(_marks(text)):
        return _together([choices[place] for place in picked])
    return _by_label(turn, choices, text)


def on_screen(turn: Turn) -> tuple[Choice, ...]:
    """What was offered last on this channel."""
    return tuple(c for reply in serialization.read(turn.last_replies) for c in reply.choices)


def _marks(text: str) -> list[str]:
    letter = _LETTER.fullmatch(text)
    if letter:
        return [letter[1].lower()]
    return [str(int(n)) for n in re.findall(r"\d+", text)] if _NUMBERS.fullmatch(text) else []


def _by_label(turn: Turn, choices: list[Choice], text: str) -> Action | None:
    """A choice by its label, or by what stands of it before an explanation in brackets."""
    labels = [(turn.wording(choice.label), choice) for choice in choices]
    whole = [choice for label, choice in labels if says(text, label)]
    heads = [choice for label, choice in labels if says(text, label.partition("(")[0])]
    return _together(whole[-1:] or (heads if len(heads) == 1 else []))


def _together(choices: list[Choice]) -> Action | None:
    """One choice as it is; ticks as the whole answer, since nothing is tapped one by one here."""
    actions = [choice.action for choice in choices]
    if not actions:
        return None
    first = actions[0]
    if all(action.verb == "tick" for action in actions):
        targets = dict.fromkeys(action.target for action in actions)
        return Action(first.draft, first.revision, "pick", ",".join(targets))
    return first if len(actions) == 1 else None
