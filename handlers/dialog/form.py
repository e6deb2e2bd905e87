"""A conversation as a form: a tuple of slots, asked one at a time.

The next question is the first slot that applies and is empty, unless one is in focus (going back,
changing one answer). That rule alone gives back, skip, edit, several answers in one message and
coming back after a restart: the draft's row is the whole truth.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from handlers.dialog.access import Roles
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Month, Replies, Turn
from storage.model import Draft, Unit


class Context:
    """A draft being worked on, with what its questions may look at. `leaf` is the month that a
    calendar shows, empty for the present one."""

    def __init__(self, turn: Turn, draft: Draft, unit: Unit | None, leaf: str = "") -> None:
        self.turn = turn
        self.draft = draft
        self.unit = unit
        self.leaf = leaf

    def get(self, slot_id: str) -> Any:
        """The answer to a question; None when it was skipped or not asked yet."""
        return self.draft.answers.get(slot_id)


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
class Question:
    """What is asked: the lines, the usual answers, and how they may be given."""

    texts: tuple[Text, ...]
    options: tuple[Option, ...] = ()
    several: bool = False
    ticked: tuple[str, ...] = ()
    typed_numbers: bool = False
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer that was understood; `also` are answers to other slots in the same words, `says`
    what is worth telling of how the words were read."""

    value: Any
    also: Mapping[str, Any] | None = None
    texts: tuple[Text, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Slot(Generic[D]):
    """One question.

    `read` turns text into a value and `pick` an option's name, by default that of the question's
    own options; `echo` writes a value out. `then` may end the conversation on an answer.
    """

    id: str
    ask: Callable[[D], Question]
    read: Callable[[str, D], Answer]
    echo: Callable[[Any, D], Text | None]
    applies: Callable[[D], bool] = lambda context: True
    skippable: bool = False
    pick: Callable[[str, D], Answer] | None = None
    then: Callable[[D], Replies | None] = lambda context: None


@dataclass(frozen=True, slots=True)
class Form(Generic[D]):
    """A conversation: its slots, what happens when none is left, and the buttons of its own.

    `roles` may hold it in the unit acted for, `personal` where it belongs to no unit.
    `version` goes up when the questions change; answers to questions that are gone are ignored.
    `passing` names the answers that a change of mind takes back: the wish to save, its reasons.
    `stays_beneath`: one with answers stays open when another is begun. `begun` hears of a new one.
    """

    id: str
    version: int
    roles: Roles
    slots: tuple[Slot[D], ...]
    context: Callable[..., D]
    complete: Callable[[Form[D], D, tuple[Text, ...]], Replies]
    personal: Roles = frozenset()
    buttons: Mapping[str, Callable[[Form[D], D, str], Replies]] = field(default_factory=dict)
    findings: Callable[[D], Findings] = lambda context: Findings()
    several_answers: Callable[[Form[D], D, str], Mapping[str, Any]] = lambda form, context, text: {}
    passing: tuple[str, ...] = ()
    stays_beneath: bool = False
    begun: Callable[[Turn, Draft], None] = lambda turn, draft: None

    def slot(self, slot_id: str | None) -> Slot[D] | None:
        return next((slot for slot in self.slots if slot.id == slot_id), None)
