"""Telling a change to those who had been told: once for all changes within a minute, counted from
what each of them knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.deliveries.parts import changes_said
from handlers.deliveries.recipients import channel_for, heard_by
from handlers.deliveries.timing import held
from handlers.office.history import as_before
from storage.ledger import Delivery, DeliveryKind, DeliveryState, Slip
from storage.model import Meeting, MeetingFacts, MeetingState
from storage.verbs import Storage

Kind, State = DeliveryKind, DeliveryState

GATHERED = timedelta(minutes=1)
"""How long changes are gathered into one message."""

NOTICES = (Kind.change, Kind.cancellation)


def announce(storage: Storage, meeting: Meeting, now: datetime, by: int, before: int) -> None:
    """Tells those who had been told what is different from what they know; whoever did it knows.

    `before` is how many lines the meeting's history had when the organiser knew it.
    """
    rows, history = storage.deliveries_of(meeting.id), storage.history(meeting.id)
    known = {(meeting.organiser_id, ""): before}
    for row in rows:
        to = (row.slip.person_id, row.slip.chat)
        if _is_overtaken(row, meeting):
            storage.settle_delivery(row.id, State.superseded, now)
            known[to] = row.slip.lead
        elif row.state in (State.sent, State.claimed):
            told_at = row.sent_at or now
            lines = sum(change.at <= told_at for change in history)
            known[to] = max(known.get(to, 0), min(lines, before))
    waiting = {
        (row.slip.person_id, row.slip.chat): row
        for row in rows
        if row.slip.kind in NOTICES and row.state is State.planned
    }
    for to, since in known.items():
        if to != (None, "") and (to != (by, "") or to in waiting):
            slip = Slip(_notice(meeting), since, meeting.id, None, None, *to)
            _tell_change(storage, meeting, slip, waiting.get(to), now)


def _is_overtaken(row: Delivery, meeting: Meeting) -> bool:
    """Whether a notice that is about to go out says the contrary of what now holds."""
    contrary = row.slip.kind in NOTICES and row.slip.kind is not _notice(meeting)
    return contrary and row.state is State.claimed


def _tell_change(
    storage: Storage, meeting: Meeting, slip: Slip, waiting: Delivery | None, now: datetime
) -> None:
    """One notice for all changes within the minute, counted from what its reader knows."""
    if waiting is not None:
        slip = replace(slip, lead=waiting.slip.lead)
    known, _ = earlier(storage, meeting, slip.lead)
    if not concerns(storage, meeting, slip.lead) or max(known.starts, meeting.facts.starts) <= now:
        if waiting is not None:
            storage.settle_delivery(waiting.id, State.superseded, now)
        return
    if waiting is not None and waiting.slip == slip:
        return
    until = meeting.facts.starts if meeting.facts.starts > now else known.starts
    quiet = heard_by(storage, slip, storage.unit(meeting.unit_id)).quiet
    due = waiting.due if waiting else held(now + GATHERED, quiet, until)
    if waiting is not None:
        storage.settle_delivery(waiting.id, State.superseded, now)
    plan_again(storage, slip, channel_for(storage, slip, meeting.unit_id), due, until)


def _notice(meeting: Meeting) -> DeliveryKind:
    called_off = meeting.state in (
        MeetingState.cancelled,
        MeetingState.avoided,
        MeetingState.withdrawn,
    )
    return Kind.cancellation if called_off else Kind.change


def earlier(storage: Storage, meeting: Meeting, since: int) -> tuple[MeetingFacts, MeetingState]:
    """The meeting as it was when its history had so many lines."""
    return as_before(meeting, storage.history(meeting.id)[since:])


def concerns(storage: Storage, meeting: Meeting, since: int) -> bool:
    """Whether anything that those who come should know is different from then."""
    facts, state = earlier(storage, meeting, since)
    return state is not meeting.state or bool(changes_said(facts, meeting.facts))


def plan_again(storage: Storage, slip: Slip, channel: str, due: datetime, until: datetime) -> None:
    """Plans a row, or the superseded one with the same slip anew."""
    if storage.plan_delivery(slip, channel, due, until) is not None:
        return
    rows = storage.deliveries_of(slip.meeting_id) if slip.meeting_id else []
    same = next(row for row in rows if row.slip == slip)
    if same.state is State.superseded:
        storage.revive_delivery(same.id, due, until)
