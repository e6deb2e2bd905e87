"""The questions about who comes: how many, which groups, and how they belong."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog.fields import labelled, match_option, reading
from handlers.dialog.form import Accepted, Answer, AnswerKind, Option, Rejected
from handlers.dialog.own_words import is_time, read_own_words
from handlers.dialog.text import Text
from handlers.plan.context import PlanContext
from handlers.plan.groups import GROUPS, POLITBURO_GROUPS, TYPED, group_label
from handlers.plan.moments import read_moment
from rules import Bloc, Scope
from vietnamese import Ask, Reading, Refuse, Value, read_number

USUAL_COUNTS = tuple(
    Option(str(n), Text("form-candidate-number", {"value": n}), n) for n in (20, 30, 50, 100)
)
MOST_PEOPLE = 100_000
NONE = Option("none", Text("plan-no-group"))
BLOCS = labelled("bloc", Bloc)
ALL_FIT = (
    Option("yes", Text("plan-all-fit"), True, Text("form-words-yes")),
    Option("no", Text("plan-not-all-fit"), False, Text("form-words-no")),
)


def keep_count(value: Value, context: PlanContext) -> Answer:
    if not 1 <= value.value <= MOST_PEOPLE:
        return Rejected(Text("plan-count-range", {"most": MOST_PEOPLE}))
    return Accepted(value.value)


def read_count(text: str, context: PlanContext) -> Reading:
    """A number of people; the figures of a time are none."""
    number = read_number(text)
    when = read_moment(text, context)
    if isinstance(number, Ask) and is_time(when):
        return Refuse("no-number")
    return number


COUNT = reading(read_count, keep_count, USUAL_COUNTS, of=int, typed_numbers=True)


def invited(context: PlanContext) -> list[str]:
    """The groups that were chosen or typed so far."""
    return context.get("groups") or []


def has_groups(context: PlanContext) -> bool:
    return bool(invited(context))


def has_typed_group(context: PlanContext) -> bool:
    return any(name.startswith(TYPED) for name in invited(context))


def not_all_fit(context: PlanContext) -> bool:
    return has_groups(context) and context.get("all_fit") is False


def every_group(context: PlanContext) -> tuple[Option, ...]:
    """The usual groups, and those that were typed."""
    usual = list(GROUPS)
    if context.get("scope") == Scope.NATIONAL_POLITBURO:
        usual = [*POLITBURO_GROUPS, *usual]
    return _options([*usual, *(name for name in invited(context) if name not in usual)])


def groups_invited(context: PlanContext) -> tuple[Option, ...]:
    return (*_options(invited(context)), NONE)


def _options(names: list[str]) -> tuple[Option, ...]:
    """Groups as options; one typed in words goes by its place, a button's payload being short."""
    return tuple(
        Option(f"x{place}" if name.startswith(TYPED) else name, group_label(name), name)
        for place, name in enumerate(names)
    )


def read_groups(text: str, context: PlanContext) -> Answer:
    """Group names parted by commas or semicolons; a name that is not in the list is a group too."""
    options, names, doubt = every_group(context), [], None
    for piece in filter(str.strip, _pieces(text)):
        option = match_option(piece, options, context)
        typed = Accepted(option.meaning) if option else read_own_words(piece, context)
        if isinstance(typed, Rejected):
            return typed
        names.append(typed.value if option else TYPED + typed.value)
        doubt = doubt or typed.doubt
    kept = keep_groups(names)
    return kept if isinstance(kept, Rejected) else replace(kept, doubt=doubt)


def pick_groups(picked: str, context: PlanContext) -> Answer:
    return keep_groups(_meanings(picked, every_group(context)))


def keep_groups(names: list[str]) -> Answer:
    if not names:
        return Rejected(Text("form-choose-some"))
    return Accepted(list(dict.fromkeys(names)))


def read_which(text: str, context: PlanContext) -> Answer:
    """Some of the groups invited, or none of them."""
    options = groups_invited(context)
    found = [match_option(piece, options, context) for piece in _pieces(text)]
    if not all(found):
        return Rejected(Text("form-choose-some"))
    return keep_which([option.meaning for option in found if option])


def pick_which(picked: str, context: PlanContext) -> Answer:
    return keep_which(_meanings(picked, groups_invited(context)))


def keep_which(names: list[str]) -> Answer:
    return Accepted([name for name in names if name != NONE.name])


def _pieces(text: str) -> list[str]:
    return text.replace(";", ",").split(",")


def _meanings(picked: str, options: tuple[Option, ...]) -> list[str]:
    wanted = picked.split(",")
    return [option.meaning for option in options if option.name in wanted]


def groups_said(sentence: str, names: list[str], context: PlanContext) -> Text:
    return Text(sentence, {"value": tuple(map(group_label, names))})


def _ticks(options: tuple[Option, ...], chosen: list[str]) -> tuple[str, ...]:
    return tuple(option.name for option in options if option.meaning in chosen)


def tick_groups(answered: list[str] | None, context: PlanContext) -> tuple[str, ...]:
    return _ticks(every_group(context), answered or [])


def tick_which(answered: list[str] | None, context: PlanContext) -> tuple[str, ...]:
    """What was answered, all of the groups to begin with."""
    chosen = invited(context) if answered is None else answered
    return _ticks(groups_invited(context), chosen)


GROUPS_INVITED = AnswerKind(
    read_groups, every_group, pick_groups, echo=groups_said, ticked=tick_groups
)
WHICH = AnswerKind(read_which, groups_invited, pick_which, echo=groups_said, ticked=tick_which)
