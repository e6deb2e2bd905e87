"""Clocks of the day in a few words: the office's hours, the hours of quiet."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hgHG]\s*(\d{2})?)?")


def clocks_in(text: str, number: int) -> list[str] | None:
    """So many clocks ("22h-6h" → ["22:00", "06:00"]); None for more, fewer, or one that is none."""
    found = _CLOCK.findall(text)
    real = all(int(hour) < 24 and int(minute or 0) < 60 for hour, minute in found)
    if len(found) != number or not real:
        return None
    return [f"{int(hour):02}:{int(minute or 0):02}" for hour, minute in found]
