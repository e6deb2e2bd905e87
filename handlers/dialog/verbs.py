"""What can be tapped or typed, declared at the function that answers it.

    @action("cancel", roles=PLANNING, target=PLANNED)
    def ask_cancel(turn: Turn, meeting: Meeting) -> Replies: ...

    @command("lich", aliases=("calendar",), roles=INSIDE | NOBODY, in_groups=True)
    def coming(turn: Turn) -> Replies: ...

A handler gets its target read and permitted: what is not there, or not the person's, is answered
before it is called. `handlers.actions` collects what the rooms declare.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from handlers.dialog.access import Roles
from handlers.dialog.payload import Action, loose, number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn

T = TypeVar("T")
U = TypeVar("U")
Handler = Callable[..., Replies]

STALE = Text("form-stale")


@dataclass(frozen=True, slots=True)
class Target(Generic[T]):
    """How what an action is done to stands in its payload.

    `read` gives None for what is not there or not the person's, which is then answered with
    `missing`, the same for both.
    """

    read: Callable[[Turn, str], T | None]
    write: Callable[[T], str] = str
    missing: Text = STALE

    def where(self, holds: Callable[[Turn, T], bool]) -> Target[T]:
        """The same, of those for which something holds."""

        def read(turn: Turn, text: str) -> T | None:
            found = self.read(turn, text)
            return found if found is not None and holds(turn, found) else None

        return replace(self, read=read)

    def __and__(self, other: Target[U]) -> Target[tuple[T, U]]:
        """Two targets parted by a dot."""

        def read(turn: Turn, text: str) -> tuple[T, U] | None:
            head, _, rest = text.partition(".")
            one = self.read(turn, head)
            two = None if one is None else other.read(turn, rest)
            return None if one is None or two is None else (one, two)

        def write(both: tuple[T, U]) -> str:
            return f"{self.write(both[0])}.{other.write(both[1])}"

        return Target(read, write, self.missing)


WORD: Target[str] = Target(lambda turn, text: text)
NUMBER: Target[int] = Target(lambda turn, text: number_in(text))

MOST_PAGES = 10_000
PAGE: Target[int] = Target(lambda turn, text: min(number_in(text) or 0, MOST_PAGES))


@dataclass(frozen=True, slots=True)
class Verb:
    """An action that belongs to no draft: its name in payloads, the roles that may, who answers."""

    name: str
    roles: Roles
    answer: Handler
    target: Target[Any] | None = None

    def __call__(self, turn: Turn, *target: Any) -> Replies:
        return self.answer(turn, *target)

    def to(self, target: Any = None) -> Action:
        """The action on a target, which may be given as it is written."""
        if self.target is None or target is None or isinstance(target, str):
            return loose(self.name, target or "")
        return loose(self.name, self.target.write(target))

    def button(self, label: Text | str, target: Any = None) -> Choice:
        """A button with this label; a label without arguments is given by its sentence's id."""
        return Choice(Text(label) if isinstance(label, str) else label, self.to(target))


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed after a slash: its Vietnamese name, with other names for it.

    `in_groups`: may be asked in a group chat. `keeps_place`: answered in the middle of a
    conversation, whose question stands on. `menu`: stands in the platforms' menus and in help.
    """

    name: str
    aliases: tuple[str, ...]
    roles: Roles
    answer: Handler
    target: Target[Any] | None = None
    in_groups: bool = False
    keeps_place: bool = False
    menu: bool = True

    def __call__(self, turn: Turn, *target: Any) -> Replies:
        return self.answer(turn, *target)


def action(
    name: str, *, roles: Roles, target: Target[Any] | None = None
) -> Callable[[Handler], Verb]:
    """Declares the function that answers a button."""
    return lambda answer: Verb(name, roles, answer, target)


def command(
    name: str,
    *,
    roles: Roles,
    aliases: tuple[str, ...] = (),
    target: Target[Any] | None = None,
    in_groups: bool = False,
    keeps_place: bool = False,
    menu: bool = True,
) -> Callable[[Handler], Command]:
    """Declares the function that answers a typed command."""
    return lambda answer: Command(
        name, aliases, roles, answer, target, in_groups, keeps_place, menu
    )
