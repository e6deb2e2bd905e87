"""The question whether the sessions of several days are those that were meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from handlers.deliveries.hours import day_by_day
from handlers.dialog.fields import choice, labelled
from handlers.dialog.form import Accepted, Answer, AnswerKind, Option, Rejected
from handlers.dialog.text import Text
from handlers.office.sessions import Sitting
from handlers.plan.context import PlanContext
from handlers.plan.moments import intervals_in, sittings_from
from handlers.plan.moving import with_the_day
from handlers.plan.time_said import time_said
from rules.workdays import is_working_day

REST_DAYS = ("without-rest", "with-rest")


def spans_days(context: PlanContext) -> bool:
    """Whether the meeting does not end on its first day."""
    return bool(context.sittings) and context.sittings[-1][0] > 0


def ask_sessions(context: PlanContext) -> Text:
    said = {"sessions": day_by_day(context.sessions)}
    rest = _days_of_rest(context)
    if not rest:
        return Text("plan-ask-sessions", said)
    named = tuple(Text("time-on-day", {"day": day.isoformat()}) for day in rest)
    return Text("plan-ask-sessions-rest", {**said, "rest": named})


def as_proposed(context: PlanContext) -> tuple[Option, ...]:
    """The sessions as they are; those on days of rest may be left out."""
    rest, confirmed = _days_of_rest(context), Accepted(context.sittings)
    if not rest:
        return (Option("yes", Text("form-right"), confirmed, Text("form-words-yes")),)
    without, whole = labelled("plan-sessions", REST_DAYS, worded=True)
    return replace(without, value=_without(rest, context)), replace(whole, value=confirmed)


def _days_of_rest(context: PlanContext) -> list[date]:
    """The days of rest among those of the sessions; none where all are."""
    days = list(dict.fromkeys(each.start.date() for each in context.sessions))
    rest = [day for day in days if not is_working_day(day, context.host.working_days)]
    return rest if len(rest) < len(days) else []


def _without(rest: list[date], context: PlanContext) -> Accepted:
    """The other sessions, counted from the first of them."""
    days = [each.start.date() for each in context.sessions]
    kept = [each for each, day in zip(context.sittings, days, strict=True) if day not in rest]
    first = next(day for day in days if day not in rest)
    sittings = [[day - kept[0][0], *clocks] for day, *clocks in kept]
    return _as_said(sittings, day=first.isoformat(), **with_the_day(first, context))


def read_sessions(text: str, context: PlanContext) -> Answer:
    """Sessions typed one after another: "T5 8h-11h30; T6 8h-11h30"."""
    day = context.get("day")
    intervals = intervals_in(text, context, day)
    if not intervals or f"{intervals[0].start:%Y-%m-%d}" != day:
        return Rejected(Text("plan-need-sessions"))
    return _as_said(sittings_from(date.fromisoformat(day), intervals, context.hours))


def _as_said(sittings: list[Sitting], **also: Any) -> Accepted:
    return Accepted(sittings, {**also, "clock": sittings[0][1], "duration": {"sessions": sittings}})


SESSIONS: AnswerKind[PlanContext] = choice(
    as_proposed, free_text=read_sessions, keep=lambda kept: kept, echo=time_said
)
