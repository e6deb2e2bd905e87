"""Words without the signs at their edges; brackets that belong together stay."""

from __future__ import annotations

import unicodedata

from vietnamese.reading import Span

SIGNS = " \t\r\n\u00a0\ufe0f,;:.-–—+&*•|→/!…=>@"
PAIRS = {")": "(", "]": "["}


def bare_span(text: str, start: int, end: int) -> Span:
    """The characters from `start` to before `end` without signs and lone brackets at the edges."""
    while start < end and (text[start] in SIGNS or _is_lone(text, start, end, text[start])):
        start += 1
    while end > start and (text[end - 1] in SIGNS or _is_lone(text, start, end, text[end - 1])):
        end -= 1
    opened, closed = text[start : start + 1], text[end - 1 : end]
    if start < end and PAIRS.get(closed) == opened and closed not in text[start : end - 1]:
        return bare_span(text, start + 1, end - 1)
    return start, end


def bare(text: str) -> str:
    """A text as `bare_span` leaves it, its spaces collapsed."""
    start, end = bare_span(text, 0, len(text))
    return " ".join(text[start:end].split())


def _is_lone(text: str, start: int, end: int, sign: str) -> bool:
    """Whether the other one of a pair of brackets is missing."""
    for closing, opening in PAIRS.items():
        if sign in (closing, opening):
            return text.count(opening, start, end) != text.count(closing, start, end)
    return False


def either_form(pattern: str) -> str:
    """A pattern for letters with their marks in one character or behind them."""
    return f"(?:{pattern}|{unicodedata.normalize('NFD', pattern)})"
