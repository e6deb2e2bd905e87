"""What a delivery says, worked out of the records at the moment it goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.deliveries.notices import earlier
from handlers.deliveries.parts import (
    answer_choices,
    answer_said,
    answers_counted,
    changes_said,
    facts_said,
    named,
    snoozes,
    time_left,
)
from handlers.deliveries.results import CONCERNS_THE_MEETING
from handlers.deliveries.wanted import days_of_notice
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply
from storage.ledger import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Participant,
    RsvpAnswer,
)
from storage.model import Meeting, MeetingState
from storage.verbs import Storage

Kind, State = DeliveryKind, DeliveryState

MOST_NAMES = 10


@dataclass(frozen=True, slots=True)
class Message:
    """What a message is made of: the row, its meeting, who reads it, and when."""

    storage: Storage
    row: Delivery
    meeting: Meeting
    now: datetime

    @property
    def reader(self) -> Participant | None:
        """The reader as a participant; None for the organiser and for a group chat."""
        person_id = self.row.slip.person_id
        if person_id is None or person_id == self.meeting.organiser_id:
            return None
        return self.storage.participant(self.meeting.id, person_id)


def compose(storage: Storage, delivery_id: int, now: datetime) -> Reply | None:
    """The message of a delivery as things stand now; None if there is nothing to say any more."""
    row = storage.delivery(delivery_id)
    if row is None:
        return None
    if row.slip.kind is Kind.unfinished:
        return _unfinished(storage, row)
    meeting = None if row.slip.meeting_id is None else storage.meeting(row.slip.meeting_id)
    if meeting is None:
        return None
    return WORDS[row.slip.kind](Message(storage, row, meeting, now))


def _reminder(message: Message) -> Reply:
    meeting, now = message.meeting, message.now
    left = time_left(meeting.facts.starts, now)
    head = Text("remind-soon", {**named(meeting), "left": left})
    texts = (head, *facts_said(meeting), *_answer_said(message))
    return Reply(texts, (*_answers(message), *snoozes(meeting, now), *_open(message)))


def _invited(message: Message) -> Reply:
    head = Text("remind-invited", named(message.meeting))
    return Reply((head, *facts_said(message.meeting)), _answers(message))


def _chase(message: Message) -> Reply:
    head = Text("remind-chase", named(message.meeting))
    return Reply((head, *facts_said(message.meeting)), _answers(message))


def _change(message: Message) -> Reply:
    meeting = message.meeting
    facts, state = earlier(message.storage, meeting, message.row.slip.lead)
    back = state is not MeetingState.planned
    head = Text("remind-held-after-all" if back else "remind-changed", named(meeting))
    if back:
        return Reply((head, *facts_said(meeting)), _answers(message))
    lines = changes_said(facts, meeting.facts)
    return Reply((head, *lines, *_answer_said(message)), (*_answers(message), *_open(message)))


def _cancellation(message: Message) -> Reply:
    facts = message.meeting.facts
    said = Text("remind-cancelled", {**named(message.meeting), "at": facts.starts.isoformat()})
    return Reply((said,))


def _substitute(message: Message) -> Reply | None:
    """Every substitute that waits for the organiser's word, each with its two buttons."""
    meeting = message.meeting
    waiting = [
        each
        for each in message.storage.participants(meeting.id)
        if each.answer is RsvpAnswer.substitute and each.agreed is None
    ]
    if not waiting:
        return None
    lines = tuple(
        Text("remind-substitute", {"name": each.name, "substitute": each.words}) for each in waiting
    )
    choices = tuple(
        Choice(Text(f"rsvp-{verb}", {"substitute": each.words}), loose(verb, _target(each)))
        for each in waiting
        for verb in ("agree", "decline")
    )
    return Reply((Text("remind-substitutes", named(meeting)), *lines), choices)


def _target(participant: Participant) -> str:
    return f"{participant.meeting_id}.{participant.person_id}"


def _agreed(message: Message) -> Reply | None:
    reader = message.reader
    if reader is None or reader.agreed is None:
        return None
    word = "agreed" if reader.agreed else "declined"
    said = Text(f"remind-{word}", {**named(message.meeting), "substitute": reader.words})
    return Reply((said,), () if reader.agreed else _answers(message))


def _all_answered(message: Message) -> Reply:
    return Reply(
        (Text("remind-all-answered", named(message.meeting)), *counts_said(message)),
        _open(message),
    )


def counts_said(message: Message) -> tuple[Text, ...]:
    return (answers_counted(message.storage.participants(message.meeting.id)),)


def _papers(message: Message) -> Reply:
    day = message.meeting.facts.answers.get("papers_due")
    when = "today" if message.row.slip.lead == 0 else "ahead"
    said = Text("remind-papers", {**named(message.meeting), "day": day, "when": when})
    return Reply((said,), _open(message))


def _last_day(message: Message) -> Reply:
    starts = message.meeting.facts.starts.isoformat()
    days = days_of_notice(message.meeting)
    said = Text("remind-last-day", {**named(message.meeting), "at": starts, "days": days})
    return Reply((said,), _open(message))


def _outcome(message: Message) -> Reply:
    said = Text("remind-outcome", named(message.meeting))
    return Reply((said,), (Choice(Text("meeting-outcome"), loose("outcome", message.meeting.id)),))


def _unreached(message: Message) -> Reply | None:
    """Who was not reached about this meeting, and what their messages came to."""
    rows = [
        row
        for row in message.storage.deliveries_of(message.meeting.id, (State.failed, State.expired))
        if row.slip.kind in CONCERNS_THE_MEETING
    ]
    people = dict.fromkeys(row.slip.person_id for row in rows if row.slip.person_id is not None)
    if not people:
        return None
    found = [message.storage.person(person_id) for person_id in people]
    names = [person.name for person in found if person is not None]
    args = {**named(message.meeting), "names": tuple(names[:MOST_NAMES]), "number": len(people)}
    return Reply((Text("remind-unreached", args),), _open(message))


def _unfinished(storage: Storage, row: Delivery) -> Reply | None:
    draft = None if row.slip.draft_id is None else storage.draft(row.slip.draft_id)
    if draft is None or row.slip.draft_id is None:
        return None
    title = draft.answers.get("title")
    said = Text("remind-unfinished", {"title": title}) if title else Text("remind-unfinished-bare")
    return Reply((said,), (Choice(Text("remind-resume"), loose("resume", draft.id)),))


WORDS: dict[DeliveryKind, Callable[[Message], Reply | None]] = {
    Kind.reminder: _reminder,
    Kind.ahead: _reminder,
    Kind.snooze: _reminder,
    Kind.invited: _invited,
    Kind.chase: _chase,
    Kind.change: _change,
    Kind.cancellation: _cancellation,
    Kind.substitute: _substitute,
    Kind.agreed: _agreed,
    Kind.all_answered: _all_answered,
    Kind.papers: _papers,
    Kind.last_day: _last_day,
    Kind.outcome: _outcome,
    Kind.unreached: _unreached,
}


def _answers(message: Message) -> tuple[Choice, ...]:
    return answer_choices(message.meeting) if message.reader is not None else ()


def _answer_said(message: Message) -> Iterator[Text]:
    reader = message.reader
    if reader is not None and reader.answer is not None:
        yield answer_said(reader)


def _open(message: Message) -> tuple[Choice, ...]:
    """The organiser's way to the meeting's card."""
    if message.row.slip.person_id != message.meeting.organiser_id:
        return ()
    return (Choice(Text("remind-open"), loose("meeting", message.meeting.id)),)
