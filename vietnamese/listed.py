"""Things said one after another: `sáng 3/12 và chiều 4/12`, `8h-10h 3/12; 14h-16h 4/12`."""

from __future__ import annotations

import re
import unicodedata

_LINE = re.compile(r"[;\n]")
_ITEM = re.compile(r"[;,\n]|(?<!\w)(?:và|va)(?!\w)", re.IGNORECASE)


def listed(text: str) -> tuple[list[str], ...]:
    """The ways to cut a text into what it lists: at every comma and `và`, or at semicolons and ends
    of lines alone, since a date may have a comma in it."""
    said = unicodedata.normalize("NFC", text)
    return tuple(
        [piece.strip() for piece in cut.split(said) if piece.strip()] for cut in (_ITEM, _LINE)
    )
