"""Puts the parts of a day-and-time expression together, in whatever order they were said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from vietnamese.calendar_day import DATE_PARTS, Bag, Calendar, Days
from vietnamese.choice import Choice, ask, combine, impossible, sure
from vietnamese.clock import DAY, clock_span, minutes_of_day
from vietnamese.parts import (
    AllDay,
    Approximate,
    Bare,
    Bound,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Joint,
    Length,
    MinutesAhead,
    Month,
    Now,
    Part,
    Week,
    Weekday,
    Year,
)
from vietnamese.reading import Hours, Interval, OfficeHours, Window

Outcome = Choice[tuple[str, Any]]
"""A choice among values, each with its kind."""

ONE_DAY: tuple[frozenset[type], ...] = (frozenset({Weekday}), frozenset({DayOfMonth}))
"""Dates that leave their week or month open."""

LONGEST_SPAN = 14
"""Days. A meeting over more is asked about."""

EVENING_STARTS = {"trưa": (690, 720), "tối": (1080, 1140), "đêm": (1260,)}
"""Minutes offered where a part of the day outside office hours came without an hour."""


class Expression:
    """What parts come to, seen from `now` by the unit's office hours."""

    def __init__(self, now: datetime, hours: OfficeHours, past: bool = False) -> None:
        self.now = now
        self.hours = hours
        self.past = past
        self.calendar = Calendar(now.date(), past)

    def outcome(self, parts: Sequence[Part]) -> Outcome | None:
        """What the parts mean together, or None where they make no sense together."""
        joints = {part.name for part in parts if isinstance(part, Joint)}
        if not joints:
            bag = _bag(parts)
            found = self._one(bag) if bag else None
        elif "or" in joints:
            found = self._alternatives(_split(parts, "or"))
        else:
            found = self._joined(_split(parts, "to", "and"), "and" in joints)
        if found and any(isinstance(part, Approximate) for part in parts):
            found = self._about(found)
        return found and self._possible(found)

    def _about(self, found: Outcome) -> Outcome:
        """`khoảng 8-9h` is rather a beginning that is not settled than a meeting of an hour."""
        starts: list[tuple[str, Any]] = []
        for _, value in found.options:
            if isinstance(value, Interval | Hours):
                kind = "datetime" if isinstance(value, Interval) else "time"
                starts.append((kind, value.start))
        if found.sure and starts:
            return ask("several-meanings", *found.options, *starts)
        return found.noting("approximate")

    def _joined(self, sides: list[list[Part]], listed: bool) -> Outcome | None:
        """From one to another, or one and another."""
        bags = [_bag(side) for side in sides]
        if len(bags) > 2 or not all(bags):
            return None
        found = self._span(_sharing(bags[0], bags[1]), bags[1])
        return found and self._in_a_row(found) if listed else found

    def _alternatives(self, alternatives: list[list[Part]]) -> Outcome | None:
        """`thứ 5 hoặc thứ 6`: each on its own, what is missing taken from the others."""
        bags = [_bag(side) for side in alternatives]
        if not all(bags):
            return None
        bags = [_sharing(bag, bags[-1]) for bag in bags]
        found = [self._one(_completed(bag, bags)) for bag in bags]
        if any(outcome is None for outcome in found):
            return None
        options = [option for outcome in found if outcome for option in outcome.options]
        return ask("which-one", *options)

    def _one(self, bag: Bag) -> Outcome | None:
        """A single day, time, or both."""
        rest = {kind: part for kind, part in bag.items() if kind not in DATE_PARTS}
        rest.pop(Approximate, None)
        days = self.calendar.find(bag)
        if days is None and any(kind in DATE_PARTS for kind in bag):
            return None
        if Clock in bag and _is_minutes_of(bag.get(Length), bag[Clock]):
            return None
        if Clock in bag and bag[Clock].looks_like_date and not {DayMonth, DaysAhead} & set(bag):
            return None
        if set(rest) == {Bare}:
            return self._bare(rest[Bare].number, days)
        if Bare in rest:
            return self._bare_hour(bag) if Clock not in rest else None
        return self._dated(days, rest) if days else self._undated(rest)

    def _undated(self, rest: Bag) -> Outcome | None:
        kinds = set(rest)
        if kinds == {MinutesAhead}:
            minutes = timedelta(minutes=rest[MinutesAhead].n)
            return sure(("datetime", (self.now + minutes).replace(second=0, microsecond=0)))
        if kinds == {Clock} or kinds == {Clock, DayPart}:
            return self._times(minutes_of_day(rest[Clock], rest.get(DayPart)))
        if kinds == {Length}:
            return ask("duration-not-when")
        if kinds == {Now}:
            return ask("which-hour")
        if kinds and kinds <= {Clock, DayPart, AllDay, Length}:
            return ask("which-day")
        return None

    def _times(self, clock: Choice[int]) -> Outcome:
        """Times of day without a day; only midnight's own day is named, since it may be two."""
        if any(minutes >= DAY for minutes in clock.options):
            days = {minutes // DAY for minutes in clock.options}
            today = self.now.date()
            return Choice(
                tuple(("datetime", self._at(today, minutes or DAY)) for minutes in [DAY] if days),
                clock.reason,
                clock.args,
            )
        return clock.each(lambda minutes: ("time", _time(minutes)))

    def _dated(self, days: Days, rest: Bag) -> Outcome | None:
        if not days.options:
            return days
        if Bound in rest:
            return self._bounded(days, rest[Bound]) if set(rest) == {Bound} else None
        windows = [day for day in days.options if isinstance(day, Window)]
        if windows:
            return self._in_window(windows, days, rest)
        kinds = set(rest)
        if not kinds:
            return days.each(lambda day: ("date", day))
        if kinds == {AllDay}:
            return self._sessions(days, ("sáng", "chiều"))
        if kinds == {Length}:
            return self._lasting(days, rest[Length])
        if kinds == {DayPart} or (kinds == {DayPart, Length} and rest[Length].half_days == 1):
            return self._half_day(days, rest[DayPart])
        if Clock in kinds and kinds <= {Clock, DayPart, Length}:
            clock = minutes_of_day(rest[Clock], rest.get(DayPart))
            return self._moments(days, clock, rest.get(Length))
        return None

    def _in_window(self, windows: list[Window], days: Days, rest: Bag) -> Outcome | None:
        if not rest:
            return days.each(lambda each: ("window" if isinstance(each, Window) else "date", each))
        if not set(rest) <= {Clock, DayPart, AllDay, Length}:
            return None
        options = [("window", window) for window in windows]
        return ask("which-day", *options, **_window_args(windows[0]))

    def _bounded(self, days: Days, bound: Bound) -> Outcome | None:
        """`trước Tết`: from today to the day before; `sau Tết` has no end, so it is asked."""
        today = self.now.date()
        if bound.name == "between" or self.past:
            return None
        if bound.name == "before":
            last = days.each(lambda day: _first(day) - timedelta(days=1))
            if all(day < today for day in last.options):
                return impossible("past", day=last.options[0].isoformat())
            return last.each(lambda day: ("window", Window(today, day)))
        after = _last(days.options[0])
        return ask("which-day-after", day=after.isoformat())

    def _half_day(self, days: Days, part: DayPart) -> Outcome:
        if part.edge or part.name not in ("sáng", "chiều"):
            return self._hour_missing(days, part)
        return self._sessions(days, (part.name, part.name))

    def _hour_missing(self, days: Days, part: DayPart) -> Outcome:
        """`tối thứ 5`, `đầu giờ chiều`: when exactly?"""
        if part.edge:
            begins, ends = self._office(part.name)
            minutes = [_minutes(begins)] if part.edge == "start" else [_minutes(ends) - 60]
        else:
            minutes = list(EVENING_STARTS.get(part.name, ()))
        options = [("datetime", self._at(day, m)) for day in days.options for m in minutes]
        return ask("which-hour", *options, day=days.options[0].isoformat(), part=part.name)

    def _sessions(self, days: Days, parts: tuple[str, str]) -> Outcome:
        """From the opening of one half day to the closing of another, of the same day."""
        opening, closing = self._office(parts[0])[0], self._office(parts[1])[1]
        days = self._today_or_later(days, _minutes(opening))
        return days.each(lambda day: ("interval", self._interval(day, opening, day, closing)))

    def _lasting(self, days: Days, length: Length) -> Outcome | None:
        """`2 ngày từ 3/12`: days in a row, if no weekend is among them."""
        if length.half_days == 1:
            halves = [
                option
                for part in ("sáng", "chiều")
                for option in self._sessions(days, (part, part)).options
            ]
            return ask("which-half-day", *halves, day=days.options[0].isoformat())
        if not length.half_days or length.half_days % 2:
            return ask("which-hour", day=days.options[0].isoformat(), part="")
        ahead = timedelta(days=length.half_days // 2 - 1)
        opening, closing = self.hours.morning[0], self.hours.afternoon[1]
        spans = days.each(
            lambda day: ("interval", self._interval(day, opening, day + ahead, closing))
        )
        day = days.options[0]
        if ahead and any((day + timedelta(days=n)).weekday() > 4 for n in range(ahead.days + 1)):
            return ask("over-weekend", *spans.options, day=day.isoformat())
        return spans.noting("several-days") if ahead else spans

    def _moments(self, days: Days, clock: Choice[int], length: Length | None) -> Outcome | None:
        if not clock.options:
            return impossible(clock.reason, **clock.args)
        days = self._today_or_later(days, clock.options[0])
        moments = combine(days, clock, self._at)
        if length is None:
            found = moments.each(lambda moment: ("datetime", moment))
        elif length.minutes:
            ahead = timedelta(minutes=length.minutes)
            found = moments.each(lambda moment: ("interval", Interval(moment, moment + ahead)))
        else:
            return ask("which-end", *(("datetime", moment) for moment in moments.options))
        outside = any(minutes < 300 or minutes >= 1320 for minutes in clock.options)
        return found.noting("outside-office-hours") if outside else found

    def _today_or_later(self, days: Days, minutes: int) -> Days:
        """A weekday that is today is today while the time said is still ahead."""
        if days.reason != "weekday-today":
            return days
        today, other = days.options
        ahead = self._at(today, minutes) > self.now
        if ahead != self.past:
            return sure(today)
        return replace(days, options=(other,))

    def _bare(self, number: int, days: Days | None) -> Outcome | None:
        """A number alone may be a day of this month or an hour; beside a day, an hour."""
        if days is not None:
            return self._bare_hour({Bare: Bare(number)}, days)
        options: list[tuple[str, Any]] = []
        if 1 <= number <= 31:
            day = self.calendar.find({DayOfMonth: DayOfMonth(number)})
            options += [("date", each) for each in (day.options if day else ())]
        if 7 <= number <= 23:
            options.append(("time", time(number)))
        return ask("bare-number", *options, number=number) if options else None

    def _bare_hour(self, bag: Bag, days: Days | None = None) -> Outcome | None:
        """`8 sáng mai`: probably an hour, but it was not said."""
        number = bag[Bare].number
        if number > 24:
            return None
        rest = {kind: part for kind, part in bag.items() if kind is not Bare}
        rest[Clock] = Clock(number)
        found = self._dated(days, {Clock: Clock(number)}) if days else self._one(rest)
        return found and ask("bare-number", *found.options, number=number)

    def _span(self, left: Bag, right: Bag) -> Outcome | None:
        """`từ … đến …`: hours of a day, or days."""
        found = [
            outcome
            for first, last in _spelled_out(left, right)
            if (outcome := self._between(first, last)) is not None
        ]
        possible = [outcome for outcome in found if outcome.options] or found
        if len(possible) < 2:
            return possible[0] if possible else None
        return ask("several-meanings", *(o for outcome in possible for o in outcome.options))

    def _between(self, left: Bag, right: Bag) -> Outcome | None:
        """From the left side to the right one, each of them complete."""
        if Length in left:
            return self._counted(left, right)
        allowed = DATE_PARTS | {Clock, DayPart, Bound, Approximate}
        if not set(left) | set(right) <= allowed or Bound in right:
            return None
        left_day = any(kind in DATE_PARTS for kind in left)
        right_day = any(kind in DATE_PARTS for kind in right)
        if left_day and right_day:
            return self._days(left, right)
        days = self.calendar.find(left if left_day else right)
        if days is None and (left_day or right_day):
            return None
        if Bound in left or (days and any(isinstance(day, Window) for day in days.options)):
            return None
        if Clock in left and Clock in right:
            span = clock_span(left[Clock], left.get(DayPart), right[Clock], right.get(DayPart))
            return self._hours(days, span)
        if days and days.options and set(left) | set(right) <= DATE_PARTS | {DayPart}:
            return self._parts_of_day(days, left.get(DayPart), right.get(DayPart))
        return None

    def _counted(self, left: Bag, right: Bag) -> Outcome | None:
        """`2 ngày 3-4/12`: the days said must be the days counted."""
        length: Length = left[Length]
        rest = {kind: part for kind, part in left.items() if kind is not Length}
        found = self._between(rest, right) if length.half_days else None
        if found is None or not found.options or not isinstance(found.options[0][1], Interval):
            return None
        days = {(span.end.date() - span.start.date()).days + 1 for _, span in found.options}
        if days == {length.half_days // 2} and length.half_days % 2 == 0:
            return found
        return ask("days-mismatch", *found.options, count=length.half_days // 2)

    def _hours(self, days: Days | None, span: Choice[tuple[int, int]]) -> Outcome:
        if not span.options or (days is not None and not days.options):
            return span if not span.options or days is None else days  # type: ignore[return-value]
        if days is None:
            return span.each(lambda s: ("interval", Hours(_time(s[0]), _time(s[1]))))
        days = self._today_or_later(days, span.options[0][0])
        return combine(
            days,
            span,
            lambda day, s: ("interval", Interval(self._at(day, s[0]), self._at(day, s[1]))),
        )

    def _parts_of_day(
        self, days: Days, first: DayPart | None, last: DayPart | None
    ) -> Outcome | None:
        """`sáng và chiều 3/12`."""
        if first and last and (first.name, last.name) == ("sáng", "chiều"):
            return self._sessions(days, ("sáng", "chiều"))
        return None

    def _days(self, left: Bag, right: Bag) -> Outcome | None:
        """From one day to a later one."""
        first, last = self.calendar.find(left), self._day_after(left, right)
        if first is None or last is None:
            return None
        for days in (first, last):
            if not days.options:
                return days
        start, end = first.options[0], last.options[0]
        if isinstance(start, Window) or isinstance(end, Window):
            return ask("which-day", ("window", Window(_first(start), _last(end))))
        if end == start and Bound not in left and not (Clock in left and Clock in right):
            return None
        if end < start:
            return impossible("days-reversed", start=start.isoformat(), end=end.isoformat())
        if Bound in left:
            return combine(first, last, lambda a, b: ("window", Window(a, b)))
        return self._several_days(first, last, left, right)

    def _several_days(self, first: Days, last: Days, left: Bag, right: Bag) -> Outcome | None:
        opening = self._edge(left, 0)
        closing = self._edge(right, 1)
        spans = combine(combine(first, last, lambda a, b: (a, b)), combine(opening, closing, _pair),
                        self._over_days)  # fmt: skip
        if not spans.options:
            return spans
        forward = tuple(option for option in spans.options if option[1].end > option[1].start)
        if not forward:
            start, end = spans.options[0][1].start, spans.options[0][1].end
            return impossible("end-before-start", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
        spans = replace(spans, options=forward)
        if any((span.end - span.start).days > LONGEST_SPAN for _, span in forward):
            return ask("long-span", *spans.options, days=LONGEST_SPAN)
        if (Clock in left) != (Clock in right):
            return ask("which-sessions", *spans.options)
        same_day = first.options == last.options
        return spans if same_day else spans.noting("several-days")

    def _in_a_row(self, found: Outcome) -> Outcome:
        """`thứ 3 và thứ 5` are two days, not the stretch between them."""
        spans = [value for _, value in found.options if isinstance(value, Interval)]
        if all((span.end.date() - span.start.date()).days <= 1 for span in spans):
            return found
        days = [day for span in spans for day in (span.start.date(), span.end.date())]
        return ask("which-one", *(("date", day) for day in dict.fromkeys(days)))

    def _over_days(self, days: tuple[date, date], minutes: tuple[int, int]) -> tuple[str, Interval]:
        return "interval", Interval(self._at(days[0], minutes[0]), self._at(days[1], minutes[1]))

    def _edge(self, bag: Bag, index: int) -> Choice[int]:
        """When a stretch of days opens (0) or closes (1)."""
        part: DayPart | None = bag.get(DayPart)
        if Clock in bag:
            return minutes_of_day(bag[Clock], part)
        if part is not None and part.name not in ("sáng", "chiều"):
            return ask("which-hour", part=part.name)
        name = part.name if part else ("sáng", "chiều")[index]
        return sure(_minutes(self._office(name)[index]))

    def _day_after(self, left: Bag, right: Bag) -> Days | None:
        """The last day, which follows the first: `từ 28/12 đến 3/1` crosses the year."""
        first = self.calendar.find(left)
        if not first or not first.options or self.past or not _follows(right):
            return self.calendar.find(right)
        days = Calendar(_last(first.options[0])).find(right)
        return sure(days.options[0]) if days and days.reason == "past-this-year" else days

    def _possible(self, found: Outcome) -> Outcome:
        """The options on the right side of now; impossible when none is."""
        kept = tuple(option for option in found.options if self._fits(*option))
        if kept == found.options:
            return found
        if kept:
            return replace(found, options=kept)
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
            return self.calendar.fits(value)
        return True

    def _at(self, day: date, minutes: int) -> datetime:
        return datetime.combine(day, time(0), self.now.tzinfo) + timedelta(minutes=minutes)

    def _interval(self, first: date, opening: time, last: date, closing: time) -> Interval:
        zone = self.now.tzinfo
        return Interval(
            datetime.combine(first, opening, zone), datetime.combine(last, closing, zone)
        )

    def _office(self, part: str) -> tuple[time, time]:
        return self.hours.morning if part == "sáng" else self.hours.afternoon


def _split(parts: Sequence[Part], *names: str) -> list[list[Part]]:
    sides: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, Joint) and part.name in names:
            sides.append([])
        else:
            sides[-1].append(part)
    return sides


def _bag(parts: Sequence[Part]) -> Bag:
    """The parts by their type; empty when there are none, or two different of a type."""
    bag: Bag = {}
    for index, part in enumerate(parts):
        repeated = bag.setdefault(type(part), part)
        if repeated != part or (repeated is not part and isinstance(part, Clock | Bare)):
            return {}
        if isinstance(part, Bound) and index:
            return {}
    return {} if set(bag) == {Approximate} else bag


def _is_minutes_of(length: Length | None, clock: Clock) -> bool:
    """`30 phút` right after `8 giờ`, which makes half past eight."""
    return length is not None and length.plain and length.minutes < 60 and not clock.minute


def _follows(bag: Bag) -> bool:
    """Whether the end of a span is to be looked for after its beginning."""
    dated = DATE_PARTS & set(bag)
    if dated == {DayMonth}:
        return bag[DayMonth].year is None
    return dated in ONE_DAY or dated == {DayOfMonth, Month}


def _sharing(left: Bag, right: Bag) -> Bag:
    """`thứ 5 và thứ 6 tuần sau`: both next week."""
    dated = DATE_PARTS & set(left)
    if dated in ONE_DAY:
        return left | {kind: right[kind] for kind in (Week, Month, Year) if kind in right}
    return left


def _completed(bag: Bag, others: list[Bag]) -> Bag:
    """A bag with a day, a time and a part of the day borrowed from the others if it has none."""
    whole = dict(bag)
    for other in others:
        if not any(kind in DATE_PARTS for kind in whole):
            whole |= {kind: part for kind, part in other.items() if kind in DATE_PARTS}
        for kind in (Clock, DayPart):
            if kind in other and Clock not in whole:
                whole.setdefault(kind, other[kind])
    return whole


def _spelled_out(left: Bag, right: Bag) -> list[tuple[Bag, Bag]]:
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
            pairs.append((_with_month(_sharing(days, right), right), right))
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


def _first(day: date | Window) -> date:
    return day.first if isinstance(day, Window) else day


def _last(day: date | Window) -> date:
    return day.last if isinstance(day, Window) else day


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % DAY, 60)
    return time(hour, minute)


def _pair(first: int, second: int) -> tuple[int, int]:
    return first, second


def _window_args(window: Window) -> dict[str, str]:
    return {"first": window.first.isoformat(), "last": window.last.isoformat()}
