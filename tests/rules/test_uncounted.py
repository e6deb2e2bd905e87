"""Meetings that are no conference: which rules leave them alone, and which only advise."""

from __future__ import annotations

import pytest

from rules import Kind, Unit, counts_as_conference, judge
from tests.rules.plans import group, plan

CONFERENCE_RULES = ["M02", "M04", "M05", "M07", "M10", "M12", "X1", "X2", "X3"]
ADVICE = ["M09", "M11", "M16", "M17", "M18"]
UNCOUNTED = ["briefing", "working_meeting", "statutory"]
BREAKING_ALL = {
    "duration_minutes": 2000,
    "necessity": {"needed": False, "guidance_document": True, "already_broadcast": True},
    "attendees": {"count": 9, "groups": [group(bloc="party", in_scope=False)]},
    "speeches": [{"role": role, "minutes": 99} for role in ("opening", "concluding", "paper")],
    "cost": {"estimate": 2, "norm": 1},
    "year": {"in_person": 9, "online": 1, "hybrid": 0, "previous_year": 10},
}


def outcomes(**changes: object) -> dict[str, str]:
    asked = plan({**BREAKING_ALL, **changes})
    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)
    return {verdict.rule.removeprefix("KL226-"): str(verdict.outcome) for verdict in verdicts}


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_conference_rules_leave_them_alone(kind: str) -> None:
    for scope in ("unit", "internal", "province_wide", "commune_wide", "national_politburo"):
        found = outcomes(kind=kind, scope=scope)
        assert {found[rule] for rule in CONFERENCE_RULES} == {"not_applicable"}


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_what_would_be_a_breach_is_advice(kind: str) -> None:
    found = outcomes(kind=kind)
    assert {found[rule] for rule in ADVICE} == {"caution"}


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_what_is_missing_stays_missing(kind: str) -> None:
    found = outcomes(kind=kind, attendees={}, speeches=[])
    assert {found[rule] for rule in ["M08", *ADVICE]} == {"need_info"}


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_money_is_money_whatever_the_kind(kind: str) -> None:
    assert outcomes(kind=kind)["M06"] == "breach"


def test_a_statutory_meeting_has_no_longest_duration() -> None:
    found = outcomes(kind="statutory")
    lengths = {found[rule] for rule in ("M13", "M14", "M15", "QD45-04")}
    assert lengths == {"not_applicable"}


def test_a_statutory_meeting_that_the_unit_counts_is_a_conference() -> None:
    found = outcomes(**{"kind": "statutory", "unit.statutory_counts": True})
    assert {found[rule] for rule in ("M02", "M04", "M05", "M07", "X3", *ADVICE)} == {"breach"}


def test_a_statutory_meeting_says_whether_it_was_settled_that_it_does_not_count() -> None:
    def message(**unit: bool) -> str:
        asked = plan({"kind": "statutory", "unit": unit})
        return judge(asked.meeting, asked.year, as_of=asked.as_of)[0].message

    assert message() == "verdict-statutory-assumed"
    assert message(statutory_counts=False) == "verdict-uncounted"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_counts_or_not_as_the_texts_say(kind: Kind) -> None:
    assert counts_as_conference(kind, Unit()) == (kind not in UNCOUNTED)
    settled = kind not in ("briefing", "working_meeting")
    assert counts_as_conference(kind, Unit(statutory_counts=True)) == settled
    assert counts_as_conference(kind, Unit(statutory_counts=False)) == (kind not in UNCOUNTED)
