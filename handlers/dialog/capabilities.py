"""What the channel of a message can do, so that nobody has to ask which channel it is."""

from __future__ import annotations

import sys
from dataclasses import dataclass

NO_LIMIT = sys.maxsize


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a platform can do. Lengths are in the platform's own units; 0 = cannot.

    buttons: how many may stand under one message; choices without a button are numbered
    label: length of a button's label
    text: length of one message; a longer text is split
    payload: bytes that a button brings back
    files: bytes of a file that can be sent
    edits: a message can be replaced after it was sent
    calendar: a month can be shown to pick a day from
    pictures: a picture can be sent
    pushes: people can be written to unasked; elsewhere what is due is said when they next write
    menu: the platform shows a menu of commands
    quota: messages that may be pushed in a month, None for any number
    """

    buttons: int
    label: int
    text: int
    payload: int
    files: int
    edits: bool
    calendar: bool
    pictures: bool
    pushes: bool
    menu: bool
    quota: int | None = None


UNLIMITED = Capabilities(
    buttons=NO_LIMIT, label=NO_LIMIT, text=NO_LIMIT, payload=NO_LIMIT, files=NO_LIMIT,
    edits=True, calendar=True, pictures=True, pushes=True, menu=True,
)  # fmt: skip
