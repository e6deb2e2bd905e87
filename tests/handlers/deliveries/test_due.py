"""When deliveries are due that follow from a meeting's facts."""

from __future__ import annotations

from datetime import date, datetime, time

from handlers.deliveries.due import before_rest, reminders
from handlers.deliveries.kind import Outlook
from handlers.deliveries.recipients import Recipient
from handlers.deliveries.timing import Quiet
from rules import OfficeHours
from rules.workdays import is_working_day
from storage.model import Meeting, MeetingFacts, MeetingState
from tests.handlers.deliveries.post import at

NIGHT = Quiet(time(21), time(6, 30))


def is_rest(day: date) -> bool:
    return not is_working_day(day, {})


def outlook(starts: datetime, leads: tuple[int, ...], now: datetime) -> Outlook:
    """A meeting at a moment, for somebody who wants to be reminded so many minutes before."""
    facts = MeetingFacts(
        "Giao ban", "briefing", "unit", "online", starts, None, 120, 9, None, None, {}, []
    )
    meeting = Meeting(1, "HN-2026-001", 1, 1, MeetingState.planned, now, facts)
    return Outlook(meeting, Recipient(leads, NIGHT), OfficeHours(), is_rest, now)


def test_each_lead_counts_back_from_the_start() -> None:
    found = reminders(outlook(at("25 08:00"), (1440, 60, 30), at("23 09:00")))
    assert {due.lead: due.at for due in found} == {
        1440: at("24 08:00"),
        60: at("25 07:00"),
        30: at("25 07:30"),
    }


def test_a_monday_meeting_is_also_announced_on_friday_afternoon() -> None:
    [due] = before_rest(outlook(at("30 08:00"), (1440, 60), at("26 09:00")))
    assert (due.lead, due.at) == (1440, at("27 15:00"))
    assert list(before_rest(outlook(at("27 08:00"), (1440,), at("23 09:00")))) == []


def test_after_a_holiday_a_meeting_is_announced_before_it() -> None:
    after_new_year = datetime.fromisoformat("2027-01-04T08:00:00+07:00")
    [due] = before_rest(outlook(after_new_year, (1440,), at("23 09:00")))
    assert due.at == datetime.fromisoformat("2026-12-31T15:00:00+07:00")
