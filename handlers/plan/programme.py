"""The questions about the programme: speeches, chair, place, when papers are due."""

from __future__ import annotations

from datetime import date, datetime
from itertools import groupby
from typing import Any

from handlers.dialog.fields import NONE_SUCH, match_option, understood
from handlers.dialog.form import Accepted, Answer, Option, Question, Rejected
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext, start_of
from rules import Format
from vietnamese import Value, read_speeches

USUAL_SPEECHES = (
    ("short", [["opening", 5], ["concluding", 15]]),
    ("usual", [["opening", 10], ["concluding", 30]]),
    ("papers", [["opening", 10], ["paper", 10], ["paper", 10], ["paper", 10], ["concluding", 30]]),
)


def ask_speeches(context: PlanContext) -> Question:
    usual = (Option(n, Text(f"plan-speeches-{n}"), speeches) for n, speeches in USUAL_SPEECHES)
    return Question((Text("plan-ask-speeches"),), tuple(usual))


def read_programme(text: str, context: PlanContext) -> Answer:
    if match_option(text, (NONE_SUCH,), context):
        return Accepted(None)
    return understood(read_speeches(text), lambda value: keep_speeches(value, context))


def keep_speeches(value: Value, context: PlanContext) -> Answer:
    return Accepted([[role, minutes] for role, minutes in value.value])


def speeches_said(speeches: list[list[Any]], context: PlanContext) -> Text:
    """The speeches in their order, equal ones after another counted: "3 tham luận 10 phút"."""
    alike = ((*speech, len(list(same))) for speech, same in groupby(speeches))
    said = (
        Text(f"answer-speech-{role}", {"number": number, "minutes": minutes})
        for role, minutes, number in alike
    )
    return Text("answer-speeches", {"value": tuple(said)})


def ask_place(context: PlanContext) -> Text:
    return Text("plan-ask-link" if context.get("format") == Format.ONLINE else "plan-ask-place")


def ask_papers_due(context: PlanContext) -> Question:
    return Question((Text("plan-ask-papers-due"),))


def keep_papers_due(value: Value, context: PlanContext) -> Answer:
    """The day by which papers must be in, not after the meeting has begun."""
    opening = start_of(context)
    due = value.value.date() if isinstance(value.value, datetime) else value.value
    if not isinstance(due, date):
        return Rejected(Text("plan-need-day"))
    if opening is not None and due > opening.date():
        return Rejected(Text("plan-papers-late", {"day": due.isoformat()}))
    return Accepted(due.isoformat())


def papers_due_said(day: str, context: PlanContext) -> Text:
    return Text("answer-papers-due", {"day": day})
