"""Saving a plan: what is kept of it, its code, and the reasons that a breach was given."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from handlers.actions import loose
from handlers.awaiting import ask_if_needed, is_held_back
from handlers.card import GAP
from handlers.deliveries.scheduling import change, replan
from handlers.deliveries.summary import schedule_said
from handlers.form import Replies
from handlers.judging import PlanDesk, span_of
from handlers.say import distinct
from handlers.share import year_after
from handlers.turn import Choice, Reply, Say
from handlers.undoing import undo_choice, unsave_choice
from handlers.when import when_said
from rules import Clause, Verdict, duration_minutes
from storage.records import Meeting, MeetingFacts, MeetingState

OVERRIDE = ("override_reason", "override_by", "override_document")
UNKEPT = ("saving", *OVERRIDE)


def save(desk: PlanDesk) -> Replies:
    """Writes the meeting, closes the draft, and says its code and what follows."""
    records, now = desk.turn.records, desk.turn.now
    new = desk.saved is None or desk.saved.state is MeetingState.withdrawn
    meeting, undo = keep(desk, MeetingState.planned)
    said = Say("saving-new" if new else "saving-changed", {"code": meeting.code})
    choices = (
        undo,
        Choice(Say("saving-similar"), loose("similar", meeting.id)),
        Choice(Say("saving-calendar"), loose("calendar", 0)),
    )
    records.close_draft(desk.draft.id, now)
    title = Say("card-title", {"title": meeting.facts.title})
    says = distinct(
        (
            said,
            title,
            when_said(desk),
            *year_after(desk),
            *_noted(desk, meeting),
            *schedule_said(records, meeting),
        )
    )
    return (Reply(says, choices),)


def keep(desk: PlanDesk, state: MeetingState) -> tuple[Meeting, Choice]:
    """Writes a plan as a meeting in a state, and how that is undone."""
    records, now, person = desk.turn.records, desk.turn.now, desk.turn.person.id
    assert desk.unit is not None
    facts, saved = facts_of(desk), desk.saved
    if saved is None:
        meeting = records.add_meeting(desk.unit.id, person, facts, now, state)
        ask_if_needed(desk.turn, meeting)
        replan(records, meeting, now)
        desk.draft = desk.draft.step(meeting_id=meeting.id)
        records.save_draft(desk.draft, now)
        return meeting, unsave_choice(meeting.id, desk.draft.id)
    before = len(records.history(saved.id))
    meeting = change(desk.turn, saved.id, facts, state)
    return meeting, undo_choice(records, saved.id, before)


def _noted(desk: PlanDesk, meeting: Meeting) -> tuple[Say, ...]:
    if not desk.breaches:
        return ()
    waits = is_held_back(desk.turn.records, meeting)
    noted = Say("saving-noted", {"number": len(desk.breaches)})
    return (GAP, noted, Say("approval-asked")) if waits else (GAP, noted)


def facts_of(desk: PlanDesk) -> MeetingFacts:
    """What is kept of a plan: what counts of it, its answers, the verdicts as they were given."""
    begins, ends = span_of(desk.meeting) if desk.meeting.begins else (desk.turn.now, None)
    kept = {name: value for name, value in desk.draft.answers.items() if name not in UNKEPT}
    return MeetingFacts(
        title=desk.get("title"),
        kind=desk.get("kind"),
        scope=desk.meeting.scope or "unit",
        format=desk.get("format"),
        starts=begins,
        ends=ends,
        minutes=duration_minutes(desk.meeting),
        attendee_count=desk.get("count"),
        chair=desk.get("chair"),
        place=desk.get("place"),
        answers=kept,
        verdicts=[verdict_kept(verdict) for verdict in desk.verdicts],
        reasons=reasons_of(desk),
    )


def reasons_of(desk: PlanDesk) -> dict[str, Any]:
    """Why each breach stands all the same, by its rule: the reason, who allowed it, by what."""
    stated = {name.removeprefix("override_"): desk.get(name) for name in OVERRIDE}
    return {v.rule: desk.reasons_before.get(v.rule, stated) for v in desk.breaches}


def verdict_kept(verdict: Verdict) -> dict[str, Any]:
    """A verdict as it is kept with the meeting: enough to read it again and to reproduce it."""
    return {
        "rule": verdict.rule,
        "outcome": str(verdict.outcome),
        "message": verdict.message,
        "args": dict(verdict.args),
        "clause": None if verdict.clause is None else _clause_kept(verdict.clause),
        "books": dict(verdict.books),
    }


def _clause_kept(clause: Clause) -> dict[str, Any]:
    return {**asdict(clause), "date": clause.date.isoformat()}
