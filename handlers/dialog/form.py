"""A conversation as a form: a tuple of slots, asked one at a time.

The next question is the first slot that applies and is empty, unless one is in focus (going back,
changing one answer). That rule alone gives back, skip, edit, several answers in one message and
coming back after a restart: the draft's row is the whole truth.

An answer is found again by its slot's id, in drafts as in saved meetings. Answers to slots that are
gone are read by nobody; a slot whose answers change their shape takes another id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Self, TypeVar

from handlers.dialog.access import Roles
from handlers.dialog.text import Text, dashed
from handlers.dialog.turn import Choice, Month, Replies, Turn
from storage.model import Draft, Unit
from vietnamese import Value


class Context:
    """A draft being worked on, with what its questions may look at. `month` is the one that a
    calendar shows ("2026-12"), empty for the present one."""

    def __init__(self, turn: Turn, draft: Draft, unit: Unit | None, month: str = "") -> None:
        self.turn = turn
        self.draft = draft
        self.unit = unit
        self.month = month

    def get(self, slot_id: str) -> Any:
        """The answer to a question; None when it was skipped or not asked yet."""
        return self.draft.answers.get(slot_id)

    def on(self, draft: Draft, month: str = "") -> Self:
        """The same conversation with its draft as it is now."""
        return type(self)(self.turn, draft, self.unit, month)


D = TypeVar("D", bound=Context)


@dataclass(frozen=True, slots=True)
class Option:
    """One usual answer. `value` is what it stands for, its name where that is the value itself;
    `words` is a sentence listing other words for it, parted by commas."""

    name: str
    label: Text
    value: Any = ...
    words: Text | None = None

    @property
    def meaning(self) -> Any:
        return self.name if self.value is ... else self.value


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer that was understood (an Ellipsis takes it away); `also` are answers to other slots
    in the same words, `texts` what is worth telling of how the words were read. What is in `doubt`
    is kept only once that question was answered with yes."""

    value: Any
    also: Mapping[str, Any] = field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    doubt: Text | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Words that were not understood, and why; `options` are readings to choose from. `final` says
    that they were understood and cannot be, so that no other question may take them."""

    why: Text
    options: tuple[Option, ...] = ()
    final: bool = False


Answer = Accepted | Rejected


@dataclass(frozen=True, slots=True)
class Findings:
    """What an answer brings up: lines to say, changes offered as buttons, and what is now said."""

    texts: tuple[Text, ...] = ()
    choices: tuple[Choice, ...] = ()
    seen: Mapping[str, str] | None = None


def as_given(sentence: str, answer: Any, context: Context) -> Text:
    """An answer said back as it is."""
    return Text(sentence, {"value": answer})


@dataclass(frozen=True, slots=True)
class AnswerKind(Generic[D]):
    """How an answer is given and said back; `handlers.dialog.fields` makes the usual ones.

    `options` are the usual answers, by which words are matched and which are drawn as buttons.
    `read` turns words into the answer, `pick` an option's name (the one option by default), and
    `keep` a value that was read elsewhere. `echo` writes an answer out, given the id of the
    sentence made for that. Where several may be chosen, `ticked` names those that are to begin
    with. `typed_numbers` says that a number typed is an answer, never the number of an option.
    """

    read: Callable[[str, D], Answer]
    options: Callable[[D], tuple[Option, ...]] = lambda context: ()
    pick: Callable[[str, D], Answer] | None = None
    keep: Callable[[Value, D], Answer] = lambda value, context: Accepted(value.value)
    echo: Callable[[str, Any, D], Text | None] = as_given
    ticked: Callable[[Any, D], tuple[str, ...]] | None = None
    optional: bool = False
    typed_numbers: bool = False
    month: Callable[[D], Month] | None = None


@dataclass(frozen=True, slots=True)
class Slot(Generic[D]):
    """One question.

    It is asked by the sentence `<form's asks>-<id>` unless `ask` says otherwise, and answered by
    `answer-<id>` (`-` for `_`). A `silent` one only steers the questions: its answer is never said
    back. `effect` writes an option's label when the question is drawn. `then` may end the
    conversation on an answer; `resets` names the slots that an answer makes asked again. A
    `passing` answer is taken back by any change of mind: the wish to save, its reasons.
    """

    id: str
    kind: AnswerKind[D]
    ask: Text | Callable[[D], Text | tuple[Text, ...]] | None = None
    applies: Callable[[D], bool] = lambda context: True
    silent: bool = False
    effect: Callable[[Option, D], Text] | None = None
    then: Callable[[D], Replies | None] = lambda context: None
    resets: tuple[str, ...] = ()
    passing: bool = False

    def said(self, answer: Any, context: D) -> Text | None:
        """An answer said back in full."""
        if self.silent or answer is None:
            return None
        return self.kind.echo(f"answer-{dashed(self.id)}", answer, context)


def with_resets(slots: Iterable[Slot[D]], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers together with those that they make asked again."""
    resets = {name: ... for slot in slots if slot.id in answers for name in slot.resets}
    return {**resets, **answers}


@dataclass(frozen=True, slots=True)
class Form(Generic[D]):
    """A conversation: its slots, what happens when none is left, and the buttons of its own.

    `roles` may hold it in the unit acted for, `personal` where it belongs to no unit. `asks` begins
    the id of the sentence that asks a slot. `stays_beneath`: one with answers stays open when
    another is begun. `gives_way`: words that answer none of its questions are no part of it, and
    put it away. `named` is what it is called when it is come back to. `begun` hears of a new one.
    """

    id: str
    roles: Roles
    slots: tuple[Slot[D], ...]
    context: Callable[..., D]
    complete: Callable[[Form[D], D, tuple[Text, ...]], Replies]
    personal: Roles = frozenset()
    asks: str = ""
    buttons: Mapping[str, Callable[[Form[D], D, str], Replies]] = field(default_factory=dict)
    findings: Callable[[D], Findings] = lambda context: Findings()
    several_answers: Callable[[D, str], Mapping[str, Any]] = lambda context, text: {}
    stays_beneath: bool = False
    gives_way: bool = False
    named: Callable[[D], Text | None] = lambda context: None
    begun: Callable[[Turn, Draft], None] = lambda turn, draft: None

    @property
    def passing(self) -> tuple[str, ...]:
        """The ids of the slots whose answers a change of mind takes back."""
        return tuple(slot.id for slot in self.slots if slot.passing)

    def slot(self, slot_id: str | None) -> Slot[D] | None:
        return next((slot for slot in self.slots if slot.id == slot_id), None)

    def question(self, slot: Slot[D], context: D) -> tuple[Text, ...]:
        """The lines that ask a slot."""
        ask = slot.ask(context) if callable(slot.ask) else slot.ask
        ask = ask or Text(f"{self.asks}-{dashed(slot.id)}")
        return (ask,) if isinstance(ask, Text) else ask
