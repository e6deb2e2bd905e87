"""When the invitation goes out: QD45-01."""

from __future__ import annotations

from rules.meeting import Bloc, Kind, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.verdict import Args, Outcome, Quantity, Remedy
from rules.workdays import next_working_day, working_days_between


@rule("QD45-01")
def notice(case: Case) -> Finding:
    """State agencies invite three full working days ahead, unless the meeting is urgent.

    A briefing needs no invitation, nor does a meeting of a series whose days were announced.
    """
    if case.meeting.kind is Kind.BRIEFING:
        return does_not_bind("verdict-other-kind")
    if case.meeting.series_announced:
        return does_not_bind("verdict-series-announced")
    if stated(case.meeting.urgent_reason):
        return does_not_bind("verdict-urgent")
    if case.bloc is None:
        return missing("verdict-bloc-missing")
    if case.bloc is not Bloc.GOVERNMENT:
        return does_not_bind("verdict-other-bloc")
    if case.day is None:
        return missing("verdict-day-missing")
    limit = case.limit("QD45-01", "notice")
    days = working_days_between(case.invited_on, case.day, case.meeting.unit.working_days)
    least = int(limit.amount)
    figures = Quantity("working_day", days), Quantity("working_day", least), limit
    args: Args = {"days": days, "limit": least, "invited": case.invited_on.isoformat()}
    by_schedule = case.meeting.unit.schedule_invites
    if days >= least:
        message = "verdict-schedule-ok" if by_schedule else "verdict-notice-ok"
        return Finding(Outcome.OK, message, args, *figures)
    earliest = _earliest(case, least)
    args = {**args, "earliest": earliest}
    message = "verdict-schedule-short" if by_schedule else "verdict-notice-short"
    return Finding(Outcome.CAUTION, message, args, *figures, (Remedy("start", earliest),))


def _earliest(case: Case, least: int) -> str:
    """The first working day with enough notice, as ISO text."""
    day = case.invited_on
    for _ in range(least + 1):
        day = next_working_day(day, case.meeting.unit.working_days)
    return day.isoformat()
