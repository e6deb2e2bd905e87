"""A length laid out from an opening, and a range, by the office's hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.office.sessions import Sitting, sessions_on
from handlers.plan.sittings import between, laid_out, minutes_in_session, opens_at, overlap
from rules import OfficeHours

USUAL = OfficeHours()
LATE_LUNCH = OfficeHours((time(8), time(12)), (time(13, 30), time(17, 30)))
LONG_MORNING = OfficeHours((time(7, 30), time(12)), (time(13), time(17)))
TUESDAY = date(2026, 12, 8)

offices = st.sampled_from((USUAL, LATE_LUNCH, LONG_MORNING))
clocks = st.integers(0, 24 * 60 - 1).map(lambda minutes: time(*divmod(minutes, 60)))


def is_worked(offset: int) -> bool:
    return (TUESDAY + timedelta(offset)).weekday() < 5


def adds_up(sittings: list[Sitting], hours: OfficeHours) -> int:
    """The minutes between all the clocks, which is what the rules count; the sittings follow each
    other without being at the same time."""
    sessions = sessions_on(TUESDAY, sittings)
    plain = sum((each.end - each.start for each in sessions), timedelta()) // timedelta(minutes=1)
    assert plain == minutes_in_session(sittings, hours)
    assert not overlap(sittings)
    return plain


@given(hours=offices, opening=clocks, minutes=st.integers(1, 3000))
def test_a_length_in_minutes_is_sat_in_full_from_its_opening(
    hours: OfficeHours, opening: time, minutes: int
) -> None:
    sittings = laid_out({"minutes": minutes}, opening, hours, is_worked)
    assert opens_at(sittings, opening)
    assert adds_up(sittings, hours) == minutes


@given(hours=offices, opening=clocks, half_days=st.integers(1, 12))
def test_half_days_are_sat_by_the_offices_hours(
    hours: OfficeHours, opening: time, half_days: int
) -> None:
    sittings = laid_out({"half_days": half_days}, opening, hours, is_worked)
    assert opens_at(sittings, opening)
    adds_up(sittings, hours)
    for day, opens, closes in sittings:
        assert is_worked(day)
        if day:
            half = time.fromisoformat(opens), time.fromisoformat(closes)
            assert half in hours.halves


@given(hours=offices, opening=clocks, closing=clocks, days=st.integers(0, 5))
def test_a_range_lies_between_the_clocks_that_were_said(
    hours: OfficeHours, opening: time, closing: time, days: int
) -> None:
    start = datetime.combine(TUESDAY, opening)
    end = datetime.combine(TUESDAY + timedelta(days), closing)
    assume(start < end)
    sittings = between(start, end, hours)
    adds_up(sittings, hours)
    sessions = sessions_on(TUESDAY, sittings)
    assert sessions[0].start.replace(tzinfo=None) == start
    assert sessions[-1].end.replace(tzinfo=None) == end


@given(hours=offices, opening=clocks, closing=clocks, moved=clocks)
def test_clocks_that_open_otherwise_keep_their_length(
    hours: OfficeHours, opening: time, closing: time, moved: time
) -> None:
    assume(opening < closing)
    start, end = (datetime.combine(TUESDAY, clock) for clock in (opening, closing))
    assume(end - start <= timedelta(hours=12))
    given_clocks = between(start, end, hours)
    sittings = laid_out({"sessions": given_clocks}, moved, hours, is_worked)
    assert opens_at(sittings, moved)
    assert adds_up(sittings, hours) == minutes_in_session(given_clocks, hours)
    again = laid_out({"sessions": sittings}, moved, hours, is_worked)
    assert again == sittings


def test_a_length_in_half_days_leaves_out_days_of_rest() -> None:
    sittings = laid_out({"half_days": 8}, time(7, 30), USUAL, is_worked)
    assert [day for day, *_ in sittings] == [0, 0, 1, 1, 2, 2, 3, 3]
    assert [day for day, *_ in laid_out({"half_days": 10}, time(7, 30), USUAL, is_worked)][8:] == [
        6,
        6,
    ]


OF_0_1_0 = [
    ({"minutes": 480, "half_days": 2}, "07:30", [[0, "07:30", "11:30"], [0, "13:00", "17:00"]]),
    ({"minutes": 240, "half_days": 1}, "08:00", [[0, "08:00", "11:30"]]),
    ({"minutes": 120, "half_days": 0.5}, "08:00", [[0, "08:00", "10:00"]]),
    ({"minutes": 90, "half_days": 0.375}, "14:00", [[0, "14:00", "15:30"]]),
    ({"minutes": 241}, "08:00", [[0, "08:00", "12:01"]]),
    ({"sessions": [[0, "08:00", "11:30"]]}, "08:00", [[0, "08:00", "11:30"]]),
    ({"sessions": [[0, "08:00", "11:30"]]}, "14:00", [[0, "14:00", "17:30"]]),
    (
        {"sessions": [[0, "08:00", "17:00"]]},
        "08:00",
        [[0, "08:00", "11:30"], [0, "13:00", "17:00"]],
    ),
    (
        {"minutes": 720, "proposed": [[0, "08:00", "11:30"], [1, "07:30", "11:30"]]},
        "08:00",
        [[0, "08:00", "11:30"], [1, "07:30", "11:30"]],
    ),
]


@pytest.mark.parametrize(("length", "opening", "sittings"), OF_0_1_0)
def test_lengths_that_0_1_0_kept_are_read(
    length: dict[str, object], opening: str, sittings: list[Sitting]
) -> None:
    assert laid_out(length, time.fromisoformat(opening), USUAL, is_worked) == sittings
