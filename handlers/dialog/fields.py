"""Turning what a person typed or tapped into an answer: the readers that questions share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from handlers.dialog.form import Accepted, Answer, Context, D, Option, Question, Rejected, Slot
from handlers.dialog.text import Text
from rules import VIETNAM
from vietnamese import Ask, Duration, Interval, Reading, Refuse, Value, fold
from vietnamese.small_talk import is_small_talk

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
LONGEST_TEXT = 300
LONGEST_LABEL_MATCH = 80


def labelled(prefix: str, names: Iterable[str]) -> tuple[Option, ...]:
    """Options whose labels are the sentences `<prefix>-<name>`."""
    return tuple(Option(name, Text(f"{prefix}-{name.replace('_', '-')}")) for name in names)


YES_NO = (
    Option("no", Text("form-no"), False, Text("form-words-no")),
    Option("yes", Text("form-yes"), True, Text("form-words-yes")),
)


NONE_SUCH = Option("none", Text("form-skip"), None, Text("form-words-no"))


def match_option(text: str, options: Iterable[Option], context: Context) -> Option | None:
    """The one option that the words mean: its label or another word for it, else the only label
    that begins with the words or holds them whole."""
    said = fold(text)
    if not said or len(said) > LONGEST_LABEL_MATCH:
        return None
    labels = [(fold(context.turn.wording(option.label)), option) for option in options]
    words = [(fold(word), option) for option in options for word in _words(option, context)]
    for fits in (
        lambda name: name == said,
        lambda name: len(said) > 2 and name.startswith(said),
        lambda name: len(said) > 2 and f" {said} " in f" {name.replace(',', ' ')} ",
    ):
        found = {id(option): option for name, option in labels + words if fits(name)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _words(option: Option, context: Context) -> list[str]:
    return context.turn.wording(option.words).split(",") if option.words else []


def choosing(
    slot_id: str,
    ask: Text | Callable[[D], Text],
    options: tuple[Option, ...] | Callable[[D], tuple[Option, ...]],
    **slot: Any,
) -> Slot[D]:
    """A question of one line, answered by one of its options; see `picking` for the rest."""

    def question(context: D) -> Question:
        texts = (ask(context) if callable(ask) else ask,)
        return Question(texts, options(context) if callable(options) else options)

    return picking(slot_id, question, **slot)


def picking(
    slot_id: str,
    ask: Callable[[D], Question],
    *,
    free_text: Callable[[str], Answer] | None = None,
    keep: Callable[[Any], Answer] = Accepted,
    **slot: Any,
) -> Slot[D]:
    """A question answered by one of its options, or by other words where `free_text` reads them.

    `keep` turns what was chosen into the answer.
    """

    def read(text: str, context: D) -> Answer:
        option = match_option(text, ask(context).options, context)
        if option is not None:
            return keep(option.meaning)
        typed = free_text(text) if free_text else Rejected(Text("form-choose-one"))
        return keep(typed.value) if isinstance(typed, Accepted) else typed

    def pick(name: str, context: D) -> Answer:
        option = next((o for o in ask(context).options if o.name == name), None)
        return keep(option.meaning) if option else Rejected(Text("form-choose-one"))

    def echo(value: Any, context: D) -> Text | None:
        option = next((o for o in ask(context).options if o.meaning == value), None)
        label: object = option.label if option else value
        return Text(f"answer-{slot_id.replace('_', '-')}", {"value": label})

    return Slot(slot_id, ask, read, **{"echo": echo, "pick": pick, **slot})


def writing(slot_id: str, ask: Text | Callable[[D], Text | Question], **slot: Any) -> Slot[D]:
    """A question answered in one's own words."""

    def question(context: D) -> Question:
        asked = ask(context) if callable(ask) else ask
        return Question((asked,)) if isinstance(asked, Text) else asked

    def echo(value: Any, context: D) -> Text:
        return Text(f"answer-{slot_id.replace('_', '-')}", {"value": value})

    def read(text: str, context: D) -> Answer:
        if slot.get("skippable") and match_option(text, (NONE_SUCH,), context):
            return Accepted(None)
        return read_text(text)

    return Slot(**{"id": slot_id, "ask": question, "read": read, "echo": echo, **slot})


def read_text(text: str) -> Answer:
    """One line of text, as typed but for its spaces; small talk and mere numbers are none."""
    line = " ".join(text.split())
    if not re.search(r"[^\W\d_].*\w|\w.*[^\W\d_]", line) or is_small_talk(line):
        return Rejected(Text("form-write-something"))
    if len(line) > LONGEST_TEXT:
        return Rejected(Text("form-too-long", {"longest": LONGEST_TEXT, "length": len(line)}))
    return Accepted(line)


def reading(
    slot_id: str,
    ask: Callable[[D], Question],
    read: Callable[[str, D], Reading],
    keep: Callable[[Value, D], Answer],
    echo: Callable[[Any, D], Text | None],
    **slot: Any,
) -> Slot[D]:
    """A question whose text is read as a number, money, date or the like."""

    def hear(text: str, context: D) -> Answer:
        option = match_option(text, ask(context).options, context)
        if option is None and slot.get("skippable"):
            option = match_option(text, (NONE_SUCH,), context)
        if option is not None:
            return Accepted(option.meaning)
        return understood(read(text, context), lambda value: keep(value, context))

    return Slot(slot_id, ask, hear, echo, pick=named(ask, keep), **slot)


def named(
    ask: Callable[[D], Question], keep: Callable[[Value, D], Answer]
) -> Callable[[str, D], Answer]:
    """How a button's name becomes an answer: one of the question's options, or a value's name."""

    def pick(name: str, context: D) -> Answer:
        option = next((o for o in ask(context).options if o.name == name), None)
        if option is not None and option.value is not ...:
            return Accepted(option.value)
        value = named_value(name)
        return keep(value, context) if value else Rejected(Text("form-choose-one"))

    return pick


def understood(reading: Reading, keep: Callable[[Value], Answer]) -> Answer:
    """A reading as an answer: the value kept, the doubt asked with its readings, or the refusal."""
    if isinstance(reading, Value):
        answer = keep(reading)
        if isinstance(answer, Rejected):
            return replace(answer, final=True)
        return replace(answer, texts=noted(reading))
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
