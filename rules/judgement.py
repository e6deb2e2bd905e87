"""One verdict a rule, always all of them, in a fixed order."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import rules.checks  # noqa: F401  registers every check
from rules.meeting import Kind, Meeting, Year
from rules.registry import Case, Finding, checks, counts_as_conference, does_not_bind, without_text
from rules.rulebook import Direction, Provision, Rulebook, Uncounted, central_books
from rules.verdict import Outcome, Quantity, Verdict

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

    `as_of` is the day of planning; the invitation goes out on `invited_on`, by default that day.
    `overlaps` names the meetings at the same time, None where no calendar is known. A meeting that
    has no day yet is judged by the values of `as_of`. What `refusals` refuses must not come here.
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
    )


def _verdict(rule: str, case: Case) -> Verdict:
    provision = case.book.provisions.get(rule)
    finding = _find(rule, case, provision)
    clause = None if provision is None else provision.clause
    if finding.limit is not None:
        clause = finding.limit.clause
    return Verdict(
        rule=rule,
        outcome=finding.outcome,
        message=finding.message,
        args=finding.args,
        clause=clause,
        measured=finding.measured,
        limit=finding.allowed,
        margin=_margin(finding),
        remedies=finding.remedies,
        books=case.book.versions,
        also=finding.also,
    )


def _find(rule: str, case: Case, provision: Provision | None) -> Finding:
    if rule in without_text:
        return checks[rule](case)
    if provision is None:
        return _out_of_force(rule, case)
    counts = counts_as_conference(case.meeting.kind, case.meeting.unit)
    if counts or provision.uncounted is Uncounted.BINDS:
        return checks[rule](case)
    if provision.uncounted is Uncounted.NOT_APPLICABLE:
        return does_not_bind(_why_uncounted(case.meeting))
    finding = checks[rule](case)
    if finding.outcome is Outcome.BREACH:
        return finding._replace(outcome=Outcome.CAUTION)
    return finding


def _out_of_force(rule: str, case: Case) -> Finding:
    starts = case.book.not_yet.get(rule)
    if starts is not None:
        return does_not_bind("verdict-not-yet", binds_from=starts.isoformat())
    return does_not_bind("verdict-ended")


def _why_uncounted(meeting: Meeting) -> str:
    if meeting.kind is Kind.STATUTORY and meeting.unit.statutory_counts is None:
        return "verdict-statutory-assumed"
    return "verdict-uncounted"


def _margin(finding: Finding) -> Quantity | None:
    """The room left, negative when the limit is broken."""
    measured, allowed = finding.measured, finding.allowed
    if measured is None or allowed is None:
        return None
    room: int | Fraction = allowed.amount - measured.amount
    if finding.limit is not None and finding.limit.direction is Direction.MIN:
        room = -room
    return Quantity(measured.unit, room)
