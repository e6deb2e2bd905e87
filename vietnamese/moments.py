"""How far a moment, a day or a length reaches that a binding takes."""

from __future__ import annotations

from vietnamese.bindings import COMMEMORATED, LENGTH_UNITS, Binding, Makes
from vietnamese.extent import Extent
from vietnamese.numerals import below_hundred
from vietnamese.parts import (
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Holiday,
    LunarDay,
    LunarMonth,
    Month,
    Week,
    Weekday,
    Year,
)
from vietnamese.phrases import Match
from vietnamese.tokens import Token, is_number, says
from vietnamese.when_phrases import WHEN

CLOCK_UNITS = frozenset({"h", "g", "giờ", "gi", "rưỡi"})
HALVES = ("sáng", "trưa", "chiều", "tối")
POINTERS = ("lúc", "vào", "hồi", "từ", "khoảng", "tại", "trước", "là", ":", "(", "ngày",
            "hôm", "bữa")  # fmt: skip
MOMENT_PARTS = (
    Clock, DayPart, Weekday, DayMonth, DayOfMonth, DaysAhead, Holiday, LunarDay, LunarMonth, Week,
    Month, Year,
)  # fmt: skip
FURTHEST = 10
"""Words between `kỷ niệm` and its day."""

MOST_HOURS = 4
"""Of a length said by `giờ` or `h`; a later one is a time of day: `nghỉ 11h30`."""


def day(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`3/2`."""
    found = longest_of(tokens, at, (DayMonth,))
    if found is None or not is_number(tokens, at):
        return None
    return Extent(at, found.end, doubtful=not _is_commemorated(found.made))


def named_day(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """A commemorated day, perhaps some words later."""
    for begin in range(at, min(at + FURTHEST + 1, len(tokens))):
        found = longest_of(tokens, begin, (DayMonth,))
        if found is not None:
            return Extent(begin, found.end) if _is_commemorated(found.made) else None
        if not tokens[begin].text.isalpha() or says(tokens, begin, "lúc", "vào", "hồi"):
            return None
    return None


def length(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`30 phút`, `nửa tiếng`, `1 tiếng rưỡi`."""
    while says(tokens, at, ":", "khoảng", "tầm"):
        at += 1
    half = says(tokens, at, "nửa")
    ends = [at + 1] if half or is_number(tokens, at) else [e for _, e in below_hundred(tokens, at)]
    for end in sorted(ends, reverse=True):
        if end < len(tokens) and not LENGTH_UNITS.isdisjoint(tokens[end].terms):
            hours = says(tokens, end, "giờ", "h") and not half
            if hours and (binding.makes is Makes.SPEECH or _is_clock(tokens, at, end + 1)):
                return None
            return Extent(at, _past_remainder(tokens, end + 1))
    return None


def _is_clock(tokens: list[Token], at: int, end: int) -> bool:
    late = (tokens[at].number or 0) > MOST_HOURS
    return late or is_number(tokens, end) or says(tokens, end, *HALVES)


def _past_remainder(tokens: list[Token], end: int) -> int:
    """Past `rưỡi`, `đêm`, or the minutes of `1 tiếng 30 phút`."""
    if says(tokens, end, "rưỡi", "đêm"):
        return end + 1
    if is_number(tokens, end) and says(tokens, end + 1, "phút", "p"):
        return end + 2
    return end


def clock(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`lúc 16h30`."""
    found, extent = _run(tokens, at, (Clock, DayPart))
    return extent if Clock in found else None


def moment(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`17h thứ Năm`, `ngày 2/12`."""
    found, extent = _run(tokens, at, MOMENT_PARTS)
    return extent if found - {DayPart} else None


def _run(tokens: list[Token], at: int, kinds: tuple[type, ...]) -> tuple[set[type], Extent]:
    """Parts one behind the other, one of each kind, within a clause."""
    found: set[type] = set()
    begin = end = at
    while at < len(tokens):
        match = longest_of(tokens, at, kinds)
        if match is not None:
            made = {type(part) for part in _each(match.made)}
            if found & made:
                break
            begin = begin if found else at
            found |= made
            at = end = match.end
            continue
        comma = found == {Clock} and says(tokens, at, ",")
        if not (says(tokens, at, *POINTERS) or (comma and _only_a_day_is_left(tokens, at + 1))):
            break
        at += 1
    return found, Extent(begin, end)


def _only_a_day_is_left(tokens: list[Token], at: int) -> bool:
    """`trước 17h, ngày 2/12`: the day behind the comma is no other moment's."""
    found = longest_of(tokens, at, (DayMonth, Weekday))
    return found is not None and not any(
        is_number(tokens, n) for n in range(found.end, len(tokens))
    )


def longest_of(tokens: list[Token], at: int, kinds: tuple[type, ...]) -> Match | None:
    """The longest phrase of days and times at a position, if it makes only parts of such kinds."""
    if at >= len(tokens):
        return None
    matches = [match for match in WHEN.matches(tokens, at) if match.made != ()]
    end = max((match.end for match in matches), default=None)
    for match in matches:
        if match.end == end and all(isinstance(part, kinds) for part in _each(match.made)):
            return match
    return None


def _each(made: object) -> tuple[object, ...]:
    return made if isinstance(made, tuple) else (made,)


def _is_commemorated(found: DayMonth) -> bool:
    return (found.day, found.month) in COMMEMORATED
