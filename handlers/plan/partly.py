"""What is kept of the time before day and clock are both known, said back all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.dialog.text import Text, hours_and_minutes
from handlers.plan import when
from handlers.plan.context import PlanContext


def length_said(sentence: str, answer: dict[str, Any], context: PlanContext) -> Text | None:
    """The whole time; where it has no beginning yet, the length alone."""
    if context.get("day") and context.get("clock"):
        return when.when_said(context)
    if answer.get("minutes"):
        return Text("answer-duration", {"length": hours_and_minutes(answer["minutes"])})
    sittings = answer.get("sessions") or []
    if len(sittings) != 1:
        return when.when_said(context)
    [(_, opens, closes)] = sittings
    return Text("answer-clocks", {"from": opens, "to": closes})


def clock_said(sentence: str, answer: str, context: PlanContext) -> Text | None:
    """The whole time; where it has no day yet, the clock alone, unless its end is said too."""
    if context.get("day"):
        return when.when_said(context)
    if (context.get("duration") or {}).get("sessions"):
        return None
    return Text("answer-clock", {"clock": answer})


CLOCK = replace(when.CLOCK, echo=clock_said)
LENGTH = replace(when.LENGTH, echo=length_said)
