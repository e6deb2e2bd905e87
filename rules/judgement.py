"""One verdict a rule, always all of them, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import rules.checks  # noqa: F401  registers every check
from rules.counting import COUNTED_KINDS, counts_as_conference
from rules.meeting import Kind, Meeting, Year
from rules.registry import Case, Check, Finding, checks, does_not_bind, without_text
from rules.rulebook import Direction, InForce, Provision, Rulebook, Uncounted
from rules.shelf import central_books
from rules.verdict import Outcome, Verdict

RULES = tuple(sorted(checks, key=lambda id: (id in without_text, id)))

BOOKS_IN_USE = 256
"""For how many units with books of their own, and stretches of days, the rules stand ready."""


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
    return tuple([_verdict(each, case) for each in _rules_of(case.book).values()])


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
    case = _case(meeting, year, as_of, books, invited_on, overlaps)
    return _verdict(_rules_of(case.book)[rule], case)


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


class _Rule(NamedTuple):
    """A rule on a day: its check, the provision that it rests on, and what becomes of it for
    meetings that are no conferences. It binds those of `kinds` as it binds conferences."""

    id: str
    check: Check
    provision: Provision | None
    uncounted: Uncounted
    kinds: frozenset[str] = frozenset()


@lru_cache(BOOKS_IN_USE)
def _rules_of(book: InForce) -> Mapping[str, _Rule]:
    """Every rule as the books have it on the days of `book`."""
    return {id: _rule(id, book) for id in RULES}


def _rule(id: str, book: InForce) -> _Rule:
    provision = book.provisions.get(id)
    if provision is not None:
        counted = provision.sets.get(COUNTED_KINDS)
        kinds = counted.members if counted else frozenset()
        return _Rule(id, checks[id], provision, provision.uncounted, kinds)
    if id in without_text:
        return _Rule(id, checks[id], None, Uncounted.BINDS)
    provision, finding = out_of_force(id, book)
    return _Rule(id, lambda case: finding, provision, Uncounted.BINDS)


def _verdict(rule: _Rule, case: Case) -> Verdict:
    """What the check finds, softened or left out as the book says for what is no conference."""
    id, check, provision, uncounted, kinds = rule
    if case.counts or uncounted is Uncounted.BINDS or case.meeting.kind in kinds:
        finding = check(case)
    elif uncounted is Uncounted.NOT_APPLICABLE:
        finding = does_not_bind(_why_uncounted(case.meeting))
    else:
        finding = _softened(check(case))
    return verdict_of(id, provision, finding, case.book.versions, case.as_of)


def _softened(finding: Finding) -> Finding:
    if finding.outcome is Outcome.BREACH:
        return finding._replace(outcome=Outcome.CAUTION)
    return finding


def verdict_of(
    rule: str,
    provision: Provision | None,
    finding: Finding,
    versions: Mapping[str, str],
    as_of: date,
) -> Verdict:
    """What was found, with the clause of the value it was measured against, else the rule's."""
    outcome, message, args, measured, allowed, limit, remedies, also = finding
    clause = limit.clause if limit else provision.clause if provision else None
    at_least = limit is not None and limit.direction is Direction.MIN
    return Verdict(
        rule, outcome, message, args, clause, measured, allowed, at_least, remedies, versions,
        also, as_of,
    )  # fmt: skip


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
