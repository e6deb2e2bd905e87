"""Reading a day, a time, or both: `8h30 sáng thứ 5 tuần sau`, `từ 8h đến 11h30 ngày 3/12`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from vietnamese.aside import Line, line_of, says_anything
from vietnamese.bindings import Makes
from vietnamese.calendar_day import DATE_PARTS
from vietnamese.expression import outcome_of
from vietnamese.office_time import OfficeTime
from vietnamese.parts import Joint, Part
from vietnamese.reading import Ask, Hours, OfficeHours, Reading, Refuse, Rest, Span, Value, too_long
from vietnamese.search import TooManyWays, longest_parts, whole_readings
from vietnamese.settle import GUESSES, MOST_CANDIDATES, reading, settled
from vietnamese.tokens import Token, tokenise
from vietnamese.when_phrases import FILLERS, WHEN, WHEN_WORDS

DEFAULT_HOURS = OfficeHours()

NAMES = (Makes.DOCUMENT, Makes.PLACE)
MOMENTS = (Makes.DEADLINE, Makes.ARRIVAL, Makes.ANOTHER, Makes.OCCASION, *NAMES)
"""What may hold a day or hour, so that a text of it alone is no text without any."""


def read_when(
    text: str, now: datetime, hours: OfficeHours = DEFAULT_HOURS, past: bool = False
) -> Reading:
    """The day, the time, or both, that a whole text says, as seen from `now`.

    A day alone is a `date`, a time alone a `time`, a half day of a date an `interval` by the office
    hours, a stretch of days a `window`. What lies before `now` is never a value; with `past`, for a
    meeting that was held, what lies after it. Words that tell of something else (a room, a paper, a
    reminder, who meets) are set aside and named in `rest`; any other word makes it a question.
    """
    refused = too_long(text)
    if refused:
        return refused
    tokens = tokenise(text, WHEN_WORDS)
    return read_tokens(text, tokens, OfficeTime(now, hours, past))


NO_MOMENTS = ("no-when", "bare-number", "duration-not-when", "unread", "unclear")
ANSWERS = (Makes.PEOPLE, Makes.SPEECH)
"""What answers another question of a plan, so that the text is more than a day and time."""

ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
"""Times without a day mean the same at every moment."""


def says_when(text: str) -> bool:
    """Whether a text says a day or an hour, past or impossible ones too."""
    found = read_when(text, ANY_MOMENT)
    return isinstance(found, Value) or found.reason not in NO_MOMENTS


def read_tokens(text: str, tokens: list[Token], seen: OfficeTime) -> Reading:
    """As `read_when`, on text already cut."""
    line = line_of(tokens)
    if line.rest and not says_anything(line.kept):
        return _only_of_another(text, tokens, line, seen)
    found = _read(text, line.kept, seen)
    if isinstance(found, Refuse):
        return found
    doubt = _doubt(text, line) or _day_elsewhere(text, tokens, line, found)
    if doubt is not None:
        return Ask(*doubt, _offered(found), tuple(line.rest))
    return replace(found, rest=(*line.rest, *found.rest)) if line.rest else found


def _doubt(text: str, line: Line) -> tuple[str, dict[str, str]] | None:
    """Why the day and time of a line are not all that it asks for, as the reason of a question."""
    answers = (rest.span for rest in line.rest if rest.makes in ANSWERS)
    unread = line.doubtful or next(answers, None)
    if unread is not None:
        return "unread", {"rest": text[slice(*unread)][:60]}
    if line.repeats:
        return "series", {}
    if any(rest.makes == Makes.ANOTHER for rest in line.rest):
        return "which-one", {}
    return None


def _day_elsewhere(
    text: str, tokens: list[Token], line: Line, found: Value | Ask
) -> tuple[str, dict[str, str]] | None:
    """As `_doubt`, where an hour has no day and what was set aside has one: `8h, hạn nộp 3/12`."""
    if not isinstance(found, Value) or not isinstance(found.value, time | Hours):
        return None
    for rest in line.rest:
        if rest.makes in MOMENTS:
            inside = [token for token in tokens if rest.span[0] <= token.start < rest.span[1]]
            parts, _ = longest_parts(inside, WHEN, FILLERS)
            if any(isinstance(part, tuple(DATE_PARTS)) for part in parts):
                return "unread", {"rest": text[slice(*rest.span)][:60]}
    return None


def _offered(found: Value | Ask) -> tuple[Value, ...]:
    return (found,) if isinstance(found, Value) else found.candidates


def _only_of_another(text: str, tokens: list[Token], line: Line, seen: OfficeTime) -> Reading:
    """A text of which nothing is the meeting's own; `trước 20/12` is a stretch to choose from."""
    moments = [rest for rest in line.rest if rest.makes in MOMENTS]
    found = _read(text, tokens, seen) if moments else Refuse("no-when")
    if isinstance(found, Refuse) or (isinstance(found, Value) and found.kind == "window"):
        return found
    first = moments[0]
    days = [each for each in _offered(found) if each.kind in ("date", "datetime", "interval")]
    if first.makes in NAMES and (not days or (isinstance(found, Ask) and found.reason in GUESSES)):
        return Refuse("no-when")
    args = {"text": text[slice(*first.span)][:60]}
    offered = _offered(found) if first.makes == Makes.OCCASION else ()
    return Ask("not-the-meeting", args, offered, tuple(line.rest))


def _read(text: str, tokens: list[Token], seen: OfficeTime) -> Reading:
    """What tokens say together, nothing of them left over."""
    try:
        readings = whole_readings(tokens, WHEN, FILLERS)
    except TooManyWays:
        return Ask("unclear")
    outcomes = [found for parts in readings if parts and (found := outcome_of(seen, parts))]
    if not outcomes:
        return _partly(text, tokens, seen)
    span = _span(tokens)
    return reading(settled(outcomes), text[slice(*span)], span)


def _span(tokens: list[Token]) -> Span:
    real = [token for token in tokens if token.end > token.start]
    return (real[0].start, real[-1].end) if real else (0, 0)


def _trimmed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts without a `đến` that leads on to nothing."""
    last = next((at for at, part in enumerate(reversed(parts)) if not isinstance(part, Joint)), 0)
    return parts[: len(parts) - last]


def _partly(text: str, tokens: list[Token], seen: OfficeTime) -> Reading:
    """A text of which something stays unread: what was read is only offered."""
    parts, unread = longest_parts(tokens, WHEN, FILLERS)
    if not parts:
        return Refuse("no-when")
    words = " ".join(token.text for token in unread)[:60]
    outcome = outcome_of(seen, _trimmed(parts))
    guessed = outcome is None or outcome.reason in GUESSES
    options = outcome.options[:MOST_CANDIDATES] if outcome and not guessed else ()
    unexplained = {token.start for token in unread}
    span = _span([token for token in tokens if token.start not in unexplained])
    candidates = tuple(Value(kind, value, text[slice(*span)], span) for kind, value in options)
    rest = tuple(Rest("unread", (token.start, token.end)) for token in unread)
    return Ask("unread" if words else "unclear", {"rest": words}, candidates, rest)
