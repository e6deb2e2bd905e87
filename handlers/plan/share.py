"""The format question: what each format does to the year's share, shown before the choice."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.dialog.fields import labelled
from handlers.dialog.form import Accepted, Answer, Option
from handlers.dialog.text import Text, dashed
from handlers.plan.context import PlanContext
from handlers.plan.judging import SHARE
from rules import Format, Outcome, Verdict

KEEP, CHANGE = "keep", "change"
FORMATS = labelled("plan-format", Format, worded=True)


def ask_format(context: PlanContext) -> tuple[Text, ...]:
    """Of a conference: what the year has room for, and what a hybrid one is."""
    ask, day = Text("plan-ask-format"), counted_on(context)
    return (ask,) if day is None else (*_left(context, day), ask, Text("plan-format-hint"))


def counted_on(context: PlanContext) -> date | None:
    """The day of a plan that counts in the share of its unit's year; None for any other."""
    return context.meeting.day if context.is_conference and context.unit else None


def with_share(option: Option, context: PlanContext) -> Text:
    """A format with the year's share that it leads to."""
    day = counted_on(context)
    if day is None:
        return option.label
    share = context.judging.share_with(context.meeting, Format(option.name), day)
    return _with_effect(option.label, share)


def _with_effect(label: Text, verdict: Verdict) -> Text:
    if verdict.outcome is Outcome.NOT_APPLICABLE or "whole" not in verdict.args:
        return label
    figures = {name: verdict.args[name] for name in ("part", "gentle", "whole")}
    form = "plan-format-effect" if verdict.args["readings"] == 1 else "plan-format-effect-two"
    sign = Text(f"sign-{dashed(verdict.outcome)}")
    return Text(form, {"format": label, "sign": sign, **figures})


def _left(context: PlanContext, day: date) -> tuple[Text, ...]:
    """What the year has so far, and what it has room for."""
    now = context.judging.year_so_far(context.meeting, day)
    if now.total is None:
        return ()
    figures: dict[str, Any] = {
        "year": day.year,
        "total": now.total,
        "strict": now.in_person_strict,
        "gentle": now.in_person_gentle,
    }
    if not now.total:
        return (Text("plan-year-none-yet", {"year": day.year}),)
    two = now.in_person_strict != now.in_person_gentle
    so_far = Text("plan-year-so-far-two" if two else "plan-year-so-far", figures)
    if now.cap is None:
        return (so_far,)
    return so_far, Text("plan-year-room", {"cap": now.cap, "left": max(0, now.cap - now.total)})


def year_moved(context: PlanContext) -> bool:
    """Whether the day was moved to another year after the format was chosen."""
    day = context.get("day")
    return bool(day) and is_of_another_year(date.fromisoformat(day), context)


def is_of_another_year(day: date, context: PlanContext) -> bool:
    """Whether the format was chosen for another year than that of a day."""
    return "format" in context.draft.answers and context.get("year") != day.year


def ask_year(context: PlanContext) -> tuple[Text, ...]:
    year = date.fromisoformat(context.get("day")).year
    return (Text("plan-ask-year", {"year": year}), *year_after(context))


def years(context: PlanContext) -> tuple[Option, ...]:
    year = date.fromisoformat(context.get("day")).year
    return (
        Option(KEEP, Text("plan-year-keep", {"year": year}), year),
        Option(CHANGE, Text("plan-year-change")),
    )


def keep_year(meaning: Any) -> Answer:
    """The year confirmed, or the day asked once more."""
    if meaning == CHANGE:
        return Accepted(..., {"day": ..., "clock": ...})
    return Accepted(meaning)


def year_after(context: PlanContext) -> tuple[Text, ...]:
    """The unit's year once this plan is counted."""
    chosen, day = context.get("format"), counted_on(context)
    if not chosen or day is None:
        return ()
    share = next(verdict for verdict in context.verdicts if verdict.rule == SHARE)
    effect = _with_effect(Text(f"plan-format-{dashed(chosen)}"), share)
    return (Text("plan-year-effect", {"year": day.year, "effect": effect}),)
