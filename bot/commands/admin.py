"""`hop226 admin`: what the office's IT does: units, the first admin's invitation, a lost access."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot import clock
from bot.commands import backup, health
from bot.refusal import Refused
from bot.render.sentences import wording
from bot.settings import database
from handlers.codes import digest, new_code
from handlers.doors import Role
from handlers.invitations import DAYS, ROLES
from handlers.turn import Say
from rules import Bloc, Level
from storage.records import CodeKind, Unit
from storage.store import Store
from storage.verbs import Records

CHANNEL, ADDRESS = "hop226", "admin"
"""Where the program itself stands among the people, for the record."""

Lines = Iterator[Say]


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = (*ACTIONS, "backup", "health")
    parser.add_argument("action", choices=actions, help=wording(Say("admin-help-action")))
    parser.add_argument("what", nargs="*", help=wording(Say("admin-help-what")))
    parser.add_argument("--db", type=Path, help=wording(Say("cli-help-db")))
    parser.add_argument("--bloc", choices=_names(Bloc), help=wording(Say("admin-help-bloc")))
    parser.add_argument("--level", choices=_names(Level), help=wording(Say("admin-help-level")))
    parser.add_argument("--parent", help=wording(Say("admin-help-parent")))
    asked_role = wording(Say("admin-help-role"))
    parser.add_argument("--role", choices=_names(ROLES), default="admin", help=asked_role)


def run(options: argparse.Namespace) -> int:
    if options.action == "health":
        return health.run(argparse.Namespace(json=False))
    if options.action == "backup":
        return backup.run(argparse.Namespace(file=Path(_only(options)), db=options.db))
    store = Store.open(database(options.db))
    try:
        now, act = clock.running(), ACTIONS[options.action]
        lines = store.run_now(lambda records: list(act(records, options, now)))
    finally:
        store.close()
    for line in lines:
        print(wording(line))
    return 0


def create(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """A unit, with the invitation of its first admin."""
    name = _only(options)
    if not (options.bloc and options.level):
        raise Refused("admin-needs-kind")
    parent = _unit(records, options.parent).id if options.parent else None
    by = _myself(records, now)
    unit = records.add_unit(name, options.bloc, options.level, parent, by, now, with_admin=False)
    yield Say("unit-created", {"name": unit.name, "code": unit.code})
    yield _code(records, CodeKind.member, unit, str(Role.admin), now)


def invite(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """An invitation into a unit, for one person."""
    yield _code(records, CodeKind.member, _unit(records, _only(options)), options.role, now)


def founder(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """A code that lets one person create a unit in the chat."""
    yield _code(records, CodeKind.founder, None, None, now)


def reset(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """After a lost phone: every open code and group of the unit is closed, a new admin invited."""
    unit, by = _unit(records, _only(options)), _myself(records, now)
    for code in records.open_codes(unit.id, now):
        records.revoke_code(code.id, by, now)
    for channel, chat in records.groups_of(unit.id):
        records.unlink_group(channel, chat, by, now)
    for member in records.members(unit.id):
        if member.role == Role.admin:
            records.give_role(member.person_id, unit.id, str(Role.member), by, now)
    yield Say("admin-reset", {"unit": unit.name})
    yield _code(records, CodeKind.member, unit, str(Role.admin), now)


def listing(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """The units, each with how many people it has."""
    after = 0
    while units := records.all_units(after):
        for unit in units:
            above = None if unit.parent_id is None else records.unit(unit.parent_id)
            people = len(records.members(unit.id))
            told = {"code": unit.code, "name": unit.name, "people": people}
            yield Say("admin-unit", {**told, "parent": above.code if above else "-"})
        after = units[-1].id
    if not after:
        yield Say("admin-no-units")


def set_parent(records: Records, options: argparse.Namespace, now: datetime) -> Lines:
    """Puts a unit under another one; `-` takes it out."""
    if len(options.what) != 2:
        raise Refused("cli-bad-usage", prog="hop226 admin")
    unit = _unit(records, options.what[0])
    above = None if options.what[1] == "-" else _unit(records, options.what[1]).id
    records.change_unit(unit.id, {"parent_id": above}, _myself(records, now), now)
    yield Say("unit-changed", {"name": unit.name})


ACTIONS: dict[str, Callable[[Records, argparse.Namespace, datetime], Lines]] = {
    "create": create,
    "invite": invite,
    "founder": founder,
    "reset": reset,
    "list": listing,
    "parent": set_parent,
}


def _code(
    records: Records, kind: CodeKind, unit: Unit | None, role: str | None, now: datetime
) -> Say:
    """Hands out a code for one person, and says it."""
    code, ends, by = new_code("u"), now + timedelta(days=DAYS), _myself(records, now)
    unit_id = None if unit is None else unit.id
    records.add_code(digest(code), kind, unit_id, role, 1, by, now, ends)
    return Say("admin-code", {"code": code, "until": ends.isoformat()})


def _myself(records: Records, now: datetime) -> int:
    return records.meet_person(CHANNEL, ADDRESS, "", now).id


def _unit(records: Records, code: str) -> Unit:
    unit = records.unit_with_code(code)
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
