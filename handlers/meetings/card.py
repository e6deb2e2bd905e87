"""A saved meeting: its card, and changing, moving, cancelling, undoing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from handlers.deliveries.scheduling import change
from handlers.deliveries.summary import ledger_said
from handlers.dialog import drafts
from handlers.dialog.engine import focus, show
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import GAP, Text, dashed, hours_and_minutes
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.meetings.verdicts import finding_line
from handlers.office.approvals import decision_on
from handlers.office.history import undo_choice
from handlers.office.scope import my_meeting, my_unit
from handlers.plan.context import PlanContext
from handlers.plan.findings import findings_of
from handlers.plan.form import PLAN
from rules import Outcome
from storage.model import Change, Decision, Meeting, MeetingFacts, MeetingState

REASON_PARTS = ("reason", "by", "document")
CONCERNING = (Outcome.BREACH, Outcome.CAUTION)


def _to_decide(turn: Turn, meeting: Meeting) -> tuple[Choice, ...]:
    """A leader's two answers to a plan that waits for one."""
    found = decision_on(turn.storage, meeting)
    if found is None or found.decision is not Decision.asked:
        return ()
    return (
        Choice(Text("approval-agree"), loose("approve", meeting.id)),
        Choice(Text("approval-return"), loose("return", meeting.id)),
    )


def meeting_card(turn: Turn, target: str) -> Replies:
    """What is kept of a meeting and what can be done with it."""
    meeting = my_meeting(turn, target)
    if meeting is None:
        return _unknown(turn)
    return (Reply(meeting_said(turn, meeting), _choices(turn, meeting), _tapped(turn)),)


def meeting_said(turn: Turn, meeting: Meeting) -> tuple[Text, ...]:
    facts = meeting.facts
    head = Text("meeting-head", {"code": meeting.code, "title": facts.title})
    state = Text(f"meeting-state-{meeting.state}")
    details = [Text("answer-kind", {"value": _named("plan-kind", facts.kind)})]
    if facts.format:
        details.append(Text("answer-format", {"value": _named("plan-format", facts.format)}))
    if facts.attendee_count:
        details.append(Text("answer-count", {"value": facts.attendee_count}))
    if facts.chair:
        details.append(Text("answer-chair", {"value": facts.chair}))
    if facts.place:
        details.append(Text("answer-place", {"value": facts.place}))
    return (
        head,
        state,
        *_decision(turn, meeting),
        _when(facts),
        *details,
        *_verdicts(meeting),
        *_reasons(meeting),
        *_history(turn, meeting),
        *ledger_said(turn.storage, meeting),
    )


def _when(facts: MeetingFacts) -> Text:
    """From when to when; of a meeting of several days, when it opens."""
    at, ends = facts.starts.isoformat(), facts.ends
    if ends is None or not facts.minutes or ends.date() != facts.starts.date():
        return Text("answer-moment", {"at": at})
    length = hours_and_minutes(facts.minutes)
    return Text("answer-span", {"at": at, "to": ends.isoformat(), "length": length})


def _decision(turn: Turn, meeting: Meeting) -> tuple[Text, ...]:
    """What the unit's leaders said, where they had to be asked."""
    found = decision_on(turn.storage, meeting)
    if found is None or meeting.state is not MeetingState.planned:
        return ()
    leader = turn.storage.person(found.by)
    name = (leader and leader.name) or Text("role-nameless", {"number": found.by})
    args = {"name": name, "at": found.at.isoformat(), "word": found.word}
    return (Text(f"approval-by-{found.decision}", args),)


def _verdicts(meeting: Meeting) -> tuple[Text, ...]:
    worst_first = [v for o in CONCERNING for v in meeting.facts.verdicts if v["outcome"] == o]
    return (GAP, *map(_verdict, worst_first)) if worst_first else ()


def _verdict(kept: Mapping[str, Any]) -> Text:
    finding = Text(kept["message"], kept["args"])
    return finding_line(Outcome(kept["outcome"]), finding, kept["clause"])


def _reasons(meeting: Meeting) -> tuple[Text, ...]:
    stated = next(iter(meeting.facts.reasons.values()), None)
    if not stated:
        return ()
    return (Text("meeting-reason", {name: stated.get(name) or "–" for name in REASON_PARTS}),)


def _history(turn: Turn, meeting: Meeting) -> tuple[Text, ...]:
    """How often it was changed, and when last."""
    changes = [c for c in turn.storage.history(meeting.id) if c.before is not None]
    if not changes:
        return ()
    moments = {change.at for change in changes}
    latest: Change = max(changes, key=lambda change: change.at)
    return (Text("meeting-changed", {"times": len(moments), "at": latest.at.isoformat()}),)


def _choices(turn: Turn, meeting: Meeting) -> tuple[Choice, ...]:
    offered = ["similar", "calendar"]
    if meeting.state is MeetingState.planned:
        ended = (meeting.facts.ends or meeting.facts.starts) <= turn.now
        offered = (
            ["outcome", "cancel", *offered]
            if ended
            else ["people", "edit", "move", "cancel", *offered]
        )
    elif meeting.state is MeetingState.held:
        offered = ["outcome", *offered]
    others = (Choice(Text(f"meeting-{verb}"), loose(verb, meeting.id)) for verb in offered)
    return (*_to_decide(turn, meeting), *others)


def edit(turn: Turn, target: str) -> Replies:
    """The meeting as a plan again: its card, with every answer to change."""
    context = _as_plan(turn, target)
    return show(PLAN, context) if context else _unknown(turn)


def move(turn: Turn, target: str) -> Replies:
    """The meeting's day asked anew; its length and its other answers stay."""
    context = _as_plan(turn, target)
    return focus(PLAN, context, "day") if context else _unknown(turn)


def _as_plan(turn: Turn, target: str) -> PlanContext | None:
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return None
    answers = {**meeting.facts.answers, "secrecy": "open"}
    _, context = drafts.begin(turn, PLAN.id, my_unit(turn), answers, meeting.id)
    assert isinstance(context, PlanContext)
    context.draft = replace(context.draft, seen=findings_of(context))
    turn.storage.save_draft(context.draft, turn.now)
    return context


def ask_cancel(turn: Turn, target: str) -> Replies:
    """Asks once before a meeting is cancelled."""
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return _unknown(turn)
    choices = (
        Choice(Text("meeting-cancel-yes"), loose("cancel-yes", meeting.id)),
        Choice(Text("meeting-avoid"), loose("avoid", meeting.id)),
        Choice(Text("meeting-cancel-no"), loose("meeting", meeting.id)),
    )
    asked = Text("meeting-ask-cancel", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((asked,), choices, _tapped(turn)),)


def cancel(turn: Turn, target: str) -> Replies:
    return _put_away(turn, target, MeetingState.cancelled)


def avoid(turn: Turn, target: str) -> Replies:
    return _put_away(turn, target, MeetingState.avoided)


def _put_away(turn: Turn, target: str, state: MeetingState) -> Replies:
    meeting = my_meeting(turn, target)
    if meeting is None or meeting.state is not MeetingState.planned:
        return _unknown(turn)
    before = len(turn.storage.history(meeting.id))
    change(turn, meeting.id, state=state)
    said = Text(f"meeting-now-{state}", {"code": meeting.code, "title": meeting.facts.title})
    return (Reply((said,), (undo_choice(turn.storage, meeting.id, before),), _tapped(turn)),)


def _named(prefix: str, name: str) -> Text:
    return Text(f"{prefix}-{dashed(name)}")


def _unknown(turn: Turn) -> Replies:
    return drafts.show_standing(turn, (Text("meeting-unknown"),))


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
