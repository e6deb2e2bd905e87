"""All ways to cut a text into parts, nothing left over."""

from __future__ import annotations

from typing import Any

from vietnamese.phrases import Grammar, Match
from vietnamese.tokens import Token

MOST_PARTS = 9
MOST_READINGS = 60
STEPS_PER_TOKEN = 15
"""Work allowed: a text that can be cut in more ways than this is not read at all."""


class TooManyWays(Exception):
    """The text can be cut in too many ways to look at."""


def whole_readings(
    tokens: list[Token], grammar: Grammar, fillers: frozenset[str]
) -> list[tuple[Any, ...]]:
    """Every sequence of parts that the whole text can be cut into; fillers make no part.

    A dash is a filler only while something follows: `8h-` lacks its end.

    Raises TooManyWays beyond a number of steps that grows with the length of the text.
    """
    matches: list[list[Match] | None] = [None] * len(tokens)
    readings: list[tuple[Any, ...]] = []
    waiting: list[tuple[int, tuple[Any, ...]]] = [(0, ())]
    silent = [
        not fillers.isdisjoint(token.terms) and is_filler(tokens, at, fillers)
        for at, token in enumerate(tokens)
    ]
    last = len(tokens) - 1
    while last > 0 and silent[last]:
        last -= 1
    steps = 200 + STEPS_PER_TOKEN * len(tokens)
    while waiting:
        at, parts = waiting.pop()
        steps -= 1
        if steps < 0 or len(readings) > MOST_READINGS:
            raise TooManyWays
        if at == len(tokens):
            readings.append(parts)
            continue
        if silent[at] and (at < last or tokens[at].terms != ("-",)):
            waiting.append((at + 1, parts))
        if len(parts) >= MOST_PARTS:
            continue
        found = matches[at]
        if found is None:
            found = matches[at] = grammar.matches(tokens, at)
        waiting.extend((match.end, parts + _parts(match)) for match in found)
    return readings


def longest_parts(
    tokens: list[Token], grammar: Grammar, fillers: frozenset[str]
) -> tuple[tuple[Any, ...], list[Token]]:
    """One cut from left to right by the longest phrase, and the tokens that nothing explains."""
    parts: list[Any] = []
    unread: list[Token] = []
    at = 0
    while at < len(tokens):
        found = grammar.matches(tokens, at)
        if found:
            best = max(found, key=lambda match: match.end)
            parts.extend(_parts(best))
            at = best.end
            continue
        if not is_filler(tokens, at, fillers):
            unread.append(tokens[at])
        at += 1
    return tuple(parts), unread


def _parts(match: Match) -> tuple[Any, ...]:
    return match.made if isinstance(match.made, tuple) else (match.made,)


def is_filler(tokens: list[Token], at: int, fillers: frozenset[str]) -> bool:
    """Whether a token says nothing. A sign between two figures (`3.12`, `8:30`) does."""
    token = tokens[at]
    if fillers.isdisjoint(token.terms):
        return False
    if token.text.isalpha() or not token.glued or token.number is not None:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    between_figures = (
        tokens[at - 1].number is not None
        and following is not None
        and following.glued
        and following.number is not None
    )
    return not between_figures
