"""The questions about money: the estimate, and what is allowed for this conference."""

from __future__ import annotations

from handlers.form import Accepted, Answer, Option, Question, Rejected
from handlers.judging import PlanDesk, norm_of
from handlers.turn import Say
from vietnamese import Value

MOST_MONEY = 10**13


def ask_cost(desk: PlanDesk) -> Question:
    free = Option("0", Say("plan-no-cost"), 0, Say("plan-no-cost-words"))
    return Question((Say("plan-ask-cost"),), (free,))


def ask_norm(desk: PlanDesk) -> Question:
    return Question((Say("plan-ask-norm"),))


def needs_norm(desk: PlanDesk) -> bool:
    """Whether an estimate stands without anything to hold it against."""
    return bool(desk.get("cost")) and (norm_of(desk) is None or desk.get("norm") is not None)


def keep_money(value: Value, desk: PlanDesk) -> Answer:
    if not 0 <= value.value <= MOST_MONEY:
        return Rejected(Say("plan-money-range", {"most": MOST_MONEY}))
    return Accepted(value.value)


def cost_said(amount: int, desk: PlanDesk) -> Say:
    return Say("answer-cost", {"value": amount}) if amount else Say("answer-no-cost")


def norm_said(amount: int, desk: PlanDesk) -> Say:
    return Say("answer-norm", {"value": amount})
