"""Buttons under a message, and labels that fit on them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.channels.telegram import limits

LONGEST_LABEL = 40
"""UTF-16 units that a phone shows on a button as wide as the screen."""

SHORTEST_HEAD = 12
EFFECT = " → "
CUT = "…"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `data` comes back when it is tapped, `url` is opened instead."""

    text: str
    data: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        size = len(self.data.encode())
        if bool(self.data) == bool(self.url) or size > limits.CALLBACK_DATA:
            raise ValueError(
                f"a button carries a url or 1 to {limits.CALLBACK_DATA} bytes of data: {self}"
            )


Row = tuple[Button, ...]
Keyboard = tuple[Row, ...]


def fits(label: str) -> bool:
    """Whether a phone shows the whole label."""
    return limits.units(label) <= LONGEST_LABEL


def shortened(label: str, most: int = LONGEST_LABEL) -> str:
    """The label within so many UTF-16 units: what it is loses words at its end, what it does stays.

    `Quán triệt, phổ biến nghị quyết → 5/11 = 45,5%` becomes `Quán triệt, phổ biến… → 5/11 = 45,5%`.
    """
    if limits.units(label) <= most:
        return label
    what, arrow, effect = label.partition(EFFECT)
    kept = arrow + effect
    room = most - limits.units(kept)
    if not arrow or room < SHORTEST_HEAD:
        what, kept, room = label, "", most
    fitting = limits.head(what, room - len(CUT))
    words = fitting if what[len(fitting)] == " " else fitting.rpartition(" ")[0]
    return (words or fitting).rstrip(" ,;:–-(") + CUT + kept
