"""Taking back a saving or a change, within ten minutes of it.

The button carries how long the meeting's history was before and after, so that it takes back just
what it was offered for, and only once.
"""

from __future__ import annotations

from handlers.deliveries.changes import Span, change
from handlers.dialog import drafts
from handlers.dialog.access import PLANNING
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn
from handlers.dialog.verbs import NUMBER, Target, action
from handlers.office.history import UNDO_WITHIN, as_before
from handlers.office.scope import MEETING_ON_A_BUTTON
from storage.model import Draft, Meeting, MeetingState


def unsave_choice(meeting_id: int, draft_id: int) -> Choice:
    """Takes back the first saving: the plan is open again."""
    return unsave.button("saving-undo", f"{meeting_id}.{draft_id}")


def undo_choice(meeting_id: int, span: Span) -> Choice:
    """Takes back the change that was just made."""
    before, after = span
    return undo.button("saving-undo", f"{meeting_id}.{before}.{after}")


def _draft_of_mine(turn: Turn, text: str) -> Draft | None:
    number = number_in(text)
    draft = None if number is None else turn.storage.draft(number)
    return draft if draft and draft.person_id == turn.person.id else None


Saved = tuple[Meeting, Draft]
SAVED = (MEETING_ON_A_BUTTON & Target(_draft_of_mine)).where(
    lambda turn, saved: (
        saved[0].state is not MeetingState.withdrawn and not turn.storage.history(saved[0].id)
    )
)
"""A meeting with the draft that it was saved from, while nothing has been changed since."""


@action("unsave", roles=PLANNING, target=SAVED)
def unsave(turn: Turn, saved: Saved) -> Replies:
    """The meeting leaves the tally, and its plan is open again; one that was saved by its last
    answer, without a card, asks for that answer again."""
    meeting, draft = saved
    if turn.now - meeting.saved_at > UNDO_WITHIN:
        return _too_late(turn)
    change(turn, meeting.id, state=MeetingState.withdrawn)
    turn.reopen_draft(draft)
    standing = drafts.standing(turn)
    if standing is not None:
        form, context = standing
        answers = {n: a for n, a in context.draft.answers.items() if n not in form.passing}
        focus = None if form.passing else form.slots[-1].id
        turn.save_draft(context.draft.step(answers=answers, focus=focus))
    return drafts.show_standing(turn, Text("saving-undone", {"code": meeting.code}))


@action("undo", roles=PLANNING, target=MEETING_ON_A_BUTTON & (NUMBER & NUMBER))
def undo(turn: Turn, changed: tuple[Meeting, Span]) -> Replies:
    """The last change is taken back; that, too, stands in the meeting's history."""
    meeting, (before, after) = changed
    history = turn.storage.history(meeting.id)
    if len(history) != after or before >= after:
        return drafts.stale(turn)
    if turn.now - history[-1].at > UNDO_WITHIN:
        return _too_late(turn)
    facts, state = as_before(meeting, history[before:])
    change(turn, meeting.id, facts, state)
    return drafts.show_standing(turn, Text("saving-change-undone", {"code": meeting.code}))


def _too_late(turn: Turn) -> Replies:
    return drafts.show_standing(turn, Text("saving-too-late-to-undo"))
