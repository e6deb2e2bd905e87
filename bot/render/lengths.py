"""How long a text is, in the units of the platform that shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

Units = Callable[[str], int]


def utf16(text: str) -> int:
    """UTF-16 units, which Telegram counts."""
    return len(text.encode("utf-16-le", "replace")) // 2


def head(text: str, most: int, units: Units) -> str:
    """The longest beginning of a text within so many units; no character is cut in two."""
    lengths = range(len(text) + 1)
    return text[: bisect_right(lengths, most, key=lambda length: units(text[:length])) - 1]
