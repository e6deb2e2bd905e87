"""The format question: what each format does to the year's share, shown before the choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from handlers.answers import labelled
from handlers.form import Accepted, Answer, Option, Question
from handlers.judging import PlanDesk
from handlers.remarks import SIGNS
from handlers.turn import Say
from rules import Format, Verdict, standing

KEEP, CHANGE = "keep", "change"


def ask_format(desk: PlanDesk) -> Question:
    """The formats, each with the year's share it leads to; what is left stands above them."""
    plain = tuple(
        replace(each, words=Say(f"{each.label.id}-words"))
        for each in labelled("plan-format", Format)
    )
    if not desk.is_conference or desk.unit is None or desk.meeting.day is None:
        return Question((Say("plan-ask-format"),), plain)
    effects = tuple(
        replace(each, label=_with_effect(each.label, desk.share_in(Format(each.name))))
        for each in plain
    )
    return Question((*_left(desk), Say("plan-ask-format"), Say("plan-format-hint")), effects)


def _with_effect(label: Say, verdict: Verdict) -> Say:
    if verdict.outcome not in SIGNS or "whole" not in verdict.args:
        return label
    figures = {name: verdict.args[name] for name in ("part", "gentle", "whole")}
    form = "plan-format-effect" if verdict.args["readings"] == 1 else "plan-format-effect-two"
    sign = Say(f"sign-{SIGNS[verdict.outcome]}")
    return Say(form, {"format": label, "sign": sign, **figures})


def _left(desk: PlanDesk) -> tuple[Say, ...]:
    day = desk.meeting.day
    assert day is not None
    now = standing(desk.year, desk.host, on=day, books=desk.books)
    if now.total is None:
        return ()
    figures: dict[str, Any] = {
        "year": day.year,
        "total": now.total,
        "strict": now.in_person_strict,
        "gentle": now.in_person_gentle,
    }
    if not now.total:
        return (Say("plan-year-none-yet", {"year": day.year}),)
    two = now.in_person_strict != now.in_person_gentle
    said = Say("plan-year-so-far-two" if two else "plan-year-so-far", figures)
    if now.cap is None:
        return (said,)
    return said, Say("plan-year-room", {"cap": now.cap, "left": max(0, now.cap - now.total)})


def year_moved(desk: PlanDesk) -> bool:
    """Whether the day was moved to another year after the format was chosen."""
    day, known = desk.get("day"), desk.get("year")
    return bool(day) and "format" in desk.draft.answers and date.fromisoformat(day).year != known


def ask_year(desk: PlanDesk) -> Question:
    year = date.fromisoformat(desk.get("day")).year
    options = (
        Option(KEEP, Say("plan-year-keep", {"year": year}), year),
        Option(CHANGE, Say("plan-year-change"), CHANGE),
    )
    return Question((Say("plan-ask-year", {"year": year}), *year_after(desk)), options)


def keep_year(meaning: Any) -> Answer:
    """The year confirmed, or the day asked once more."""
    if meaning == CHANGE:
        return Accepted(..., {"day": ..., "clock": ...})
    return Accepted(meaning)


def year_after(desk: PlanDesk) -> tuple[Say, ...]:
    """The unit's year once this plan is counted."""
    day, chosen = desk.meeting.day, desk.get("format")
    if not desk.is_conference or desk.unit is None or day is None or not chosen:
        return ()
    after = _with_effect(
        Say(f"plan-format-{chosen.replace('_', '-')}"), desk.share_in(Format(chosen))
    )
    return (Say("plan-year-effect", {"year": day.year, "effect": after}),)
