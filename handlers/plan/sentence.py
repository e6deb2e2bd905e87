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
from handlers.plan.length import keep_length
from handlers.plan.sittings import between
from handlers.plan.slots import PlanSlot
from vietnamese import Ask, Field, Interval, Plan, Value, read_plan

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
    plan = _as_sure(read.value, context)
    answers: dict[str, Any] = {}
    for slot in slots:
        field = getattr(plan, slot.line) if slot.line else None
        answer = _answer(field, slot, context) if field is not None else None
        if isinstance(answer, Accepted):
            answers |= {slot.id: answer.value, **answer.also}
    return with_resets(slots, answers)


def _answer(field: Field, slot: PlanSlot, context: PlanContext) -> Answer | None:
    """What a piece answers to its question, which alone may know several values for one answer
    ("sáng 3/12 và chiều 4/12")."""
    if isinstance(field.reading, Value):
        return slot.kind.keep(field.reading, context)
    several = isinstance(field.reading, Ask) and field.reading.reason == "which-one"
    return slot.kind.read(field.text, context) if several else None


def _as_sure(plan: Plan, context: PlanContext) -> Plan:
    """The plan with its day alone where a stretch and the length stated beside it disagree:
    "chiều mai, 2 tiếng" does not say when it begins. Where they agree the stretch says it all."""
    when = plan.when and plan.when.reading
    length = plan.duration and plan.duration.reading
    if plan.when is None or not (isinstance(when, Value) and isinstance(length, Value)):
        return plan
    if not isinstance(when.value, Interval):
        return plan
    if _lasts(when.value, length, context):
        return replace(plan, duration=None)
    day = replace(when, kind="date", value=when.value.start.date())
    return replace(plan, when=replace(plan.when, reading=day))


def _lasts(stretch: Interval, length: Value, context: PlanContext) -> bool:
    """Whether a stretch is as long as was stated, with its lunch or without."""
    if stretch.end - stretch.start == timedelta(minutes=length.value.minutes):
        return True
    kept = keep_length(length, context)
    sittings = between(stretch.start, stretch.end, context.hours)
    return isinstance(kept, Accepted) and context.laid_out(kept.value, stretch.start) == sittings
