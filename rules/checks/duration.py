"""How long the meeting lasts: M13, M14, M15 and QD45-04."""

from __future__ import annotations

from rules.meeting import Bloc, Kind, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.rulebook import Limit
from rules.sessions import duration_minutes, half_days_filled
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
    """A professional conference takes at most a day; a government training may take two.

    A longer one of the government is told what QD45-04 allows beside it, and is no less too long.
    """
    kind = case.meeting.kind
    if kind not in (Kind.PROFESSIONAL, Kind.REVIEW, Kind.TRAINING):
        return does_not_bind("verdict-other-kind")
    limit = case.limit("KL226-M14", "longest")
    finding = _at_most(case, limit)
    longer = _longer_by_qd45(case, limit)
    if longer is None:
        return finding
    most = case.book.minutes(longer)
    named: Args = {
        **finding.args,
        "document": limit.clause.document,
        "other_document": longer.clause.document,
        "longer": most,
        "longer_half_days": _half_days(case, most),
    }
    both = finding._replace(args=named, also=(longer.clause,))
    if kind is Kind.TRAINING and case.bloc is None:
        return missing("verdict-bloc-missing")
    if kind is Kind.TRAINING and case.bloc is Bloc.GOVERNMENT:
        return both._replace(outcome=Outcome.CAUTION, message="verdict-training-by-both")
    if case.bloc is Bloc.GOVERNMENT and finding.outcome is Outcome.BREACH:
        return both._replace(message="verdict-length-over-named")
    return finding


def _longer_by_qd45(case: Case, limit: Limit) -> Limit | None:
    """What QD45-04 allows training and rolling-out, for a meeting over `limit` and within it."""
    if case.meeting.kind is Kind.REVIEW or "QD45-04" not in case.book.provisions:
        return None
    longer = case.limit("QD45-04", "training")
    minutes = duration_minutes(case.meeting)
    if minutes is None or minutes <= case.book.minutes(limit):
        return None
    within = minutes <= case.book.minutes(longer) or _fits_half_days(case, longer)
    return longer if within else None


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
    remedies = (Remedy("duration_minutes", most, half_days=_half_days(case, most)),)
    if _fits_half_days(case, limit):
        return Finding(Outcome.CAUTION, "verdict-length-half-day", args, *figures, remedies)
    return Finding(Outcome.BREACH, "verdict-length-over", args, *figures, remedies)


def _fits_half_days(case: Case, limit: Limit) -> bool:
    """Whether it fills no more half days of the office's hours than the limit has.

    The texts say half a day and a day, the minutes are ours: what lies inside the office's own
    half days is no breach, however long these are.
    """
    filled = half_days_filled(case.meeting)
    return filled is not None and filled <= limit.amount


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
