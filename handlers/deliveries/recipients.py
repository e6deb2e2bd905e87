"""Who is told of a meeting, where, and how they want it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from handlers.deliveries.timing import IsRest, Quiet
from handlers.office.year import host
from rules.workdays import is_working_day
from storage.ledger import Address, Participant, RsvpAnswer, Slip
from storage.model import Meeting, Unit
from storage.verbs import Storage

LEADS = (24 * 60, 60)
"""Minutes before the start, unless the unit or the person chose others."""

QUIET = ("21:00", "06:30")
UNIT_LEADS, UNIT_QUIET = "reminder_leads", "quiet_hours"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, or a group chat, as deliveries see them; `off` is who wants no reminders."""

    person_id: int | None
    leads: tuple[int, ...]
    quiet: Quiet
    off: bool = False
    chat: str = ""


def recipient(storage: Storage, person_id: int, unit: Unit | None) -> Recipient:
    """What the person chose, else their unit, else the usual."""
    preferences = storage.preferences(person_id)
    leads = preferences.leads if preferences.leads is not None else of_unit(unit, UNIT_LEADS, LEADS)
    quiet = preferences.quiet or of_unit(unit, UNIT_QUIET, QUIET)
    return Recipient(person_id, tuple(leads), quiet_of(*quiet), preferences.off)


def group_recipient(unit: Unit | None, chat: str) -> Recipient:
    """A group chat hears what its unit chose."""
    leads, quiet = of_unit(unit, UNIT_LEADS, LEADS), of_unit(unit, UNIT_QUIET, QUIET)
    return Recipient(None, tuple(leads), quiet_of(*quiet), chat=chat)


def heard_by(storage: Storage, slip: Slip, unit: Unit | None) -> Recipient:
    """Who a delivery is for."""
    if slip.person_id is None:
        return group_recipient(unit, slip.chat)
    return recipient(storage, slip.person_id, unit)


def quiet_of(begins: str, ends: str) -> Quiet:
    return Quiet(time.fromisoformat(begins), time.fromisoformat(ends))


def of_unit(unit: Unit | None, name: str, usual: tuple[Any, ...]) -> tuple[Any, ...]:
    """A setting of the unit, or the usual."""
    chosen = unit.setting(name) if unit else None
    return usual if chosen is None else tuple(chosen)


def rest_days(unit: Unit | None) -> IsRest:
    """Whether the unit rests on a day."""
    overrides: Mapping[date, bool] = host(unit).working_days
    return lambda day: not is_working_day(day, overrides)


def address_of(storage: Storage, person_id: int) -> Address | None:
    """Where to write to a person: the address they used last that can be written to."""
    return next((each for each in storage.addresses(person_id) if each.reachable), None)


def channel_of(storage: Storage, person_id: int) -> str:
    """The channel to plan a delivery for; of one who cannot be reached, the one used last."""
    found = address_of(storage, person_id)
    if found is not None:
        return found.channel
    return next((each.channel for each in storage.addresses(person_id)), "")


def channel_for(storage: Storage, slip: Slip, unit_id: int) -> str:
    """The channel to plan a delivery for, to a person or to a group chat of the unit."""
    if slip.person_id is not None:
        return channel_of(storage, slip.person_id)
    groups = storage.groups_of(unit_id)
    return next((channel for channel, chat in groups if chat == slip.chat), "")


def comes(participant: Participant) -> bool:
    """Whether a participant may still come themselves, so that reminding them makes sense."""
    return not (
        participant.answer is RsvpAnswer.absent
        or (participant.answer is RsvpAnswer.substitute and participant.agreed)
    )


def is_attending(storage: Storage, meeting: Meeting, person_id: int) -> bool:
    """Whether a person organises a meeting, or was asked to it and has not declined."""
    if person_id == meeting.organiser_id:
        return True
    asked = storage.participant(meeting.id, person_id)
    return asked is not None and comes(asked)


def attending(storage: Storage, meeting: Meeting) -> Iterator[int]:
    """The organiser, then the participants who have not declined."""
    if meeting.organiser_id is not None:
        yield meeting.organiser_id
    for each in storage.participants(meeting.id):
        if each.person_id != meeting.organiser_id and comes(each):
            yield each.person_id
