"""The clock that stands still, for training and tests."""

import pytest

from bot.clock import running, standing_at


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-11-22T09:00", "2026-11-22T09:00:00+07:00"),
        ("2026-11-22", "2026-11-22T00:00:00+07:00"),
        ("2026-11-22T09:00Z", "2026-11-22T16:00:00+07:00"),
        (" 2026-11-22 09:00:30+07:00 ", "2026-11-22T09:00:30+07:00"),
    ],
)
def test_a_moment_without_an_offset_is_vietnamese_time(written: str, shown: str) -> None:
    clock = standing_at(written)
    assert clock().isoformat() == shown
    assert clock() == clock()


@pytest.mark.parametrize("written", ["", "9h", "22/11/2026", "1999-01-01", "2200-01-01"])
def test_what_is_no_moment_to_plan_in_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        standing_at(written)


def test_the_running_clock_is_vietnamese_time() -> None:
    assert running().isoformat().endswith("+07:00")
