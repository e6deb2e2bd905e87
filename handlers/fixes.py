"""Remedies as changes of a plan's answers: what a fix button does.

A remedy that is no change of this plan (turning other conferences online) is advice, and has none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from handlers.groups import group_label
from handlers.judging import PlanDesk
from rules import Remedy, SpeechRole

Fix = Callable[[Remedy, PlanDesk], dict[str, Any]]
Speeches = list[list[Any]]


def shorten(remedy: Remedy, desk: PlanDesk) -> dict[str, Any]:
    return {"duration": {"minutes": remedy.to}, "sessions": ...}


def leave_out(remedy: Remedy, desk: PlanDesk) -> dict[str, Any]:
    """The groups without those named by their label."""
    names = desk.get("groups") or []
    return {"groups": [n for n in names if desk.turn.wording(group_label(n)) not in remedy.drop]}


def each_at_most(role: SpeechRole) -> Fix:
    """Cuts every speech of a role to the minutes allowed."""

    def cut(remedy: Remedy, desk: PlanDesk) -> dict[str, Any]:
        most = _whole(remedy.to)
        given: Speeches = desk.get("speeches") or []
        return {"speeches": [[r, min(m, most) if r == role else m] for r, m in given]}

    return cut


def together_at_most(role: SpeechRole) -> Fix:
    """Cuts the speeches of a role, the last ones first, until their sum is allowed."""

    def cut(remedy: Remedy, desk: PlanDesk) -> dict[str, Any]:
        left = _whole(remedy.to)
        kept: Speeches = []
        for spoken, minutes in desk.get("speeches") or []:
            allowed = min(minutes, left) if spoken == role else minutes
            left -= allowed if spoken == role else 0
            if allowed:
                kept.append([spoken, allowed])
        return {"speeches": kept}

    return cut


def move(remedy: Remedy, desk: PlanDesk) -> dict[str, Any]:
    day = date.fromisoformat(str(remedy.to))
    moved = "format" in desk.draft.answers and desk.get("year") != day.year
    return {"day": day.isoformat(), "year": ... if moved else day.year}


def _whole(amount: int | str | None) -> int:
    return int(amount or 0)


FIXES: dict[str, Fix] = {
    "format": lambda remedy, desk: {"format": remedy.to},
    "duration_minutes": shorten,
    "attendees": leave_out,
    "opening_minutes": each_at_most(SpeechRole.OPENING),
    "paper_minutes": each_at_most(SpeechRole.PAPER),
    "concluding_minutes": together_at_most(SpeechRole.CONCLUDING),
    "cost_estimate": lambda remedy, desk: {"cost": remedy.to},
    "start": move,
    "not_held": lambda remedy, desk: {},
    "special_circumstance": lambda remedy, desk: {},
}
