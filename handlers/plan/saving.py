"""Saving a plan: what is kept of it, its code, and the reasons that a breach was given."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any

from handlers.deliveries.changes import change, save_new
from handlers.deliveries.summary import schedule_said
from handlers.dialog.payload import loose
from handlers.dialog.text import GAP, Text, distinct
from handlers.dialog.turn import Choice, Replies, Reply
from handlers.meetings.undo import undo_choice, unsave_choice
from handlers.office.approvals import is_held_back
from handlers.plan.context import PlanContext
from handlers.plan.judging import span_of
from handlers.plan.questions import SLOTS
from handlers.plan.share import year_after
from handlers.plan.time_said import time_known
from rules import Clause, Verdict, duration_minutes
from storage.model import Meeting, MeetingFacts, MeetingState


def save(context: PlanContext) -> Replies:
    """Writes the meeting, closes the draft, and says its code and what follows."""
    storage = context.turn.storage
    new = context.saved is None or context.saved.state is MeetingState.withdrawn
    meeting, undo = keep(context, MeetingState.planned)
    said = Text("saving-new" if new else "saving-changed", {"code": meeting.code})
    choices = (
        undo,
        Choice(Text("saving-similar"), loose("similar", meeting.id)),
        Choice(Text("saving-calendar"), loose("calendar", 0)),
    )
    context.turn.close_draft(context.draft)
    title = Text("card-title", {"title": meeting.facts.title})
    texts = distinct(
        (
            said,
            title,
            time_known(context),
            *year_after(context),
            *_noted(context, meeting),
            *schedule_said(storage, meeting),
        )
    )
    return (Reply(texts, choices),)


def keep(context: PlanContext, state: MeetingState) -> tuple[Meeting, Choice]:
    """Writes a plan as a meeting in a state, and how that is undone."""
    assert context.unit is not None
    facts, saved = facts_of(context), context.saved
    if saved is None:
        meeting = save_new(context.turn, context.unit.id, facts, state)
        context.draft = context.draft.step(meeting_id=meeting.id)
        context.turn.save_draft(context.draft)
        return meeting, unsave_choice(meeting.id, context.draft.id)
    meeting, span = change(context.turn, saved.id, facts, state)
    return meeting, undo_choice(saved.id, span)


def _noted(context: PlanContext, meeting: Meeting) -> tuple[Text, ...]:
    if not context.breaches:
        return ()
    waits = is_held_back(context.turn.storage, meeting)
    noted = Text("saving-noted", {"number": len(context.breaches)})
    return (GAP, noted, Text("approval-asked")) if waits else (GAP, noted)


def facts_of(context: PlanContext) -> MeetingFacts:
    """What is kept of a plan: what counts of it, its answers, the verdicts as they were given."""
    passing = [slot.id for slot in SLOTS if slot.passing]
    facts = {slot.fact: context.get(slot.id) for slot in SLOTS if slot.fact}
    facts |= {"scope": context.meeting.scope, **time_of(context)}
    return MeetingFacts(
        **facts,
        answers={n: value for n, value in context.draft.answers.items() if n not in passing},
        verdicts=[verdict_kept(verdict) for verdict in context.verdicts],
        reasons=reasons_of(context),
    )


def time_of(context: PlanContext) -> dict[str, Any]:
    """Its sessions, and from when to when and for how long they are; of a meeting without a day,
    from now on."""
    meeting = context.meeting
    begins, ends = span_of(meeting) if meeting.begins else (context.turn.now, None)
    minutes = duration_minutes(meeting)
    return {"starts": begins, "ends": ends, "minutes": minutes, "sessions": context.sittings}


def reasons_of(context: PlanContext) -> dict[str, Any]:
    """Why each breach stands all the same, by its rule: the reason, who allowed it, by what."""
    stated = {slot.reason: context.get(slot.id) for slot in SLOTS if slot.reason}
    return {v.rule: context.reasons_before.get(v.rule, stated) for v in context.breaches}


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


@cache
def _clause_kept(clause: Clause) -> dict[str, Any]:
    return {**asdict(clause), "date": clause.date.isoformat()}
