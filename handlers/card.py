"""The card: every answer, every verdict with the breaches first, and the year after this plan."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.form import Form, Replies
from handlers.judging import PlanDesk
from handlers.remarks import finding, smallest_fixes
from handlers.say import distinct
from handlers.share import year_after
from handlers.talk import action
from handlers.turn import Choice, Reply, Say
from rules import Outcome

WORST_FIRST = (Outcome.BREACH, Outcome.CAUTION, Outcome.NEED_INFO)
LEFT_OUT = ("secrecy", "title", "conference", "year", "all_fit", "sessions")
GAP = Say("card-gap")
MOST_FIXES = 6


def card(form: Form[PlanDesk], desk: PlanDesk, before: tuple[Say, ...] = ()) -> Replies:
    """The plan as it would be saved, with what can be done about it."""
    said = (*before, GAP) if before else ()
    title = Say("card-title", {"title": desk.get("title")})
    says = (*said, title, *answers(form, desk), GAP, *findings(desk), *year_after(desk))
    choices = (*_fixes(desk), *_steps(desk))
    return (Reply(says, choices, replaces=desk.turn.event.button is not None),)


def answers(form: Form[PlanDesk], desk: PlanDesk) -> tuple[Say, ...]:
    """The answers in the order of the questions, one line each."""
    given = (s for s in form.slots if s.id not in LEFT_OUT and desk.get(s.id) is not None)
    return distinct(slot.echo(desk.get(slot.id), desk) for slot in given if slot.applies(desk))


def findings(desk: PlanDesk) -> Iterator[Say]:
    """The verdicts that bind this meeting, worst first; those that hold in one line."""
    for outcome in WORST_FIRST:
        yield from distinct(finding(v) for v in desk.verdicts if v.outcome is outcome)
    holding = [verdict.rule for verdict in desk.verdicts if verdict.outcome is Outcome.OK]
    if holding:
        yield Say("card-holding", {"rules": tuple(rule_name(rule) for rule in holding)})


def _fixes(desk: PlanDesk) -> list[Choice]:
    worst_first = sorted(desk.open_verdicts, key=lambda verdict: -verdict.outcome.severity)
    return smallest_fixes(desk, worst_first)[:MOST_FIXES]


def _steps(desk: PlanDesk) -> tuple[Choice, ...]:
    return (
        Choice(Say("card-save"), action(desk, "save")),
        Choice(Say("card-edit"), action(desk, "edit")),
        Choice(Say("card-leave"), action(desk, "leave")),
    )


def rule_name(rule: str) -> Say:
    """What a rule is about, in a word or two."""
    return Say(f"rule-{rule}")
