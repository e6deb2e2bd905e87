"""How long the meeting lasts: M13, M14, M15 and QD45-04."""

from __future__ import annotations

from rules.meeting import Bloc, Kind, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.rulebook import Limit
from rules.sessions import duration_minutes, minutes_beyond_half_days
from rules.verdict import Args, Outcome, Quantity, Remedy

QD45_LIMITS = {
    Kind.BRIEFING: "briefing",
    Kind.WORKING_MEETING: "briefing",
    Kind.REVIEW: "review",
    Kind.TRAINING: "training",
}


@rule("KL226-M13")
def dissemination(case: Case) -> Finding:
    """Making a resolution or directive known takes at most half a day."""
    if case.meeting.kind is not Kind.DISSEMINATION:
        return does_not_bind("verdict-other-kind")
    return _at_most(case, case.limit("KL226-M13", "longest"))


@rule("KL226-M14")
def professional(case: Case) -> Finding:
    """A professional conference takes at most a day; a government training may take two."""
    if case.meeting.kind not in (Kind.PROFESSIONAL, Kind.REVIEW, Kind.TRAINING):
        return does_not_bind("verdict-other-kind")
    limit = case.limit("KL226-M14", "longest")
    if case.meeting.kind is not Kind.TRAINING or "QD45-04" not in case.book.provisions:
        return _at_most(case, limit)
    longer = case.limit("QD45-04", "training")
    most, at_times = case.book.minutes(limit), case.book.minutes(longer)
    minutes = duration_minutes(case.meeting)
    if minutes is None or not most < minutes <= at_times:
        return _at_most(case, limit)
    if case.bloc is None:
        return missing("verdict-bloc-missing")
    if case.bloc is not Bloc.GOVERNMENT:
        return _at_most(case, limit)
    args = {**_figures(case, minutes, most), "longer": at_times}
    return Finding(
        Outcome.CAUTION,
        "verdict-training-longer",
        args,
        Quantity("minute", minutes),
        Quantity("minute", most),
        limit,
        (Remedy("duration_minutes", most),),
        (longer.clause,),
    )


@rule("KL226-M15")
def major(case: Case) -> Finding:
    """What is important and needs discussion takes at most a day and a half, with the reason."""
    kind = case.meeting.kind
    if kind not in (Kind.MAJOR_DELIBERATIVE, Kind.OTHER):
        return does_not_bind("verdict-other-kind")
    finding = _at_most(case, case.limit("KL226-M15", "longest"))
    if kind is Kind.OTHER and finding.outcome is Outcome.BREACH:
        return finding._replace(outcome=Outcome.CAUTION, message="verdict-length-other-over")
    if kind is Kind.OTHER or finding.outcome is Outcome.BREACH:
        return finding
    if not stated(case.meeting.importance_reason):
        return missing("verdict-importance-missing")
    return finding


@rule("QD45-04")
def government_length(case: Case) -> Finding:
    """State agencies: half a day for routine meetings, a day for reviews, two for training."""
    name = QD45_LIMITS.get(case.meeting.kind)
    if name is None:
        return does_not_bind("verdict-other-kind")
    if case.bloc is None:
        return missing("verdict-bloc-missing")
    if case.bloc is not Bloc.GOVERNMENT:
        return does_not_bind("verdict-other-bloc")
    return _at_most(case, case.limit("QD45-04", name))


def _at_most(case: Case, limit: Limit) -> Finding:
    minutes = duration_minutes(case.meeting)
    if minutes is None:
        return missing("verdict-length-missing")
    most = case.book.minutes(limit)
    args = _figures(case, minutes, most)
    figures = Quantity("minute", minutes), Quantity("minute", most), limit
    if minutes <= most:
        message = "verdict-length-exact" if minutes == most else "verdict-length-ok"
        return Finding(Outcome.OK, message, args, *figures)
    args = {**args, "over": minutes - most}
    remedies = (Remedy("duration_minutes", most),)
    beyond = minutes_beyond_half_days(case.meeting, case.book.half_day_minutes)
    if minutes - beyond <= most:
        return Finding(Outcome.CAUTION, "verdict-length-half-day", args, *figures, remedies)
    return Finding(Outcome.BREACH, "verdict-length-over", args, *figures, remedies)


def _figures(case: Case, minutes: int, most: int) -> Args:
    return {
        "kind": str(case.meeting.kind),
        "minutes": minutes,
        "half_days": _half_days(case, minutes),
        "limit": most,
        "limit_half_days": _half_days(case, most),
    }


def _half_days(case: Case, minutes: int) -> int:
    """The minutes in half days when they make whole ones, else 0."""
    half_day = case.book.half_day_minutes
    return minutes // half_day if half_day and minutes % half_day == 0 else 0
