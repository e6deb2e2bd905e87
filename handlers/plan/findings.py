"""What an answer brings up: the findings that were not there before, each with its smallest fix.

A finding is said at the answer that causes it and once only; the draft remembers what was said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from handlers.dialog.engine import action
from handlers.dialog.form import Findings
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text, dashed
from handlers.dialog.turn import Choice
from handlers.meetings.verdicts import finding_line
from handlers.plan.context import PlanContext
from handlers.plan.fixes import shortened_said
from handlers.plan.questions import SLOTS
from rules import Remedy, Verdict

NOT_HELD = "not_held"
FIXES = {change: (slot, fix) for slot in SLOTS for change, fix in slot.fixes.items()}
"""By a remedy's change: the slot whose answer it changes, and how."""

LABELS = {"duration_minutes": shortened_said}
"""By a remedy's change: how its button is said, where that takes more than the remedy."""

OFFERED = {NOT_HELD, *FIXES}


def findings(context: PlanContext) -> Findings:
    """The findings that the last answer brought up, and their fixes as buttons."""
    seen = findings_of(context)
    fresh = [v for v in context.open_verdicts if context.draft.seen.get(v.rule) != seen[v.rule]]
    return Findings(tuple(map(finding, fresh)), tuple(smallest_fixes(context, fresh)), seen)


def findings_of(context: PlanContext) -> dict[str, str]:
    """What stands against the plan, by rule, as the draft remembers it."""
    return {verdict.rule: _mark(verdict) for verdict in context.open_verdicts}


def _mark(verdict: Verdict) -> str:
    amount = verdict.measured.amount if verdict.measured else ""
    return f"{verdict.outcome}|{verdict.message}|{amount}"


def finding(verdict: Verdict) -> Text:
    """A verdict in one line: its sign, what was found, the clause."""
    clause = None if verdict.clause is None else asdict(verdict.clause)
    return finding_line(verdict.outcome, Text(verdict.message, verdict.args), clause)


def smallest_fixes(context: PlanContext, verdicts: Iterable[Verdict]) -> list[Choice]:
    """The first fix of each verdict; one that serves several is offered once.

    A remedy that is no change of this plan (turning other conferences online) is advice, no fix.
    """
    offered: list[Choice] = []
    for verdict in verdicts:
        fixes = (place for place, r in enumerate(verdict.remedies) if r.change in OFFERED)
        for place in [*fixes][:1]:
            fix = _fix(context, verdict, place)
            if fix.label not in [each.label for each in offered]:
                offered.append(fix)
    return offered


def _fix(context: PlanContext, verdict: Verdict, place: int) -> Choice:
    remedy = verdict.remedies[place]
    said = LABELS.get(remedy.change)
    label = Text(f"fix-{dashed(remedy.change)}", {"to": remedy.to, "drop": remedy.drop})
    target = action(context, "fix", f"{verdict.rule}.{place}")
    return Choice(said(remedy, context) if said else label, target)


def remedy_for(context: PlanContext, target: str) -> Remedy | None:
    """The remedy that a fix button names, None when it no longer stands."""
    rule, _, named = target.rpartition(".")
    place = number_in(named)
    remedies = next((v.remedies for v in context.open_verdicts if v.rule == rule), ())
    if place is None or place >= len(remedies) or remedies[place].change not in OFFERED:
        return None
    return remedies[place]
