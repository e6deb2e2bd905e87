"""What the year allows: M02 (with M03), M07, X1 and X2."""

from __future__ import annotations

from fractions import Fraction

from rules.meeting import Format, Scope, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.share import Share, most_conferences, share
from rules.verdict import Arg, Args, Outcome, Quantity, Remedy


@rule("KL226-M02")
def in_person_share(case: Case) -> Finding:
    """Of the year's conferences at most two fifths are in person, the others online."""
    chosen = case.meeting.format
    if chosen is None:
        return missing("verdict-format-missing")
    now = share(case.year, case.meeting.unit, case.book, chosen)
    if now is None:
        return missing("verdict-year-missing")
    measured = Quantity("share", Fraction(now.strict, now.total))
    figures = measured, Quantity("share", now.limit.amount), now.limit
    return Finding(
        now.outcome, _share_message(now), _share_args(now, chosen), *figures, _way_back(case, now)
    )


def _share_message(now: Share) -> str:
    if now.outcome is Outcome.OK:
        return "verdict-share-ok"
    if now.depends_on_reading:
        return "verdict-share-depends"
    if now.outcome is Outcome.BREACH:
        return "verdict-share-breach"
    return "verdict-share-too-few" if now.planned is None else "verdict-share-recoverable"


def _share_args(now: Share, chosen: Format) -> Args:
    args: dict[str, Arg] = {
        "format": str(chosen),
        "part": now.strict,
        "gentle": now.gentle,
        "whole": now.total,
        "readings": 1 if now.strict == now.gentle else 2,
        "limit_part": now.limit.amount.numerator,
        "limit_whole": now.limit.amount.denominator,
        "turn": now.turn_online,
    }
    if now.more_online is not None:
        args["more"] = now.more_online
    if now.room is not None:
        args["room"] = now.room
    return args


def _way_back(case: Case, now: Share) -> tuple[Remedy, ...]:
    """This plan online, if that helps; coming ones online; more online that were planned anyway."""
    if now.outcome is Outcome.OK:
        return ()
    remedies = []
    if case.meeting.format is not Format.ONLINE:
        online = share(case.year, case.meeting.unit, case.book, Format.ONLINE)
        if online is not None and online.outcome.severity < now.outcome.severity:
            remedies.append(Remedy("format", str(Format.ONLINE)))
    remedies.append(Remedy("turn_online", now.turn_online))
    if now.more_online is not None and now.room is not None and now.more_online <= now.room:
        remedies.append(Remedy("more_online", now.more_online))
    return tuple(remedies)


@rule("KL226-M07")
def fewer_than_last_year(case: Case) -> Finding:
    """A tenth fewer conferences than last year, never rounded in one's favour."""
    counts = case.year.in_person, case.year.online, case.year.hybrid
    if case.year.previous_year is None:
        return missing("verdict-previous-year-missing")
    most = most_conferences(case.year, case.book)
    if None in counts or most is None:
        return missing("verdict-year-missing")
    current = 1 + sum(count or 0 for count in counts)
    limit = case.limit("KL226-M07", "kept_share")
    cut = 1 - Fraction(limit.amount)
    args: Args = {
        "current": current,
        "limit": most,
        "previous": case.year.previous_year,
        "cut_part": cut.numerator,
        "cut_whole": cut.denominator,
    }
    figures = Quantity("conference", current), Quantity("conference", most), limit
    if current <= most:
        return Finding(Outcome.OK, "verdict-reduction-ok", args, *figures)
    remedies = (Remedy("hold_fewer", current - most),)
    args = {**args, "over": current - most}
    if case.year.previous_year <= case.limit("KL226-M07", "small_year").amount:
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
