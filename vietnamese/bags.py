"""The parts of an expression sorted by type, and what one side of it leaves to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vietnamese.calendar_day import DATE_PARTS
from vietnamese.parts import (
    Approximate,
    Bare,
    Bound,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    Joint,
    Length,
    Month,
    Part,
    Week,
    Weekday,
    Year,
)
from vietnamese.today import Bag

ONE_DAY: tuple[frozenset[type], ...] = (frozenset({Weekday}), frozenset({DayOfMonth}))
"""Dates that leave their week or month open."""


def split(parts: Sequence[Part], *names: str) -> list[list[Part]]:
    """The parts between the joints of some names."""
    sides: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, Joint) and part.name in names:
            sides.append([])
        else:
            sides[-1].append(part)
    return sides


def bag_of(parts: Sequence[Part]) -> Bag:
    """The parts by their type; empty when there are none, or two different of a type."""
    bag: Bag = {}
    for index, part in enumerate(parts):
        repeated = bag.setdefault(type(part), part)
        if repeated != part or (repeated is not part and isinstance(part, Clock | Bare)):
            return {}
        if isinstance(part, Bound) and index:
            return {}
    return {} if set(bag) == {Approximate} else bag


def has_split_clock(bag: Bag) -> bool:
    """Whether `30 phút` was cut from `8 giờ`, which makes half past eight with it."""
    length: Length | None = bag.get(Length)
    if length is None or Clock not in bag or bag[Clock].minute:
        return False
    return length.plain and 0 < length.minutes < 60


def says_day(bag: Bag) -> bool:
    """Whether any part says a day."""
    return not DATE_PARTS.isdisjoint(bag)


def sharing(left: Bag, right: Bag) -> Bag:
    """`thứ 5 và thứ 6 tuần sau`: both next week."""
    dated = DATE_PARTS & set(left)
    if dated in ONE_DAY:
        return left | {kind: right[kind] for kind in (Week, Month, Year) if kind in right}
    return left


def follows(bag: Bag) -> bool:
    """Whether the end of a span is to be looked for after its beginning."""
    dated = DATE_PARTS & set(bag)
    if dated == {DayMonth}:
        return bag[DayMonth].year is None
    return dated in ONE_DAY or dated == {DayOfMonth, Month}


def completed(bag: Bag, others: list[Bag]) -> Bag:
    """A bag with a day, a time and a part of the day borrowed from the others if it has none."""
    whole = dict(bag)
    for other in others:
        if not says_day(whole):
            whole |= {kind: part for kind, part in other.items() if kind in DATE_PARTS}
        for kind in (Clock, DayPart):
            if kind in other and Clock not in whole:
                whole.setdefault(kind, other[kind])
    return whole


def spelled_out(left: Bag, right: Bag) -> list[tuple[Bag, Bag]]:
    """What a span leaves unsaid on one side, taken from the other: `8-11h`, `3 đến 5/12`."""
    if any({Bare, Clock} <= set(bag) for bag in (left, right)):
        return []
    pairs = [
        (_with_month(first, last), last)
        for first, last in _with_hours(left, right) or [(left, right)]
    ]
    if Bare in left and not DATE_PARTS & set(left) and {DayMonth, DayOfMonth} & set(right):
        days = _as_day(left)
        last = (right[DayMonth] if DayMonth in right else right[DayOfMonth]).day
        if Clock not in right and days[DayOfMonth].day < last:
            pairs.append((_with_month(sharing(days, right), right), right))
    if Bare in right and not DATE_PARTS & set(right) and DayOfMonth in left:
        pairs.append((left, _as_day(right)))
    return pairs


def _as_day(bag: Bag) -> Bag:
    days = {kind: part for kind, part in bag.items() if kind is not Bare}
    return {**days, DayOfMonth: DayOfMonth(bag[Bare].number)}


def _with_hours(left: Bag, right: Bag) -> list[tuple[Bag, Bag]]:
    if Bare in left and Clock in right and Clock not in left:
        hours = {kind: part for kind, part in left.items() if kind is not Bare}
        return [({**hours, Clock: Clock(left[Bare].number)}, right)]
    if Bare in right and Clock in left and Clock not in right:
        hours = {kind: part for kind, part in right.items() if kind is not Bare}
        return [(left, {**hours, Clock: Clock(right[Bare].number)})]
    return []


def _with_month(left: Bag, right: Bag) -> Bag:
    """`từ ngày 3 đến 5/12`: the 3rd is of December too; and of the year said last."""
    last: DayMonth | None = right.get(DayMonth)
    if last is None:
        return left
    if DayOfMonth in left and left[DayOfMonth].day < last.day:
        rest = {kind: part for kind, part in left.items() if kind is not DayOfMonth}
        return {**rest, DayMonth: replace(last, day=left[DayOfMonth].day)}
    first: DayMonth | None = left.get(DayMonth)
    if first is not None and first.year is None and last.year is not None:
        year = last.year - (1 if first.month > last.month else 0)
        return {**left, DayMonth: replace(first, year=year)}
    return left
