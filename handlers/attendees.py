"""The questions about who comes: how many, which groups, and how they belong."""

from __future__ import annotations

from typing import Any

from handlers.answers import match_option, read_text
from handlers.form import Accepted, Answer, Option, Question, Rejected, Slot
from handlers.groups import GROUPS, POLITBURO_GROUPS, TYPED, group_label
from handlers.judging import PlanDesk
from handlers.turn import Say
from rules import Scope
from vietnamese import Value

USUAL_COUNTS = (20, 30, 50, 100)
MOST_PEOPLE = 100_000
NONE = "none"


def ask_count(desk: PlanDesk) -> Question:
    usual = (Option(str(n), Say("form-candidate-number", {"value": n}), n) for n in USUAL_COUNTS)
    return Question((Say("plan-ask-count"),), tuple(usual), typed_numbers=True)


def keep_count(value: Value, desk: PlanDesk) -> Answer:
    if not 1 <= value.value <= MOST_PEOPLE:
        return Rejected(Say("plan-count-range", {"most": MOST_PEOPLE}))
    return Accepted(value.value)


def ask_groups(desk: PlanDesk) -> Question:
    usual = list(GROUPS)
    if desk.get("scope") == Scope.NATIONAL_POLITBURO:
        usual = [*POLITBURO_GROUPS, *usual]
    chosen = desk.get("groups") or []
    options = _options([*usual, *(name for name in chosen if name not in usual)])
    return Question(
        (Say("plan-ask-groups"),), options, several=True, ticked=_ticks(options, chosen)
    )


def read_groups(text: str, desk: PlanDesk) -> Answer:
    """Group names parted by commas or semicolons; a name that is not in the list is a group too."""
    options = ask_groups(desk).options
    names: list[str] = []
    for piece in filter(str.strip, text.replace(";", ",").split(",")):
        option = match_option(piece, options, desk)
        named = Accepted(option.meaning) if option else read_text(piece)
        if isinstance(named, Rejected):
            return named
        names.append(named.value if option else TYPED + named.value)
    return _keep_groups(names)


def pick_groups(picked: str, desk: PlanDesk) -> Answer:
    return _keep_groups(_meanings(picked, ask_groups(desk).options))


def _keep_groups(names: list[str]) -> Answer:
    if not names:
        return Rejected(Say("form-choose-some"))
    return Accepted(list(dict.fromkeys(names)), _ask_again_how_they_belong())


def _ask_again_how_they_belong() -> dict[str, Any]:
    return {"typed_bloc": ..., "all_fit": ..., "in_scope": ..., "involved": ...}


def groups_said(names: list[str], desk: PlanDesk) -> Say:
    return Say("answer-groups", {"value": tuple(group_label(name) for name in names)})


def has_typed_group(desk: PlanDesk) -> bool:
    return any(name.startswith(TYPED) for name in desk.get("groups") or [])


def has_groups(desk: PlanDesk) -> bool:
    return bool(desk.get("groups"))


def not_all_fit(desk: PlanDesk) -> bool:
    return has_groups(desk) and desk.get("all_fit") is False


def count_said(count: int, desk: PlanDesk) -> Say:
    return Say("answer-count", {"value": count})


def which(slot_id: str) -> Slot[PlanDesk]:
    """Group by group: which are in scope, or directly involved; all of them to begin with."""
    name = slot_id.replace("_", "-")

    def ask(desk: PlanDesk) -> Question:
        names = desk.get("groups") or []
        answered = desk.get(slot_id)
        options = (*_options(names), Option(NONE, Say("plan-no-group"), NONE))
        ticked = _ticks(options, names if answered is None else answered)
        return Question((Say(f"plan-ask-{name}"),), options, True, ticked)

    def read(text: str, desk: PlanDesk) -> Answer:
        options = ask(desk).options
        pieces = text.replace(";", ",").split(",")
        found = [match_option(piece, options, desk) for piece in pieces]
        names = [option.meaning for option in found if option]
        return _keep_which(names) if len(names) == len(found) else Rejected(Say("form-choose-some"))

    def pick(picked: str, desk: PlanDesk) -> Answer:
        return _keep_which(_meanings(picked, ask(desk).options))

    def echo(names: list[str], desk: PlanDesk) -> Say:
        return Say(f"answer-{name}", {"value": tuple(group_label(n) for n in names)})

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
