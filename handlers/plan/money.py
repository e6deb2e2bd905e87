"""The questions about money: the estimate, and what is allowed for this conference."""

from __future__ import annotations

from handlers.dialog.fields import reading
from handlers.dialog.form import Accepted, Answer, Option, Rejected
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext, norm_of
from vietnamese import Reading, Value, read_money

MOST_MONEY = 10**13
FREE = Option("0", Text("plan-no-cost"), 0, Text("plan-no-cost-words"))


def needs_norm(context: PlanContext) -> bool:
    """Whether an estimate stands without anything to hold it against."""
    return bool(context.get("cost")) and (
        norm_of(context) is None or context.get("norm") is not None
    )


def read(text: str, context: PlanContext) -> Reading:
    return read_money(text)


def keep(value: Value, context: PlanContext) -> Answer:
    if not 0 <= value.value <= MOST_MONEY:
        return Rejected(Text("plan-money-range", {"most": MOST_MONEY}))
    return Accepted(value.value)


def cost_said(sentence: str, amount: int, context: PlanContext) -> Text:
    return Text(sentence, {"value": amount}) if amount else Text("answer-no-cost")


COST = reading(read, keep, (FREE,), of=int, optional=True, echo=cost_said)
NORM = reading(read, keep, of=int, optional=True)
