"""The organiser's side of who comes: inviting, counting answers, reminding the silent, agreeing to
substitutes."""

from __future__ import annotations

from handlers.deliveries.parts import answer_said, answers_counted, named
from handlers.deliveries.scheduling import add_participants, replan, tell
from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Attachment, Choice, Reply, Turn
from handlers.office.codes import digest, new_code
from handlers.office.scope import my_meeting, my_unit
from storage.ledger import DeliveryKind, Participant, RsvpAnswer
from storage.model import Meeting, MeetingState

MOST_SHOWN = 20
MOST_MEMBERS = 20


def people(turn: Turn, target: str) -> Replies:
    """Who was asked to a meeting, and what they said."""
    meeting = _planned(turn, target)
    return _unknown(turn) if meeting is None else (_people(turn, meeting),)


def _people(turn: Turn, meeting: Meeting, *said: Text) -> Reply:
    asked = turn.storage.participants(meeting.id)
    head = Text("attendance-head", named(meeting))
    counts = answers_counted(asked) if asked else Text("attendance-nobody-asked")
    lines = (_line(each) for each in asked[:MOST_SHOWN])
    more = (Text("attendance-more", {"number": len(asked) - MOST_SHOWN}),)
    texts = (*said, head, counts, *lines, *(more if len(asked) > MOST_SHOWN else ()))
    return Reply(texts, tuple(_choices(meeting, asked)), turn.event.button is not None)


def _line(participant: Participant) -> Text:
    answer = answer_said(participant) if participant.answer else Text("attendance-silent")
    return Text("attendance-line", {"name": participant.name, "answer": answer})


def _choices(meeting: Meeting, asked: list[Participant]) -> list[Choice]:
    choices = [
        Choice(Text(f"attendance-{verb}"), loose(verb, meeting.id))
        for verb in ("meeting-code", "pick-people")
    ]
    for each in asked:
        if each.answer is RsvpAnswer.substitute and each.agreed is None:
            target = f"{meeting.id}.{each.person_id}"
            told = {"substitute": each.words}
            choices += [
                Choice(Text(f"rsvp-{verb}", told), loose(verb, target))
                for verb in ("agree", "decline")
            ]
    if any(each.answer is None for each in asked):
        choices.append(Choice(Text("attendance-chase"), loose("chase", meeting.id)))
    return [*choices, Choice(Text("attendance-back"), loose("meeting", meeting.id))]


def code(turn: Turn, target: str) -> Replies:
    """A fresh code of the meeting, for whoever shall come; earlier ones stay good."""
    meeting = _planned(turn, target)
    if meeting is None:
        return _unknown(turn)
    fresh = new_code("m")
    turn.storage.add_meeting_code(meeting.id, digest(fresh), turn.person.id, turn.now)
    texts = (
        Text("attendance-code-for", named(meeting)),
        Text("attendance-type-code", {"code": Secret(fresh)}),
        Text("attendance-code-once"),
    )
    return (Reply(texts, attachments=(Attachment("qr", fresh),)),)


def pick(turn: Turn, target: str) -> Replies:
    """The unit's members who were not asked yet, to choose from."""
    meeting = _planned(turn, target)
    if meeting is None:
        return _unknown(turn)
    free = _not_asked(turn, meeting)
    choices = [
        Choice(
            Text("attendance-ask", {"name": name}), loose("ask-person", f"{meeting.id}.{person_id}")
        )
        for person_id, name in free[:MOST_MEMBERS]
    ]
    if len(free) > 1:
        everybody = Text("attendance-ask-all", {"number": len(free)})
        choices.insert(0, Choice(everybody, loose("ask-person", f"{meeting.id}.all")))
    choices.append(Choice(Text("attendance-done"), loose("people", meeting.id)))
    said = Text("attendance-whom" if free else "attendance-all-asked")
    return (Reply((said,), tuple(choices), turn.event.button is not None),)


def ask(turn: Turn, target: str) -> Replies:
    """Asks a member of the unit, or all of them; each is told."""
    number, _, whom = target.partition(".")
    meeting = _planned(turn, number)
    if meeting is None:
        return _unknown(turn)
    free = [person_id for person_id, _ in _not_asked(turn, meeting)]
    chosen = free if whom == "all" else [each for each in free if str(each) == whom]
    if not chosen:
        return drafts.stale(turn)
    add_participants(turn.storage, meeting, chosen, turn.now, told=False)
    return pick(turn, number) if len(free) > len(chosen) else people(turn, number)


def _not_asked(turn: Turn, meeting: Meeting) -> list[tuple[int, str]]:
    unit = my_unit(turn)
    asked = {each.person_id for each in turn.storage.participants(meeting.id)}
    members = turn.storage.members(unit.id) if unit is not None else []
    return [
        (each.person_id, each.name)
        for each in members
        if each.person_id not in asked and each.person_id != meeting.organiser_id
    ]


def chase(turn: Turn, target: str) -> Replies:
    """Reminds only those who have not answered."""
    meeting = _planned(turn, target)
    if meeting is None:
        return _unknown(turn)
    silent = [each for each in turn.storage.participants(meeting.id) if each.answer is None]
    for each in silent:
        tell(turn.storage, meeting, each.person_id, DeliveryKind.chase, turn.now)
    return (_people(turn, meeting, Text("attendance-chased", {"number": len(silent)})),)


def agree(turn: Turn, target: str) -> Replies:
    return _decide(turn, target, agreed=True)


def decline(turn: Turn, target: str) -> Replies:
    return _decide(turn, target, agreed=False)


def _decide(turn: Turn, target: str, *, agreed: bool) -> Replies:
    """The organiser's word on a substitute, told to whoever asked."""
    number, _, whom = target.partition(".")
    meeting, person_id = _planned(turn, number), number_in(whom)
    if meeting is None or person_id is None:
        return _unknown(turn)
    asked = turn.storage.participant(meeting.id, person_id)
    if asked is None or asked.answer is not RsvpAnswer.substitute or asked.agreed is not None:
        return drafts.stale(turn)
    turn.storage.agree(meeting.id, person_id, agreed)
    tell(turn.storage, meeting, person_id, DeliveryKind.agreed, turn.now)
    replan(turn.storage, meeting, turn.now)
    return (_people(turn, meeting, Text("attendance-decided", {"name": asked.name})),)


def _planned(turn: Turn, target: str) -> Meeting | None:
    """A meeting of the unit that is still to come."""
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return None
    return meeting if meeting.facts.starts > turn.now else None


def _unknown(turn: Turn) -> Replies:
    return drafts.show_standing(turn, (Text("meeting-unknown"),))


BUTTONS = {
    "people": people,
    "meeting-code": code,
    "pick-people": pick,
    "ask-person": ask,
    "chase": chase,
    "agree": agree,
    "decline": decline,
}
