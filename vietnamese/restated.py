"""A quantity said twice: `15 triệu đồng (Mười lăm triệu đồng chẵn)`, `02 (hai) ngày`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vietnamese.reading import Ask, Reading, Value

_BRACKETED = re.compile(r"\(([^()]*)\)")
_IN_WORDS = re.compile(r"bằng\s+chữ(.+)", re.IGNORECASE | re.DOTALL)
_LAST_NUMBER = re.compile(r"[\d.,]*\d\s*$")


def once(text: str, read: Callable[[str], Reading], count: Callable[[str], Reading]) -> Reading:
    """The one quantity of a text that may say it again in brackets or `bằng chữ`.

    What differs is asked. `count` reads the plain number that stands again in `02 (hai) ngày`.
    """
    found = _BRACKETED.search(text) if text.count("(") == 1 else _IN_WORDS.search(text)
    if found is None:
        return read(text)
    start, end = found.span(1)  # blanks keep every span as it is in the text
    inside = " " * start + found.group(1)
    first = read(text[: found.start()] + " " * len(found.group()) + text[found.end() :])
    if not isinstance(first, Value):
        return read(text)
    again = read(inside)
    if isinstance(again, Value) and again.value != first.value:
        return Ask("several-meanings", {}, (first, again))
    if isinstance(again, Value) or _repeats_its_number(text[: found.start()], inside, count):
        return _over(text, first, end)
    return read(text)


def _repeats_its_number(before: str, inside: str, count: Callable[[str], Reading]) -> bool:
    number = _LAST_NUMBER.search(before)
    if number is None:
        return False
    figures, words = count(number.group()), count(inside)
    if not isinstance(figures, Value) or not isinstance(words, Value):
        return False
    return bool(figures.value == words.value)


def _over(text: str, value: Value, end: int) -> Value:
    span = value.span[0], max(value.span[1], end)
    return replace(value, span=span, text=text[slice(*span)])
