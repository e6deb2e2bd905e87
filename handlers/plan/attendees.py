"""The questions about who comes: how many, which groups, and how they belong."""

from __future__ import annotations

from typing import Any

from handlers.dialog.fields import match_option, read_text
from handlers.dialog.form import Accepted, Answer, Option, Question, Rejected, Slot
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext
from handlers.plan.groups import GROUPS, POLITBURO_GROUPS, TYPED, group_label
from rules import Scope
from vietnamese import Value

USUAL_COUNTS = (20, 30, 50, 100)
MOST_PEOPLE = 100_000
NONE = "none"


def ask_count(context: PlanContext) -> Question:
    usual = (Option(str(n), Text("form-candidate-number", {"value": n}), n) for n in USUAL_COUNTS)
    return Question((Text("plan-ask-count"),), tuple(usual), typed_numbers=True)


def keep_count(value: Value, context: PlanContext) -> Answer:
    if not 1 <= value.value <= MOST_PEOPLE:
        return Rejected(Text("plan-count-range", {"most": MOST_PEOPLE}))
    return Accepted(value.value)


def ask_groups(context: PlanContext) -> Question:
    usual = list(GROUPS)
    if context.get("scope") == Scope.NATIONAL_POLITBURO:
        usual = [*POLITBURO_GROUPS, *usual]
    chosen = context.get("groups") or []
    options = _options([*usual, *(name for name in chosen if name not in usual)])
    return Question(
        (Text("plan-ask-groups"),), options, several=True, ticked=_ticks(options, chosen)
    )


def read_groups(text: str, context: PlanContext) -> Answer:
    """Group names parted by commas or semicolons; a name that is not in the list is a group too."""
    options = ask_groups(context).options
    names: list[str] = []
    for piece in filter(str.strip, text.replace(";", ",").split(",")):
        option = match_option(piece, options, context)
        named = Accepted(option.meaning) if option else read_text(piece)
        if isinstance(named, Rejected):
            return named
        names.append(named.value if option else TYPED + named.value)
    return _keep_groups(names)


def pick_groups(picked: str, context: PlanContext) -> Answer:
    return _keep_groups(_meanings(picked, ask_groups(context).options))


def _keep_groups(names: list[str]) -> Answer:
    if not names:
        return Rejected(Text("form-choose-some"))
    return Accepted(list(dict.fromkeys(names)), _ask_again_how_they_belong())


def _ask_again_how_they_belong() -> dict[str, Any]:
    return {"typed_bloc": ..., "all_fit": ..., "in_scope": ..., "involved": ...}


def groups_said(names: list[str], context: PlanContext) -> Text:
    return Text("answer-groups", {"value": tuple(group_label(name) for name in names)})


def has_typed_group(context: PlanContext) -> bool:
    return any(name.startswith(TYPED) for name in context.get("groups") or [])


def has_groups(context: PlanContext) -> bool:
    return bool(context.get("groups"))


def not_all_fit(context: PlanContext) -> bool:
    return has_groups(context) and context.get("all_fit") is False


def count_said(count: int, context: PlanContext) -> Text:
    return Text("answer-count", {"value": count})


def which(slot_id: str) -> Slot[PlanContext]:
    """Group by group: which are in scope, or directly involved; all of them to begin with."""
    name = slot_id.replace("_", "-")

    def ask(context: PlanContext) -> Question:
        names = context.get("groups") or []
        answered = context.get(slot_id)
        options = (*_options(names), Option(NONE, Text("plan-no-group"), NONE))
        ticked = _ticks(options, names if answered is None else answered)
        return Question((Text(f"plan-ask-{name}"),), options, True, ticked)

    def read(text: str, context: PlanContext) -> Answer:
        options = ask(context).options
        pieces = text.replace(";", ",").split(",")
        found = [match_option(piece, options, context) for piece in pieces]
        names = [option.meaning for option in found if option]
        return (
            _keep_which(names) if len(names) == len(found) else Rejected(Text("form-choose-some"))
        )

    def pick(picked: str, context: PlanContext) -> Answer:
        return _keep_which(_meanings(picked, ask(context).options))

    def echo(names: list[str], context: PlanContext) -> Text:
        return Text(f"answer-{name}", {"value": tuple(group_label(n) for n in names)})

    return Slot(slot_id, ask, read, echo, applies=not_all_fit, pick=pick)


def _keep_which(names: list[str]) -> Answer:
    return Accepted([name for name in names if name != NONE])


def _options(names: list[str]) -> tuple[Option, ...]:
    """Groups as options; one typed in words goes by its place, a button's payload being short."""
    return tuple(
        Option(f"x{place}" if name.startswith(TYPED) else name, group_label(name), name)
        for place, name in enumerate(names)
    )


def _ticks(options: tuple[Option, ...], chosen: list[str]) -> tuple[str, ...]:
    return tuple(option.name for option in options if option.meaning in chosen)


def _meanings(picked: str, options: tuple[Option, ...]) -> list[str]:
    wanted = picked.split(",")
    return [option.meaning for option in options if option.name in wanted]
