"""The month to pick a day from, for channels that draw one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from handlers.dialog.engine import action
from handlers.dialog.turn import Month
from handlers.plan.context import PlanContext
from rules.workdays import is_working_day


def month_of(context: PlanContext) -> Month:
    """The month that is open, its rest days and holidays marked."""
    today = context.turn.now.date()
    shown = _first_of(context.month) or today.replace(day=1)
    days = (shown + timedelta(n) for n in range(monthrange(shown.year, shown.month)[1]))
    return Month(
        month=f"{shown:%Y-%m}",
        first=today.isoformat(),
        taken=tuple(
            day.isoformat() for day in days if not is_working_day(day, context.host.working_days)
        ),
        prefix=f"{action(context, 'pick')}.",
        turn=f"{action(context, 'month')}.",
    )


def _first_of(month: str) -> date | None:
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        return None
