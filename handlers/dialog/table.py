"""Every command, button and form there is, collected from what the rooms declare."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from handlers.dialog.form import Form
from handlers.dialog.matching import says, without_request
from handlers.dialog.text import Text
from handlers.dialog.verbs import Command, Verb
from vietnamese import fold

Declared = Command | Verb | Form[Any]


@dataclass(frozen=True, slots=True)
class Table:
    """`names` are the commands by every name they have, `verbs` the buttons that belong to no
    draft, `forms` the conversations by the id that stands in a draft's row."""

    commands: tuple[Command, ...]
    names: Mapping[str, Command]
    verbs: Mapping[str, Verb]
    forms: Mapping[str, Form[Any]]

    @classmethod
    def of(cls, declared: Iterable[Declared]) -> Table:
        """Raises ValueError for one without roles, or two of a name."""
        things = list(declared)
        commands = tuple(each for each in things if isinstance(each, Command))
        verbs = [each for each in things if isinstance(each, Verb)]
        forms = [each for each in things if isinstance(each, Form)]
        for each in things:
            if not each.roles:
                raise ValueError(f"{each} is open to no role: say whose it is")
        return cls(
            commands,
            _unique((name, each) for each in commands for name in (each.name, *each.aliases)),
            _unique((each.name, each) for each in verbs),
            _unique((each.id, each) for each in forms),
        )

    def read(self, text: str) -> tuple[Command | None, str]:
        """The command that a text begins with, and what follows it; `/start hop`, as a link from
        a group says it, is `/hop`."""
        word, rest = [*re.split(r"\s+", text.removeprefix("/"), maxsplit=1), ""][:2]
        command = self.names.get(fold(word.partition("@")[0]).replace(" ", ""))
        if command is not None and command.name == "start" and rest.strip() in self.names:
            return self.names[rest.strip()], ""
        return command, rest.strip()

    def spoken(self, text: str, wording: Callable[[Text], str]) -> Command | None:
        """The command that a text says without its slash: `lịch họp`, `tôi muốn hủy`."""
        for asked in dict.fromkeys((text, without_request(text))):
            for command in self.commands:
                if _is_said(command, asked, wording):
                    return command
        return None


def _is_said(command: Command, text: str, wording: Callable[[Text], str]) -> bool:
    words = wording(Text(f"help-words-{command.name}")).split(",") if command.menu else ()
    return any(says(text, name) for name in (command.name, *command.aliases, *words))


def declared_in(*rooms: ModuleType) -> list[Declared]:
    """What some modules declare, each thing once however often it is imported."""
    found: dict[int, Declared] = {}
    for room in rooms:
        for each in vars(room).values():
            for thing in each if isinstance(each, tuple) else (each,):
                if isinstance(thing, Command | Verb | Form):
                    found[id(thing)] = thing
    return list(found.values())


def _unique(named: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, thing in named:
        if name in found:
            raise ValueError(f"two are named {name!r}: {found[name]} and {thing}")
        found[name] = thing
    return found
