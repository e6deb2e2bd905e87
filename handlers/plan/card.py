"""The card: every answer, every verdict with the breaches first, and the year after this plan."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.dialog.engine import action
from handlers.dialog.form import Form
from handlers.dialog.text import Text, distinct
from handlers.dialog.turn import Choice, Replies, Reply
from handlers.meetings.findings import GAP
from handlers.plan.context import PlanContext
from handlers.plan.findings import finding, smallest_fixes
from handlers.plan.share import year_after
from rules import Outcome

WORST_FIRST = (Outcome.BREACH, Outcome.CAUTION, Outcome.NEED_INFO)
LEFT_OUT = ("secrecy", "title", "conference", "year", "all_fit", "sessions")
MOST_FIXES = 6


def card(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...] = ()) -> Replies:
    """The plan as it would be saved, with what can be done about it."""
    said = (*before, GAP) if before else ()
    title = Text("card-title", {"title": context.get("title")})
    texts = (*said, title, *answers(form, context), GAP, *findings(context), *year_after(context))
    choices = (*_fixes(context), *_steps(context))
    return (Reply(texts, choices, replaces=context.turn.tapped),)


def answers(form: Form[PlanContext], context: PlanContext) -> tuple[Text, ...]:
    """The answers in the order of the questions, one line each."""
    given = (s for s in form.slots if s.id not in LEFT_OUT and context.get(s.id) is not None)
    return distinct(
        slot.echo(context.get(slot.id), context) for slot in given if slot.applies(context)
    )


def findings(context: PlanContext) -> Iterator[Text]:
    """The verdicts that bind this meeting, worst first; those that hold in one line."""
    for outcome in WORST_FIRST:
        yield from distinct(finding(v) for v in context.verdicts if v.outcome is outcome)
    holding = [verdict.rule for verdict in context.verdicts if verdict.outcome is Outcome.OK]
    if holding:
        yield Text("card-holding", {"rules": tuple(rule_name(rule) for rule in holding)})


def _fixes(context: PlanContext) -> list[Choice]:
    worst_first = sorted(context.open_verdicts, key=lambda verdict: -verdict.outcome.severity)
    return smallest_fixes(context, worst_first)[:MOST_FIXES]


def _steps(context: PlanContext) -> tuple[Choice, ...]:
    return (
        Choice(Text("card-save"), action(context, "save")),
        Choice(Text("card-edit"), action(context, "edit")),
        Choice(Text("card-leave"), action(context, "leave")),
    )


def rule_name(rule: str) -> Text:
    """What a rule is about, in a word or two."""
    return Text(f"rule-{rule}")
