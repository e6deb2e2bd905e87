"""A saved meeting: its card, and changing, moving, cancelling, undoing it."""

from __future__ import annotations

from dataclasses import replace

from handlers import drafts
from handlers.actions import loose
from handlers.card import GAP
from handlers.deliveries.scheduling import change
from handlers.form import Replies
from handlers.judging import PlanDesk
from handlers.mine import my_meeting, my_unit
from handlers.plan import PLAN
from handlers.remarks import SIGNS, findings_of
from handlers.talk import focus, show
from handlers.turn import Choice, Reply, Say, Turn
from handlers.undoing import undo_choice
from rules import Outcome
from storage.records import Change, Meeting, MeetingState

REASON_PARTS = ("reason", "by", "document")
CONCERNING = (Outcome.BREACH, Outcome.CAUTION)


def meeting_card(turn: Turn, target: str) -> Replies:
    """What is kept of a meeting and what can be done with it."""
    meeting = my_meeting(turn, target)
    if meeting is None:
        return _unknown(turn)
    return (Reply(meeting_said(turn, meeting), _choices(turn, meeting), _tapped(turn)),)


def meeting_said(turn: Turn, meeting: Meeting) -> tuple[Say, ...]:
    facts = meeting.facts
    head = Say("meeting-head", {"code": meeting.code, "title": facts.title})
    state = Say(f"meeting-state-{meeting.state}")
    at = Say("answer-moment", {"at": facts.starts.isoformat()})
    details = [Say("answer-kind", {"value": _named("plan-kind", facts.kind)})]
    if facts.format:
        details.append(Say("answer-format", {"value": _named("plan-format", facts.format)}))
    if facts.attendee_count:
        details.append(Say("answer-count", {"value": facts.attendee_count}))
    if facts.place:
        details.append(Say("answer-place", {"value": facts.place}))
    return (
        head,
        state,
        at,
        *details,
        *_verdicts(meeting),
        *_reasons(meeting),
        *_history(turn, meeting),
    )


def _verdicts(meeting: Meeting) -> tuple[Say, ...]:
    worst_first = [v for o in CONCERNING for v in meeting.facts.verdicts if v["outcome"] == o]
    said = (_verdict(v["outcome"], Say(v["message"], v["args"])) for v in worst_first)
    return (GAP, *said) if worst_first else ()


def _verdict(outcome: str, said: Say) -> Say:
    return Say(f"finding-{SIGNS[Outcome(outcome)]}-plain", {"finding": said})


def _reasons(meeting: Meeting) -> tuple[Say, ...]:
    stated = next(iter(meeting.facts.reasons.values()), None)
    if not stated:
        return ()
    return (Say("meeting-reason", {name: stated.get(name) or "–" for name in REASON_PARTS}),)


def _history(turn: Turn, meeting: Meeting) -> tuple[Say, ...]:
    """How often it was changed, and when last."""
    changes = [c for c in turn.records.history(meeting.id) if c.before is not None]
    if not changes:
        return ()
    moments = {change.at for change in changes}
    latest: Change = max(changes, key=lambda change: change.at)
    return (Say("meeting-changed", {"times": len(moments), "at": latest.at.isoformat()}),)


def _choices(turn: Turn, meeting: Meeting) -> tuple[Choice, ...]:
    offered = ["similar", "calendar"]
    if meeting.state is MeetingState.planned:
        ended = (meeting.facts.ends or meeting.facts.starts) <= turn.now
        offered = ["outcome", "cancel", *offered] if ended else ["edit", "move", "cancel", *offered]
    elif meeting.state is MeetingState.held:
        offered = ["outcome", *offered]
    return tuple(Choice(Say(f"meeting-{verb}"), loose(verb, meeting.id)) for verb in offered)


def edit(turn: Turn, target: str) -> Replies:
    """The meeting as a plan again: its card, with every answer to change."""
    desk = _as_plan(turn, target)
    return show(PLAN, desk) if desk else _unknown(turn)


def move(turn: Turn, target: str) -> Replies:
    """The meeting's day asked anew; its length and its other answers stay."""
    desk = _as_plan(turn, target)
    return focus(PLAN, desk, "day") if desk else _unknown(turn)


def _as_plan(turn: Turn, target: str) -> PlanDesk | None:
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return None
    answers = {**meeting.facts.answers, "secrecy": "open"}
    _, desk = drafts.begin(turn, PLAN.id, my_unit(turn), answers, meeting.id)
    assert isinstance(desk, PlanDesk)
    desk.draft = replace(desk.draft, seen=findings_of(desk))
    turn.records.save_draft(desk.draft, turn.now)
    return desk


def ask_cancel(turn: Turn, target: str) -> Replies:
    """Asks once before a meeting is cancelled."""
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return _unknown(turn)
    choices = (
        Choice(Say("meeting-cancel-yes"), loose("cancel-yes", meeting.id)),
        Choice(Say("meeting-avoid"), loose("avoid", meeting.id)),
        Choice(Say("meeting-cancel-no"), loose("meeting", meeting.id)),
    )
    asked = Say("meeting-ask-cancel", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((asked,), choices, _tapped(turn)),)


def cancel(turn: Turn, target: str) -> Replies:
    return _put_away(turn, target, MeetingState.cancelled)


def avoid(turn: Turn, target: str) -> Replies:
    return _put_away(turn, target, MeetingState.avoided)


def _put_away(turn: Turn, target: str, state: MeetingState) -> Replies:
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return _unknown(turn)
    before = len(turn.records.history(meeting.id))
    change(turn, meeting.id, state=state)
    said = Say(f"meeting-now-{state}", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((said,), (undo_choice(turn.records, meeting.id, before),), _tapped(turn)),)


def _named(prefix: str, name: str) -> Say:
    return Say(f"{prefix}-{name.replace('_', '-')}")


def _unknown(turn: Turn) -> Replies:
    return drafts.show_standing(turn, (Say("meeting-unknown"),))


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


BUTTONS = {
    "meeting": meeting_card,
    "edit": edit,
    "move": move,
    "cancel": ask_cancel,
    "cancel-yes": cancel,
    "avoid": avoid,
}
