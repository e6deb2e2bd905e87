"""The card: every answer, every verdict with the breaches first, and the year after this plan."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.dialog.engine import action
from handlers.dialog.text import GAP, Text, distinct
from handlers.dialog.turn import Choice, Replies, Reply
from handlers.plan.context import PlanContext
from handlers.plan.findings import finding, smallest_fixes
from handlers.plan.share import year_after
from handlers.plan.slots import Slots
from rules import Outcome

WORST_FIRST = (Outcome.BREACH, Outcome.CAUTION, Outcome.NEED_INFO)
MOST_FIXES = 6


def card(context: PlanContext, slots: Slots, before: tuple[Text, ...] = ()) -> Replies:
    """The plan as it would be saved, with what can be done about it; `slots` were asked."""
    above = (*before, GAP) if before else ()
    title = Text("card-title", {"title": context.get("title")})
    texts = (
        *above,
        title,
        *_answers(context, slots),
        GAP,
        *_verdicts(context),
        *year_after(context),
    )
    choices = (*_fixes(context), *_steps(context))
    return (Reply(texts, choices, replaces=context.turn.tapped),)


def _answers(context: PlanContext, slots: Slots) -> tuple[Text, ...]:
    """The answers in the order of the questions, one line each."""
    lines = (slot for slot in slots if slot.on_card and slot.applies(context))
    return distinct(slot.said(context.get(slot.id), context) for slot in lines)


def _verdicts(context: PlanContext) -> Iterator[Text]:
    """The verdicts that bind this meeting, worst first; those that hold in one line."""
    for outcome in WORST_FIRST:
        yield from distinct(finding(v) for v in context.verdicts if v.outcome is outcome)
    holding = [verdict.rule for verdict in context.verdicts if verdict.outcome is Outcome.OK]
    if holding:
        yield Text("card-holding", {"rules": tuple(Text(f"rule-{rule}") for rule in holding)})


def _fixes(context: PlanContext) -> list[Choice]:
    worst_first = sorted(context.open_verdicts, key=lambda verdict: -verdict.outcome.severity)
    return smallest_fixes(context, worst_first)[:MOST_FIXES]


def _steps(context: PlanContext) -> tuple[Choice, ...]:
    return (
        Choice(Text("card-save"), action(context, "save")),
        Choice(Text("card-edit"), action(context, "edit")),
        Choice(Text("card-leave"), action(context, "leave")),
    )
