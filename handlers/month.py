"""The month to pick a day from, for channels that draw one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from handlers.judging import PlanDesk
from handlers.talk import action
from handlers.turn import Month
from rules.workdays import is_working_day


def month_of(desk: PlanDesk) -> Month:
    """The month that is open, its rest days and holidays marked."""
    today = desk.turn.now.date()
    shown = _first_of(desk.leaf) or today.replace(day=1)
    days = (shown + timedelta(n) for n in range(monthrange(shown.year, shown.month)[1]))
    return Month(
        month=f"{shown:%Y-%m}",
        first=today.isoformat(),
        taken=tuple(
            day.isoformat() for day in days if not is_working_day(day, desk.host.working_days)
        ),
        prefix=action(desk, "pick") + ".",
        turn=action(desk, "month") + ".",
    )


def _first_of(leaf: str) -> date | None:
    try:
        return date.fromisoformat(f"{leaf}-01")
    except ValueError:
        return None
