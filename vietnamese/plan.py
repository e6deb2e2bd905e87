"""A whole plan in one text: a line, a message, a pasted invitation."""

from __future__ import annotations

from datetime import datetime

from vietnamese.duration import HALF_DAY_MINUTES
from vietnamese.given import Given
from vietnamese.plan_fields import Fields
from vietnamese.reading import OfficeHours, Reading, Refuse, Value, too_long
from vietnamese.when import DEFAULT_HOURS


def read_plan(
    text: str,
    now: datetime,
    hours: OfficeHours = DEFAULT_HOURS,
    half_day_minutes: int = HALF_DAY_MINUTES,
) -> Reading:
    """Every answer that a text about one meeting holds; what none explains is its title or unread.

    Each field carries its own value, question or refusal, and the characters it came from. Of a
    text with several meetings only `read_plans` makes sense.
    """
    refused = too_long(text)
    if refused:
        return refused
    said = text.strip()
    if not said:
        return Refuse("no-plan")
    plan = Fields(text, Given(now, hours, half_day_minutes)).plan()
    start = text.index(said)
    return Value("plan", plan, said, (start, start + len(said)))
