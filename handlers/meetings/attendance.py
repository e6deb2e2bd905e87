"""The organiser's side of who comes: inviting, counting answers, reminding the silent, agreeing to
substitutes."""

from __future__ import annotations

from handlers.deliveries import changes
from handlers.deliveries.kinds import CHASE
from handlers.deliveries.parts import answer_said, answers_counted, named
from handlers.deliveries.scheduling import Schedule
from handlers.dialog import drafts
from handlers.dialog.access import PLANNING
from handlers.dialog.payload import number_in
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Attachment, Choice, Replies, Turn, message, screen
from handlers.dialog.verbs import WORD, Target, action
from handlers.meetings.card import meeting_card
from handlers.office.codes import digest, new_code
from handlers.office.scope import AHEAD, TO_INVITE, may_be_invited_to
from storage.ledger import Participant, RsvpAnswer
from storage.model import Meeting

MOST_SHOWN = 20
MOST_MEMBERS = 20
EVERYBODY_FREE = "all"


@action("people", roles=PLANNING, target=AHEAD)
def people(turn: Turn, meeting: Meeting) -> Replies:
    """Who was asked to a meeting, and what they said."""
    return _people(turn, meeting)


def _people(turn: Turn, meeting: Meeting, *said: Text) -> Replies:
    asked = turn.storage.participants(meeting.id)
    head = Text("attendance-head", named(meeting))
    counts = answers_counted(asked) if asked else Text("attendance-nobody-asked")
    lines = (_line(each) for each in asked[:MOST_SHOWN])
    more = (Text("attendance-more", {"number": len(asked) - MOST_SHOWN}),)
    texts = (*said, head, counts, *lines, *(more if len(asked) > MOST_SHOWN else ()))
    if not may_be_invited_to(turn, meeting):
        back = meeting_card.button("attendance-back", meeting)
        return screen(turn, (*texts, Text("attendance-not-yet")), back)
    return screen(turn, texts, *_choices(meeting, asked))


def _line(participant: Participant) -> Text:
    answer = answer_said(participant) if participant.answer else Text("attendance-silent")
    return Text("attendance-line", {"name": participant.name, "answer": answer})


def _choices(meeting: Meeting, asked: list[Participant]) -> list[Choice]:
    choices = [
        code.button("attendance-meeting-code", meeting),
        pick.button("attendance-pick-people", meeting),
    ]
    for each in asked:
        if _awaits_word(each):
            told = {"substitute": each.words}
            choices.append(agree.button(Text("rsvp-agree", told), (meeting, each)))
            choices.append(decline.button(Text("rsvp-decline", told), (meeting, each)))
    if any(each.answer is None for each in asked):
        choices.append(chase.button("attendance-chase", meeting))
    return [*choices, meeting_card.button("attendance-back", meeting)]


def _awaits_word(participant: Participant) -> bool:
    """Whether a substitute was asked for and the organiser has not answered."""
    return participant.answer is RsvpAnswer.substitute and participant.agreed is None


@action("meeting-code", roles=PLANNING, target=TO_INVITE)
def code(turn: Turn, meeting: Meeting) -> Replies:
    """A fresh code of the meeting, for whoever shall come; earlier ones stay good."""
    fresh = new_code("m")
    turn.storage.add_meeting_code(meeting.id, digest(fresh), turn.person.id, turn.now)
    texts = (
        Text("attendance-code-for", named(meeting)),
        Text("attendance-type-code", {"code": Secret(fresh)}),
        Text("attendance-code-once"),
    )
    return message(texts, attachments=(Attachment("qr", fresh),))


@action("pick-people", roles=PLANNING, target=TO_INVITE)
def pick(turn: Turn, meeting: Meeting) -> Replies:
    """The unit's members who were not asked yet, to choose from."""
    return _pick(turn, meeting, _not_asked(turn, meeting))


def _pick(turn: Turn, meeting: Meeting, free: dict[int, str]) -> Replies:
    choices = [
        ask.button(Text("attendance-ask", {"name": name}), (meeting, str(person_id)))
        for person_id, name in list(free.items())[:MOST_MEMBERS]
    ]
    if len(free) > 1:
        everybody = Text("attendance-ask-all", {"number": len(free)})
        choices.insert(0, ask.button(everybody, (meeting, EVERYBODY_FREE)))
    said = Text("attendance-whom" if free else "attendance-all-asked")
    return screen(turn, said, *choices, people.button("attendance-done", meeting))


@action("ask-person", roles=PLANNING, target=TO_INVITE & WORD)
def ask(turn: Turn, asked: tuple[Meeting, str]) -> Replies:
    """Asks a member of the unit, or all of them; each is told."""
    meeting, whom = asked
    free = _not_asked(turn, meeting)
    chosen = [each for each in free if whom in (EVERYBODY_FREE, str(each))]
    if not chosen:
        return drafts.stale(turn)
    changes.add_participants(Schedule(turn.storage, meeting, turn.now), chosen, told=False)
    left = {number: name for number, name in free.items() if number not in chosen}
    return _pick(turn, meeting, left) if left else _people(turn, meeting)


def _not_asked(turn: Turn, meeting: Meeting) -> dict[int, str]:
    """The members who can still be asked, by their number."""
    asked = {each.person_id for each in turn.storage.participants(meeting.id)}
    return {
        each.person_id: each.name
        for each in turn.storage.members(turn.own_unit.id)
        if each.person_id not in asked and each.person_id != meeting.organiser_id
    }


@action("chase", roles=PLANNING, target=TO_INVITE)
def chase(turn: Turn, meeting: Meeting) -> Replies:
    """Reminds only those who have not answered."""
    silent = [each for each in turn.storage.participants(meeting.id) if each.answer is None]
    schedule = Schedule(turn.storage, meeting, turn.now)
    for each in silent:
        schedule.tell(CHASE, each.person_id)
    return _people(turn, meeting, Text("attendance-chased", {"number": len(silent)}))


Asked = tuple[Meeting, Participant | None]


def _participant(turn: Turn, text: str) -> Asked | None:
    """`meeting.person`; without a participant where nobody of that number was asked."""
    number, _, whom = text.partition(".")
    meeting, person_id = AHEAD.read(turn, number), number_in(whom)
    if meeting is None or person_id is None:
        return None
    return meeting, turn.storage.participant(meeting.id, person_id)


def _written(asked: Asked) -> str:
    meeting, participant = asked
    return f"{meeting.id}.{participant.person_id if participant else 0}"


SUBSTITUTED: Target[Asked] = Target(_participant, _written, AHEAD.missing)


@action("agree", roles=PLANNING, target=SUBSTITUTED)
def agree(turn: Turn, asked: Asked) -> Replies:
    return _decide(turn, *asked, agreed=True)


@action("decline", roles=PLANNING, target=SUBSTITUTED)
def decline(turn: Turn, asked: Asked) -> Replies:
    return _decide(turn, *asked, agreed=False)


def _decide(turn: Turn, meeting: Meeting, asked: Participant | None, *, agreed: bool) -> Replies:
    """The organiser's word on a substitute, told to whoever asked."""
    if asked is None or not _awaits_word(asked):
        return drafts.stale(turn)
    changes.agree(Schedule(turn.storage, meeting, turn.now), asked.person_id, agreed)
    return _people(turn, meeting, Text("attendance-decided", {"name": asked.name}))
