"""Who is invited: M08 to M12."""

from __future__ import annotations

from collections.abc import Callable

from rules.meeting import Bloc, Group, Level, Scope, stated
from rules.registry import Case, Finding, does_not_bind, missing, rule
from rules.shelf import POLITBURO, POSITIONS
from rules.verdict import Args, Outcome, Quantity, Remedy


@rule("KL226-M08")
def stated_composition(case: Case) -> Finding:
    """The number of delegates and their groups are known before anyone is invited."""
    count, groups = case.meeting.attendee_count, case.meeting.groups
    if count is None:
        return missing("verdict-count-missing")
    if not groups:
        return missing("verdict-groups-missing")
    args = {"count": count, "groups": len(groups)}
    return Finding(Outcome.OK, "verdict-composition-ok", args, Quantity("delegate", count))


@rule("KL226-M09")
def same_bloc(case: Case) -> Finding:
    """A bloc's conference invites that bloc; a co-host's bloc, and people of none, may be asked."""
    if case.scope is Scope.NATIONAL_POLITBURO:
        return does_not_bind("verdict-politburo-instead")
    bloc, joint = case.bloc, case.meeting.unit.co_host_blocs or ()
    if bloc is None:
        return missing("verdict-bloc-missing")

    def outcome(group: Group) -> Outcome:
        if group.bloc is None:
            return Outcome.NEED_INFO
        if group.bloc is bloc:
            return Outcome.OK
        return Outcome.CAUTION if group.bloc in (Bloc.NONE, *joint) else Outcome.BREACH

    finding = _group_by_group(case, "same-bloc", outcome)
    invited = tuple(name for name, group in _named(case) if group.bloc in joint)
    if finding.outcome is not Outcome.CAUTION or not invited:
        return finding
    others = tuple(name for name, group in _named(case) if group.bloc is Bloc.NONE)
    args: Args = {**finding.args, "joint": invited, "consider": others, "considered": len(others)}
    return finding._replace(message="verdict-same-bloc-joint", args=args)


@rule(POLITBURO)
def politburo_conference(case: Case) -> Finding:
    """A national conference called by the Politburo has a closed list of participants."""
    if case.scope is not Scope.NATIONAL_POLITBURO:
        return does_not_bind("verdict-other-scope")
    allowed = case.book.provisions[POLITBURO].sets[POSITIONS].members

    def outcome(group: Group) -> Outcome:
        if not stated(group.position):
            return Outcome.NEED_INFO
        return Outcome.OK if group.position in allowed else Outcome.BREACH

    return _group_by_group(case, "politburo", outcome)


@rule("KL226-M11")
def own_scope(case: Case) -> Finding:
    """Only those under the convening level and directly involved; of superiors one may ask."""
    if case.scope is Scope.NATIONAL_POLITBURO:
        return does_not_bind("verdict-politburo-instead")
    level = case.meeting.unit.level

    def outcome(group: Group) -> Outcome:
        answers = group.in_scope, group.directly_involved
        if answers == (True, True):
            return Outcome.OK
        if group.bloc is Bloc.NONE or _above(group.level, level):
            return Outcome.CAUTION
        return Outcome.BREACH if False in answers else Outcome.NEED_INFO

    return _group_by_group(case, "own-scope", outcome)


@rule("KL226-M12")
def internal(case: Case) -> Finding:
    """An internal conference of a ministry or province stays in its level, sector, locality."""
    if case.scope is not Scope.INTERNAL:
        return does_not_bind("verdict-other-scope")
    level = case.meeting.unit.level
    if level is None:
        return missing("verdict-level-missing")
    if level not in (Level.CENTRAL, Level.PROVINCE):
        return does_not_bind("verdict-other-level")

    def outcome(group: Group) -> Outcome:
        from_the_centre = level is not Level.CENTRAL and group.level is Level.CENTRAL
        answers = group.same_sector, group.same_locality
        if from_the_centre or False in answers:
            return Outcome.BREACH
        if None in answers or (level is not Level.CENTRAL and group.level is None):
            return Outcome.NEED_INFO
        return Outcome.OK

    return _group_by_group(case, "internal", outcome)


def _group_by_group(case: Case, subject: str, outcome: Callable[[Group], Outcome]) -> Finding:
    """The worst that was found of a group, naming those of which it was found.

    A breach also names, as to be considered, the groups of which nobody can say for sure.
    """
    if not case.meeting.groups:
        return missing("verdict-groups-missing")
    found: dict[Outcome, list[str]] = {}
    for name, group in _named(case):
        found.setdefault(outcome(group), []).append(name)
    worst = max(found, key=lambda each: each.severity)
    if worst is Outcome.OK:
        return Finding(worst, f"verdict-{subject}-ok")
    named = tuple(found[worst])
    if worst is not Outcome.BREACH:
        return Finding(worst, f"verdict-{subject}-{worst.replace('_', '-')}", {"groups": named})
    consider = tuple(found.get(Outcome.CAUTION, ()))
    args: Args = {"groups": named, "consider": consider, "considered": len(consider)}
    remedies = (Remedy("attendees", drop=named),)
    return Finding(worst, f"verdict-{subject}-breach", args, remedies=remedies)


def _named(case: Case) -> list[tuple[str, Group]]:
    """The groups with the names they are told by: their labels, else their places."""
    groups = case.meeting.groups or ()
    return [(group.label or f"#{place}", group) for place, group in enumerate(groups, start=1)]


def _above(group: Level | None, host: Level | None) -> bool:
    return group is not None and host is not None and group.above(host)
