"""The format question: what each format does to the year's share, shown before the choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from handlers.dialog.fields import labelled
from handlers.dialog.form import Accepted, Answer, Option, Question
from handlers.dialog.text import Text
from handlers.meetings.findings import SIGNS
from handlers.plan.context import PlanContext
from rules import Format, Verdict, standing

KEEP, CHANGE = "keep", "change"


def ask_format(context: PlanContext) -> Question:
    """The formats, each with the year's share it leads to; what is left stands above them."""
    plain = tuple(
        replace(each, words=Text(f"{each.label.id}-words"))
        for each in labelled("plan-format", Format)
    )
    if not context.is_conference or context.unit is None or context.meeting.day is None:
        return Question((Text("plan-ask-format"),), plain)
    effects = tuple(
        replace(each, label=_with_effect(each.label, context.share_in(Format(each.name))))
        for each in plain
    )
    return Question((*_left(context), Text("plan-ask-format"), Text("plan-format-hint")), effects)


def _with_effect(label: Text, verdict: Verdict) -> Text:
    if verdict.outcome not in SIGNS or "whole" not in verdict.args:
        return label
    figures = {name: verdict.args[name] for name in ("part", "gentle", "whole")}
    form = "plan-format-effect" if verdict.args["readings"] == 1 else "plan-format-effect-two"
    sign = Text(f"sign-{SIGNS[verdict.outcome]}")
    return Text(form, {"format": label, "sign": sign, **figures})


def _left(context: PlanContext) -> tuple[Text, ...]:
    day = context.meeting.day
    assert day is not None
    now = standing(context.year, context.host, on=day, books=context.books)
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
    said = Text("plan-year-so-far-two" if two else "plan-year-so-far", figures)
    if now.cap is None:
        return (said,)
    return said, Text("plan-year-room", {"cap": now.cap, "left": max(0, now.cap - now.total)})


def year_moved(context: PlanContext) -> bool:
    """Whether the day was moved to another year after the format was chosen."""
    day, known = context.get("day"), context.get("year")
    return bool(day) and "format" in context.draft.answers and date.fromisoformat(day).year != known


def ask_year(context: PlanContext) -> Question:
    year = date.fromisoformat(context.get("day")).year
    options = (
        Option(KEEP, Text("plan-year-keep", {"year": year}), year),
        Option(CHANGE, Text("plan-year-change"), CHANGE),
    )
    return Question((Text("plan-ask-year", {"year": year}), *year_after(context)), options)


def keep_year(meaning: Any) -> Answer:
    """The year confirmed, or the day asked once more."""
    if meaning == CHANGE:
        return Accepted(..., {"day": ..., "clock": ...})
    return Accepted(meaning)


def year_after(context: PlanContext) -> tuple[Text, ...]:
    """The unit's year once this plan is counted."""
    day, chosen = context.meeting.day, context.get("format")
    if not context.is_conference or context.unit is None or day is None or not chosen:
        return ()
    after = _with_effect(
        Text(f"plan-format-{chosen.replace('_', '-')}"), context.share_in(Format(chosen))
    )
    return (Text("plan-year-effect", {"year": day.year, "effect": after}),)
