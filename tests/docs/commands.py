"""docs/commands.md, written from the table of commands and buttons.

python -m tests.docs.commands
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.render.sentences import Wording, wording
from handlers.actions import TABLE
from handlers.dialog.access import EVERYBODY, OF_THE_UNIT, Role, Roles
from handlers.dialog.table import Table
from handlers.dialog.text import Text

FILE = Path(__file__).parents[2] / "docs" / "commands.md"

HEAD = """# Commands and buttons

Written from the table in `handlers/actions.py` by `python -m tests.docs.commands`; a test holds
that it is true. A role in brackets is one's standing before one belongs to a unit.
"""


def page(table: Table = TABLE, wording: Wording = wording) -> str:
    """The whole page."""
    return "\n".join((HEAD, *_commands(table, wording), "", *_buttons(table), ""))


def _commands(table: Table, wording: Wording) -> Iterator[str]:
    yield "| command | also | does | for | in groups | keeps the place |"
    yield "|---|---|---|---|---|---|"
    for each in table.commands:
        does = wording(Text(f"help-command-{each.name}")) if each.menu else ""
        also = ", ".join(f"/{alias}" for alias in each.aliases)
        marks = ("yes" if mark else "" for mark in (each.in_groups, each.keeps_place))
        yield f"| /{each.name} | {also} | {does} | {_who(each.roles)} | {' | '.join(marks)} |"


def _buttons(table: Table) -> Iterator[str]:
    yield "| button | for | answered in |"
    yield "|---|---|---|"
    for name, verb in sorted(table.verbs.items()):
        yield f"| `{name}` | {_who(verb.roles)} | `{_file(verb.answer.__module__)}` |"


def _file(module: str) -> str:
    return module.replace(".", "/") + ".py"


def _who(roles: Roles) -> str:
    if roles == EVERYBODY:
        return "everybody"
    if roles == OF_THE_UNIT:
        return "the unit's people"
    names = [role.value for role in Role if role in roles and role is not Role.nobody]
    return ", ".join((*names, "(nobody)") if Role.nobody in roles else names)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
