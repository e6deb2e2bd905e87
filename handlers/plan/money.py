"""The questions about money: the estimate, and what is allowed for this conference."""

from __future__ import annotations

from handlers.dialog.form import Accepted, Answer, Option, Question, Rejected
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext, norm_of
from vietnamese import Value

MOST_MONEY = 10**13


def ask_cost(context: PlanContext) -> Question:
    free = Option("0", Text("plan-no-cost"), 0, Text("plan-no-cost-words"))
    return Question((Text("plan-ask-cost"),), (free,))


def ask_norm(context: PlanContext) -> Question:
    return Question((Text("plan-ask-norm"),))


def needs_norm(context: PlanContext) -> bool:
    """Whether an estimate stands without anything to hold it against."""
    return bool(context.get("cost")) and (
        norm_of(context) is None or context.get("norm") is not None
    )


def keep_money(value: Value, context: PlanContext) -> Answer:
    if not 0 <= value.value <= MOST_MONEY:
        return Rejected(Text("plan-money-range", {"most": MOST_MONEY}))
    return Accepted(value.value)


def cost_said(amount: int, context: PlanContext) -> Text:
    return Text("answer-cost", {"value": amount}) if amount else Text("answer-no-cost")


def norm_said(amount: int, context: PlanContext) -> Text:
    return Text("answer-norm", {"value": amount})
