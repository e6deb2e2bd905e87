"""What the ledger says of a meeting, in a line or two."""

from __future__ import annotations

from handlers.deliveries.kind import LOST, Kinds
from handlers.deliveries.kinds import KINDS
from handlers.deliveries.parts import answers_counted
from handlers.dialog.text import Text
from storage.ledger import OPEN, Delivery, DeliveryState
from storage.model import Meeting
from storage.storage import Storage


def ledger_said(storage: Storage, meeting: Meeting, kinds: Kinds = KINDS) -> tuple[Text, ...]:
    """Who was asked and answered; how many messages went out, and how many people they missed."""
    asked = storage.participants(meeting.id)
    rows = [row for row in storage.deliveries_of(meeting.id) if kinds[row.key.kind].loss_told]
    sent = sum(row.state is DeliveryState.sent for row in rows)
    missed = len({(row.key.person_id, row.key.chat) for row in rows if row.state in LOST})
    said = [answers_counted(asked)] if asked else []
    if sent or missed:
        said.append(Text("deliveries-summary", {"sent": sent, "missed": missed}))
    return tuple(said)


def schedule_said(storage: Storage, meeting: Meeting) -> tuple[Text, ...]:
    """When reminders will go out, and to how many."""
    rows = reminders_to_come(storage, meeting)
    moments = sorted({row.due for row in rows if row.key.person_id == meeting.organiser_id})
    if not moments:
        return ()
    times = tuple(Text("deliveries-moment", {"at": moment.isoformat()}) for moment in moments)
    people = len({row.key.person_id for row in rows})
    return (Text("deliveries-scheduled", {"times": times, "people": people}),)


def reminders_to_come(
    storage: Storage, meeting: Meeting, person_id: int | None = None, kinds: Kinds = KINDS
) -> list[Delivery]:
    """What will yet remind of a meeting, everybody or one person; the first due first."""
    rows = storage.deliveries_of(meeting.id, OPEN, person_id)
    return [row for row in rows if kinds[row.key.kind].reminds]
