"""What the ledger says of a meeting, in a line or two."""

from __future__ import annotations

from handlers.deliveries.parts import answers_counted
from handlers.deliveries.results import CONCERNS_THE_MEETING
from handlers.dialog.text import Text
from storage.ledger import OPEN, REMINDING, DeliveryState
from storage.model import Meeting
from storage.verbs import Storage

UNREACHED = (DeliveryState.failed, DeliveryState.expired)


def ledger_said(storage: Storage, meeting: Meeting) -> tuple[Text, ...]:
    """Who was asked and answered; how many messages went out, and how many people they missed."""
    asked = storage.participants(meeting.id)
    rows = [r for r in storage.deliveries_of(meeting.id) if r.slip.kind in CONCERNS_THE_MEETING]
    sent = sum(row.state is DeliveryState.sent for row in rows)
    missed = len({(r.slip.person_id, r.slip.chat) for r in rows if r.state in UNREACHED})
    said = [answers_counted(asked)] if asked else []
    if sent or missed:
        said.append(Text("deliveries-summary", {"sent": sent, "missed": missed}))
    return tuple(said)


def schedule_said(storage: Storage, meeting: Meeting) -> tuple[Text, ...]:
    """When reminders will go out, and to how many."""
    rows = [r for r in storage.deliveries_of(meeting.id, OPEN) if r.slip.kind in REMINDING]
    moments = sorted({row.due for row in rows if row.slip.person_id == meeting.organiser_id})
    if not moments:
        return ()
    times = tuple(Text("deliveries-moment", {"at": moment.isoformat()}) for moment in moments)
    people = len({row.slip.person_id for row in rows})
    return (Text("deliveries-scheduled", {"times": times, "people": people}),)
