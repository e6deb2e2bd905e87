"""Every remedy really works: carried out, the rule is no longer broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given

from rules import (
    Bloc,
    Format,
    Group,
    Kind,
    Meeting,
    Outcome,
    Remedy,
    Session,
    Speech,
    Unit,
    Verdict,
    Year,
    judge,
    judge_rule,
)
from tests.rules.effort import tried
from tests.rules.strategies import AS_OF, DAYS_OF_PLANNING, YEARS, meetings

Plan = tuple[Meeting, Year]
NOT_JUDGED_AGAIN = "not_held"
MENDS_WHOLLY = {"format", "turn_online", "more_online", "start", "cost_estimate", "hold_fewer"}
COUNTS = ("turn_online", "more_online", "hold_fewer")


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(1000)
def test_a_remedy_carried_out_makes_things_better(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    for verdict in judge(meeting, year, as_of=as_of):
        for remedy in verdict.remedies:
            assert verdict.outcome in (Outcome.BREACH, Outcome.CAUTION)
            if remedy.change == NOT_JUDGED_AGAIN:
                continue
            mended = judge_rule(
                verdict.rule, *CARRY_OUT[remedy.change](remedy, meeting, year), as_of=as_of
            )
            if remedy.partial:
                assert mended.outcome is not Outcome.OK, remedy
                assert mended.outcome.severity <= verdict.outcome.severity, remedy
                assert measured(mended) < measured(verdict), remedy
                continue
            assert mended.outcome is not Outcome.BREACH, remedy
            assert (mended.outcome, mended.message) != (verdict.outcome, verdict.message)
            if remedy.change in MENDS_WHOLLY:
                assert mended.outcome in (Outcome.OK, Outcome.NOT_APPLICABLE), remedy


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(500)
def test_a_change_smaller_than_the_remedy_would_not_do(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    for verdict in judge(meeting, year, as_of=as_of):
        for remedy in verdict.remedies:
            if remedy.change in COUNTS:
                assert isinstance(remedy.to, int)
                less = replace(remedy, to=remedy.to - 1)
                mended = judge_rule(
                    verdict.rule, *CARRY_OUT[remedy.change](less, meeting, year), as_of=as_of
                )
                assert mended.outcome is not Outcome.OK, remedy


@given(meetings(), YEARS, DAYS_OF_PLANNING)
@tried(500)
def test_more_conferences_are_advised_only_where_the_unit_s_plan_holds_them_anyway(
    meeting: Meeting, year: Year, as_of: date
) -> None:
    verdict = judge_rule("KL226-M02", meeting, year, as_of=as_of)
    for remedy in verdict.remedies:
        if remedy.change == "more_online":
            assert year.planned_total is not None
            assert verdict.args["whole"] + remedy.to <= year.planned_total


def test_a_shorter_length_says_how_many_half_days_it_is() -> None:
    def shortened(kind: Kind) -> list[tuple[object, int]]:
        meeting = Meeting(kind, Unit(Bloc.GOVERNMENT), duration_minutes=1000)
        found = judge(meeting, None, as_of=AS_OF)
        return [(remedy.to, remedy.half_days) for v in found for remedy in v.remedies]

    assert shortened(Kind.DISSEMINATION) == [(240, 1)]
    assert shortened(Kind.MAJOR_DELIBERATIVE) == [(720, 3)]
    assert shortened(Kind.TRAINING) == [(480, 2), (960, 4)]


def measured(verdict: Verdict) -> int | Fraction:
    assert verdict.measured is not None
    return verdict.measured.amount


def shorten(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    assert isinstance(remedy.to, int)
    return replace(meeting, sessions=None, duration_minutes=remedy.to), year


def leave_out(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    named = [group.label or f"#{place}" for place, group in enumerate(meeting.groups or (), 1)]
    kept: list[Group] = [
        group
        for name, group in zip(named, meeting.groups or (), strict=True)
        if name not in remedy.drop
    ]
    return replace(meeting, groups=tuple(kept)), year


def hold_online(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    """Turns so many online that are still to come: others in person, this one, others hybrid."""
    left = remedy.to
    assert isinstance(left, int)
    others = min(left, year.in_person_coming or 0)
    left -= others
    if left and meeting.format is Format.IN_PERSON:
        meeting, left = replace(meeting, format=Format.ONLINE), left - 1
    mixed = min(left, year.hybrid_coming or 0)
    left -= mixed
    if left and meeting.format is Format.HYBRID:
        meeting, left = replace(meeting, format=Format.ONLINE), left - 1
    assert left == 0, "more are to be turned than are known to come"
    turned = replace(
        year,
        in_person=(year.in_person or 0) - others,
        hybrid=(year.hybrid or 0) - mixed,
        online=(year.online or 0) + others + mixed,
        in_person_coming=(year.in_person_coming or 0) - others,
        hybrid_coming=(year.hybrid_coming or 0) - mixed,
    )
    return meeting, turned


def hold_fewer(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    left = remedy.to
    assert isinstance(left, int)
    for count in ("online", "hybrid", "in_person"):
        fewer = min(left, getattr(year, count))
        year = replace(year, **{count: getattr(year, count) - fewer})
        left -= fewer
    if left:
        meeting = replace(meeting, kind="briefing")
    return meeting, year


def move(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    """The meeting with all its sessions, from another day on."""
    assert isinstance(remedy.to, str)
    assert meeting.day is not None
    by = date.fromisoformat(remedy.to) - meeting.day
    if meeting.sessions:
        moved = tuple(Session(each.start + by, each.end + by) for each in meeting.sessions)
        return replace(meeting, sessions=moved), year
    assert meeting.start is not None
    return replace(meeting, start=meeting.start + by), year


def cut_speeches(remedy: Remedy, meeting: Meeting, year: Year) -> Plan:
    """Each such speech, or for concluding ones all of them together, within the limit."""
    role = remedy.change.removesuffix("_minutes")
    left = remedy.to
    assert isinstance(left, int)
    cut = []
    for speech in meeting.speeches or ():
        if speech.role == role:
            minutes = min(speech.minutes or 0, left)
            if role == "concluding":
                left -= minutes
            cut.append(Speech(speech.role, minutes))
        elif speech.role is not None:
            cut.append(speech)
    return replace(meeting, speeches=tuple(cut)), year


CARRY_OUT: dict[str, Callable[[Remedy, Meeting, Year], Plan]] = {
    "format": lambda remedy, meeting, year: (replace(meeting, format=Format(remedy.to)), year),
    "turn_online": hold_online,
    "more_online": lambda remedy, meeting, year: (
        meeting,
        replace(year, online=(year.online or 0) + int(remedy.to or 0)),
    ),
    "hold_fewer": hold_fewer,
    "duration_minutes": shorten,
    "opening_minutes": cut_speeches,
    "concluding_minutes": cut_speeches,
    "paper_minutes": cut_speeches,
    "cost_estimate": lambda remedy, meeting, year: (
        replace(meeting, cost_estimate=int(remedy.to or 0)),
        year,
    ),
    "attendees": leave_out,
    "special_circumstance": lambda remedy, meeting, year: (
        replace(meeting, special_circumstance="thiên tai"),
        year,
    ),
    "start": move,
}
