"""The questions what a meeting is: its kind, its scope, and what was done on its matter before."""

from __future__ import annotations

from handlers.dialog.fields import labelled
from handlers.dialog.form import Accepted, Answer, Option
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext
from rules import Kind, Level, Scope

KINDS = labelled("plan-kind", Kind, worded=True)
NO_CONFERENCE = (
    Option("no", Text("plan-not-a-conference"), True, Text("form-words-no")),
    Option("yes", Text("plan-a-conference"), False, Text("form-words-yes")),
)
NOT_YET = Option("no", Text("plan-not-yet"), False, Text("form-words-no"))
GUIDED = (NOT_YET, Option("yes", Text("plan-there-is"), True, Text("form-words-yes")))
BROADCAST = (NOT_YET, Option("yes", Text("plan-already"), True, Text("form-words-yes")))


def conference(context: PlanContext) -> bool:
    return context.is_conference


def no_conference(context: PlanContext) -> bool:
    return bool(context.get("kind")) and not context.is_conference


def keep_conference(confirmed: bool) -> Answer:
    """No conference, or the kind asked once more."""
    return Accepted(True) if confirmed else Accepted(..., {"kind": ...})


def scopes(context: PlanContext) -> tuple[Option, ...]:
    central = context.unit is not None and context.unit.level == Level.CENTRAL
    return labelled("plan-scope", (s for s in Scope if central or s != Scope.NATIONAL_POLITBURO))
