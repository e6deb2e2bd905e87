"""An office with reminders to push."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.ledger import DeliveryKey
from storage.model import MeetingFacts
from storage.storage import Storage

CHANNEL = "telegram"
PER_MEETING = 50
MOST_PEOPLE = 10_000


def fill(storage: Storage, now: datetime, rows: int, due: int) -> None:
    """So many reminders of a meeting tomorrow, the first of them due within the last minute."""
    starts = now + timedelta(days=1)
    people = [
        storage.meet_person(CHANNEL, str(number), f"Người {number}", now).id
        for number in range(1, min(rows, MOST_PEOPLE) + 1)
    ]
    unit = storage.add_unit("Sở A", "government", "province", None, people[0], now)
    meeting = None
    for number in range(rows):
        if number % PER_MEETING == 0:
            meeting = storage.add_meeting(unit.id, people[0], _briefing(starts), now)
        assert meeting is not None
        person = people[number % len(people)]
        storage.add_participant(meeting.id, person, now)
        moment = now if number < due else starts - timedelta(minutes=1)
        late = timedelta(milliseconds=number % 60_000) if number < due else timedelta(0)
        slip = DeliveryKey("reminder", 1440, meeting.id, starts, person_id=person)
        storage.plan_delivery(slip, CHANNEL, moment - late, starts)


def _briefing(starts: datetime) -> MeetingFacts:
    ends = starts + timedelta(hours=2)
    return MeetingFacts(
        "Giao ban", "briefing", "unit", "online", starts, ends, 120, 9, None, None, {}, []
    )
