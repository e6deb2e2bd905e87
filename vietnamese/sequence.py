"""What the order of parts says: an end behind its beginning, a number in front of a date."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vietnamese.parts import Clock, DayMonth, Joint, Length, Part

END, TO = Joint("end"), Joint("to")


def to_its_end(parts: Sequence[Part]) -> Sequence[Part]:
    """`8h, bế mạc 11h`, `8h, 11h kết thúc` as `8h đến 11h`; left as it is without a beginning."""
    clocks = [at for at, part in enumerate(parts) if isinstance(part, Clock)]
    at = parts.index(END)
    if len(clocks) != 2 or list(parts).count(END) > 1:
        return parts
    if clocks[0] < at < clocks[1]:
        return [*parts[:at], TO, *parts[at + 1 :]]
    if clocks[1] < at:
        rest = [part for part in parts if part != END]
        joined = TO in rest or isinstance(rest[clocks[1] - 1], Joint)
        return rest if joined else [*rest[: clocks[1]], TO, *rest[clocks[1] :]]
    return parts


def may_number_a_place(parts: Sequence[Part]) -> bool:
    """`2 ngày 3/12`: two days from then, or room 2 on that day."""
    days = (
        isinstance(part, Length) and part.plain and part.half_days > 2 and isinstance(day, DayMonth)
        for part, day in pairwise(parts)
    )
    return any(days)


def has_clock(parts: Sequence[Part]) -> bool:
    """Whether any part is an hour."""
    return any(isinstance(part, Clock) for part in parts)
