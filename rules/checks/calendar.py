"""What any official would want to know of the day: is it a day off, is someone already busy."""

from __future__ import annotations

from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.verdict import Outcome, Remedy
from rules.workdays import holiday_name, is_working_day, next_working_day


@rule("CAL-DAY", in_text=False)
def working_day(case: Case) -> Finding:
    """The meeting opens on a day that is worked."""
    day = case.day
    if day is None:
        return missing("verdict-day-missing")
    overrides = case.meeting.unit.working_days
    args = {"day": day.isoformat()}
    if is_working_day(day, overrides):
        return Finding(Outcome.OK, "verdict-day-ok", args)
    worked = next_working_day(day, overrides).isoformat()
    args["worked"] = worked
    remedies = (Remedy("start", worked),)
    name = holiday_name(day)
    if name is None:
        return Finding(Outcome.CAUTION, "verdict-day-off", args, remedies=remedies)
    args["holiday"] = name
    return Finding(Outcome.CAUTION, "verdict-day-holiday", args, remedies=remedies)


@rule("CAL-OVERLAP", in_text=False)
def overlap(case: Case) -> Finding:
    """No other meeting of the same unit or chair at the same time, where a calendar is known."""
    if case.overlaps is None:
        return does_not_bind("verdict-no-calendar")
    if case.overlaps:
        return Finding(Outcome.CAUTION, "verdict-overlap", {"meetings": case.overlaps})
    return Finding(Outcome.OK, "verdict-overlap-ok")
