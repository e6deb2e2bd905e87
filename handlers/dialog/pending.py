"""Answers that are kept only once they are confirmed: unusual words, and changes of other answers.

They stand aside in the draft, so that the question whether they are meant is the one that stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.dialog.form import Context, Option
from handlers.dialog.serialization import read_text, write_text
from handlers.dialog.text import Text

PENDING = "~pending"
TAKE, DROP = "take", "drop"

YES, NO = Text("form-words-yes"), Text("form-words-no")
ANSWERS = {
    "doubt": (
        Option(TAKE, Text("form-right"), words=YES),
        Option(DROP, Text("form-not-so"), words=NO),
    ),
    "change": (
        Option(TAKE, Text("form-change"), words=YES),
        Option(DROP, Text("form-keep"), words=NO),
    ),
}
"""What may be said to each way of asking."""


def is_asked(context: Context) -> bool:
    return PENDING in context.draft.answers


def ask(context: Context, kind: str, answers: Mapping[str, Any], says: tuple[Text, ...]) -> None:
    """Puts answers aside under the lines that ask whether they are meant."""
    given = {name: value for name, value in answers.items() if value is not ...}
    aside = {
        "kind": kind,
        "says": [write_text(each) for each in says],
        "answers": given,
        "emptied": [name for name in answers if name not in given],
    }
    _keep(context, {**context.draft.answers, PENDING: aside})


def question(context: Context) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """The lines that ask, and the answers to them."""
    aside = context.draft.answers[PENDING]
    return tuple(map(read_text, aside["says"])), ANSWERS[aside["kind"]]


def confirmed(context: Context) -> dict[str, Any]:
    """What stands aside, as it was given; an Ellipsis takes an answer away."""
    aside = context.draft.answers[PENDING]
    return {**dict.fromkeys(aside["emptied"], ...), **aside["answers"]}


def drop(context: Context) -> None:
    """Forgets what stands aside."""
    _keep(context, {n: a for n, a in context.draft.answers.items() if n != PENDING})


def _keep(context: Context, answers: Mapping[str, Any]) -> None:
    context.draft = context.draft.step(answers=answers)
    context.turn.save_draft(context.draft)
