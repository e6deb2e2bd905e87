"""How long a meeting lasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from rules import Kind, Meeting, OfficeHours, Session, Unit, duration_minutes, refusals


def sessions(*pairs: tuple[str, str], unit: Unit | None = None, **more: object) -> Meeting:
    spans = tuple(
        Session(
            datetime.fromisoformat(f"2026-12-{start}"), datetime.fromisoformat(f"2026-12-{end}")
        )
        for start, end in pairs
    )
    return Meeting(Kind.OTHER, unit or Unit(), sessions=spans, **more)


@pytest.mark.parametrize(
    ("what", "pairs", "minutes"),
    [
        ("a morning", [("01T08:00", "01T12:00")], 240),
        ("lunch deducted from the only session", [("01T08:00", "01T17:00")], 450),
        ("lunch deducted when it is just spanned", [("01T11:00", "01T13:00")], 30),
        ("and when it starts with lunch", [("01T11:30", "01T14:00")], 60),
        ("a session that is all lunch is a meeting", [("01T11:30", "01T13:00")], 90),
        ("lunch not wholly spanned at its end", [("01T08:00", "01T12:59")], 299),
        ("lunch not wholly spanned at its start", [("01T11:31", "01T17:00")], 329),
        (
            "two sessions, nothing deducted",
            [("01T08:00", "01T11:30"), ("01T13:00", "01T17:00")],
            450,
        ),
        (
            "a second session the same evening",
            [("01T08:00", "01T17:00"), ("01T18:00", "01T19:00")],
            600,
        ),
        ("lunch on each of two days", [("01T08:00", "01T17:00"), ("02T08:00", "02T17:00")], 900),
        (
            "lunch only on the day with one session",
            [("01T08:00", "01T11:00"), ("01T13:00", "01T17:00"), ("02T08:00", "02T17:00")],
            870,
        ),
        ("over midnight", [("01T22:00", "02T02:00")], 240),
        ("over midnight and the next day's lunch", [("01T22:00", "02T14:00")], 870),
        ("a part of a minute counts as one", [("01T08:00:00", "01T12:00:01")], 241),
        (
            "parts of minutes are added first",
            [("01T08:00:00", "01T08:30:30"), ("01T09:00:00", "01T09:30:30")],
            61,
        ),
    ],
)
def test_sessions_add_up(what: str, pairs: list[tuple[str, str]], minutes: int) -> None:
    assert duration_minutes(sessions(*pairs)) == minutes


def test_an_office_works_eight_hours_unless_it_says_otherwise() -> None:
    assert OfficeHours().halves == ((time(7, 30), time(11, 30)), (time(13), time(17)))


def test_the_unit_s_own_lunch_break_is_deducted() -> None:
    hours = OfficeHours((time(7), time(11)), (time(13, 30), time(17)))
    unit = Unit(office_hours=hours)

    assert duration_minutes(sessions(("01T08:00", "01T17:00"), unit=unit)) == 390
    assert duration_minutes(sessions(("01T08:00", "01T13:00"), unit=unit)) == 300


def test_a_unit_without_a_lunch_break_has_none_deducted() -> None:
    unit = Unit(office_hours=OfficeHours((time(7), time(12)), (time(12), time(17))))

    assert duration_minutes(sessions(("01T08:00", "01T17:00"), unit=unit)) == 540


def test_lunch_is_eaten_in_vietnam_whatever_the_offset_says() -> None:
    start, end = datetime(2026, 12, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, 10, tzinfo=UTC)

    assert duration_minutes(Meeting(Kind.OTHER, sessions=(Session(start, end),))) == 450


def test_sessions_may_be_written_in_any_offset() -> None:
    here, utc = datetime(2026, 12, 1, 8), datetime(2026, 12, 1, 3, tzinfo=UTC)
    meeting = Meeting(Kind.OTHER, sessions=(Session(here, utc),), duration_minutes=120)

    assert duration_minutes(replace(meeting, duration_minutes=None)) == 120
    assert refusals(meeting) == ()


def test_nothing_is_deducted_from_a_stated_duration() -> None:
    start = datetime(2026, 12, 1, 8)

    assert duration_minutes(Meeting(Kind.OTHER, start=start, duration_minutes=540)) == 540
    assert duration_minutes(sessions(("01T08:00", "01T17:00"), duration_minutes=540)) == 540


def test_a_meeting_without_a_duration_has_none() -> None:
    assert duration_minutes(Meeting(Kind.OTHER)) is None
    assert (
        duration_minutes(Meeting(Kind.OTHER, start=datetime(2026, 12, 1, 8), sessions=())) is None
    )
