"""What no meeting can be."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from rules import (
    Kind,
    Meeting,
    OfficeHours,
    Refusal,
    Session,
    Speech,
    SpeechRole,
    Unit,
    Year,
    refusals,
)

TODAY = date(2026, 11, 22)
EIGHT = datetime(2026, 12, 1, 8)


def at(hour: float, length: float) -> Session:
    start = EIGHT + timedelta(hours=hour)
    return Session(start, start + timedelta(hours=length))


def reasons(year: Year | None = None, **meeting: Any) -> list[tuple[str, str]]:
    found = refusals(Meeting(Kind.OTHER, **meeting), year, as_of=TODAY)
    return [(refusal.key, refusal.reason) for refusal in found]


@pytest.mark.parametrize(
    ("meeting", "key", "reason"),
    [
        ({"start": datetime(2026, 11, 21, 23, 59)}, "start", "past"),
        ({"sessions": (at(-240, 1),)}, "start", "past"),
        ({"start": datetime(2101, 1, 1)}, "start", "too-far"),
        ({"duration_minutes": 0}, "duration_minutes", "too-small"),
        ({"duration_minutes": 527_041}, "duration_minutes", "too-large"),
        ({"attendee_count": 0}, "attendees.count", "too-small"),
        ({"attendee_count": 100_000_001}, "attendees.count", "too-large"),
        ({"cost_estimate": -1}, "cost.estimate", "too-small"),
        ({"cost_estimate": 10**15 + 1}, "cost.estimate", "too-large"),
        ({"cost_norm": -1}, "cost.norm", "too-small"),
        ({"cost_norm": 10**15 + 1}, "cost.norm", "too-large"),
        ({"speeches": (Speech(), Speech(minutes=-1))}, "speeches[1].minutes", "too-small"),
        ({"speeches": (Speech(None, 527_041),)}, "speeches[0].minutes", "too-large"),
        ({"sessions": (at(0, 1), at(2, 0))}, "sessions[1]", "ends-before-it-starts"),
        ({"sessions": (at(0, -1),)}, "sessions[0]", "ends-before-it-starts"),
        ({"sessions": (at(0, 24.1),)}, "sessions[0]", "longer-than-a-day"),
        ({"sessions": (at(2, 2), at(0, 2.5))}, "sessions", "overlapping"),
        ({"sessions": (at(0, 9), at(1, 1))}, "sessions", "overlapping"),
        ({"sessions": (at(1, 1),), "start": EIGHT}, "start", "other-than-sessions"),
        ({"sessions": (at(-1, 1),), "start": EIGHT}, "start", "other-than-sessions"),
        (
            {"sessions": (at(0, 2),), "duration_minutes": 119},
            "duration_minutes",
            "other-than-sessions",
        ),
        (
            {"sessions": (at(0, 2),), "duration_minutes": 121},
            "duration_minutes",
            "other-than-sessions",
        ),
        (
            {"unit": Unit(office_hours=OfficeHours((time(8), time(8)), (time(13), time(17))))},
            "unit.office_hours",
            "out-of-order",
        ),
        (
            {"unit": Unit(office_hours=OfficeHours((time(8), time(14)), (time(13), time(17))))},
            "unit.office_hours",
            "out-of-order",
        ),
        (
            {"unit": Unit(office_hours=OfficeHours((time(7), time(12, 1)), (time(13), time(17))))},
            "unit.office_hours",
            "half-day-too-long",
        ),
        (
            {"unit": Unit(office_hours=OfficeHours((time(7), time(11)), (time(12), time(17, 1))))},
            "unit.office_hours",
            "half-day-too-long",
        ),
    ],
)
def test_is_refused_by_its_key(meeting: dict[str, Any], key: str, reason: str) -> None:
    assert reasons(**meeting) == [(key, reason)]


@pytest.mark.parametrize(
    "meeting",
    [
        {},
        {"start": datetime(2026, 11, 22)},
        {"start": datetime(2100, 12, 31)},
        {"duration_minutes": 1},
        {"duration_minutes": 527_040},
        {"attendee_count": 1},
        {"attendee_count": 100_000_000},
        {"cost_estimate": 0, "cost_norm": 0},
        {"cost_estimate": 10**15, "cost_norm": 10**15},
        {"speeches": (Speech(SpeechRole.PAPER, 0),)},
        {"sessions": (at(2, 2), at(0, 2))},
        {"sessions": (at(0, 24),)},
        {"sessions": (at(3, 1), at(0, 2)), "start": EIGHT, "duration_minutes": 180},
        {"sessions": (at(0, 9),), "duration_minutes": 450},
        {"sessions": (at(0, 9),), "duration_minutes": 540},
        {"unit": Unit(office_hours=OfficeHours((time(8), time(12)), (time(12), time(17))))},
    ],
)
def test_is_possible(meeting: dict[str, Any]) -> None:
    assert reasons(**meeting) == []


@pytest.mark.parametrize("count", Year.__dataclass_fields__)
def test_no_count_of_the_year_is_negative_or_absurd(count: str) -> None:
    assert reasons(Year(**{count: -1})) == [(f"year.{count}", "too-small")]
    assert reasons(Year(**{count: 0})) == []
    assert reasons(Year(**{count: 1_000_000})) == []
    assert reasons(Year(**{count: 1_000_001})) == [(f"year.{count}", "too-large")]


@pytest.mark.parametrize("form", ["in_person", "hybrid"])
def test_no_more_are_still_to_come_than_there_are(form: str) -> None:
    assert reasons(Year(**{form: 3, f"{form}_coming": 3})) == []
    assert reasons(Year(**{f"{form}_coming": 3})) == []
    assert refusals(Meeting(Kind.OTHER), Year(**{form: 3, f"{form}_coming": 4})) == (
        Refusal(f"year.{form}_coming", "too-large", {"most": 3}),
    )


def test_a_half_day_that_is_too_long_is_refused_with_the_most_it_may_have() -> None:
    hours = OfficeHours((time(7), time(13)), (time(14), time(17)))

    (refusal,) = refusals(Meeting(Kind.OTHER, Unit(office_hours=hours)))

    assert refusal.args == {"most": 300}


def test_everything_impossible_is_told_at_once_with_its_limit() -> None:
    found = refusals(Meeting(Kind.OTHER, attendee_count=0, cost_norm=-5))

    assert found == (
        Refusal("attendees.count", "too-small", {"least": 1}),
        Refusal("cost.norm", "too-small", {"least": 0}),
    )
    assert refusals(Meeting(Kind.OTHER, attendee_count=10**9)) == (
        Refusal("attendees.count", "too-large", {"most": 100_000_000}),
    )


def test_the_past_is_accepted_for_a_meeting_that_was_held() -> None:
    assert refusals(Meeting(Kind.OTHER, start=datetime(2026, 1, 5, 8))) == ()
