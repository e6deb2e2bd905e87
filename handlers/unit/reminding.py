"""The questions how long before a meeting to remind, and when to leave people alone: asked of a
person, and of a unit for its people."""

from __future__ import annotations

import re

from handlers.deliveries.parts import span_said
from handlers.deliveries.recipients import QUIET
from handlers.dialog.form import Accepted, Answer, AnswerKind, Context, Option, Rejected, Slot
from handlers.dialog.text import Text
from handlers.unit.clocks import clocks_in
from vietnamese import Duration, Value, fold, read_duration

DAY = 24 * 60
SHORTEST, LONGEST = 5, 30 * DAY
MOST_LEADS = 5

USUAL_LEADS = ((DAY, 60), (DAY,), (60,), (30,))
NEVER_QUIET = ["00:00", "00:00"]
DAY_WORD = "ngay"

_PARTS = re.compile(r"[,;+\n]| va ")


def leads_said(leads: tuple[int, ...] | list[int]) -> Text:
    if not leads:
        return Text("wishes-no-leads")
    return Text("wishes-leads", {"leads": tuple(map(span_said, leads))})


def quiet_said(quiet: tuple[str, ...] | list[str]) -> Text:
    begins, ends = quiet
    if begins == ends:
        return Text("wishes-never-quiet")
    return Text("wishes-quiet", {"begins": begins, "ends": ends})


def leads_slot(name: str) -> Slot[Context]:
    """How long before the start: "1 ngày, 2 tiếng"."""

    def usual(context: Context) -> tuple[Option, ...]:
        return tuple(
            Option("-".join(map(str, leads)), leads_said(leads), list(leads))
            for leads in USUAL_LEADS
        )

    def read(text: str, context: Context) -> Answer:
        leads = {_minutes(part) for part in _PARTS.split(fold(text)) if part.strip()}
        if not leads or None in leads:
            return Rejected(Text("wishes-need-leads"))
        found = sorted((lead for lead in leads if lead is not None), reverse=True)
        if len(found) > MOST_LEADS or not SHORTEST <= found[-1] <= found[0] <= LONGEST:
            return Rejected(Text("wishes-leads-range", {"most": MOST_LEADS, "least": SHORTEST}))
        return Accepted(found)

    kind = AnswerKind(read, usual, echo=lambda sentence, leads, context: leads_said(leads))
    return Slot(name, kind, Text("wishes-ask-leads"))


def _minutes(text: str) -> int | None:
    """A day is a whole one here, not the eight hours of a meeting's day; None for what is no
    length."""
    reading = read_duration(text)
    if not isinstance(reading, Value) or not isinstance(reading.value, Duration):
        return None
    if DAY_WORD not in text.split():
        return reading.value.minutes
    half_days = reading.value.half_days or 0
    return int(half_days) * DAY // 2 if half_days == int(half_days) else None


def quiet_slot(name: str) -> Slot[Context]:
    """From when to when: "22h-6h"."""

    def usual(context: Context) -> tuple[Option, ...]:
        never = Option("never", Text("wishes-never-quiet"), NEVER_QUIET)
        return (Option("usual", quiet_said(QUIET), list(QUIET)), never)

    def read(text: str, context: Context) -> Answer:
        clocks = clocks_in(text, 2)
        return Accepted(clocks) if clocks else Rejected(Text("wishes-need-quiet"))

    kind = AnswerKind(read, usual, echo=lambda sentence, quiet, context: quiet_said(quiet))
    return Slot(name, kind, Text("wishes-ask-quiet"))
