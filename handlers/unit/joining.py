"""Joining a unit by a code that its admin handed out, or bringing a unit under another."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog import drafts
from handlers.dialog import serialization as wire
from handlers.dialog.access import Role, role_of
from handlers.dialog.form import Replies
from handlers.dialog.text import Text
from handlers.dialog.turn import Turn
from handlers.office.codes import must_wait, open_code
from handlers.office.scope import my_unit
from handlers.plan.form import PLAN
from handlers.unit.agreements import CHILD
from handlers.unit.create import UNIT
from storage.model import Code, CodeKind, Unit

OPENED = (CodeKind.member, CodeKind.child, CodeKind.founder)


def join(turn: Turn, text: str) -> Replies:
    """What an invitation to a unit does."""
    if must_wait(turn):
        return drafts.show_standing(turn, (Text("join-wait"),))
    code = open_code(turn, text, OPENED)
    if code is None:
        return drafts.show_standing(turn, (Text("join-unknown"),))
    if code.kind is CodeKind.founder:
        return _found(turn, code)
    assert code.unit_id is not None
    unit = turn.storage.unit(code.unit_id)
    assert unit is not None
    enter = _bring_under if code.kind is CodeKind.child else _enter
    return enter(turn, code, unit)


def _enter(turn: Turn, code: Code, unit: Unit) -> Replies:
    """Makes the person a member, in the code's role; whoever is one already keeps theirs."""
    storage, me = turn.storage, turn.person.id
    storage.act_for(me, unit.id)
    there = replace(turn, person=replace(turn.person, unit_id=unit.id))
    role = storage.role_in(me, unit.id)
    if role is not None:
        said = Text("join-already", {"unit": unit.name, "role": Text(f"role-{role}")})
        return drafts.show_standing(there, (said,))
    storage.use_code(code.id)
    assert code.role is not None
    storage.give_role(me, unit.id, code.role, code.by, turn.now)
    _take_along(turn, unit)
    tell_admins(turn, unit, Text("join-told", _who(turn, unit, code.role)))
    said = Text("join-joined", {"unit": unit.name, "role": Text(f"role-{code.role}")})
    return drafts.show_standing(there, (said,))


def _who(turn: Turn, unit: Unit, role: str) -> dict[str, object]:
    name = turn.person.name or Text("role-nameless", {"number": turn.person.id})
    return {"name": name, "unit": unit.name, "role": Text(f"role-{role}")}


def _take_along(turn: Turn, unit: Unit) -> None:
    """Plans that waited for a unit go on in this one; a unit that was being made is left."""
    for draft in turn.storage.open_drafts(turn.person.id):
        if draft.unit_id is None and draft.form == UNIT.id:
            turn.storage.close_draft(draft.id, turn.now)
        elif draft.unit_id is None and draft.form == PLAN.id:
            turn.storage.save_draft(replace(draft, unit_id=unit.id), turn.now)


def tell_admins(turn: Turn, unit: Unit, said: Text) -> None:
    """Leaves word for every other admin of a unit."""
    for member in turn.storage.members(unit.id):
        if member.role == Role.admin and member.person_id != turn.person.id:
            turn.storage.leave_notice(member.person_id, wire.write_say(said), turn.now)


def _bring_under(turn: Turn, code: Code, parent: Unit) -> Replies:
    """Asks the admin of the unit acted for whether it shall stand under another."""
    unit = my_unit(turn)
    if unit is None or role_of(turn) is not Role.admin:
        return drafts.show_standing(turn, (Text("join-child-needs-admin"),))
    drafts.begin(turn, CHILD.id, unit, {"code": code.id, "parent": parent.name})
    return drafts.show_standing(turn)


def _found(turn: Turn, code: Code) -> Replies:
    """Lets the person create a unit where not everybody may."""
    turn.storage.use_code(code.id)
    drafts.begin(turn, UNIT.id, None, {"invited": True})
    return drafts.show_standing(turn)
