"""Replies as plain text, for a channel without buttons: choices are numbered lines.

Choices are numbered on through all the replies to one message. Where a number is an answer
(how many people?), they are lettered instead. Those without a number stand behind a dash.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.render.sentences import Wording
from handlers.dialog.resolve import choice_marks
from handlers.dialog.turn import Choice, Reply

Marked = tuple[str, Choice]
"""A choice and the number or letter that it is picked by."""

_BOX = {None: "", True: "[x] ", False: "[ ] "}


def plain(replies: Sequence[Reply], wording: Wording) -> list[str]:
    """Each reply's lines, then after a blank line what can be chosen: `  1. Trực tiếp`."""
    return [
        with_choices(sentences(reply, wording), choices, wording)
        for reply, choices in zip(replies, marked(replies), strict=True)
    ]


def marked(replies: Sequence[Reply]) -> list[list[Marked]]:
    """The choices of each reply with what they are picked by."""
    marks = iter(choice_marks(replies))
    return [[(next(marks), choice) for choice in reply.choices] for reply in replies]


def sentences(reply: Reply, wording: Wording) -> str:
    """The paragraphs of a reply, a line each."""
    return "\n".join(wording(say) for say in reply.texts)


def with_choices(text: str, choices: Iterable[Marked], wording: Wording) -> str:
    """A text and below it the choices that are picked by typing."""
    lines = [f"{f'{mark}.' if mark else '–':>4} {label(each, wording)}" for mark, each in choices]
    return "\n\n".join([text, "\n".join(lines)]) if lines else text


def label(choice: Choice, wording: Wording) -> str:
    """A choice's label, with its box where several may be ticked."""
    return _BOX[choice.ticked] + wording(choice.label)
