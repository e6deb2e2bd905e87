"""What the year allows: M02 (with M03), M07, X1 and X2."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from rules.counting import REDUCTION, reduces_more_than_conferences
from rules.meeting import Format, Scope, Year, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.rulebook import Limit
from rules.share import Share, cap_after, share
from rules.verdict import Args, Outcome, Quantity, Remedy
from rules.workdays import working_days_left


@rule("KL226-M02")
def in_person_share(case: Case) -> Finding:
    """Of the year's conferences at most two fifths are in person, the others online."""
    chosen = case.meeting.format
    if chosen is None:
        return missing("verdict-format-missing")
    unit = case.meeting.unit
    days_left = working_days_left(case.counted_year, case.as_of, unit.working_days)
    now = share(case.year, unit, case.book, days_left, chosen)
    if now is None:
        no_year = case.day is None and case.year == Year()
        return missing("verdict-counted-year-missing" if no_year else "verdict-year-missing")
    measured = Quantity("share", Fraction(now.strict, now.total))
    figures = measured, Quantity("share", now.limit.amount), now.limit
    args = {"format": str(chosen), "year": case.counted_year, **_share_args(now)}
    return Finding(now.outcome, _share_message(now), args, *figures, _way_back(now))


def _share_message(now: Share) -> str:
    if now.outcome is Outcome.OK:
        return "verdict-in-person-ok"
    if now.depends_on_reading:
        return "verdict-in-person-depends"
    if now.outcome is Outcome.BREACH:
        return "verdict-in-person-breach"
    return "verdict-in-person-too-few" if now.quota is None else "verdict-in-person-recoverable"


def _share_args(now: Share) -> Args:
    """The figures of the year with this plan: in conferences first, then as a share.

    `quota` and what hangs on it count only where `known` is 1. `online` is the strict part with
    this plan online.
    """
    quota = now.quota or 0
    return {
        "part": now.strict,
        "gentle": now.gentle,
        "whole": now.total,
        "readings": 1 if now.strict == now.gentle else 2,
        "limit_part": now.limit.amount.numerator,
        "limit_whole": now.limit.amount.denominator,
        "known": int(now.quota is not None),
        "quota": quota,
        "left": max(0, quota - now.strict),
        "left_gentle": max(0, quota - now.gentle),
        "over": max(0, now.gentle - quota),
        "reach": now.reach or 0,
        "room": now.room or 0,
        "short": int(now.reach is not None and now.reach < now.total + (now.room or 0)),
        "days_left": now.days_left,
        "declared": int(now.declared),
        "turn": now.turn_online,
        "coming": now.can_turn,
        "more": now.more_online or 0,
        "online": now.strict - now.this,
        "this": int(now.this),
        "mixed": int(now.mixed),
        "way": now.way,
    }


def _way_back(now: Share) -> tuple[Remedy, ...]:
    """This plan online; others to come online; the next online ones of the unit's own plan."""
    remedies = []
    if now.this and now.turn_online:
        remedies.append(Remedy("format", str(Format.ONLINE), partial=now.turn_online > 1))
    if now.can_turn:
        enough = now.can_turn == now.turn_online
        remedies.append(Remedy("turn_online", now.can_turn, partial=not enough))
    if now.turn_online and now.more_online is not None:
        remedies.append(Remedy("more_online", now.more_online))
    return tuple(remedies)


OF_MEETINGS = {
    "verdict-previous-year-missing": "verdict-previous-meetings-missing",
    "verdict-year-missing": "verdict-meetings-missing",
    "verdict-reduction-ok": "verdict-meetings-ok",
    "verdict-reduction-small": "verdict-meetings-small",
    "verdict-reduction-over": "verdict-meetings-over",
}
"""What is said of conferences, and of all the meetings that a unit's own book counts."""


@rule("KL226-M07")
def fewer_than_last_year(case: Case) -> Finding:
    """A tenth fewer conferences than last year, never rounded in one's favour.

    Where a unit's own book counts more than conferences, both are reduced and the worse one tells.
    """
    found = []
    if reduces_more_than_conferences(case.book):
        found.append(_meetings_reduced(case))
    if case.counts:
        found.append(_conferences_reduced(case))
    return max(found, key=lambda finding: finding.outcome.severity)


def _conferences_reduced(case: Case) -> Finding:
    year = case.year
    counts = year.in_person, year.online, year.hybrid
    others = None if None in counts else sum(count or 0 for count in counts)
    limit = case.limit(REDUCTION, "kept_share")
    return _reduced(case, "conference", others, year.previous_year, limit)


def _meetings_reduced(case: Case) -> Finding:
    """The same of all that the unit's own book counts, under its own clause."""
    reduction, year = case.book.provisions[REDUCTION], case.year
    limit = replace(reduction.limits["kept_share"], clause=reduction.clause)
    others, previous = year.counted_meetings, year.previous_year_counted
    finding = _reduced(case, "meeting", others, previous, limit)
    return finding._replace(message=OF_MEETINGS[finding.message])


def _reduced(
    case: Case, unit: str, others: int | None, previous: int | None, limit: Limit
) -> Finding:
    """This year's number, the plan included, against what the reduction leaves of last year's."""
    most = cap_after(previous, case.book)
    if previous is None or most is None:
        return missing("verdict-previous-year-missing")
    if others is None:
        return missing("verdict-year-missing")
    current = others + 1
    cut = 1 - Fraction(limit.amount)
    args: Args = {
        "current": current,
        "limit": most,
        "previous": previous,
        "cut_part": cut.numerator,
        "cut_whole": cut.denominator,
    }
    figures = Quantity(unit, current), Quantity(unit, most), limit
    if current <= most:
        return Finding(Outcome.OK, "verdict-reduction-ok", args, *figures)
    args = {**args, "over": current - most}
    remedies = (Remedy("hold_fewer", current - most),)
    if previous <= case.limit(REDUCTION, "small_year").amount:
        return Finding(Outcome.CAUTION, "verdict-reduction-small", args, *figures, remedies)
    return Finding(Outcome.BREACH, "verdict-reduction-over", args, *figures, remedies)


@rule("KL226-X1")
def province_wide(case: Case) -> Finding:
    """A province holds at most two province-wide conferences a year, special reasons apart."""
    return _so_many_a_year(case, "KL226-X1", Scope.PROVINCE_WIDE, case.year.province_wide)


@rule("KL226-X2")
def commune_wide(case: Case) -> Finding:
    """A commune holds at most three commune-wide conferences a year, special reasons apart."""
    return _so_many_a_year(case, "KL226-X2", Scope.COMMUNE_WIDE, case.year.commune_wide)


def _so_many_a_year(case: Case, id: str, scope: Scope, others: int | None) -> Finding:
    if case.scope is not scope:
        return does_not_bind("verdict-other-scope")
    if others is None:
        return missing("verdict-locality-missing", scope=str(scope))
    limit = case.limit(id, "each_year")
    current, most = others + 1, int(limit.amount)
    args: Args = {"current": current, "limit": most, "scope": str(scope)}
    figures = Quantity("conference", current), Quantity("conference", most), limit
    if current <= most:
        return Finding(Outcome.OK, "verdict-locality-ok", args, *figures)
    not_held = Remedy("not_held")
    if stated(case.meeting.special_circumstance):
        message = "verdict-locality-special"
        return Finding(Outcome.CAUTION, message, args, *figures, (not_held,))
    remedies = not_held, Remedy("special_circumstance")
    return Finding(Outcome.BREACH, "verdict-locality-over", args, *figures, remedies)
