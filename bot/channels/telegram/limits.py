"""Telegram's limits, each in the measure that Telegram uses."""

from __future__ import annotations

TEXT = 4_000
"""UTF-16 units of a message after its markup is read. Telegram takes 4,096; the rest is slack."""

CALLBACK_DATA = 64
"""Bytes of a button's payload."""


def units(text: str) -> int:
    """How long Telegram finds a text: UTF-16 units."""
    return len(text.encode("utf-16-le", "replace")) // 2


def head(text: str, most: int) -> str:
    """The longest beginning of a text within so many UTF-16 units; no character is cut in two."""
    return text.encode("utf-16-le", "replace")[: 2 * most].decode("utf-16-le", "ignore")
