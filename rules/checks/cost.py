"""What the meeting costs: M06."""

from __future__ import annotations

from rules.registry import Case, Finding, missing, rule
from rules.verdict import Outcome, Quantity, Remedy


@rule("KL226-M06")
def cost(case: Case) -> Finding:
    """The estimate stays within the total allowed for this conference; no norm, no answer."""
    estimate, norm = case.meeting.cost_estimate, case.meeting.cost_norm
    if estimate is None:
        return missing("verdict-cost-missing")
    if estimate == 0:
        return Finding(Outcome.OK, "verdict-cost-none", measured=Quantity("dong", 0))
    if norm is None:
        return missing("verdict-norm-missing", estimate=estimate)
    figures = Quantity("dong", estimate), Quantity("dong", norm)
    if estimate <= norm:
        args = {"estimate": estimate, "norm": norm}
        return Finding(Outcome.OK, "verdict-cost-ok", args, *figures)
    args = {"estimate": estimate, "norm": norm, "over": estimate - norm}
    remedies = (Remedy("cost_estimate", norm),)
    return Finding(Outcome.BREACH, "verdict-cost-over", args, *figures, remedies=remedies)
