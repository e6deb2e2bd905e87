"""A saved meeting: its card, and calling it off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.deliveries.changes import change
from handlers.deliveries.hours import meeting_time
from handlers.deliveries.parts import named
from handlers.deliveries.summary import ledger_said
from handlers.dialog.access import INSIDE, PLANNING
from handlers.dialog.payload import loose
from handlers.dialog.text import GAP, Text, dashed
from handlers.dialog.turn import Choice, Replies, Turn, screen
from handlers.dialog.verbs import action
from handlers.meetings.undo import undo_choice
from handlers.meetings.verdicts import finding_line
from handlers.office.approvals import decision_on, waits
from handlers.office.scope import MEETING, PLANNED
from rules import Outcome
from storage.model import Change, Meeting, MeetingState

REASON_PARTS = ("reason", "by", "document")
CONCERNING = (Outcome.BREACH, Outcome.CAUTION)
LABELS = {"approve": "approval-agree", "return": "approval-return"}


@action("meeting", roles=INSIDE, target=MEETING)
def meeting_card(turn: Turn, meeting: Meeting) -> Replies:
    """What is kept of a meeting and what can be done with it."""
    return screen(turn, meeting_said(turn, meeting), *_choices(turn, meeting))


def meeting_said(turn: Turn, meeting: Meeting) -> tuple[Text, ...]:
    facts = meeting.facts
    head = Text("meeting-head", named(meeting))
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
        meeting_time(facts),
        *details,
        *_verdicts(meeting),
        *_reasons(meeting),
        *_history(turn, meeting),
        *ledger_said(turn.storage, meeting),
    )


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
    said = Text(kept["message"], kept["args"])
    return finding_line(Outcome(kept["outcome"]), said, kept["clause"])


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
    offered = (*_to_decide(turn, meeting), *_steps(turn, meeting), "similar")
    labels = {verb: Text(LABELS.get(verb, f"meeting-{verb}")) for verb in offered}
    return (
        *(Choice(label, loose(verb, meeting.id)) for verb, label in labels.items()),
        Choice(Text("meeting-calendar"), loose("calendar", 0)),
    )


def _to_decide(turn: Turn, meeting: Meeting) -> tuple[str, ...]:
    """A leader's two answers to a plan that waits for one."""
    return ("approve", "return") if waits(turn.storage, meeting) else ()


def _steps(turn: Turn, meeting: Meeting) -> tuple[str, ...]:
    """What can be done with a meeting as it stands."""
    if meeting.state is MeetingState.held:
        return ("outcome",)
    if meeting.state is not MeetingState.planned:
        return ()
    is_over = (meeting.facts.ends or meeting.facts.starts) <= turn.now
    return ("outcome", "cancel") if is_over else ("people", "edit", "move", "cancel")


@action("cancel", roles=PLANNING, target=PLANNED)
def ask_cancel(turn: Turn, meeting: Meeting) -> Replies:
    """Asks once before a meeting is cancelled."""
    return screen(
        turn,
        Text("meeting-ask-cancel", named(meeting)),
        cancel.button("meeting-cancel-yes", meeting),
        avoid.button("meeting-avoid", meeting),
        meeting_card.button("meeting-cancel-no", meeting),
    )


@action("cancel-yes", roles=PLANNING, target=PLANNED)
def cancel(turn: Turn, meeting: Meeting) -> Replies:
    return _put_away(turn, meeting, MeetingState.cancelled)


@action("avoid", roles=PLANNING, target=PLANNED)
def avoid(turn: Turn, meeting: Meeting) -> Replies:
    return _put_away(turn, meeting, MeetingState.avoided)


def _put_away(turn: Turn, meeting: Meeting, state: MeetingState) -> Replies:
    _, span = change(turn, meeting.id, state=state)
    said = Text(f"meeting-now-{state}", named(meeting))
    return screen(turn, said, undo_choice(meeting.id, span))


def _named(prefix: str, name: str) -> Text:
    return Text(f"{prefix}-{dashed(name)}")
