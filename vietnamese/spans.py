"""From one time or day to another: `từ 8h đến 11h30 ngày 3/12`, `3-4/12`, `sáng và chiều mai`."""

from __future__ import annotations

from datetime import date
from functools import partial

from vietnamese.bags import bag_of, follows, has_split_clock, says_day, sharing, spelled_out
from vietnamese.calendar_day import DATE_PARTS, find_days
from vietnamese.choice import Choice, ask, combine, impossible, sure
from vietnamese.clock import DAY, clock_span, minutes_of_day
from vietnamese.office_time import OfficeTime, first_of, last_of, minutes_in, time_of
from vietnamese.parts import Approximate, Bound, Clock, DayPart, Length, Part
from vietnamese.reading import Hours, Interval, Window
from vietnamese.settle import Outcome
from vietnamese.today import Bag, Days, Today

LONGEST_SPAN = 14
"""Days. A meeting over more is asked about."""


def joined(seen: OfficeTime, sides: list[list[Part]], listed: bool) -> Outcome | None:
    """What two sides mean together: from one to the other or, `listed`, one and the other."""
    bags = [bag_of(side) for side in sides]
    if len(bags) > 2 or not all(bags):
        return None
    first, last = sharing(bags[0], bags[1]), bags[1]
    if not listed:
        return _span(seen, first, last)
    if says_day(first) and says_day(last) and DayPart in {*first, *last}:
        return _sessions(seen, first, last)
    found = _span(seen, first, last)
    return found and _in_a_row(found)


def _sessions(seen: OfficeTime, first: Bag, last: Bag) -> Outcome | None:
    """`sáng 3/12 và chiều 4/12` are two sessions; one meeting only with no time between them."""
    if _part_name(first) == "chiều" and _part_name(last) == "sáng":
        found = _span(seen, first, last)
        if found and all(_is_overnight(value) for _, value in found.options):
            return found
    each = [_session(seen, bag) for bag in (first, last)]
    return ask("which-one", *(option for found in each if found for option in found.options))


def _is_overnight(span: object) -> bool:
    return isinstance(span, Interval) and (span.end.date() - span.start.date()).days == 1


def _part_name(bag: Bag) -> str:
    part: DayPart | None = bag.get(DayPart)
    return part.name if part and not part.edge and Clock not in bag else ""


def _session(seen: OfficeTime, bag: Bag) -> Outcome | None:
    days, name = seen.days(bag), _part_name(bag)
    if not days or any(isinstance(day, Window) for day in days.options):
        return None
    if name in ("sáng", "chiều"):
        return seen.sessions(days, (name, name))
    return days.each(lambda day: ("date", day))


def _in_a_row(found: Outcome) -> Outcome:
    """`thứ 3 và thứ 5` are two days, not the stretch between them."""
    spans = [value for _, value in found.options if isinstance(value, Interval)]
    if all((span.end.date() - span.start.date()).days <= 1 for span in spans):
        return found
    days = [day for span in spans for day in (span.start.date(), span.end.date())]
    return ask("which-one", *(("date", day) for day in dict.fromkeys(days)))


def _span(seen: OfficeTime, left: Bag, right: Bag) -> Outcome | None:
    """`từ … đến …`: hours of a day, or days."""
    found = [
        outcome
        for first, last in spelled_out(left, right)
        if (outcome := _between(seen, first, last)) is not None
    ]
    possible = [outcome for outcome in found if outcome.options] or found
    if len(possible) < 2:
        return possible[0] if possible else None
    return ask("several-meanings", *(o for outcome in possible for o in outcome.options))


def _between(seen: OfficeTime, left: Bag, right: Bag) -> Outcome | None:
    """From the left side to the right one, each of them complete."""
    if has_split_clock(left) or has_split_clock(right):
        return None
    if Length in left or Length in right:
        return _counted(seen, left, right)
    allowed = DATE_PARTS | {Clock, DayPart, Bound, Approximate}
    if not set(left) | set(right) <= allowed or Bound in right:
        return None
    left_day, right_day = says_day(left), says_day(right)
    if left_day and right_day:
        return _one_day_said_apart(seen, left, right) or _days(seen, left, right)
    days = seen.days(left if left_day else right)
    if days is None and (left_day or right_day):
        return None
    if Bound in left or (days and any(isinstance(day, Window) for day in days.options)):
        return None
    if Clock in left and Clock in right:
        span = clock_span(left[Clock], left.get(DayPart), right[Clock], right.get(DayPart))
        return _hours(seen, days, span)
    if days and days.options and set(left) | set(right) <= DATE_PARTS | {DayPart}:
        return _parts_of_day(seen, days, left.get(DayPart), right.get(DayPart))
    return None


def _one_day_said_apart(seen: OfficeTime, left: Bag, right: Bag) -> Outcome | None:
    """`thứ Năm: 8h - 11h30, 3/12`: its weekday on one side, its date on the other."""
    dates = [
        {kind: part for kind, part in bag.items() if kind in DATE_PARTS} for bag in (left, right)
    ]
    if not set(dates[0]).isdisjoint(dates[1]) or Bound in left:
        return None
    days = find_days(seen.today, dates[0] | dates[1])
    if days is None or not days.options or isinstance(days.options[0], Window):
        return None
    if Clock in left and Clock in right:
        span = clock_span(left[Clock], left.get(DayPart), right[Clock], right.get(DayPart))
        return _hours(seen, days, span)
    stretch = _days(seen, left, right)
    if not days.sure or stretch is None:
        return None
    return ask("several-meanings", ("date", days.options[0]), *stretch.options)


def _counted(seen: OfficeTime, left: Bag, right: Bag) -> Outcome | None:
    """`2 ngày 3-4/12`, `8h-10h (2 tiếng)`: the length said must be the one counted."""
    length: Length = left.get(Length) or right[Length]
    if Length in left and Length in right:
        return None
    first, last = ({k: part for k, part in bag.items() if k is not Length} for bag in (left, right))
    found = _between(seen, first, last)
    if found is None or not found.options:
        return found
    spans = [value for _, value in found.options]
    if length.minutes:
        agree = [_minutes_over(span) == length.minutes for span in spans]
        return found if all(agree) else ask("hours-mismatch", *found.options)
    if not all(isinstance(span, Interval) for span in spans):
        return None
    days = {(span.end.date() - span.start.date()).days + 1 for span in spans}
    if days == {length.half_days // 2} and length.half_days % 2 == 0:
        return found
    if days == {1} and length.half_days == 1:
        return found
    return ask("days-mismatch", *found.options, count=length.half_days // 2)


def _minutes_over(span: object) -> int | None:
    if isinstance(span, Hours):
        return minutes_in(span.end) - minutes_in(span.start)
    if isinstance(span, Interval):
        return int((span.end - span.start).total_seconds()) // 60
    return None


def _hours(seen: OfficeTime, days: Days | None, span: Choice[tuple[int, int]]) -> Outcome:
    if days is None and any(end >= DAY for _, end in span.options):
        return ask("midnight", clock="00:00")
    if days is None or not span.options:
        return span.each(lambda s: ("interval", Hours(time_of(s[0]), time_of(s[1]))))
    if days.options:
        days = seen.today_or_later(days, span.options[0][0])
    return combine(
        days,
        span,
        lambda day, s: ("interval", Interval(seen.at(day, s[0]), seen.at(day, s[1]))),
    )


def _parts_of_day(
    seen: OfficeTime, days: Days, first: DayPart | None, last: DayPart | None
) -> Outcome | None:
    """`sáng và chiều 3/12`."""
    if first and last and (first.name, last.name) == ("sáng", "chiều"):
        return seen.sessions(days, ("sáng", "chiều"))
    return None


def _days(seen: OfficeTime, left: Bag, right: Bag) -> Outcome | None:
    """From one day to a later one."""
    first, last = seen.days(left), _day_after(seen, left, right)
    if first is None or last is None:
        return None
    for days in (first, last):
        if not days.options:
            return days
    start, end = first.options[0], last.options[0]
    earliest, latest = first_of(start), last_of(end)
    if latest < earliest:
        return impossible("days-reversed", start=earliest.isoformat(), end=latest.isoformat())
    if isinstance(start, Window) or isinstance(end, Window):
        return ask("which-day", ("window", Window(earliest, latest)))
    if end == start and Bound not in left and not (Clock in left and Clock in right):
        return None
    if Bound in left:
        return combine(first, last, lambda a, b: ("window", Window(a, b)))
    return _several_days(seen, first, last, left, right)


def _several_days(
    seen: OfficeTime, first: Days, last: Days, left: Bag, right: Bag
) -> Outcome | None:
    days = combine(first, last, lambda start, end: (start, end))
    clocks = combine(_edge(seen, left, 0), _edge(seen, right, 1), lambda start, end: (start, end))
    spans = combine(days, clocks, partial(_over_days, seen))
    if not spans.options:
        return spans
    forward = tuple(option for option in spans.options if option[1].end > option[1].start)
    if not forward:
        start, end = spans.options[0][1].start, spans.options[0][1].end
        return impossible("end-before-start", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    spans = spans._replace(options=forward)
    if any((span.end - span.start).days > LONGEST_SPAN for _, span in forward):
        return ask("long-span", *spans.options, days=LONGEST_SPAN)
    if (Clock in left) != (Clock in right):
        return ask("which-sessions", *spans.options)
    same_day = first.options == last.options
    return spans if same_day else spans.noting("several-days")


def _over_days(
    seen: OfficeTime, days: tuple[date, date], minutes: tuple[int, int]
) -> tuple[str, Interval]:
    return "interval", Interval(seen.at(days[0], minutes[0]), seen.at(days[1], minutes[1]))


def _edge(seen: OfficeTime, bag: Bag, index: int) -> Choice[int]:
    """When a stretch of days opens (0) or closes (1)."""
    part: DayPart | None = bag.get(DayPart)
    if Clock in bag:
        return minutes_of_day(bag[Clock], part)
    if part is not None and part.name not in ("sáng", "chiều"):
        return ask("which-hour", part=part.name)
    name = part.name if part else ("sáng", "chiều")[index]
    return sure(minutes_in(seen.office(name)[index]))


def _day_after(seen: OfficeTime, left: Bag, right: Bag) -> Days | None:
    """The last day, which follows the first: `từ 28/12 đến 3/1` crosses the year."""
    first = seen.days(left)
    if not first or not first.options or seen.past or not follows(right):
        return seen.days(right)
    days = find_days(Today(last_of(first.options[0])), right)
    return sure(days.options[0]) if days and days.reason == "past-this-year" else days
