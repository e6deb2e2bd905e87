"""One reading out of everything a text can mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vietnamese.choice import Choice, ask
from vietnamese.reading import Ask, Reading, Refuse, Span, Value

Outcome = Choice[tuple[str, Any]]
"""A choice among values, each with its kind."""

MOST_CANDIDATES = 6
GUESSES = {"bare-number", "which-unit"}
QUESTIONS = {
    "bare-number", "duration-not-when", "midnight", "only-an-end", "unclear", "unread", "which-day",
    "which-day-after", "which-end", "which-hour", "which-one", "which-unit", "which-weekday",
}  # fmt: skip
"""Reasons that ask even where there is nothing to offer; any other without options refuses."""


def settled(outcomes: Iterable[Outcome]) -> Outcome:
    """One outcome out of those of all ways to cut a text.

    Impossible ones give way to possible ones, and a number that must be guessed at gives way to
    anything else; whatever then differs has to be asked.
    """
    distinct = list({(o.options, o.reason): o for o in outcomes}.values())
    distinct = [o for o in distinct if o.reason not in GUESSES] or distinct
    possible = [outcome for outcome in distinct if outcome.options or outcome.reason in QUESTIONS]
    certain = {option for outcome in possible if outcome.sure for option in outcome.options}
    possible = [o for o in possible if o.sure or not o.options or not certain.issuperset(o.options)]
    if len(possible) < 2:
        return (possible or distinct)[0]
    options = sorted({o for outcome in possible for o in outcome.options}, key=_beginning)
    if any(outcome.sure for outcome in possible):
        return ask("several-meanings", *options)
    return Choice(tuple(options), possible[0].reason, possible[0].args)


def _beginning(option: tuple[str, Any]) -> str:
    """What sorts options by their day and time; other values keep to their size."""
    value = option[1]
    start = getattr(value, "start", getattr(value, "first", getattr(value, "minutes", value)))
    return f"{start:020}" if isinstance(start, int) else str(start)


def reading(outcome: Outcome, said: str, span: Span) -> Reading:
    """An outcome as it is handed out, with the characters it was read from."""
    values = tuple(
        Value(kind, value, said, span, outcome.notes)
        for kind, value in outcome.options[:MOST_CANDIDATES]
    )
    if outcome.sure:
        return values[0]
    if not values and outcome.reason not in QUESTIONS:
        return Refuse(outcome.reason, outcome.args)
    return Ask(outcome.reason, outcome.args, values)
