from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from handlers.deliveries.timing import (
    Quiet,
    held,
    last_day_to_invite,
    well_timed,
    working_day_after,
    working_day_before,
)
from rules.workdays import is_working_day

NIGHT = Quiet(time(21), time(6, 30))
NEVER = Quiet(time(0), time(0))


def at(text: str) -> datetime:
    """`23 20:45` is that day of November 2026, a Monday being the 23rd."""
    day, clock = text.split()
    return datetime.fromisoformat(f"2026-11-{day}T{clock}:00+07:00")


def is_rest(day: date) -> bool:
    return not is_working_day(day, {})


@pytest.mark.parametrize(
    ("ideal", "now", "start", "planned"),
    [
        ("24 14:00", "23 09:00", "24 15:00", "24 14:00"),
        ("24 06:00", "23 09:00", "24 07:00", "23 20:45"),
        ("24 06:00", "23 20:45", "24 07:00", "24 06:30"),
        ("24 06:00", "23 23:00", "24 07:00", "24 06:30"),
        ("24 05:40", "23 23:00", "24 06:40", "24 05:40"),
        ("24 05:45", "23 23:00", "24 06:45", "24 06:30"),
        ("23 22:00", "23 09:00", "24 22:00", "23 20:45"),
        ("24 21:00", "24 20:50", "25 21:00", "25 06:30"),
        ("24 20:59", "24 20:50", "25 20:59", "24 20:59"),
        ("24 06:30", "23 09:00", "24 07:30", "24 06:30"),
    ],
)
def test_quiet_hours_move_a_delivery_before_them_else_after_and_always_in_time(
    ideal: str, now: str, start: str, planned: str
) -> None:
    assert well_timed(at(ideal), NIGHT, at(now), at(start)) == at(planned)


def test_without_quiet_hours_everything_comes_when_it_is_due() -> None:
    for hour in range(24):
        moment = at(f"24 {hour:02}:15")
        assert well_timed(moment, NEVER, at("23 09:00")) == moment
        assert held(moment, NEVER) == moment


@pytest.mark.parametrize(
    ("now", "start", "goes"),
    [
        ("24 20:00", None, "24 20:00"),
        ("24 23:00", None, "25 06:30"),
        ("25 02:00", "25 07:00", "25 06:30"),
        ("25 06:10", "25 06:40", "25 06:10"),
    ],
)
def test_what_is_ready_in_the_quiet_waits_unless_it_would_be_late(
    now: str, start: str | None, goes: str
) -> None:
    assert held(at(now), NIGHT, at(start) if start else None) == at(goes)


def test_quiet_within_one_day() -> None:
    noon = Quiet(time(11, 30), time(13))
    assert held(at("24 12:00"), noon) == at("24 13:00")
    assert held(at("24 14:00"), noon) == at("24 14:00")


def test_working_days_around_a_weekend() -> None:
    assert working_day_before(date(2026, 11, 30), is_rest) == date(2026, 11, 27)
    assert working_day_after(date(2026, 11, 27), is_rest) == date(2026, 11, 30)


@pytest.mark.parametrize("offset", range(20))
def test_the_last_day_to_invite_leaves_just_enough_full_working_days(offset: int) -> None:
    from rules.workdays import working_days_between

    meeting = date(2026, 12, 1) + timedelta(offset)
    last = last_day_to_invite(meeting, 3, is_rest)
    assert working_days_between(last, meeting, {}) == 3
    assert not is_rest(last)
    following = working_day_after(last, is_rest)
    assert working_days_between(following, meeting, {}) < 3
