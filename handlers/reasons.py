"""The questions about why: why a meeting is needed, and what excuses a finding.

A reason is asked only where a verdict needs it, and stays once it was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from handlers.answers import labelled, read_text
from handlers.awaiting import leaders
from handlers.form import Accepted, Answer, Option, Question, Rejected
from handlers.judging import PlanDesk
from handlers.turn import Say
from rules import Kind, Outcome

_NUMBERED = re.compile(r"\d\s*[/-]\s*[^\W\d_]")
_NAMED = re.compile(r"([^\W\d_]+\s+){2,}\d")
NECESSITY = ("new-task", "discussion", "required", "other", "not-needed")


def read_document(text: str) -> Answer:
    """The number or the name of a document: "15/HD-SA", "Công văn 1234"."""
    if not (_NUMBERED.search(text) or _NAMED.search(text)):
        return Rejected(Say("plan-need-document"))
    return read_text(text)


def necessities(desk: PlanDesk) -> tuple[Option, ...]:
    """Why it is needed, as words; "Khác" is asked for, and "not needed" is an answer too."""

    def meaning(option: Option) -> dict[str, Any]:
        wordless = option.name in ("other", "not-needed")
        reason = None if wordless else desk.turn.wording(option.label)
        return {"needed": option.name != "not-needed", "reason": reason}

    named = labelled("plan-necessity", NECESSITY)
    return tuple(Option(option.name, option.label, meaning(option)) for option in named)


def keep_necessity(chosen: Any) -> Answer:
    if isinstance(chosen, str):
        chosen = {"needed": True, "reason": chosen}
    return Accepted(chosen, {"necessity_reason": ...})


def necessity_said(value: dict[str, Any], desk: PlanDesk) -> Say | None:
    if not value["needed"]:
        return Say("answer-not-needed")
    return Say("answer-necessity", {"value": value["reason"]}) if value["reason"] else None


def lacks_reason(desk: PlanDesk) -> bool:
    necessity = desk.get("necessity") or {}
    return bool(necessity.get("needed")) and not necessity.get("reason")


def is_major(desk: PlanDesk) -> bool:
    return bool(desk.get("kind") == Kind.MAJOR_DELIBERATIVE)


def asked_by(slot_id: str, outcome: Outcome, *rules: str) -> Callable[[PlanDesk], bool]:
    """Whether one of the rules found what this reason may excuse, or the reason was given."""

    def applies(desk: PlanDesk) -> bool:
        if slot_id in desk.draft.answers:
            return True
        return any(v.rule in rules and v.outcome is outcome for v in desk.verdicts)

    return applies


def saving_with_breach(desk: PlanDesk) -> bool:
    return bool(desk.get("saving")) and bool(desk.unexplained)


def saving_on_own_word(desk: PlanDesk) -> bool:
    """Whether who allowed a breach is asked for: where no leader of the unit will be."""
    led = desk.unit is not None and leaders(desk.turn.records, desk.unit.id)
    return saving_with_breach(desk) and not led


def ask_override(desk: PlanDesk) -> Question:
    """Names every breach that stands, and asks why the meeting is held so all the same."""
    breaches = tuple(
        Say("reason-of", {"finding": Say(v.message, v.args)}) for v in desk.unexplained
    )
    counted = Say("plan-breaches", {"number": len(breaches)})
    return Question((counted, *breaches, Say("plan-ask-override-reason")))
