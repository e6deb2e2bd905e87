"""The commands and the loose buttons, each in one table: what is typed or tapped → who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply, Turn
from handlers.me import help, leaving, mydata, start
from handlers.me import reminders as preferences
from handlers.meetings import approving, attendance, calendar, rsvp
from handlers.meetings import card as meetings
from handlers.meetings import undo as taking_back
from handlers.plan import planning, settling
from handlers.unit import card as units
from handlers.unit import invitations, journal, members, stats, switching
from vietnamese import fold


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its Vietnamese name, with other names for it.

    `keeps_place` commands are answered in the middle of a conversation, whose question stands on.
    `in_groups` commands may be asked in a group chat.
    """

    name: str
    aliases: tuple[str, ...]
    answer: Callable[[Turn, str], Replies]
    keeps_place: bool = False
    in_groups: bool = False


COMMANDS = (
    Command("hop", ("plan", "kehoach"), planning.plan),
    Command("lich", ("calendar",), calendar.coming, keeps_place=True, in_groups=True),
    Command("stats", ("thongke", "solieu"), stats.year, keeps_place=True, in_groups=True),
    Command("donvi", ("unit",), units.my_unit_card),
    Command("nhac", ("remind",), preferences.my_reminders, keeps_place=True),
    Command("quaylai", ("back",), leaving.back),
    Command("huy", ("cancel",), leaving.cancel),
    Command("dulieu", ("mydata",), mydata.overview, keeps_place=True),
    Command("trogiup", ("help",), help.topics, keeps_place=True),
    Command("start", ("batdau",), start.start),
)

NAMES: Mapping[str, Command] = {
    name: command for command in COMMANDS for name in (command.name, *command.aliases)
}

BUTTONS: Mapping[str, Callable[[Turn, str], Replies]] = {
    **attendance.BUTTONS,
    **approving.BUTTONS,
    **calendar.BUTTONS,
    **settling.BUTTONS,
    **help.BUTTONS,
    **invitations.BUTTONS,
    **journal.BUTTONS,
    **leaving.BUTTONS,
    **meetings.BUTTONS,
    **members.BUTTONS,
    **mydata.BUTTONS,
    **planning.BUTTONS,
    **rsvp.BUTTONS,
    **stats.BUTTONS,
    **switching.BUTTONS,
    **taking_back.BUTTONS,
    **units.BUTTONS,
    **preferences.BUTTONS,
}


def read(text: str) -> tuple[Command | None, str]:
    """The command and what follows it. `/start hop`, as a link from a group says it, is `/hop`."""
    word, _, rest = text.removeprefix("/").partition(" ")
    command = NAMES.get(fold(word.partition("@")[0]).replace(" ", ""))
    if command is not None and command.name == "start" and rest.strip() in NAMES:
        return NAMES[rest.strip()], ""
    return command, rest.strip()


def run(turn: Turn, command: Command, rest: str) -> Replies:
    """Answers a command."""
    replies = command.answer(turn, rest)
    return replies + drafts.show_standing(turn) if command.keeps_place else replies


def run_in_group(turn: Turn, command: Command, rest: str) -> Replies:
    """In a group: what is for everybody, without buttons that would act for whoever taps them; for
    the rest a way to the private chat."""
    if command.name == "start" and rest:
        return command.answer(turn, rest)
    if not command.in_groups:
        return (Reply((Text("help-in-private"),), private=command.name),)
    replies = command.answer(turn, rest)
    return tuple(replace(each, choices=(), private=command.name) for each in replies)
