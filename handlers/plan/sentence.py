"""Several answers in one message: what a sentence says of a plan, each piece kept by its question.

A piece that its question would refuse, or that could mean several things, is left for the question
to be asked in its turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.dialog.fields import read_text
from handlers.dialog.form import Accepted, Answer, Form, Rejected
from handlers.dialog.text import Text
from handlers.plan import attendees, programme, when
from handlers.plan.context import PlanContext
from handlers.plan.when import reading_hours
from vietnamese import Field, Interval, Plan, Value, read_plan


def more_answers(form: Form[PlanContext], context: PlanContext, text: str) -> dict[str, Any]:
    """Answers to other questions in the words typed at one; none unless all the words are answers,
    so that chat never fills a field."""
    answers = answers_in(text, context)
    return {} if "title" in answers else answers


def read_title(text: str, context: PlanContext) -> Answer:
    """The title; where the words also say at what time, it is what is left of them.

    A day alone stays in the title ("Kỷ niệm 30/4"), and words that are all about when, how long or
    how many are no title.
    """
    answers = answers_in(text, context)
    if "clock" in answers and "title" in answers:
        title = answers.pop("title")
        return Accepted(title, answers)
    if answers and "title" not in answers:
        return Rejected(Text("form-write-something"))
    return read_text(text)


def answers_in(text: str, context: PlanContext) -> dict[str, Any]:
    """The answers to the plan's questions that stand in a sentence; none when it says nothing."""
    read = read_plan(text, context.turn.now, reading_hours(context.hours))
    if not (isinstance(read, Value) and isinstance(read.value, Plan)):
        return {}
    answers: dict[str, Any] = {}
    for slot_id, answer in _pieces(read.value, context):
        if isinstance(answer, Accepted):
            answers |= {slot_id: answer.value, **(answer.also or {})}
    return answers


def _pieces(plan: Plan, context: PlanContext) -> Iterator[tuple[str, Answer]]:
    keeping: dict[str, tuple[Field | None, Callable[[Value], Answer]]] = {
        "title": (plan.title, lambda value: read_text(value.value)),
        "kind": (plan.kind, lambda value: Accepted(value.value, {"conference": ...})),
        "day": (plan.when, lambda value: when.keep_day(_as_sure(value, plan.duration), context)),
        "duration": (plan.duration, lambda value: when.keep_length(value, context)),
        "format": (plan.format, lambda value: Accepted(value.value)),
        "count": (plan.count, lambda value: attendees.keep_count(value, context)),
        "speeches": (plan.speeches, lambda value: programme.keep_speeches(value, context)),
    }
    for slot_id, (field, keep) in keeping.items():
        if field is not None and isinstance(field.reading, Value):
            yield slot_id, keep(field.reading)


def _as_sure(moment: Value, length: Field | None) -> Value:
    """The moment, or its day alone where a stretch and the length stated beside it disagree:
    "chiều mai, 2 tiếng" does not say when it begins."""
    if not (isinstance(moment.value, Interval) and length and isinstance(length.reading, Value)):
        return moment
    stretch = moment.value.end - moment.value.start
    if stretch == timedelta(minutes=length.reading.value.minutes):
        return moment
    return replace(moment, kind="date", value=moment.value.start.date())
