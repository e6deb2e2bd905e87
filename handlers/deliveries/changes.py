"""What happens to a meeting and those who come, with all that goes out because of it."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.deliveries.announcing import announce
from handlers.deliveries.kinds import AGREED, ALL_ANSWERED, INVITED, SUBSTITUTE
from handlers.deliveries.parts import named
from handlers.deliveries.scheduling import Schedule
from handlers.dialog import serialization
from handlers.dialog.text import Text
from handlers.dialog.turn import Turn
from handlers.office import approvals
from storage.ledger import DeliveryState, RsvpAnswer
from storage.model import Decision, Meeting, MeetingFacts, MeetingState

Span = tuple[int, int]
"""How many lines a meeting's history had before a change, and after it."""


def meeting_changed(turn: Turn, meeting: Meeting, before: int | None = None) -> Schedule:
    """A meeting was saved, changed or agreed to: the unit's leaders are asked if they have to be;
    unless it waits for them, whoever had been told is told; and its reminders are planned anew.

    `before` is how many lines the meeting's history had when its organiser knew it, None for a
    meeting that is new.
    """
    schedule = Schedule(turn.storage, meeting, turn.now)
    if turn.unit is not None and turn.unit.id == meeting.unit_id:
        schedule.unit = turn.unit
    for leader in approvals.ask_leaders(turn.storage, meeting, turn.person.id, turn.now):
        _leave(turn, leader, Text("approval-waiting", named(meeting)))
    if before is None:
        schedule.rows = {}
    elif not approvals.is_held_back(turn.storage, meeting):
        announce(schedule, turn.person.id, before)
        _invite_the_untold(schedule)
    schedule.replan()
    return schedule


def _invite_the_untold(schedule: Schedule) -> None:
    """Invites those whose invitation was put away while the meeting waited for its leaders."""
    meeting_id = schedule.meeting.id
    for each in schedule.storage.participants(meeting_id):
        rows = schedule.storage.deliveries_of(meeting_id, person_id=each.person_id)
        invitations = [row.state for row in rows if row.key.kind == INVITED.name]
        if each.answer is None and set(invitations) == {DeliveryState.superseded}:
            schedule.tell(INVITED, each.person_id)


def save_new(turn: Turn, unit_id: int, facts: MeetingFacts, state: MeetingState) -> Meeting:
    """A new meeting of the person's."""
    meeting = turn.storage.add_meeting(unit_id, turn.person.id, facts, turn.now, state)
    meeting_changed(turn, meeting)
    return meeting


def change(
    turn: Turn,
    meeting_id: int,
    facts: MeetingFacts | None = None,
    state: MeetingState | None = None,
) -> tuple[Meeting, Span]:
    """Other facts, or another state, of a meeting. Raises LookupError if there is none."""
    before = len(turn.storage.history(meeting_id))
    meeting = turn.storage.change_meeting(meeting_id, turn.person.id, turn.now, facts, state)
    schedule = meeting_changed(turn, meeting, before)
    return meeting, (before, len(schedule.history))


def decide(turn: Turn, meeting: Meeting, decision: Decision, word: str = "") -> None:
    """A leader's decision on a meeting; the organiser is told when they write next."""
    approvals.decide(turn.storage, meeting, decision, turn.person.id, turn.now, word)
    if meeting.organiser_id is not None:
        told = Text(f"approval-told-{decision}", {**named(meeting), "word": word})
        _leave(turn, meeting.organiser_id, told)
    if decision is Decision.agreed:
        meeting_changed(turn, meeting, len(turn.storage.history(meeting.id)))


def add_participants(schedule: Schedule, people: Iterable[int], *, told: bool) -> None:
    """Asks people to a meeting, who were not asked before.

    Who joins has been `told` of it by that; to others an invitation goes out.
    """
    storage, meeting, now = schedule.storage, schedule.meeting, schedule.now
    for person_id in people:
        if storage.add_participant(meeting.id, person_id, now):
            invitation = schedule.tell(INVITED, person_id)
            if told and invitation is not None:
                storage.settle_delivery(invitation.id, DeliveryState.sent, now)
    schedule.replan()


def answer(schedule: Schedule, person_id: int, said: RsvpAnswer, words: str) -> None:
    """A participant's answer; the organiser hears of a substitute, and when nobody is silent any
    more."""
    storage, meeting = schedule.storage, schedule.meeting
    silent = [each.person_id for each in storage.participants(meeting.id) if each.answer is None]
    storage.answer_meeting(meeting.id, person_id, said, words, schedule.now)
    schedule.replan()
    if said is RsvpAnswer.substitute:
        schedule.tell(SUBSTITUTE)
    if silent == [person_id]:
        schedule.tell(ALL_ANSWERED)


def agree(schedule: Schedule, person_id: int, agreed: bool) -> None:
    """The organiser's word on a participant's substitute, told to whoever asked."""
    schedule.storage.agree(schedule.meeting.id, person_id, agreed)
    schedule.tell(AGREED, person_id)
    schedule.replan()


def _leave(turn: Turn, person_id: int, said: Text) -> None:
    turn.storage.leave_notice(person_id, serialization.write_text(said), turn.now)
