"""The buttons that take back a saving or a change."""

from __future__ import annotations

from handlers.deliveries.scheduling import change
from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Turn
from handlers.office.history import UNDO_WITHIN, as_before
from handlers.office.scope import my_meeting
from storage.model import MeetingState


def unsave(turn: Turn, target: str) -> Replies:
    """The meeting leaves the tally, and its plan is open again; one that was saved by its last
    answer, without a card, asks for that answer again."""
    meeting_id, _, draft_id = target.partition(".")
    meeting = my_meeting(turn, meeting_id)
    number = number_in(draft_id)
    draft = None if number is None else turn.storage.draft(number)
    if meeting is None or draft is None or draft.person_id != turn.person.id:
        return drafts.stale(turn)
    if meeting.state is MeetingState.withdrawn or turn.storage.history(meeting.id):
        return drafts.stale(turn)
    if turn.now - meeting.saved_at > UNDO_WITHIN:
        return _too_late(turn)
    change(turn, meeting.id, state=MeetingState.withdrawn)
    turn.storage.reopen_draft(draft.id, turn.now)
    standing = drafts.standing(turn)
    if standing is not None:
        form, context = standing
        answers = {n: a for n, a in context.draft.answers.items() if n not in form.passing}
        focus = None if form.passing else form.slots[-1].id
        turn.storage.save_draft(context.draft.step(answers=answers, focus=focus), turn.now)
    return drafts.show_standing(turn, (Text("saving-undone", {"code": meeting.code}),))


def undo(turn: Turn, target: str) -> Replies:
    """The last change is taken back; that, too, stands in the meeting's history."""
    meeting_id, *lengths = target.split(".")
    meeting = my_meeting(turn, meeting_id)
    numbers = [number for length in lengths if (number := number_in(length)) is not None]
    if meeting is None or len(numbers) != 2:
        return drafts.stale(turn)
    history = turn.storage.history(meeting.id)
    before, after = numbers
    if len(history) != after or before >= after:
        return drafts.stale(turn)
    if turn.now - history[-1].at > UNDO_WITHIN:
        return _too_late(turn)
    facts, state = as_before(meeting, history[before:])
    change(turn, meeting.id, facts, state)
    return drafts.show_standing(turn, (Text("saving-change-undone", {"code": meeting.code}),))


def _too_late(turn: Turn) -> Replies:
    return drafts.show_standing(turn, (Text("saving-too-late-to-undo"),))


BUTTONS = {"unsave": unsave, "undo": undo}
