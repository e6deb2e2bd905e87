"""One verdict a rule, always all of them, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import rules.checks  # noqa: F401  registers every check
from rules.counting import COUNTED_KINDS, counts_as_conference
from rules.meeting import Kind, Meeting, Year
from rules.registry import Case, Finding, checks, does_not_bind, without_text
from rules.rulebook import Direction, InForce, Provision, Rulebook, Uncounted
from rules.shelf import central_books
from rules.verdict import Outcome, Verdict

RULES = tuple(sorted(checks, key=lambda id: (id in without_text, id)))


def judge(
    meeting: Meeting,
    year: Year | None,
    *,
    as_of: date,
    books: Rulebook | None = None,
    invited_on: date | None = None,
    overlaps: tuple[str, ...] | None = None,
) -> tuple[Verdict, ...]:
    """What every rule says about the meeting, by the values in force on its day.

    `as_of` is the day of planning; the invitation goes out, or the weekly schedule that stands for
    it is published, on `invited_on`, by default that day. `overlaps` names the meetings at the same
    time as they are to be told, None where no calendar is known. A meeting that has no day yet is
    judged by the values of `as_of` and counted in its year. What `refusals` refuses must not come
    here.
    """
    case = _case(meeting, year, as_of, books, invited_on, overlaps)
    return tuple(_verdict(rule, case) for rule in RULES)


def judge_rule(
    rule: str,
    meeting: Meeting,
    year: Year | None,
    *,
    as_of: date,
    books: Rulebook | None = None,
    invited_on: date | None = None,
    overlaps: tuple[str, ...] | None = None,
) -> Verdict:
    """What one rule says; the arguments are those of `judge`."""
    return _verdict(rule, _case(meeting, year, as_of, books, invited_on, overlaps))


def _case(
    meeting: Meeting,
    year: Year | None,
    as_of: date,
    books: Rulebook | None,
    invited_on: date | None,
    overlaps: tuple[str, ...] | None,
) -> Case:
    day = meeting.day
    return Case(
        meeting=meeting,
        year=year or Year(),
        book=(books or central_books()).on(day or as_of),
        as_of=as_of,
        invited_on=invited_on or as_of,
        overlaps=overlaps,
        day=day,
        counts=counts_as_conference(meeting.kind, meeting.unit),
    )


def _verdict(rule: str, case: Case) -> Verdict:
    book = case.book
    in_force = book.provisions.get(rule)
    if in_force is not None or rule in without_text:
        finding = _find(rule, case, in_force)
        return verdict_of(rule, in_force, finding, book.versions, case.as_of)
    return verdict_of(rule, *out_of_force(rule, book), book.versions, case.as_of)


def verdict_of(
    rule: str,
    provision: Provision | None,
    finding: Finding,
    versions: Mapping[str, str],
    as_of: date,
) -> Verdict:
    """What was found, with the clause of the value it was measured against, else the rule's."""
    limit = finding.limit
    return Verdict(
        rule=rule,
        outcome=finding.outcome,
        message=finding.message,
        args=finding.args,
        clause=limit.clause if limit else provision.clause if provision else None,
        measured=finding.measured,
        limit=finding.allowed,
        at_least=limit is not None and limit.direction is Direction.MIN,
        remedies=finding.remedies,
        books=versions,
        also=finding.also,
        as_of=as_of,
    )


def _find(rule: str, case: Case, provision: Provision | None) -> Finding:
    """What the check finds, softened or left out as the book says for what is no conference."""
    if case.counts or provision is None or _binds_all(provision, case.meeting.kind):
        return checks[rule](case)
    if provision.uncounted is Uncounted.NOT_APPLICABLE:
        return does_not_bind(_why_uncounted(case.meeting))
    finding = checks[rule](case)
    if finding.outcome is Outcome.BREACH:
        return finding._replace(outcome=Outcome.CAUTION)
    return finding


def _binds_all(provision: Provision, kind: Kind) -> bool:
    """Whether a clause binds meetings of this kind as it binds conferences."""
    counted = provision.sets.get(COUNTED_KINDS)
    counts_it = counted is not None and kind in counted.members
    return counts_it or provision.uncounted is Uncounted.BINDS


def out_of_force(rule: str, book: InForce) -> tuple[Provision | None, Finding]:
    """A provision that does not bind on the meeting's day, and from or until when it does."""
    coming = book.coming.get(rule)
    if coming is not None:
        return coming, does_not_bind("verdict-not-yet", day=coming.binds_from.isoformat())
    ended = book.ended[rule]
    return ended, does_not_bind("verdict-ended", day=ended.binds_to.isoformat())


def _why_uncounted(meeting: Meeting) -> str:
    if meeting.kind is Kind.STATUTORY and meeting.unit.statutory_counts is None:
        return "verdict-statutory-assumed"
    return "verdict-uncounted"
