"""What any official would want to know of the days: is one a day off, is someone already busy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.sessions import meeting_days
from rules.verdict import Args, Outcome, Remedy
from rules.workdays import DAY, holiday_name, is_working_day, made_up_on

FURTHEST = 60
"""Days ahead that are looked through for a better opening."""


@rule("CAL-DAY", in_text=False)
def working_days(case: Case) -> Finding:
    """The meeting sits on days that are worked."""
    days = meeting_days(case.meeting)
    if not days:
        return missing("verdict-day-missing")
    overrides = case.meeting.unit.working_days
    off = [day for day in days if not is_working_day(day, overrides)]
    if not off:
        message = "verdict-day-ok" if len(days) == 1 else "verdict-days-ok"
        return Finding(Outcome.OK, message, {"day": days[0].isoformat(), "days": _written(days)})
    opening = _better_opening(case, days)
    if opening is None:
        return Finding(Outcome.CAUTION, "verdict-days-off-always", {"days": _written(off)})
    message, why = _why_off(off[0]) if len(days) == 1 else ("verdict-days-off", {})
    args: Args = {**why, "day": off[0].isoformat(), "days": _written(off), "worked": opening}
    return Finding(Outcome.CAUTION, message, args, remedies=(Remedy("start", opening),))


def _why_off(day: date) -> tuple[str, Args]:
    """The sentence that tells why a day is off, with what it names."""
    made_up, name = made_up_on(day), holiday_name(day)
    if made_up is not None:
        return "verdict-day-swapped", {"made_up": made_up.isoformat()}
    if name is not None:
        return "verdict-day-holiday", {"holiday": name}
    return "verdict-day-off", {}


def _better_opening(case: Case, days: Sequence[date]) -> str | None:
    """The next first day, as ISO text, from which all its days are worked; None if none is near."""
    overrides = case.meeting.unit.working_days
    for later in range(1, FURTHEST):
        if all(is_working_day(day + later * DAY, overrides) for day in days):
            return (days[0] + later * DAY).isoformat()
    return None


def _written(days: Iterable[date]) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in days)


@rule("CAL-OVERLAP", in_text=False)
def overlap(case: Case) -> Finding:
    """No other meeting of the same unit or chair at the same time, where a calendar is known."""
    if case.overlaps is None:
        return does_not_bind("verdict-no-calendar")
    if case.overlaps:
        return Finding(Outcome.CAUTION, "verdict-overlap", {"meetings": case.overlaps})
    return Finding(Outcome.OK, "verdict-overlap-ok")
