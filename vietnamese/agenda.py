"""Several meetings in one text: a week's calendar by days, by leaders, in a table or in lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from vietnamese.agenda_entries import Entry, entries_of, is_no_meeting
from vietnamese.agenda_table import rows_of
from vietnamese.duration import HALF_DAY_MINUTES
from vietnamese.given import Given
from vietnamese.plan import read_plan
from vietnamese.plan_fields import Fields
from vietnamese.reading import LONGEST_TEXT, OfficeHours, Reading, Refuse, Value
from vietnamese.when import DEFAULT_HOURS

LONGEST_PASTE = 12_000
"""Characters. A longer paste is refused before anything looks at it."""


def read_plans(
    text: str,
    now: datetime,
    hours: OfficeHours = DEFAULT_HOURS,
    half_day_minutes: int = HALF_DAY_MINUTES,
) -> list[Reading]:
    """The meetings of a text, one reading each: several of a calendar, or the one of a plan.

    A `Value` is a plan; its `text` is what was read, in which the spans of its fields count, and
    its `span` the part of the paste that it came from. A line of a calendar that is no meeting is a
    `Refuse("no-meeting")` that says the line. Of one plan, the list is that of `read_plan`.
    """
    if len(text) > LONGEST_PASTE:
        return [Refuse("too-long", {"length": len(text), "limit": LONGEST_PASTE})]
    entries = rows_of(text) or entries_of(text)
    if len(entries) < 2:
        return [read_plan(text, now, hours, half_day_minutes)]
    given = Given(now, hours, half_day_minutes)
    return list(_readings(entries, given))


def _readings(entries: list[Entry], given: Given) -> Iterator[Reading]:
    for entry in entries:
        if len(entry.text) > LONGEST_TEXT:
            yield Refuse("too-long", {"length": len(entry.text), "limit": LONGEST_TEXT})
        elif is_no_meeting(entry.words):
            yield Refuse("no-meeting", {"text": entry.text.strip()[:120]})
        else:
            day = Given(given.now, given.hours, given.half_day_minutes, entry.day, entry.leader)
            yield Value("plan", Fields(entry.text, day).plan(), entry.text, entry.span)
