"""The questions about the programme: speeches, place, when papers are due."""

from __future__ import annotations

from datetime import date, datetime
from itertools import groupby
from typing import Any

from handlers.dialog.fields import NONE_SUCH, match_option, reading, understood
from handlers.dialog.form import Accepted, Answer, AnswerKind, Option, Rejected
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext, start_of
from handlers.plan.moments import read_moment
from rules import Format
from vietnamese import Value, read_speeches

USUAL_SPEECHES = {
    "short": [["opening", 5], ["concluding", 15]],
    "usual": [["opening", 10], ["concluding", 30]],
    "papers": [["opening", 10], *[["paper", 10]] * 3, ["concluding", 30]],
}


def usual_speeches(context: PlanContext) -> tuple[Option, ...]:
    return tuple(
        Option(name, Text(f"plan-speeches-{name}"), speeches)
        for name, speeches in USUAL_SPEECHES.items()
    )


def read_programme(text: str, context: PlanContext) -> Answer:
    if match_option(text, (NONE_SUCH,), context):
        return Accepted(None)
    return understood(read_speeches(text), lambda value: keep_speeches(value, context))


def keep_speeches(value: Value, context: PlanContext) -> Answer:
    return Accepted([[role, minutes] for role, minutes in value.value])


def speeches_said(sentence: str, speeches: list[list[Any]], context: PlanContext) -> Text:
    """The speeches in their order, equal ones after another counted: "3 tham luận 10 phút"."""
    alike = ((*speech, len(list(same))) for speech, same in groupby(speeches))
    said = (
        Text(f"answer-speech-{role}", {"number": number, "minutes": minutes})
        for role, minutes, number in alike
    )
    return Text(sentence, {"value": tuple(said)})


def ask_place(context: PlanContext) -> Text:
    return Text("plan-ask-link" if context.get("format") == Format.ONLINE else "plan-ask-place")


def keep_papers_due(value: Value, context: PlanContext) -> Answer:
    """The day by which papers must be in, not after the meeting has begun."""
    opening = start_of(context)
    due = value.value.date() if isinstance(value.value, datetime) else value.value
    if not isinstance(due, date):
        return Rejected(Text("plan-need-day"))
    if opening is not None and due > opening.date():
        return Rejected(Text("plan-papers-late", {"day": due.isoformat()}))
    return Accepted(due.isoformat())


SPEECHES = AnswerKind(
    read_programme, usual_speeches, keep=keep_speeches, echo=speeches_said, optional=True
)
PAPERS_DUE = reading(read_moment, keep_papers_due, optional=True)
