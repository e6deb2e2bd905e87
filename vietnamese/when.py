"""Days and times: `8h30 sáng thứ 5 tuần sau`, `từ 8h đến 11h30 ngày 3/12`, `cuối tháng`."""

from __future__ import annotations

from datetime import datetime

from vietnamese.expression import outcome_of
from vietnamese.office_time import OfficeTime
from vietnamese.parts import Joint, Part
from vietnamese.reading import Ask, OfficeHours, Reading, Refuse, Value, too_long
from vietnamese.search import TooManyWays, longest_parts, whole_readings
from vietnamese.settle import GUESSES, MOST_CANDIDATES, reading, settled
from vietnamese.tokens import Token, tokenise
from vietnamese.when_phrases import FILLERS, WHEN, WHEN_WORDS

DEFAULT_HOURS = OfficeHours()


def read_when(
    text: str, now: datetime, hours: OfficeHours = DEFAULT_HOURS, past: bool = False
) -> Reading:
    """The day, the time, or both, that a whole text says, as seen from `now`.

    A day alone is a `date`, a time alone a `time`, a half day of a date an `interval` by the office
    hours, a stretch of days a `window`. What lies before `now` is never a value; with `past`, for a
    meeting that was held, what lies after it.
    """
    refused = too_long(text)
    if refused:
        return refused
    tokens = tokenise(text, WHEN_WORDS)
    return read_tokens(text, tokens, OfficeTime(now, hours, past))


def read_tokens(text: str, tokens: list[Token], seen: OfficeTime) -> Reading:
    """As `read_when`, on text already cut."""
    span = _span(tokens)
    said = text[slice(*span)]
    try:
        readings = whole_readings(tokens, WHEN, FILLERS)
    except TooManyWays:
        return Ask("unclear")
    outcomes = [found for parts in readings if parts and (found := outcome_of(seen, parts))]
    if not outcomes:
        return _partly(text, tokens, seen)
    return reading(settled(outcomes), said, span)


def _span(tokens: list[Token]) -> tuple[int, int]:
    return (tokens[0].start, tokens[-1].end) if tokens else (0, 0)


def _trimmed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts without a `đến` that leads from or to nothing."""
    first = next((at for at, part in enumerate(parts) if not isinstance(part, Joint)), len(parts))
    last = next((at for at, part in enumerate(reversed(parts)) if not isinstance(part, Joint)), 0)
    return parts[first : len(parts) - last]


def _partly(text: str, tokens: list[Token], seen: OfficeTime) -> Reading:
    """A text of which something stays unread: what was read is only offered."""
    parts, unread = longest_parts(tokens, WHEN, FILLERS)
    if not parts:
        return Refuse("no-when")
    rest = " ".join(token.text for token in unread)[:60]
    outcome = outcome_of(seen, _trimmed(parts))
    guessed = outcome is None or outcome.reason in GUESSES
    options = outcome.options[:MOST_CANDIDATES] if outcome and not guessed else ()
    unexplained = {token.start for token in unread}
    span = _span([token for token in tokens if token.start not in unexplained])
    candidates = tuple(Value(kind, value, text[slice(*span)], span) for kind, value in options)
    return Ask("unread" if rest else "unclear", {"rest": rest}, candidates)
