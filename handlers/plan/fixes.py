"""Remedies as answers: what a fix button does to the slot that it changes."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.deliveries.hours import outline_said
from handlers.dialog.form import Accepted
from handlers.dialog.text import Text
from handlers.office.sessions import sessions_on
from handlers.plan.context import PlanContext
from handlers.plan.groups import group_label
from handlers.plan.moving import with_the_day
from handlers.plan.sittings import minutes_in_session
from handlers.plan.slots import Fix
from handlers.plan.time_said import length_said
from rules import Remedy, SpeechRole, half_day_minutes

Speeches = list[list[Any]]


def replaced(remedy: Remedy, context: PlanContext) -> Accepted:
    return Accepted(remedy.to)


def shortened(remedy: Remedy, context: PlanContext) -> Accepted:
    return Accepted(_at_most(int(remedy.to or 0), context), {"sessions": ...})


def shortened_said(remedy: Remedy, context: PlanContext) -> Text:
    """The length allowed, and from when to when that is."""
    length, opening = _at_most(int(remedy.to or 0), context), context.meeting.begins
    said = {"length": length_said(length, context)}
    if opening is None or not context.get("clock"):
        return Text("fix-duration-minutes", said)
    sessions = sessions_on(opening.date(), context.laid_out(length, opening))
    return Text("fix-duration-minutes-to", {**said, "hours": outline_said(sessions)})


def _at_most(minutes: int, context: PlanContext) -> dict[str, Any]:
    """Half days where they are what is allowed, and no longer by the unit's hours; else minutes."""
    half_days, rest = divmod(minutes, half_day_minutes())
    opening = context.meeting.begins
    if rest or not half_days:
        return {"minutes": minutes}
    if opening is None or not context.get("clock"):
        return {"half_days": half_days}
    sittings = context.laid_out({"half_days": half_days}, opening)
    fits = minutes_in_session(sittings, context.hours) <= minutes
    return {"half_days": half_days} if fits else {"minutes": minutes}


def left_out(remedy: Remedy, context: PlanContext) -> Accepted:
    """The groups without those named by their label; how the others belong stands."""
    names = context.get("groups") or []
    return Accepted([n for n in names if context.turn.wording(group_label(n)) not in remedy.drop])


def each_at_most(role: SpeechRole) -> Fix:
    """Cuts every speech of a role to the minutes allowed."""

    def cut(remedy: Remedy, context: PlanContext) -> Accepted:
        most = int(remedy.to or 0)
        given: Speeches = context.get("speeches") or []
        return Accepted([[r, min(m, most) if r == role else m] for r, m in given])

    return cut


def together_at_most(role: SpeechRole) -> Fix:
    """Cuts the speeches of a role, the last ones first, until their sum is allowed."""

    def cut(remedy: Remedy, context: PlanContext) -> Accepted:
        left = int(remedy.to or 0)
        kept: Speeches = []
        for spoken, minutes in context.get("speeches") or []:
            allowed = min(minutes, left) if spoken == role else minutes
            left -= allowed if spoken == role else 0
            if allowed:
                kept.append([spoken, allowed])
        return Accepted(kept)

    return cut


def moved(remedy: Remedy, context: PlanContext) -> Accepted:
    """The day it is moved to, with what hangs on it."""
    day = date.fromisoformat(str(remedy.to))
    return Accepted(day.isoformat(), {"sessions": ..., **with_the_day(day, context)})


OF_SPEECHES = {
    "opening_minutes": each_at_most(SpeechRole.OPENING),
    "paper_minutes": each_at_most(SpeechRole.PAPER),
    "concluding_minutes": together_at_most(SpeechRole.CONCLUDING),
}
