"""Who is told of a meeting, where, and how they want it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from handlers.deliveries.timing import IsRest, Quiet
from handlers.office.year import host
from rules.workdays import is_working_day
from storage.ledger import Address, Delivery, Participant, Preferences, RsvpAnswer
from storage.model import Meeting, Unit
from storage.storage import Storage

LEADS = (24 * 60, 60)
"""Minutes before the start, unless the unit or the person chose others."""

QUIET = ("21:00", "06:30")
UNIT_LEADS, UNIT_QUIET = "reminder_leads", "quiet_hours"


@dataclass(frozen=True, slots=True)
class Recipient:
    """When a person, or a group chat, wants to be told; who wants no reminders has no leads."""

    leads: tuple[int, ...]
    quiet: Quiet


def recipient(storage: Storage, unit: Unit | None, person_id: int | None) -> Recipient:
    """As the person chose it, else their unit, else as usual; a group chat as its unit chose."""
    chosen = Preferences() if person_id is None else storage.preferences(person_id)
    leads = chosen.leads if chosen.leads is not None else of_unit(unit, UNIT_LEADS, LEADS)
    quiet = chosen.quiet or of_unit(unit, UNIT_QUIET, QUIET)
    return Recipient(() if chosen.off else tuple(leads), Quiet(*map(time.fromisoformat, quiet)))


def of_unit(unit: Unit | None, name: str, usual: tuple[Any, ...]) -> tuple[Any, ...]:
    """A setting of the unit, or the usual."""
    chosen = unit.setting(name) if unit else None
    return usual if chosen is None else tuple(chosen)


def rest_days(unit: Unit | None) -> IsRest:
    """Whether the unit rests on a day."""
    overrides: Mapping[date, bool] = host(unit).working_days
    return lambda day: not is_working_day(day, overrides)


def address_of(storage: Storage, row: Delivery) -> Address | None:
    """Where to deliver: to the group chat; to a person at the address they used last that can be
    written to."""
    if row.key.person_id is None:
        return Address(row.channel, row.key.chat, reachable=True)
    return next((each for each in storage.addresses(row.key.person_id) if each.reachable), None)


def channel_of(storage: Storage, person_id: int) -> str:
    """The channel a person is reached on; of one who cannot be reached, the one used last."""
    known = storage.addresses(person_id)
    return next(
        (each.channel for each in known if each.reachable), known[0].channel if known else ""
    )


def comes(participant: Participant) -> bool:
    """Whether a participant may still come themselves, so that reminding them makes sense."""
    sends_another = participant.answer is RsvpAnswer.substitute and participant.agreed
    return participant.answer is not RsvpAnswer.absent and not sends_another


def organises(storage: Storage, meeting: Meeting, person_id: int | None) -> bool:
    """Whether a person is the organiser of a meeting, and still of its unit."""
    return (
        person_id is not None
        and person_id == meeting.organiser_id
        and storage.role_in(person_id, meeting.unit_id) is not None
    )


def attending(storage: Storage, meeting: Meeting) -> Iterator[int]:
    """The organiser, then the participants who have not declined."""
    if meeting.organiser_id is not None and organises(storage, meeting, meeting.organiser_id):
        yield meeting.organiser_id
    for each in storage.participants(meeting.id):
        if each.person_id != meeting.organiser_id and comes(each):
            yield each.person_id
