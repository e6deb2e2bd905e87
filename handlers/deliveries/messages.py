"""What a delivery says, worked out of the records at the moment it goes out."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.deliveries import parts
from handlers.deliveries.due import days_of_notice
from handlers.deliveries.kind import LOST, Occasion
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply
from handlers.office.history import as_before
from storage.ledger import Participant, RsvpAnswer
from storage.model import MeetingState

MOST_NAMES = 10


def reminder(occasion: Occasion) -> Reply:
    meeting, now = occasion.meeting, occasion.now
    head = _said("remind-soon", occasion, left=parts.time_left(meeting.facts.starts, now))
    texts = (head, *parts.facts_said(meeting), *_answer_said(occasion))
    return Reply(texts, (*_answers(occasion), *parts.snoozes(meeting, now), *_open(occasion)))


def invited(occasion: Occasion) -> Reply:
    return _to_answer("remind-invited", occasion)


def chase(occasion: Occasion) -> Reply:
    return _to_answer("remind-chase", occasion)


def change(occasion: Occasion) -> Reply:
    """What is different from what the reader knows; or that it is held after all."""
    known, state = as_before(occasion.meeting, occasion.unknown)
    if state is not MeetingState.planned:
        return _to_answer("remind-held-after-all", occasion)
    lines = parts.changes_said(known, occasion.meeting.facts)
    texts = (_said("remind-changed", occasion), *lines, *_answer_said(occasion))
    return Reply(texts, (*_answers(occasion), *_open(occasion)))


def cancellation(occasion: Occasion) -> Reply:
    at = occasion.meeting.facts.starts.isoformat()
    return Reply((_said("remind-cancelled", occasion, at=at),))


def substitutes(occasion: Occasion) -> Reply | None:
    """Every substitute that waits for the organiser's word, each with its two buttons."""
    waiting = [
        each
        for each in occasion.storage.participants(occasion.meeting.id)
        if each.answer is RsvpAnswer.substitute and each.agreed is None
    ]
    if not waiting:
        return None
    lines = (
        Text("remind-substitute", {"name": each.name, "substitute": each.words}) for each in waiting
    )
    choices = tuple(
        Choice(
            Text(f"rsvp-{verb}", {"substitute": each.words}),
            loose(verb, f"{each.meeting_id}.{each.person_id}"),
        )
        for each in waiting
        for verb in ("agree", "decline")
    )
    return Reply((_said("remind-substitutes", occasion), *lines), choices)


def agreed(occasion: Occasion) -> Reply | None:
    reader = _reader(occasion)
    if reader is None or reader.agreed is None:
        return None
    word = "agreed" if reader.agreed else "declined"
    said = _said(f"remind-{word}", occasion, substitute=reader.words)
    return Reply((said,), () if reader.agreed else _answers(occasion))


def all_answered(occasion: Occasion) -> Reply:
    counts = parts.answers_counted(occasion.storage.participants(occasion.meeting.id))
    return Reply((_said("remind-all-answered", occasion), counts), _open(occasion))


def papers(occasion: Occasion) -> Reply:
    day = occasion.meeting.facts.answers.get("papers_due")
    when = "today" if occasion.row.key.lead == 0 else "ahead"
    return Reply((_said("remind-papers", occasion, day=day, when=when),), _open(occasion))


def last_day(occasion: Occasion) -> Reply:
    at, days = occasion.meeting.facts.starts.isoformat(), days_of_notice(occasion.meeting)
    return Reply((_said("remind-last-day", occasion, at=at, days=days),), _open(occasion))


def outcome(occasion: Occasion) -> Reply:
    settle = Choice(Text("meeting-outcome"), loose("outcome", occasion.meeting.id))
    return Reply((_said("remind-outcome", occasion),), (settle,))


def unreached(occasion: Occasion) -> Reply | None:
    """Who was not reached about this meeting, and what their messages came to."""
    storage = occasion.storage
    rows = storage.deliveries_of(occasion.meeting.id, LOST)
    lost = [row.key.person_id for row in rows if occasion.kinds[row.key.kind].loss_told]
    found = {number: storage.person(number) for number in lost if number is not None}
    if not found:
        return None
    names = tuple(person.name for person in found.values() if person is not None)[:MOST_NAMES]
    said = _said("remind-unreached", occasion, names=names, number=len(found))
    return Reply((said,), _open(occasion))


def unfinished(occasion: Occasion) -> Reply | None:
    draft_id = occasion.row.key.draft_id
    draft = None if draft_id is None else occasion.storage.draft(draft_id)
    if draft is None:
        return None
    title = draft.answers.get("title")
    said = Text("remind-unfinished", {"title": title}) if title else Text("remind-unfinished-bare")
    return Reply((said,), (Choice(Text("remind-resume"), loose("resume", draft.id)),))


def _said(message_id: str, occasion: Occasion, **args: object) -> Text:
    return Text(message_id, {**parts.named(occasion.meeting), **args})


def _to_answer(message_id: str, occasion: Occasion) -> Reply:
    """A sentence and the meeting's facts, to be answered."""
    texts = (_said(message_id, occasion), *parts.facts_said(occasion.meeting))
    return Reply(texts, _answers(occasion))


def _reader(occasion: Occasion) -> Participant | None:
    """The recipient as a participant; None for the organiser and for a group chat."""
    is_organiser = occasion.row.key.person_id == occasion.meeting.organiser_id
    return None if is_organiser else occasion.participant


def _answers(occasion: Occasion) -> tuple[Choice, ...]:
    return parts.answer_choices(occasion.meeting) if _reader(occasion) is not None else ()


def _answer_said(occasion: Occasion) -> Iterator[Text]:
    reader = _reader(occasion)
    if reader is not None and reader.answer is not None:
        yield parts.answer_said(reader)


def _open(occasion: Occasion) -> tuple[Choice, ...]:
    """The organiser's way to the meeting's card."""
    if occasion.row.key.person_id != occasion.meeting.organiser_id:
        return ()
    return (Choice(Text("remind-open"), loose("meeting", occasion.meeting.id)),)
