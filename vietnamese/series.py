"""Meetings that come again: `mỗi thứ 2`, `ngày 5 hằng tháng`, `2 tuần một lần`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from vietnamese.bindings import Makes
from vietnamese.chunks import Chunk
from vietnamese.clock import minutes_of_day
from vietnamese.finding_times import more_weekdays
from vietnamese.given import Given
from vietnamese.office_time import time_of
from vietnamese.parts import Clock, DayMonth, DayOfMonth, DayPart, Joint, Portion, Weekday
from vietnamese.placed import placed
from vietnamese.plan_line import Line
from vietnamese.reading import Ask, Field, Interval, Reading, Series, Value, Window
from vietnamese.text import fold

EVERY = {
    "ngay": "day", "sang": "day", "chieu": "day", "toi": "day", "tuan": "week", "thu": "week",
    "chu": "week", "thang": "month", "quy": "quarter", "nam": "year",
}  # fmt: skip
UNITS = ("tuần", "tháng", "ngày", "quý")


def series(line: Line, at: int, after: int) -> Chunk | None:
    """Words that say how often."""
    found = line.claims.get(at)
    end, value = (None, "")
    if found is not None and found[0].makes is Makes.SERIES:
        end = found[1]
        value = _every(line, at, end)
        once = line.says(end, "một") or _is_one(line, end)
        end += 2 if once and line.says(end + 1, "lần") else 0
    else:
        end, value = _every_so_often(line, at)
    if end is None or not value:
        return None
    until = _until(line, end)
    beside = _beside_a_day(line, at, end, after)
    if not beside and not (line.opens(at, after) and line.closes(end)):
        if not _behind_briefing(line, at):
            return None
        return Chunk("series", at, end, (at, end), value, kept=True, doubt="one-or-series")
    weekday = end if line.says(end - 1, "thứ") and found is not None else None
    inner_end = end - 1 if weekday else end
    return Chunk("series", line.introduced(at, after), until or inner_end, (at, inner_end), value)


def _every(line: Line, at: int, end: int) -> str:
    """The unit that a marker names: `hằng tuần`, `mỗi thứ`, `các thứ`."""
    return next(
        (EVERY[fold(t.text)] for t in line.words[at + 1 : end] if fold(t.text) in EVERY), ""
    )


def _every_so_often(line: Line, at: int) -> tuple[int | None, str]:
    """`2 tuần một lần`, `tuần 1 lần`, `mỗi tháng 2 lần`."""
    number = line.words[at].number
    unit = at if number is None else at + 1
    said = next((word for word in UNITS if line.says(unit, word)), None)
    if said is None or not (line.says(unit + 1, "một", "/") or _is_one(line, unit + 1)):
        return None, ""
    if not line.says(unit + 2, "lần"):
        return None, ""
    return unit + 3, f"{EVERY[fold(said)]}:{number or 1}"


def _is_one(line: Line, at: int) -> bool:
    return at < len(line) and line.words[at].number == 1


def _beside_a_day(line: Line, at: int, end: int, after: int) -> bool:
    """Whether a weekday, a day of the month or an hour stands right beside."""
    behind = end - 1 if line.says(end - 1, "thứ") else end
    while behind < len(line) and (line.says(behind, "vào", "lúc", ",", "các", "sáng", "chiều")):
        if line.times.at(behind) is not None:
            break
        behind += 1
    stretch = line.times.at(behind) if behind < len(line) else None
    if stretch is not None and not any(isinstance(p, DayMonth) for p in stretch.parts):
        return True
    return at == after and at > 0 and line.clauses.starts[at] != at


def _behind_briefing(line: Line, at: int) -> bool:
    return line.says(at - 1, "ban", "kỳ", "họp") and at > 0


def _until(line: Line, at: int) -> int | None:
    """Past `đến hết năm 2026`, `đến 31/12`."""
    if not line.says(at, "đến", "tới"):
        return None
    first = at + 2 if line.says(at + 1, "hết") else at + 1
    if line.says(first, "năm", "tháng", "quý"):
        numbered = first + 1 < len(line) and line.words[first + 1].number is not None
        return first + 2 if numbered else first + 1
    stretch = line.times.at(first) if first < len(line) else None
    return stretch.end if stretch else None


def series_of(value: str, parts: Sequence[object], first: Value | None) -> Series:
    """The series that a marker and the parts of its day and time make."""
    every, _, interval = value.partition(":")
    weekdays = _weekdays(parts)
    day = next((part.day for part in parts if isinstance(part, DayOfMonth)), None)
    if weekdays and every == "day":
        every = "week"
    if day is not None and every in ("day", "week"):
        every = "month"
    portion = next((part.name for part in parts if isinstance(part, Portion)), None)
    found = Series(every, int(interval or 1), weekdays, day, start=_start(parts, first))
    if weekdays and every == "month" and portion:
        return replace(found, nth=-1 if portion == "cuối" else 1)
    return found


def _weekdays(parts: Sequence[object]) -> tuple[int, ...]:
    """Monday is 0; from one to another, those between too."""
    days = [part.number - 2 for part in parts if isinstance(part, Weekday) and part.number > 1]
    joints = [part.name for part in parts if isinstance(part, Joint)]
    if len(days) == 2 and joints == ["to"] and days[0] < days[1]:
        return tuple(range(days[0], days[1] + 1))
    return tuple(days)


def _start(parts: Sequence[object], first: Value | None) -> time | None:
    """The hour that is said, where it is one."""
    if first is not None and isinstance(first.value, datetime):
        return first.value.time()
    if first is not None and isinstance(first.value, Interval):
        return first.value.start.time()
    clock = next((part for part in parts if isinstance(part, Clock)), None)
    half = next((part for part in parts if isinstance(part, DayPart)), None)
    if clock is None:
        return None
    minutes = minutes_of_day(clock, half)
    return time_of(minutes.options[0]) if minutes.sure and minutes.options else None


def series_field(
    line: Line, marker: Chunk, times: Sequence[Chunk], first: Reading | None, given: Given
) -> Field:
    """The series of a marker and the days and hours beside it; `first` is what these say alone."""
    parts: list[object] = []
    for chunk in times:
        if chunk.stretch is not None:
            more = more_weekdays(line, chunk.stretch)[0]
            parts += [*chunk.stretch.parts, *map(Weekday, more)]
    offered = first.candidates if isinstance(first, Ask) else (first,)
    one = next((value for value in offered if isinstance(value, Value)), None)
    found = replace(series_of(marker.value, parts, one), until=_until_day(line, marker, given))
    nth = next((c.value.partition(":")[2] for c in times if c.value.startswith("nth:")), "")
    if nth:
        found = replace(found, every="month", nth=int(nth))
    said = line.said(marker.start, marker.end)
    value = Value("series", found, said, (0, len(said)))
    reading = Ask(marker.doubt, {"text": said}, (value,)) if marker.doubt else value
    return placed(reading, line.text, [line.span(marker.start, marker.end)])


def _until_day(line: Line, marker: Chunk, given: Given) -> date | None:
    """`đến hết năm 2026`: the last day that it says."""
    first = marker.inner[1]
    while first < marker.end and line.says(first, "đến", "tới", "hết"):
        first += 1
    reading = given.when(line.said(first, marker.end)) if first < marker.end else None
    return _last_day(reading) if isinstance(reading, Value) else None


def _last_day(value: Value) -> date | None:
    match value.value:
        case Window(_, last):
            return last
        case datetime() as moment:
            return moment.date()
        case date() as day:
            return day
    return None
