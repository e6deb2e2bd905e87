"""Readings of a piece of a text, told in places of the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vietnamese.reading import Ask, Field, Reading, Span, Value


def placed(reading: Reading, text: str, spans: Sequence[Span], apart: bool = False) -> Field:
    """A reading of one stretch of a text, or of several put together, as a field.

    The values of one stretch keep their own characters; those of several, or of words that stood
    `apart` in another order, have all of them.
    """
    span = (spans[0][0], spans[-1][1])
    if len(spans) == 1 and not apart:
        found = _each(reading, lambda value: _moved(value, span[0], text))
    else:
        found = _each(reading, lambda value: replace(value, text=text[slice(*span)], span=span))
    return Field(found, text[slice(*span)], span, tuple(spans) if len(spans) > 1 else ())


def _each(reading: Reading, change: object) -> Reading:
    assert callable(change)
    if isinstance(reading, Value):
        return change(reading)  # type: ignore[no-any-return]
    if isinstance(reading, Ask):
        return replace(reading, candidates=tuple(map(change, reading.candidates)))
    return reading


def _moved(value: Value, by: int, text: str) -> Value:
    start, end = value.span[0] + by, value.span[1] + by
    return replace(value, text=text[start:end], span=(start, end))
