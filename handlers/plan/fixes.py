"""Remedies as changes of a plan's answers: what a fix button does.

A remedy that is no change of this plan (turning other conferences online) is advice, and has none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from handlers.plan.context import PlanContext
from handlers.plan.groups import group_label
from rules import Remedy, SpeechRole

Fix = Callable[[Remedy, PlanContext], dict[str, Any]]
Speeches = list[list[Any]]


def shorten(remedy: Remedy, context: PlanContext) -> dict[str, Any]:
    return {"duration": {"minutes": remedy.to}, "sessions": ...}


def leave_out(remedy: Remedy, context: PlanContext) -> dict[str, Any]:
    """The groups without those named by their label."""
    names = context.get("groups") or []
    return {"groups": [n for n in names if context.turn.wording(group_label(n)) not in remedy.drop]}


def each_at_most(role: SpeechRole) -> Fix:
    """Cuts every speech of a role to the minutes allowed."""

    def cut(remedy: Remedy, context: PlanContext) -> dict[str, Any]:
        most = _whole(remedy.to)
        given: Speeches = context.get("speeches") or []
        return {"speeches": [[r, min(m, most) if r == role else m] for r, m in given]}

    return cut


def together_at_most(role: SpeechRole) -> Fix:
    """Cuts the speeches of a role, the last ones first, until their sum is allowed."""

    def cut(remedy: Remedy, context: PlanContext) -> dict[str, Any]:
        left = _whole(remedy.to)
        kept: Speeches = []
        for spoken, minutes in context.get("speeches") or []:
            allowed = min(minutes, left) if spoken == role else minutes
            left -= allowed if spoken == role else 0
            if allowed:
                kept.append([spoken, allowed])
        return {"speeches": kept}

    return cut


def move(remedy: Remedy, context: PlanContext) -> dict[str, Any]:
    day = date.fromisoformat(str(remedy.to))
    moved = "format" in context.draft.answers and context.get("year") != day.year
    return {"day": day.isoformat(), "year": ... if moved else day.year}


def _whole(amount: int | str | None) -> int:
    return int(amount or 0)


FIXES: dict[str, Fix] = {
    "format": lambda remedy, context: {"format": remedy.to},
    "duration_minutes": shorten,
    "attendees": leave_out,
    "opening_minutes": each_at_most(SpeechRole.OPENING),
    "paper_minutes": each_at_most(SpeechRole.PAPER),
    "concluding_minutes": together_at_most(SpeechRole.CONCLUDING),
    "cost_estimate": lambda remedy, context: {"cost": remedy.to},
    "start": move,
    "not_held": lambda remedy, context: {},
    "special_circumstance": lambda remedy, context: {},
}
