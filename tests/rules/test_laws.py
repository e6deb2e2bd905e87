"""Laws that hold for every meeting and every year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from rules import (
    Format,
    Kind,
    Meeting,
    Outcome,
    Rulebook,
    Verdict,
    Year,
    central_books,
    judge,
    judge_rule,
)
from rules.rulebook import Direction, Limit, Provision
from tests.rules.effort import tried
from tests.rules.own_books import widened, with_own
from tests.rules.strategies import AS_OF, DAYS_OF_PLANNING, YEARS, meetings

GIVES_DEFAULT = ("kind", "unit", "title")
NUMBERS = ("in_person", "online", "hybrid")


def outcomes(
    meeting: Meeting, year: Year | None, books: Rulebook | None = None
) -> dict[str, Outcome]:
    verdicts = judge(meeting, year, as_of=AS_OF, books=books, overlaps=())
    return {verdict.rule: verdict.outcome for verdict in verdicts}


def with_one_answer_less(meeting: Meeting, year: Year) -> Iterator[tuple[Meeting, Year | None]]:
    for field in fields(Meeting):
        if field.name not in GIVES_DEFAULT:
            yield replace(meeting, **{field.name: None}), year
    for name in (
        "bloc",
        "level",
        "hybrid_counts_as",
        "statutory_counts",
        "co_host_blocs",
        "schedule_invites",
    ):
        yield replace(meeting, unit=replace(meeting.unit, **{name: None})), year
    for part in ("groups", "speeches"):
        for place, each in enumerate(getattr(meeting, part) or ()):
            for field in fields(each):
                less = list(getattr(meeting, part))
                less[place] = replace(each, **{field.name: None})
                yield replace(meeting, **{part: tuple(less)}), year
    for field in fields(Year):
        yield meeting, replace(year, **{field.name: None})
    yield meeting, None


@given(meetings(), YEARS)
@tried(150)
def test_taking_an_answer_away_never_makes_a_rule_hold(meeting: Meeting, year: Year) -> None:
    before = outcomes(meeting, year)
    for poorer, poorer_year in with_one_answer_less(meeting, year):
        after = outcomes(poorer, poorer_year)
        for rule, outcome in before.items():
            if outcome not in (Outcome.OK, Outcome.NOT_APPLICABLE):
                assert after[rule] is not Outcome.OK, rule


NEEDED = {
    "KL226-M02": ["format", *(f"year.{count}" for count in NUMBERS)],
    "KL226-M04": ["needed", "necessity_reason"],
    "KL226-M05": ["guidance_document"],
    "KL226-M06": ["cost_estimate"],
    "KL226-M07": ["year.previous_year", *(f"year.{count}" for count in NUMBERS)],
    "KL226-M08": ["attendee_count", "groups"],
    "KL226-M09": ["groups", "unit.bloc"],
    "KL226-M10": ["groups"],
    "KL226-M11": ["groups"],
    "KL226-M12": ["groups", "unit.level"],
    "KL226-M13": ["duration"],
    "KL226-M14": ["duration"],
    "KL226-M15": ["duration"],
    "KL226-M16": ["speeches"],
    "KL226-M17": ["speeches"],
    "KL226-M18": ["speeches"],
    "KL226-X1": ["year.province_wide"],
    "KL226-X2": ["year.commune_wide"],
    "KL226-X3": ["already_broadcast"],
    "QD45-01": ["unit.bloc", "start"],
    "QD45-04": ["unit.bloc", "duration"],
    "CAL-DAY": ["start"],
}


def without(meeting: Meeting, year: Year, answer: str) -> tuple[Meeting, Year]:
    whose, _, name = answer.rpartition(".")
    if whose == "year":
        return meeting, replace(year, **{name: None})
    if whose == "unit":
        return replace(meeting, unit=replace(meeting.unit, **{name: None})), year
    if name == "duration":
        return replace(meeting, duration_minutes=None, sessions=None), year
    if name == "start":
        return replace(meeting, start=None, sessions=None), year
    return replace(meeting, **{name: None}), year


@given(meetings(), YEARS)
@tried(150)
def test_no_missing_input_ever_yields_ok(meeting: Meeting, year: Year) -> None:
    for rule, answers in NEEDED.items():
        for answer in answers:
            assert outcomes(*without(meeting, year, answer))[rule] is not Outcome.OK


def share_of(meeting: Meeting, year: Year, as_of: date) -> Verdict:
    return judge_rule("KL226-M02", meeting, year, as_of=as_of)


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(400)
def test_online_is_never_worse_than_hybrid_nor_hybrid_than_in_person(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    online, hybrid, in_person = (
        share_of(replace(meeting, format=each), year, as_of).outcome.severity
        for each in (Format.ONLINE, Format.HYBRID, Format.IN_PERSON)
    )
    assert online <= hybrid <= in_person


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(400)
def test_within_the_quota_nothing_is_broken_and_above_it_something_is(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    verdict = share_of(meeting, year, as_of)
    if verdict.args.get("known"):
        within = verdict.args["gentle"] <= verdict.args["quota"]
        assert within == (verdict.outcome is not Outcome.BREACH)


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(400)
def test_one_more_online_conference_never_worsens_the_share_of_a_year_whose_most_is_known(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    before = share_of(meeting, year, as_of)
    more = replace(year, online=None if year.online is None else year.online + 1)
    after = share_of(meeting, more, as_of)
    if before.args.get("known", 1) or before.args["whole"] != 4:
        assert after.outcome.severity <= before.outcome.severity


@given(meetings(), YEARS, DAYS_OF_PLANNING, st.integers(1, 400))
@tried(200)
def test_waiting_never_betters_the_share_of_a_meeting_that_has_a_day(
    meeting: Meeting, year: Year, as_of: date, days: int
) -> None:
    if meeting.day is not None:
        sooner, later = (
            share_of(meeting, year, day) for day in (as_of, as_of + timedelta(days=days))
        )
        assert sooner.outcome.severity <= later.outcome.severity


@given(meetings(), YEARS, st.integers(0, 90))
@tried(200)
def test_a_plan_never_loosens_what_the_yearly_reduction_leaves(
    meeting: Meeting, year: Year, planned: int
) -> None:
    if year.previous_year is not None:
        without_plan = share_of(meeting, replace(year, planned_total=None), AS_OF)
        with_plan = share_of(meeting, replace(year, planned_total=planned), AS_OF)
        assert without_plan.outcome.severity <= with_plan.outcome.severity


def tightenings() -> st.SearchStrategy[Rulebook]:
    limits = [
        (provision, name)
        for book in central_books().books
        for provision in book.provisions
        for name in provision.limits
    ]
    shares = st.fractions(0, 1, max_denominator=10)
    return st.one_of(
        st.builds(tightened, st.sampled_from(limits), shares),
        st.builds(widened, st.sets(st.sampled_from(list(Kind)))),
    )


def tightened(which: tuple[Provision, str], share: Fraction) -> Rulebook:
    """The central books with one value tightened: a part of it, at least 1 for whole numbers."""
    provision, name = which
    limit = provision.limits[name]
    amount: int | Fraction = limit.amount * share
    if limit.direction is Direction.MIN:
        amount = limit.amount + int(10 * share)
    elif isinstance(limit.amount, int):
        amount = max(1, int(amount))
    own = Limit(amount, limit.unit, limit.direction, limit.clause)
    return with_own(replace(provision, limits={name: own}, sets={}))


@given(meetings(), YEARS, tightenings())
@tried(500)
def test_tightening_a_value_never_turns_a_breach_into_ok(
    meeting: Meeting, year: Year, books: Rulebook
) -> None:
    loose, tight = outcomes(meeting, year), outcomes(meeting, year, books)
    for rule, outcome in loose.items():
        if outcome is Outcome.BREACH:
            assert tight[rule] is not Outcome.OK, rule
        if tight[rule] is Outcome.OK:
            assert outcome in (Outcome.OK, Outcome.NOT_APPLICABLE), rule


@given(meetings(), YEARS)
@tried(100)
def test_the_same_input_gives_the_same_output(meeting: Meeting, year: Year) -> None:
    assert judge(meeting, year, as_of=AS_OF) == judge(replace(meeting), replace(year), as_of=AS_OF)


def unnamed(verdict: Verdict) -> tuple[object, ...]:
    named = {name: value for name, value in verdict.args.items() if not isinstance(value, tuple)}
    return verdict.rule, verdict.outcome, verdict.message, verdict.measured, named


@given(meetings(), YEARS, st.randoms())
@tried(100)
def test_the_order_of_groups_speeches_and_sessions_does_not_matter(
    meeting: Meeting, year: Year, random: st.random_module
) -> None:
    mixed = meeting
    for part in ("groups", "speeches", "sessions"):
        members = list(getattr(meeting, part) or ())
        random.shuffle(members)
        if members:
            mixed = replace(mixed, **{part: tuple(members)})

    assert [unnamed(each) for each in judge(mixed, year, as_of=AS_OF)] == [
        unnamed(each) for each in judge(meeting, year, as_of=AS_OF)
    ]
