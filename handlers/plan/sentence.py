"""Several answers in one message: what a sentence says of a plan, each piece kept by its question.

A piece that its question would refuse, or that could mean several things, is left for the question
to be asked in its turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.dialog.form import Accepted, Answer, Rejected, with_resets
from handlers.dialog.own_words import doubted, read_own_words
from handlers.dialog.text import Text
from handlers.office.year import reading_hours
from handlers.plan.context import PlanContext
from handlers.plan.slots import PlanSlot
from vietnamese import Interval, Plan, Value, read_plan

Slots = Sequence[PlanSlot]


def read_title(text: str, context: PlanContext, slots: Slots) -> Answer:
    """The title; where the words also say at what time, it is what is left of them.

    A day alone stays in the title ("Kỷ niệm 30/4"), and words that are all about when, how long or
    how many are no title.
    """
    answers = answers_in(text, context, slots)
    if "clock" in answers and "title" in answers:
        title = answers.pop("title")
        return doubted(Accepted(title, answers))
    if answers and "title" not in answers:
        return Rejected(Text("form-write-something"))
    return read_own_words(text, context, names_times=True)


def answers_in(text: str, context: PlanContext, slots: Slots) -> dict[str, Any]:
    """The answers to the plan's questions that stand in a sentence; none when it says nothing."""
    read = read_plan(text, context.turn.now, reading_hours(context.hours))
    if not (isinstance(read, Value) and isinstance(read.value, Plan)):
        return {}
    plan = _as_sure(read.value)
    answers: dict[str, Any] = {}
    for slot in slots:
        field = getattr(plan, slot.line) if slot.line else None
        if field is not None and isinstance(field.reading, Value):
            answer = slot.kind.keep(field.reading, context)
            if isinstance(answer, Accepted):
                answers |= {slot.id: answer.value, **answer.also}
    return with_resets(slots, answers)


def _as_sure(plan: Plan) -> Plan:
    """The plan with its day alone where a stretch and the length stated beside it disagree:
    "chiều mai, 2 tiếng" does not say when it begins."""
    when = plan.when and plan.when.reading
    length = plan.duration and plan.duration.reading
    if not (isinstance(when, Value) and isinstance(when.value, Interval)):
        return plan
    if plan.when is None or not isinstance(length, Value):
        return plan
    stretch = when.value.end - when.value.start
    if stretch == timedelta(minutes=length.value.minutes):
        return plan
    day = replace(when, kind="date", value=when.value.start.date())
    return replace(plan, when=replace(plan.when, reading=day))
