"""/dulieu: what is held on a person, to see, to take along, to erase."""

from __future__ import annotations

import json

from handlers.actions import loose
from handlers.form import Replies
from handlers.members import is_last_admin
from handlers.turn import Attachment, Choice, Reply, Say, Turn
from storage.records import Unit

EXPORT_NAME = "du-lieu-cua-toi.json"


def overview(turn: Turn, _: str) -> Replies:
    """What is held, in a few lines."""
    records, me = turn.records, turn.person
    name = me.name or Say("mydata-no-name")
    says = [
        Say("mydata-head"),
        Say("mydata-name", {"name": name, "number": me.id}),
        Say("mydata-accounts", {"number": len(records.addresses(me.id))}),
        *(_membership(turn, unit) for unit in records.units_of(me.id)),
        Say("mydata-drafts", {"number": len(records.open_drafts(me.id))}),
    ]
    choices = tuple(
        Choice(Say(verb), loose(verb)) for verb in ("mydata-export", "mydata-note", "mydata-delete")
    )
    return (Reply(tuple(says), choices, _tapped(turn)),)


def _membership(turn: Turn, unit: Unit) -> Say:
    role = Say(f"role-{turn.records.role_in(turn.person.id, unit.id)}")
    return Say("mydata-unit", {"unit": unit.name, "role": role})


def note(turn: Turn, _: str) -> Replies:
    """The privacy note: what is kept, what for, and for how long."""
    return (Reply((Say("mydata-privacy"),), (_back(),), _tapped(turn)),)


def export(turn: Turn, _: str) -> Replies:
    """Everything that is held, as a file."""
    held = turn.records.person_data(turn.person.id)
    turn.records.note("export_own", None, turn.person.id, turn.now)
    text = json.dumps(held, ensure_ascii=False, indent=2)
    return (Reply((Say("mydata-exported"),), attachments=(Attachment("file", text, EXPORT_NAME),)),)


def ask_delete(turn: Turn, _: str) -> Replies:
    """Asks once, and says what stays."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    choices = (Choice(Say("mydata-delete-yes"), loose("mydata-delete-yes")), _back())
    return (Reply((Say("mydata-ask-delete"),), choices, _tapped(turn)),)


def delete(turn: Turn, _: str) -> Replies:
    """Erases the person; their meetings stay with the unit, without a name."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    for unit in turn.records.units_of(turn.person.id):
        turn.records.remove_member(turn.person.id, unit.id, turn.person.id, turn.now)
    turn.records.forget_person(turn.person.id, turn.now)
    return (Reply((Say("mydata-deleted"),)),)


def _needed_in(turn: Turn) -> Unit | None:
    """A unit of several people that would be left without an admin."""
    me = turn.person.id
    for unit in turn.records.units_of(me):
        if is_last_admin(turn, unit, me) and len(turn.records.members(unit.id)) > 1:
            return unit
    return None


def _stays(unit: Unit) -> Replies:
    return (Reply((Say("mydata-last-admin", {"unit": unit.name}),), (_back(),)),)


def _back() -> Choice:
    return Choice(Say("mydata-back"), loose("mydata"))


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


BUTTONS = {
    "mydata": overview,
    "mydata-note": note,
    "mydata-export": export,
    "mydata-delete": ask_delete,
    "mydata-delete-yes": delete,
}
