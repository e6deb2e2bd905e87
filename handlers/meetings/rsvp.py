"""A participant's side of a meeting: joining it by its code, answering, being reminded again."""

from __future__ import annotations

from datetime import timedelta

from handlers.deliveries import changes
from handlers.deliveries.parts import (
    SNOOZES,
    answer_choices,
    answer_said,
    facts_said,
    named,
    snoozes,
)
from handlers.deliveries.recipients import organises
from handlers.deliveries.scheduling import Schedule
from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY
from handlers.dialog.fields import words
from handlers.dialog.form import Context, Form, Slot
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message, screen
from handlers.dialog.verbs import NUMBER, Target, action
from handlers.office.codes import digest, must_wait
from handlers.office.scope import may_be_invited_to
from storage.ledger import RsvpAnswer
from storage.model import Meeting, MeetingState


def join(turn: Turn, code: str) -> Replies:
    """Opens a meeting to whoever has its code; a wrong one says nothing of any meeting."""
    if must_wait(turn):
        return drafts.show_standing(turn, Text("join-wait"))
    meeting = turn.storage.meeting_opened_by(digest(code))
    if meeting is None or not _is_ahead(meeting, turn):
        turn.storage.note_wrong_code(turn.person.id, turn.now)
        return drafts.show_standing(turn, Text("join-unknown"))
    if not _may_hear_of(meeting, turn):
        return drafts.show_standing(turn, Text("rsvp-not-open"))
    if not organises(turn.storage, meeting, turn.person.id):
        schedule = Schedule(turn.storage, meeting, turn.now)
        changes.add_participants(schedule, [turn.person.id], told=True)
    return meeting_for_me(turn, meeting, Text("rsvp-joined"))


def show_in_group(turn: Turn, code: str) -> Replies:
    """A meeting in a group of its unit; in any other group nothing is said of any."""
    meeting = turn.storage.meeting_opened_by(digest(code))
    here = turn.storage.group_unit(turn.event.channel, turn.event.chat)
    is_here = meeting is not None and meeting.unit_id == here and _is_ahead(meeting, turn)
    if meeting is None or not (is_here and may_be_invited_to(turn, meeting)):
        return message(Text("help-in-private"), private="start")
    head = Text("meeting-head", named(meeting))
    return message((head, *facts_said(meeting)), private="start")


def meeting_for_me(turn: Turn, meeting: Meeting, said: Text) -> Replies:
    """The meeting as those who come see it, with what they can answer."""
    me = turn.storage.participant(meeting.id, turn.person.id)
    head = Text("meeting-head", named(meeting))
    answered = (answer_said(me),) if me is not None and me.answer is not None else ()
    choices = (*answer_choices(meeting), *snoozes(meeting, turn.now)) if me is not None else ()
    return message((said, head, *facts_said(meeting), *answered), *choices)


def _is_ahead(meeting: Meeting, turn: Turn) -> bool:
    over = meeting.facts.ends or meeting.facts.starts
    return meeting.state is MeetingState.planned and over > turn.now


def _may_hear_of(meeting: Meeting, turn: Turn) -> bool:
    """Those who come not before its leaders have agreed to it, its organiser always."""
    mine = organises(turn.storage, meeting, turn.person.id)
    return mine or may_be_invited_to(turn, meeting)


def _asked_to(turn: Turn, text: str) -> Meeting | None:
    number = number_in(text)
    meeting = None if number is None else turn.storage.meeting(number)
    if meeting is None or not (_is_ahead(meeting, turn) and _may_hear_of(meeting, turn)):
        return None
    return meeting if turn.storage.participant(meeting.id, turn.person.id) else None


def _mine(turn: Turn, text: str) -> Meeting | None:
    number = number_in(text)
    meeting = None if number is None else turn.storage.meeting(number)
    if meeting is None or not (_is_ahead(meeting, turn) and _may_hear_of(meeting, turn)):
        return None
    asked = turn.storage.participant(meeting.id, turn.person.id)
    return meeting if asked or organises(turn.storage, meeting, turn.person.id) else None


ASKED_TO = Target(_asked_to, lambda meeting: str(meeting.id))
"""A meeting that is still ahead and that the person was asked to."""

MINE = Target(_mine, lambda meeting: str(meeting.id))
"""A meeting ahead that the person organises or was asked to."""

MINUTES = NUMBER.where(lambda turn, minutes: minutes in SNOOZES)


@action("attends", roles=EVERYBODY, target=ASKED_TO)
def attend(turn: Turn, meeting: Meeting) -> Replies:
    return _answered(turn, meeting, RsvpAnswer.attends, "")


@action("absent", roles=EVERYBODY, target=ASKED_TO)
def ask_reason(turn: Turn, meeting: Meeting) -> Replies:
    """Why the person cannot come."""
    return drafts.start(turn, ABSENT, None, {}, meeting.id)


@action("substitute", roles=EVERYBODY, target=ASKED_TO)
def ask_substitute(turn: Turn, meeting: Meeting) -> Replies:
    """Whom the person wants to send instead."""
    return drafts.start(turn, SUBSTITUTE, None, {}, meeting.id)


def _complete(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Keeps the answer with its words."""
    turn = context.turn
    turn.close_draft(context.draft)
    meeting = _asked_to(turn, str(context.draft.meeting_id))
    if meeting is None:
        return message(Text("form-stale"))
    return _answered(turn, meeting, RsvpAnswer(form.id), context.get("words") or "")


def _answered(turn: Turn, meeting: Meeting, answer: RsvpAnswer, words: str) -> Replies:
    me = turn.person.id
    changes.answer(Schedule(turn.storage, meeting, turn.now), me, answer, words)
    noted = turn.storage.participant(meeting.id, me)
    assert noted is not None
    pending = (Text("rsvp-awaits-word"),) if answer is RsvpAnswer.substitute else ()
    said = (Text("meeting-head", named(meeting)), answer_said(noted), *pending)
    return screen(turn, said)


@action("snooze", roles=EVERYBODY, target=MINE & MINUTES)
def snooze(turn: Turn, wanted: tuple[Meeting, int]) -> Replies:
    """Reminds once more, some minutes from now; the base reminders stay as they are."""
    meeting, minutes = wanted
    due = turn.now + timedelta(minutes=minutes)
    if due >= meeting.facts.starts:
        return drafts.show_standing(turn, Text("rsvp-begins-before"))
    Schedule(turn.storage, meeting, turn.now).remind_again(turn.person.id, due)
    return message(Text("rsvp-snoozed", {**named(meeting), "at": due.isoformat()}))


def _answer_form(answer: RsvpAnswer, optional: bool) -> Form[Context]:
    asked = Text(f"rsvp-ask-{answer}")
    slot: Slot[Context] = Slot("words", words(optional=optional), asked, silent=True)
    return Form(answer.value, EVERYBODY, (slot,), Context, _complete, EVERYBODY)


ABSENT = _answer_form(RsvpAnswer.absent, optional=True)
SUBSTITUTE = _answer_form(RsvpAnswer.substitute, optional=False)
