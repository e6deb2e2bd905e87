"""What an answer brings up: the findings that were not there before, each with its smallest fix.

A finding is said at the answer that causes it and once only; the draft remembers what was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.dialog.engine import action
from handlers.dialog.form import Findings
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice
from handlers.meetings.findings import finding_line
from handlers.plan.context import PlanContext
from handlers.plan.fixes import FIXES
from rules import Remedy, Verdict


def findings(context: PlanContext) -> Findings:
    """The findings that the last answer brought up, and their fixes as buttons."""
    seen = findings_of(context)
    fresh = [v for v in context.open_verdicts if context.draft.seen.get(v.rule) != seen[v.rule]]
    return Findings(tuple(finding(v) for v in fresh), tuple(smallest_fixes(context, fresh)), seen)


def findings_of(context: PlanContext) -> dict[str, str]:
    """What stands against the plan, by rule, as the draft remembers it."""
    return {verdict.rule: _mark(verdict) for verdict in context.open_verdicts}


def finding(verdict: Verdict) -> Text:
    """A verdict in one line: its sign, what was found, the clause."""
    cited = None if verdict.clause is None else clause(verdict)
    return finding_line(verdict.outcome, Text(verdict.message, verdict.args), cited)


def clause(verdict: Verdict) -> Text:
    """The citation of a verdict's clause."""
    assert verdict.clause is not None
    return Text("verdict-clause", clause_args(verdict))


def clause_args(verdict: Verdict) -> Mapping[str, Any]:
    source = verdict.clause
    assert source is not None
    return {"document": source.document, "number": source.number, "path": source.path}


def smallest_fixes(context: PlanContext, verdicts: Iterable[Verdict]) -> list[Choice]:
    """The first fix of each verdict; one that serves several is offered once."""
    offered = [fix for verdict in verdicts for fix in fixes(context, verdict)[:1]]
    labels = [fix.label for fix in offered]
    return [fix for place, fix in enumerate(offered) if fix.label not in labels[:place]]


def fixes(context: PlanContext, verdict: Verdict) -> list[Choice]:
    """The changes of this plan that would make a rule hold, as buttons."""
    return [
        Choice(_label(remedy), action(context, "fix", f"{verdict.rule}.{place}"))
        for place, remedy in enumerate(verdict.remedies)
        if remedy.change in FIXES
    ]


def remedy_for(context: PlanContext, target: str) -> Remedy | None:
    """The remedy that a fix button names, None when it no longer stands."""
    rule, _, named = target.rpartition(".")
    place = number_in(named)
    verdict = next((v for v in context.open_verdicts if v.rule == rule), None)
    if verdict is None or place is None or place >= len(verdict.remedies):
        return None
    return verdict.remedies[place]


def _mark(verdict: Verdict) -> str:
    amount = verdict.measured.amount if verdict.measured else ""
    return f"{verdict.outcome}|{verdict.message}|{amount}"


def _label(remedy: Remedy) -> Text:
    name = f"fix-{remedy.change.replace('_', '-')}"
    return Text(name, {"to": remedy.to, "drop": remedy.drop})
