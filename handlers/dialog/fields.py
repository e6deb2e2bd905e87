"""The usual kinds of answers: what a person typed or tapped, turned into one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from handlers.dialog.form import Accepted, Answer, AnswerKind, Context, D, Option, Rejected
from handlers.dialog.matching import begins, is_part, says, says_around, words_of
from handlers.dialog.own_words import read_own_words, read_text
from handlers.dialog.text import Text, dashed
from rules import VIETNAM
from vietnamese import Ask, Duration, Interval, Reading, Refuse, Value

EXAMPLE_IN_QUESTION = {
    "unread": "form-unread",
    "unclear": "form-unclear",
    "too-long": "form-too-long-to-read",
    "negative": "form-negative",
    "which-unit": "form-which-unit",
    "which-of-range": "form-which-of-range",
}
"""Reasons that any reader may give: the question, asked again, has the example that fits."""

NOTHING_OF_THE_KIND = ("no-when", "no-duration", "no-number", "no-money", "no-speeches")
NOTED = ("approximate", "lunar", "weekend-next-week", "outside-office-hours")
LONGEST_LABEL_MATCH = 80


def labelled(prefix: str, names: Iterable[str], *, worded: bool = False) -> tuple[Option, ...]:
    """Options whose labels are the sentences `<prefix>-<name>`; other words for a `worded` one
    are in `<prefix>-<name>-words`."""
    return tuple(_labelled(f"{prefix}-{dashed(name)}", name, worded) for name in names)


def _labelled(label: str, name: str, worded: bool) -> Option:
    return Option(name, Text(label), words=Text(f"{label}-words") if worded else None)


YES_NO = (
    Option("no", Text("form-no"), False, Text("form-words-no")),
    Option("yes", Text("form-yes"), True, Text("form-words-yes")),
)


NONE_SUCH = Option("none", Text("form-skip"), None, Text("form-words-no"))


def match_option(text: str, options: Iterable[Option], context: Context) -> Option | None:
    """The one option that the words mean: its label or another word for it, else the only one that
    begins with the words or holds them whole."""
    if not words_of(text) or len(text) > LONGEST_LABEL_MATCH:
        return None
    names = [(name, option) for option in options for name in _names(option, context)]
    for fits in (says, says_around, begins, is_part):
        found = {id(option): option for name, option in names if fits(text, name)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _names(option: Option, context: Context) -> list[str]:
    """An option's label, what stands of it before its brackets, and the other words for it."""
    label = context.turn.wording(option.label)
    words = context.turn.wording(option.words).split(",") if option.words else []
    return [label, label.partition("(")[0], *words]


Options = tuple[Option, ...] | Callable[[D], tuple[Option, ...]]


def _offering(options: Options[D]) -> Callable[[D], tuple[Option, ...]]:
    return options if callable(options) else lambda context: options


def choice(
    options: Options[D],
    *,
    free_text: Callable[[str, D], Answer] | None = None,
    keep: Callable[[Any], Answer] = Accepted,
    **facts: Any,
) -> AnswerKind[D]:
    """One of the options, or other words where `free_text` reads them; `keep` turns what an option
    stands for into the answer."""
    offered = _offering(options)

    def read(text: str, context: D) -> Answer:
        option = match_option(text, offered(context), context)
        if option is not None:
            return keep(option.meaning)
        return free_text(text, context) if free_text else Rejected(Text("form-choose-one"))

    def pick(name: str, context: D) -> Answer:
        option = option_named(name, offered(context))
        return keep(option.meaning) if option else Rejected(Text("form-choose-one"))

    def echo(sentence: str, answer: Any, context: D) -> Text:
        option = next((o for o in offered(context) if o.meaning == answer), None)
        return Text(sentence, {"value": option.label if option else answer})

    return AnswerKind(read, offered, pick, **{"echo": echo, **facts})


def words(
    read: Callable[[str, D], Answer] | None = None, *, optional: bool = False
) -> AnswerKind[D]:
    """One's own words, read as such unless `read` says otherwise."""

    def hear(text: str, context: D) -> Answer:
        if optional and match_option(text, (NONE_SUCH,), context):
            return Accepted(None)
        return (read or read_own_words)(text, context)

    return AnswerKind(hear, keep=lambda value, context: read_text(value.value), optional=optional)


def reading(
    read: Callable[[str, D], Reading],
    keep: Callable[[Value, D], Answer],
    options: Options[D] = (),
    *,
    of: type = object,
    optional: bool = False,
    **facts: Any,
) -> AnswerKind[D]:
    """A number, money, a date or the like: `keep` turns what was read, a value `of` a type, into
    the answer. A button may also name a value that a doubtful reading offered."""
    offered = _offering(options)

    def hear(text: str, context: D) -> Answer:
        option = match_option(text, offered(context), context)
        if option is None and optional:
            option = match_option(text, (NONE_SUCH,), context)
        if option is not None:
            return Accepted(option.meaning)
        return _possible(understood(read(text, context), lambda v: keep(v, context)), pick, context)

    def pick(name: str, context: D) -> Answer:
        option, value = option_named(name, offered(context)), named_value(name)
        if option is not None:
            return Accepted(option.meaning)
        if value is None or not isinstance(value.value, of):
            return Rejected(Text("form-choose-one"))
        return keep(value, context)

    return AnswerKind(hear, offered, pick, keep, optional=optional, **facts)


def _possible(answer: Answer, pick: Callable[[str, D], Answer], context: D) -> Answer:
    """A doubt without the readings that the question would refuse."""
    if isinstance(answer, Accepted):
        return answer
    kept = (each for each in answer.options if isinstance(pick(each.name, context), Accepted))
    return replace(answer, options=tuple(kept))


def option_named(name: str, options: Iterable[Option]) -> Option | None:
    return next((option for option in options if option.name == name), None)


def understood(reading: Reading, keep: Callable[[Value], Answer]) -> Answer:
    """A reading as an answer: the value kept, the doubt asked with its readings, or the refusal."""
    if isinstance(reading, Value):
        answer = keep(reading)
        if isinstance(answer, Rejected):
            return replace(answer, final=True)
        return replace(answer, texts=(*answer.texts, *noted(reading)))
    reason = EXAMPLE_IN_QUESTION.get(reading.reason, f"understand-{reading.reason}")
    why = Text(reason, reading.args)
    candidates = reading.candidates if isinstance(reading, Ask) else ()
    options = tuple(_candidate(v) for v in candidates if value_name(v))
    impossible = isinstance(reading, Refuse) and reading.reason not in NOTHING_OF_THE_KIND
    return Rejected(why, options, impossible)


def noted(value: Value) -> tuple[Text, ...]:
    """What is worth telling of how a value was read: taken as about, by the lunar calendar."""
    named = (note.partition(":") for note in value.notes)
    return tuple(Text(f"note-{n}", {"lunar": detail}) for n, _, detail in named if n in NOTED)


def _candidate(value: Value) -> Option:
    name = value_name(value)
    if isinstance(value.value, Interval):
        ends = {"from": value.value.start.isoformat(), "to": value.value.end.isoformat()}
        return Option(name, Text("form-candidate-interval", ends))
    shown: str | int = name
    if isinstance(value.value, Duration):
        shown = value.value.minutes
    elif isinstance(value.value, int):
        shown = value.value
    return Option(name, Text(f"form-candidate-{value.kind}", {"value": shown}))


def value_name(value: Value) -> str:
    """A reading's value as the short name of a button, empty for what cannot be one."""
    match value.value:
        case datetime():
            return f"{value.value:%Y-%m-%dT%H:%M}"
        case date():
            return value.value.isoformat()
        case time():
            return f"{value.value:%H:%M}"
        case Interval(start, end):
            return f"{start:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}"
        case Duration():
            return f"{value.value.minutes}m"
        case int():
            return str(value.value)
    return ""


def named_value(name: str) -> Value | None:
    """The value that `value_name` named, None for a name made up by hand."""
    try:
        kind, value = _parsed(name)
    except ValueError:
        return None
    return Value(kind, value, name, (0, len(name)), ())


def _parsed(name: str) -> tuple[str, Any]:
    if "/" in name:
        start, end = (
            datetime.fromisoformat(part).replace(tzinfo=VIETNAM) for part in name.split("/")
        )
        return "interval", Interval(start, end)
    if "T" in name:
        return "datetime", datetime.fromisoformat(name).replace(tzinfo=VIETNAM)
    if ":" in name:
        return "time", time.fromisoformat(name)
    if name.endswith("m"):
        return "duration", Duration(int(name[:-1]), None)
    if "-" in name:
        return "date", date.fromisoformat(name)
    return "number", int(name)
