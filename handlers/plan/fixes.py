"""Remedies as answers: what a fix button does to the slot that it changes."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.dialog.form import Accepted
from handlers.plan.context import PlanContext
from handlers.plan.groups import group_label
from handlers.plan.share import is_of_another_year
from handlers.plan.slots import Fix
from rules import Remedy, SpeechRole

Speeches = list[list[Any]]


def replaced(remedy: Remedy, context: PlanContext) -> Accepted:
    return Accepted(remedy.to)


def shortened(remedy: Remedy, context: PlanContext) -> Accepted:
    return Accepted({"minutes": remedy.to}, {"sessions": ...})


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
    """The day it is moved to; a year that the format was not chosen for is to be confirmed."""
    day = date.fromisoformat(str(remedy.to))
    return Accepted(
        day.isoformat(), {"year": ... if is_of_another_year(day, context) else day.year}
    )


OF_SPEECHES = {
    "opening_minutes": each_at_most(SpeechRole.OPENING),
    "paper_minutes": each_at_most(SpeechRole.PAPER),
    "concluding_minutes": together_at_most(SpeechRole.CONCLUDING),
}
