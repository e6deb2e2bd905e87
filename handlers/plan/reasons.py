"""The questions about why: why a meeting is needed, and what excuses a finding.

A reason is asked only where a verdict needs it, and stays once it was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handlers.dialog.fields import choice, labelled, match_option
from handlers.dialog.form import Accepted, Answer, Option, Rejected
from handlers.dialog.matching import is_unsure, negates
from handlers.dialog.own_words import is_question, read_own_words, read_text
from handlers.dialog.text import Text
from handlers.office.approvals import leaders
from handlers.plan.context import PlanContext
from rules import Kind, Outcome

_NUMBERED = re.compile(r"\d\s*[/-]\s*[^\W\d_]")
_NAMED = re.compile(r"([^\W\d_]+\s+){2,}\d")
SAVING = "saving"
"""The wish to save: never asked, given by the card's button."""

OTHER, NOT_NEEDED = "other", "not-needed"
NECESSITIES = ("new-task", "discussion", "required", OTHER, NOT_NEEDED)


def read_document(text: str, context: PlanContext) -> Answer:
    """The number or the name of a document: "15/HD-SA", "Công văn 1234"; or that there is none."""
    if is_not_yet(text):
        return Accepted(False)
    if is_question(text) or not (_NUMBERED.search(text) or _NAMED.search(text)):
        return Rejected(Text("plan-need-document"))
    return read_text(text)


def read_not_yet(text: str, context: PlanContext) -> Answer:
    """That something was not done yet, in whatever words."""
    return Accepted(False) if is_not_yet(text) else Rejected(Text("form-choose-one"))


def is_not_yet(text: str) -> bool:
    """Whether a text denies, and does not just say that one does not know."""
    return negates(text) and not is_unsure(text)


def necessities(context: PlanContext) -> tuple[Option, ...]:
    """Why it is needed, as words; "Khác" is asked for, and "not needed" is an answer too."""

    def meaning(option: Option) -> dict[str, Any]:
        wordless = option.name in (OTHER, NOT_NEEDED)
        reason = None if wordless else context.turn.wording(option.label)
        return {"needed": option.name != NOT_NEEDED, "reason": reason}

    named = labelled("plan-necessity", NECESSITIES, worded=True)
    return tuple(replace(option, value=meaning(option)) for option in named)


def read_reason(text: str, context: PlanContext) -> Answer:
    """Why it is needed: that it is, or is not, says nothing of why."""
    if match_option(text, NECESSITY.options(context), context):
        return Rejected(Text("form-write-something"))
    return read_own_words(text, context)


def read_necessity(text: str, context: PlanContext) -> Answer:
    reason = read_own_words(text, context)
    if isinstance(reason, Rejected):
        return reason
    return replace(reason, value={"needed": True, "reason": reason.value})


def necessity_said(sentence: str, answer: dict[str, Any], context: PlanContext) -> Text | None:
    if not answer["needed"]:
        return Text("answer-not-needed")
    return Text(sentence, {"value": answer["reason"]}) if answer["reason"] else None


NECESSITY = choice(necessities, free_text=read_necessity, echo=necessity_said)


def lacks_reason(context: PlanContext) -> bool:
    necessity = context.get("necessity") or {}
    return bool(necessity.get("needed")) and not necessity.get("reason")


def is_major(context: PlanContext) -> bool:
    return bool(context.get("kind") == Kind.MAJOR_DELIBERATIVE)


def asked_by(slot_id: str, outcome: Outcome, *rules: str) -> Callable[[PlanContext], bool]:
    """Whether one of the rules found what this reason may excuse, or the reason was given."""

    def applies(context: PlanContext) -> bool:
        if slot_id in context.draft.answers:
            return True
        return any(v.rule in rules and v.outcome is outcome for v in context.verdicts)

    return applies


def saving_with_breach(context: PlanContext) -> bool:
    return bool(context.get(SAVING)) and bool(context.unexplained)


def saving_on_own_word(context: PlanContext) -> bool:
    """Whether who allowed a breach is asked for: where no leader of the unit will be."""
    unit = context.unit
    return saving_with_breach(context) and not (unit and leaders(context.turn.storage, unit.id))


def ask_override(context: PlanContext) -> tuple[Text, ...]:
    """Names every breach that stands, and asks why the meeting is held so all the same."""
    breaches = tuple(
        Text("reason-of", {"finding": Text(v.message, v.args)}) for v in context.unexplained
    )
    counted = Text("plan-breaches", {"number": len(breaches)})
    return (counted, *breaches, Text("plan-ask-override-reason"))
