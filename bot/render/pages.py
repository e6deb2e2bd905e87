"""A text that is too long for one message, in several."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bot.render.lengths import Units, head

_JOINER = "\u200d"


def paged(text: str, most: int, units: Units) -> Iterator[str]:
    """A text in pages, cut at the end of a paragraph, a line or a word, as late as it fits."""
    rest = text.strip()
    while units(rest) > most:
        cut = _place_to_cut(rest, head(rest, most, units))
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _place_to_cut(text: str, fitting: str) -> int:
    for end in ("\n\n", "\n", " "):
        place = fitting.rfind(end)
        if place > len(fitting) // 2:
            return place
    place = len(fitting)
    while place > 1 and _belongs_to_the_one_before(text, place):
        place -= 1
    return place


def _belongs_to_the_one_before(text: str, place: int) -> bool:
    return bool(unicodedata.combining(text[place])) or _JOINER in text[place - 1 : place + 1]
