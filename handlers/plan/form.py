"""The plan as a form: its questions, then the card, then the saved meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.deliveries.scheduling import plan_mention
from handlers.dialog.access import NOBODY, PLANNING
from handlers.dialog.form import Form
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn
from handlers.plan.card import card
from handlers.plan.context import PlanContext
from handlers.plan.edit import BUTTONS
from handlers.plan.findings import findings
from handlers.plan.questions import SLOTS
from handlers.plan.reasons import SAVING
from handlers.plan.saving import save
from handlers.plan.sentence import answers_in
from handlers.plan.slots import slots_of
from storage.model import Draft


def complete(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...]) -> Replies:
    """The card; once saving was chosen and every breach has its reason, the meeting."""
    return save(context) if context.get(SAVING) else card(context, slots_of(form), before)


def several_answers(context: PlanContext, text: str) -> Mapping[str, Any]:
    """Answers to other questions in the words typed at one; none unless all the words are answers,
    so that chat never fills a field."""
    answers = answers_in(text, context, SLOTS)
    return {} if "title" in answers else answers


def named(context: PlanContext) -> Text:
    title = context.get("title")
    return Text("planning-named", {"title": title}) if title else Text("planning-untitled")


def mention_later(turn: Turn, draft: Draft) -> None:
    plan_mention(turn.storage, draft, turn.now)


PLAN = Form(
    id="plan",
    roles=PLANNING | NOBODY,
    slots=SLOTS,
    context=PlanContext,
    complete=complete,
    asks="plan-ask",
    buttons=BUTTONS,
    findings=findings,
    several_answers=several_answers,
    stays_beneath=True,
    named=named,
    begun=mention_later,
)
