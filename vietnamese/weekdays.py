"""Days of the week: `thứ 5`, `thứ 5 tuần sau`, and a date said with one."""

from __future__ import annotations

from datetime import date, timedelta

from vietnamese.choice import Choice, ask, impossible, sure
from vietnamese.parts import Week, Weekday
from vietnamese.reading import Window
from vietnamese.stretches import monday_of, numbered_week, week_note
from vietnamese.today import Bag, Days, Today, days_of, window_args


def on_weekday(seen: Today, days: Days, weekday: Weekday) -> Days:
    """A date said with its day of the week: they must agree."""
    if not 2 <= weekday.number <= 8:
        return _no_such_weekday(weekday)
    if not days.options:
        return days
    if any(isinstance(day, Window) for day in days.options):
        window = days.options[0]
        found = tuple(day for day in days_of(window) if day.weekday() == weekday.number - 2)
        if len(found) == 1 and (window.last - window.first).days < 7:
            return sure(found[0])
        return Choice(found[:5], "which-day", window_args(window))
    matching = tuple(d for d in days.options if d.weekday() == weekday.number - 2)
    if matching == days.options:
        return days
    if matching and not days.sure:
        return Choice(matching, days.reason, days.args, days.notes)
    day = days.options[0]
    monday = day - timedelta(days=day.weekday())
    meant = monday + timedelta(days=weekday.number - 2)
    options = [day, *([meant] if seen.fits(meant) else [])]
    return ask("weekday-mismatch", *options, day=day.isoformat(), weekday=meant.isoformat())


def weekday(seen: Today, bag: Bag) -> Days:
    """`thứ 5`, `thứ 5 này`, `thứ 5 tới`, `thứ 5 sau`."""
    said: Weekday = bag[Weekday]
    if not 2 <= said.number <= 8:
        return _no_such_weekday(said)
    ahead = (said.number - 2 - seen.today.weekday()) % 7
    if seen.past:
        near = seen.today - timedelta(days=-ahead % 7)
        other = near - timedelta(days=7)
    else:
        near = seen.today + timedelta(days=ahead)
        other = near + timedelta(days=7)
    return TURNS[said.turn](seen, near, other)


def weekday_in_week(seen: Today, bag: Bag) -> Days:
    """`thứ 5 tuần sau`."""
    said: Weekday = bag[Weekday]
    if not 2 <= said.number <= 8:
        return _no_such_weekday(said)
    if bag[Week].number is not None:
        mondays = numbered_week(seen, bag[Week].number)
        return mondays.each(lambda monday: monday + timedelta(days=said.number - 2))
    day = monday_of(seen, bag[Week].ahead or 0) + timedelta(days=said.number - 2)
    if not seen.fits(day) and bag[Week].ahead == 0:
        step = timedelta(days=-7 if seen.past else 7)
        reason = "weekday-future" if seen.past else "weekday-past"
        return ask(reason, day + step, day=day.isoformat(), other=(day + step).isoformat())
    return sure(day, *week_note(seen, bag[Week]))


def _alone(seen: Today, near: date, other: date) -> Days:
    if near != seen.today:
        return sure(near, "next-weekday")
    return ask("weekday-today", near, other, day=near.isoformat(), other=other.isoformat())


def _this(seen: Today, near: date, other: date) -> Days:
    if near.isocalendar()[:2] == seen.today.isocalendar()[:2]:
        return sure(near)
    return ask("weekday-this", near, day=near.isoformat())


def _coming(seen: Today, near: date, other: date) -> Days:
    coming = near if near != seen.today else other
    if seen.past or (coming - seen.today).days > 2:
        return sure(coming)
    after = coming + timedelta(days=7)
    return ask("weekday-near", coming, after, day=coming.isoformat(), other=after.isoformat())


def _after(seen: Today, near: date, other: date) -> Days:
    return ask("weekday-after", near, other, day=near.isoformat(), other=other.isoformat())


def _no_such_weekday(said: Weekday) -> Days:
    return impossible("no-such-weekday", number=-said.number)


TURNS = {"": _alone, "này": _this, "tới": _coming, "sau": _after}
