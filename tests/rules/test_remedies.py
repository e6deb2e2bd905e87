"""Every remedy really works: carried out, the rule is no longer broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from hypothesis import given

from rules import Format, Group, Meeting, Outcome, Remedy, Speech, Year, judge, judge_rule
from tests.rules.effort import tried
from tests.rules.strategies import AS_OF, YEARS, meetings

Plan = tuple[Meeting, Year]
NOT_JUDGED_AGAIN = "not_held"
MENDS_WHOLLY = {"turn_online", "more_online", "start", "cost_estimate", "hold_fewer"}


@given(meetings(), YEARS)
@tried(1000)
def test_a_remedy_carried_out_makes_things_better(meeting: Meeting, year: Year) -> None:
    for verdict in judge(meeting, year, as_of=AS_OF):
        for remedy in verdict.remedies:
            assert verdict.outcome in (Outcome.BREACH, Outcome.CAUTION)
            if remedy.change == NOT_JUDGED_AGAIN:
                continue
            mended = judge_rule(
                verdict.rule, *CARRY_OUT[remedy.change](remedy, meeting, year), as_of=AS_OF
            )
            assert mended.outcome is not Outcome.BREACH, remedy
            assert (mended.outcome, mended.message) != (verdict.outcome, verdict.message)
            if remedy.change in MENDS_WHOLLY:
                assert mended.outcome in (Outcome.OK, Outcome.NOT_APPLICABLE), remedy


@given(meetings(), YEARS)
@tried(500)
def test_a_change_smaller_than_the_remedy_would_not_do(meeting: Meeting, year: Year) -> None:
    for verdict in judge(meeting, year, as_of=AS_OF):
        for remedy in verdict.remedies:
            if remedy.change in ("turn_online", "more_online", "hold_fewer"):
                assert isinstance(remedy.to, int)
                less = replace(remedy, to=remedy.to - 1)
                mended = judge_rule(
                    verdict.rule, *CARRY_OUT[remedy.change](less, meeting, year), as_of=AS_OF
                )
                assert mended.outcome is not Outcome.OK, remedy


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
    """Turns so many online: others in person, this one, others hybrid."""
    left = remedy.to
    assert isinstance(left, int)
    in_person, online, hybrid = year.in_person or 0, year.online or 0, year.hybrid or 0
    others = min(left, in_person)
    left -= others
    if left and meeting.format is Format.IN_PERSON:
        meeting, left = replace(meeting, format=Format.ONLINE), left - 1
    mixed = min(left, hybrid)
    left -= mixed
    if left:
        meeting, left = replace(meeting, format=Format.ONLINE), left - 1
    assert left == 0
    counts = {"in_person": in_person - others, "hybrid": hybrid - mixed}
    return meeting, replace(year, **counts, online=online + others + mixed)


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
    assert isinstance(remedy.to, str)
    opening = datetime.combine(date.fromisoformat(remedy.to), datetime.min.time())
    return replace(meeting, sessions=None, start=opening), year


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
