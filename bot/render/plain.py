"""A reply as plain text, for a channel without buttons: choices are numbered lines."""

from __future__ import annotations

from bot.render.sentences import Wording
from handlers.turn import Choice, Reply

_BOX = {None: "", True: "[x] ", False: "[ ] "}


def plain(reply: Reply, wording: Wording) -> str:
    """The paragraphs, then after a blank line what can be chosen: `  1. Trực tiếp`."""
    parts = ["\n".join(wording(say) for say in reply.says)]
    if reply.choices:
        parts.append(
            "\n".join(
                f"{number:>3}. {label(choice, wording)}"
                for number, choice in enumerate(reply.choices, start=1)
            )
        )
    return "\n\n".join(parts)


def label(choice: Choice, wording: Wording) -> str:
    """A choice's label, with its box where several may be ticked."""
    return _BOX[choice.ticked] + wording(choice.label)
