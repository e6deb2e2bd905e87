"""What hangs on a plan's day, and is looked at again when the day is another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from handlers.plan.context import PlanContext
from handlers.plan.share import is_of_another_year
from rules.workdays import is_working_day


def with_the_day(day: date, context: PlanContext) -> dict[str, Any]:
    """The answers that change with the day: the year it counts in, which is confirmed when the
    format was chosen for another, and when papers are due."""
    moved = context.get("year") is not None and is_of_another_year(day, context)
    return {"year": ... if moved else day.year, **_papers(day, context)}


def _papers(day: date, context: PlanContext) -> dict[str, Any]:
    """Papers are due as long before the day as they were, on a working day; asked again when that
    has gone by, or when it is not known how long that was."""
    due, before = context.get("papers_due"), context.get("day")
    if not due or day.isoformat() == before:
        return {}
    if before is None:
        return {"papers_due": ...}
    moved = date.fromisoformat(due) + (day - date.fromisoformat(before))
    while not is_working_day(moved, context.host.working_days):
        moved -= timedelta(days=1)
    return {"papers_due": moved.isoformat() if moved >= context.turn.now.date() else ...}
