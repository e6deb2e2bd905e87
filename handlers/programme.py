"""The questions about the programme: speeches, chair, place, when papers are due."""

from __future__ import annotations

from datetime import date, datetime
from itertools import groupby
from typing import Any

from handlers.answers import NONE_SUCH, match_option, understood
from handlers.form import Accepted, Answer, Option, Question, Rejected
from handlers.judging import PlanDesk, start_of
from handlers.turn import Say
from rules import Format
from vietnamese import Value, read_speeches

USUAL_SPEECHES = (
    ("short", [["opening", 5], ["concluding", 15]]),
    ("usual", [["opening", 10], ["concluding", 30]]),
    ("papers", [["opening", 10], ["paper", 10], ["paper", 10], ["paper", 10], ["concluding", 30]]),
)


def ask_speeches(desk: PlanDesk) -> Question:
    usual = (Option(n, Say(f"plan-speeches-{n}"), speeches) for n, speeches in USUAL_SPEECHES)
    return Question((Say("plan-ask-speeches"),), tuple(usual))


def read_programme(text: str, desk: PlanDesk) -> Answer:
    if match_option(text, (NONE_SUCH,), desk):
        return Accepted(None)
    return understood(read_speeches(text), lambda value: keep_speeches(value, desk))


def keep_speeches(value: Value, desk: PlanDesk) -> Answer:
    return Accepted([[role, minutes] for role, minutes in value.value])


def speeches_said(speeches: list[list[Any]], desk: PlanDesk) -> Say:
    """The speeches in their order, equal ones after another counted: "3 tham luận 10 phút"."""
    alike = ((*speech, len(list(same))) for speech, same in groupby(speeches))
    said = (
        Say(f"answer-speech-{role}", {"number": number, "minutes": minutes})
        for role, minutes, number in alike
    )
    return Say("answer-speeches", {"value": tuple(said)})


def ask_place(desk: PlanDesk) -> Say:
    return Say("plan-ask-link" if desk.get("format") == Format.ONLINE else "plan-ask-place")


def ask_papers_due(desk: PlanDesk) -> Question:
    return Question((Say("plan-ask-papers-due"),))


def keep_papers_due(value: Value, desk: PlanDesk) -> Answer:
    """The day by which papers must be in, not after the meeting has begun."""
    opening = start_of(desk)
    due = value.value.date() if isinstance(value.value, datetime) else value.value
    if not isinstance(due, date):
        return Rejected(Say("plan-need-day"))
    if opening is not None and due > opening.date():
        return Rejected(Say("plan-papers-late", {"day": due.isoformat()}))
    return Accepted(due.isoformat())


def papers_due_said(day: str, desk: PlanDesk) -> Say:
    return Say("answer-papers-due", {"day": day})
