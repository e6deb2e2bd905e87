"""From what a clock was said to show to a time of day: `3h chiều` is 15:00, `2h` is asked."""

from __future__ import annotations

from collections.abc import Mapping

from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.parts import Clock, DayPart

NOON, DAY = 12 * 60, 24 * 60


def _same(first: int, last: int, ahead: int = 0) -> dict[int, int]:
    return {hour: hour + ahead for hour in range(first, last + 1)}


HOURS: Mapping[str, Mapping[int, int]] = {
    "": _same(7, 23) | {0: 0},
    "sáng": _same(1, 11),
    "trưa": _same(10, 14) | _same(1, 2, 12),
    "chiều": _same(13, 18) | _same(1, 6, 12),
    "tối": _same(18, 23) | _same(6, 11, 12),
    "đêm": _same(21, 23) | _same(10, 11, 12),
    "am": _same(1, 11),
    "pm": _same(12, 23) | _same(1, 11, 12),
}
"""The hour meant by an hour said with each part of the day. What is not here is asked."""

EARLY = (5, 6)
"""Hours that are of the morning where they are written in full: `06h08`."""


def minutes_of_day(clock: Clock, part: DayPart | None) -> Choice[int]:
    """Minutes after midnight; 1440 is the midnight that ends the day."""
    name = part.name if part else ""
    if not 0 <= clock.hour <= 24 or not -60 < clock.minute < 60:
        return _no_such_time(clock)
    if clock.hour == 24 and clock.minute:
        return _no_such_time(clock)
    hour = HOURS[name].get(clock.hour)
    if not name and clock.padded and clock.hour in EARLY:
        hour = clock.hour
    if hour is not None and (hour or not clock.minute < 0):
        return sure(hour * 60 + clock.minute)
    if clock.hour in (0, 24) or (clock.hour == 12 and name in ("tối", "đêm", "sáng", "am")):
        return _around_midnight(clock, name)
    candidates = [hour * 60 + clock.minute for hour in _likely_hours(clock.hour)]
    return ask("which-half", *candidates, clock=_said(clock), part=name)


def _likely_hours(hour: int) -> tuple[int, ...]:
    if hour >= 12:
        return (hour,)
    return (hour + 12, hour) if hour <= 6 else (hour, hour + 12)


def _around_midnight(clock: Clock, name: str) -> Choice[int]:
    if clock.hour == 12 and name in ("sáng", "am"):
        return ask("midnight", clock.minute % DAY, NOON + clock.minute, clock=_said(clock))
    return ask("midnight", DAY + clock.minute, *([0] if not clock.minute else []), clock="00:00")


def _no_such_time(clock: Clock) -> Choice[int]:
    return impossible("no-such-time", clock=_said(clock))


def _said(clock: Clock) -> str:
    hour, minute = divmod(clock.hour * 60 + clock.minute, 60)
    if not -60 < clock.minute < 60:
        hour, minute = clock.hour, clock.minute
    return f"{hour}:{minute:02}"


def clock_span(
    first: Clock, first_part: DayPart | None, last: Clock, last_part: DayPart | None
) -> Choice[tuple[int, int]]:
    """From one time to a later one of the same day.

    A part of the day said once holds for both where it can: `2h đến 4h chiều`, `sáng 8h đến 11h`.
    """
    start = minutes_of_day(first, _holds(first, first_part, last_part))
    end = minutes_of_day(last, _holds(last, last_part, first_part))
    for each in (start, end):
        if not each.options:
            return impossible(each.reason, **each.args)
    pairs = [(a, b) for a in start.options for b in end.options if a < b]
    if not pairs:
        return impossible("end-before-start", start=_said(first), end=_said(last))
    if start.sure and end.sure:
        return sure(pairs[0])
    doubt = start if not start.sure else end
    return ask(doubt.reason, *_closest(pairs), **doubt.args)


def _closest(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The likelier spans: within twelve hours, the ones in office hours first."""
    near = [pair for pair in pairs if pair[1] - pair[0] < NOON] or pairs
    return sorted(near, key=lambda pair: not 7 * 60 <= pair[0] <= 18 * 60)


def _holds(clock: Clock, own: DayPart | None, other: DayPart | None) -> DayPart | None:
    """The part of the day for one end of a span: its own, or the other end's where that fits."""
    if own is not None or other is None:
        return own
    return other if clock.hour in HOURS[other.name] else None
