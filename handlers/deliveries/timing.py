"""When a delivery is due: leads before the start, hours of quiet, days of rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rules import VIETNAM

DAY = timedelta(days=1)
EARLIER = timedelta(minutes=15)
"""How long before the quiet begins what would fall inside it comes."""

IN_TIME = timedelta(minutes=15)
"""How long before the start a delivery must come that waited for the quiet to end."""

IsRest = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours of every day in which a person is left alone; equal clocks for none."""

    begins: time
    ends: time

    def around(self, at: datetime) -> tuple[datetime, datetime] | None:
        """The stretch of quiet that a moment lies in, None for a moment outside."""
        begins = datetime.combine(at.date(), self.begins, VIETNAM)
        if begins > at:
            begins -= DAY
        ends = datetime.combine(begins.date(), self.ends, VIETNAM)
        if ends < begins:
            ends += DAY
        return (begins, ends) if begins <= at < ends else None


def well_timed(
    ideal: datetime, quiet: Quiet, now: datetime, start: datetime | None = None
) -> datetime:
    """The moment to plan for instead of an ideal one inside the quiet: before it if that still
    lies ahead, else after it, or the ideal itself if after it would be too late for the start."""
    stretch = quiet.around(ideal)
    if stretch is None:
        return ideal
    earlier = stretch[0] - EARLIER
    return earlier if earlier > now else _after(ideal, stretch[1], start)


def held(now: datetime, quiet: Quiet, start: datetime | None = None) -> datetime:
    """The moment from which something that is ready may go out: now, or the end of the quiet."""
    stretch = quiet.around(now)
    return now if stretch is None else _after(now, stretch[1], start)


def _after(ideal: datetime, quiet_ends: datetime, start: datetime | None) -> datetime:
    in_time = start is None or quiet_ends + IN_TIME <= start
    return quiet_ends if in_time else ideal


def working_day_before(day: date, is_rest: IsRest) -> date:
    """The last working day before a day."""
    day -= DAY
    while is_rest(day):
        day -= DAY
    return day


def working_day_after(day: date, is_rest: IsRest) -> date:
    """The first working day after a day."""
    day += DAY
    while is_rest(day):
        day += DAY
    return day


def last_day_to_invite(day: date, full_days: int, is_rest: IsRest) -> date:
    """The last day that leaves so many full working days before a meeting's day."""
    for _ in range(full_days):
        day = working_day_before(day, is_rest)
    return working_day_before(day, is_rest)
