"""Moments of a day, the unit's half days, and which side of now they lie on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from vietnamese.calendar_day import find_days
from vietnamese.choice import impossible, sure
from vietnamese.clock import DAY
from vietnamese.reading import Interval, OfficeHours, Window
from vietnamese.settle import Outcome
from vietnamese.today import Bag, Days, Today


class OfficeTime:
    """Now, the unit's office hours, and whether a meeting to come or one held is meant."""

    def __init__(self, now: datetime, hours: OfficeHours, past: bool = False) -> None:
        self.now = now
        self.hours = hours
        self.past = past
        self.today = Today(now.date(), past)

    def days(self, bag: Bag) -> Days | None:
        """The day or stretch that a bag names; None if it names none."""
        return find_days(self.today, bag)

    def at(self, day: date, minutes: int) -> datetime:
        """So many minutes after the midnight that begins a day."""
        return datetime.combine(day, time(0), self.now.tzinfo) + timedelta(minutes=minutes)

    def office(self, part: str) -> tuple[time, time]:
        """Opening and closing of a half day."""
        return self.hours.morning if part == "sáng" else self.hours.afternoon

    def sessions(self, days: Days, parts: tuple[str, str]) -> Outcome:
        """From the opening of one half day to the closing of another, of the same day."""
        opening, closing = self.office(parts[0])[0], self.office(parts[1])[1]
        days = self.today_or_later(days, minutes_in(opening))
        return days.each(lambda day: ("interval", self.open_from(day, opening, day, closing)))

    def open_from(self, first: date, opening: time, last: date, closing: time) -> Interval:
        """From a time of one day to a time of another."""
        zone = self.now.tzinfo
        return Interval(
            datetime.combine(first, opening, zone), datetime.combine(last, closing, zone)
        )

    def today_or_later(self, days: Days, minutes: int) -> Days:
        """A weekday that is today is today while the time said is still ahead."""
        if days.reason != "weekday-today":
            return days
        today, other = days.options
        ahead = self.at(today, minutes) > self.now
        if ahead != self.past:
            return sure(today)
        return days._replace(options=(other,))

    def possible(self, found: Outcome) -> Outcome:
        """The options on the right side of now; impossible when none is."""
        kept = tuple(option for option in found.options if self._fits(*option))
        if kept == found.options:
            return found
        if kept:
            return found._replace(options=kept)
        kind, value = found.options[0]
        moment = value.start if kind == "interval" else value
        reason = "future-moment" if self.past else "past-moment"
        return impossible(reason, moment=moment.isoformat(), now=self.now.isoformat())

    def _fits(self, kind: str, value: Any) -> bool:
        if kind == "datetime":
            return bool(value <= self.now if self.past else value > self.now)
        if kind == "interval" and isinstance(value, Interval):
            return value.end <= self.now if self.past else value.start > self.now
        if kind == "date":
            return self.today.fits(value)
        return True


def minutes_in(clock: time) -> int:
    """Minutes after midnight."""
    return clock.hour * 60 + clock.minute


def time_of(minutes: int) -> time:
    """The time of day so many minutes after midnight."""
    hour, minute = divmod(minutes % DAY, 60)
    return time(hour, minute)


def first_of(day: date | Window) -> date:
    """The day, or the first of a stretch."""
    return day.first if isinstance(day, Window) else day


def last_of(day: date | Window) -> date:
    """The day, or the last of a stretch."""
    return day.last if isinstance(day, Window) else day
