"""A plan read from a sentence, offered before anything is begun: only a clear yes begins it."""

from __future__ import annotations

from typing import Any

from handlers.dialog import drafts
from handlers.dialog.access import NOBODY, PLANNING
from handlers.dialog.engine import echoes
from handlers.dialog.fields import choice
from handlers.dialog.form import Form, Option, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, message
from handlers.plan.context import PlanContext
from handlers.plan.form import PLAN

BEGUN = "begun"

ANSWERS = (
    Option("yes", Text("planning-go-on"), True, Text("form-words-yes")),
    Option("no", Text("planning-not-a-plan"), False, Text("form-words-no")),
)


def _ask(context: PlanContext) -> tuple[Text, ...]:
    return (Text("planning-offer"), *echoes(PLAN, context, _read(context)))


def _read(context: PlanContext) -> dict[str, Any]:
    """What was read of the meeting."""
    return {name: said for name, said in context.draft.answers.items() if name != BEGUN}


def _decided(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...]) -> Replies:
    """The plan stands with what was read; or nothing is kept of it."""
    context.turn.close_draft(context.draft)
    if not context.get(BEGUN):
        return message(Text("planning-not-begun"))
    drafts.begin(context.turn, PLAN, context.turn.unit, _read(context))
    return ()


OFFER = Form(
    id="offer",
    roles=PLANNING | NOBODY,
    slots=(Slot(BEGUN, choice(ANSWERS), _ask, silent=True),),
    context=PlanContext,
    complete=_decided,
    gives_way=True,
)
