"""`hop226 admin`: what the office's IT does: units, the first admin's invitation, a lost access."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot import clock
from bot.commands import backup, health
from bot.commands.options import add_db
from bot.refusal import Refused
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.access import ROLES, Role
from handlers.dialog.text import Text
from handlers.office.codes import digest, new_code
from handlers.unit.invitations import DAYS
from rules import Bloc, Level
from storage.model import CodeKind, Unit
from storage.storage import Storage
from storage.store import Store

CHANNEL, ADDRESS = "hop226", "admin"
"""Where the program itself stands among the people, for the record."""

Lines = Iterator[Text]


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = (*ACTIONS, "backup", "health")
    parser.add_argument("action", choices=actions, help=wording(Text("admin-help-action")))
    parser.add_argument("what", nargs="*", help=wording(Text("admin-help-what")))
    add_db(parser)
    parser.add_argument("--bloc", choices=_names(Bloc), help=wording(Text("admin-help-bloc")))
    parser.add_argument("--level", choices=_names(Level), help=wording(Text("admin-help-level")))
    parser.add_argument("--parent", help=wording(Text("admin-help-parent")))
    asked_role = wording(Text("admin-help-role"))
    parser.add_argument("--role", choices=_names(ROLES), default="admin", help=asked_role)


def run(options: argparse.Namespace) -> int:
    if options.action == "health":
        return health.run(argparse.Namespace(json=False))
    if options.action == "backup":
        return backup.run(argparse.Namespace(file=Path(_only(options)), db=options.db))
    store = Store.open(database(options.db))
    try:
        now, act = clock.running(), ACTIONS[options.action]
        lines = store.run_now(lambda storage: list(act(storage, options, now)))
    finally:
        store.close()
    for line in lines:
        print(wording(line))
    return 0


def create(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """A unit, with the invitation of its first admin."""
    name = _only(options)
    if not (options.bloc and options.level):
        raise Refused("admin-needs-kind")
    parent = _unit(storage, options.parent).id if options.parent else None
    by = _myself(storage, now)
    unit = storage.add_unit(name, options.bloc, options.level, parent, by, now, with_admin=False)
    yield Text("unit-created", {"name": unit.name, "code": unit.code})
    yield _code(storage, CodeKind.member, unit, str(Role.admin), now)


def invite(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """An invitation into a unit, for one person."""
    yield _code(storage, CodeKind.member, _unit(storage, _only(options)), options.role, now)


def founder(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """A code that lets one person create a unit in the chat."""
    yield _code(storage, CodeKind.founder, None, None, now)


def reset(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """After a lost phone: every open code and group of the unit is closed, a new admin invited."""
    unit, by = _unit(storage, _only(options)), _myself(storage, now)
    for code in storage.open_codes(unit.id, now):
        storage.revoke_code(code.id, by, now)
    for channel, chat in storage.groups_of(unit.id):
        storage.unlink_group(channel, chat, by, now)
    for member in storage.members(unit.id):
        if member.role == Role.admin:
            storage.give_role(member.person_id, unit.id, str(Role.member), by, now)
    yield Text("admin-reset", {"unit": unit.name})
    yield _code(storage, CodeKind.member, unit, str(Role.admin), now)


def listing(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """The units, each with how many people it has."""
    after = 0
    while units := storage.all_units(after):
        for unit in units:
            above = None if unit.parent_id is None else storage.unit(unit.parent_id)
            people = len(storage.members(unit.id))
            told = {"code": unit.code, "name": unit.name, "people": people}
            yield Text("admin-unit", {**told, "parent": above.code if above else "-"})
        after = units[-1].id
    if not after:
        yield Text("admin-no-units")


def set_parent(storage: Storage, options: argparse.Namespace, now: datetime) -> Lines:
    """Puts a unit under another one; `-` takes it out."""
    if len(options.what) != 2:
        raise Refused("cli-bad-usage", prog="hop226 admin")
    unit = _unit(storage, options.what[0])
    above = None if options.what[1] == "-" else _unit(storage, options.what[1]).id
    storage.change_unit(unit.id, {"parent_id": above}, _myself(storage, now), now)
    yield Text("unit-changed", {"name": unit.name})


ACTIONS: dict[str, Callable[[Storage, argparse.Namespace, datetime], Lines]] = {
    "create": create,
    "invite": invite,
    "founder": founder,
    "reset": reset,
    "list": listing,
    "parent": set_parent,
}


def _code(
    storage: Storage, kind: CodeKind, unit: Unit | None, role: str | None, now: datetime
) -> Text:
    """Hands out a code for one person, and says it."""
    code, ends, by = new_code("u"), now + timedelta(days=DAYS), _myself(storage, now)
    unit_id = None if unit is None else unit.id
    storage.add_code(digest(code), kind, unit_id, role, 1, by, now, ends)
    return Text("admin-code", {"code": code, "until": ends.isoformat()})


def _myself(storage: Storage, now: datetime) -> int:
    return storage.meet_person(CHANNEL, ADDRESS, "", now).id


def _unit(storage: Storage, code: str) -> Unit:
    unit = storage.unit_with_code(code)
    if unit is None:
        raise Refused("admin-no-unit", code=code)
    return unit


def _only(options: argparse.Namespace) -> str:
    """The one thing that was named."""
    if len(options.what) != 1:
        raise Refused("cli-bad-usage", prog="hop226 admin")
    return str(options.what[0])


def _names(values: Sequence[object] | type[Bloc] | type[Level]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)
