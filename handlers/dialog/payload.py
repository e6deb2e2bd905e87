"""The payload of a button: `draft:revision:action`, and what may stand in each place.

A draft of 0 marks an action that belongs to no draft (a meeting's card, a page of the calendar).
The action is a verb, and after its first dot what it is done to.
"""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 64
"""Bytes: what a button of the narrowest platform can carry."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a button does. A channel writes it as text (`str`); raises ValueError if too long."""

    draft: int
    revision: int
    verb: str
    target: str = ""

    def __str__(self) -> str:
        verb = f"{self.verb}.{self.target}" if self.target else self.verb
        payload = f"{self.draft}:{self.revision}:{verb}"
        if len(payload.encode()) > LONGEST:
            raise ValueError(f"button payload {payload!r} is over {LONGEST} bytes: shorten it")
        return payload


def parse_action(payload: str) -> Action | None:
    """The action of a payload, None when it was not made by us."""
    draft, _, rest = payload.partition(":")
    revision, _, action = rest.partition(":")
    if not (_whole(draft) and _whole(revision) and action) or len(payload.encode()) > LONGEST:
        return None
    verb, _, target = action.partition(".")
    return Action(int(draft), int(revision), verb, target)


def loose(verb: str, target: object = "") -> Action:
    """An action that belongs to no draft, by its verb's name: for a verb of a room above."""
    return Action(0, 0, verb, str(target))


def number_in(target: str) -> int | None:
    """The number that a button is about; None for anything that was made up."""
    return int(target) if _whole(target) else None


def _whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 15
