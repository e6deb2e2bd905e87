"""Replies as plain text, for a channel without buttons: choices are numbered lines.

Choices are numbered on through all the replies to one message. Where a number is an answer
(how many people?), they are lettered instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.render.sentences import Wording
from handlers.dialog.resolve import choice_marks
from handlers.dialog.turn import Choice, Reply

_BOX = {None: "", True: "[x] ", False: "[ ] "}


def plain(replies: Iterable[Reply], wording: Wording) -> list[str]:
    """Each reply's lines, then after a blank line what can be chosen: `  1. Trực tiếp`."""
    marks = iter(choice_marks(replies))
    return [_drawn(reply, wording, marks) for reply in replies]


def _drawn(reply: Reply, wording: Wording, marks: Iterator[str]) -> str:
    parts = ["\n".join(wording(say) for say in reply.texts)]
    if reply.choices:
        lines = (f"{next(marks):>3}. {label(choice, wording)}" for choice in reply.choices)
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def label(choice: Choice, wording: Wording) -> str:
    """A choice's label, with its box where several may be ticked."""
    return _BOX[choice.ticked] + wording(choice.label)
