"""/dulieu: what is held on a person, to see, to take along, to erase."""

from __future__ import annotations

import json

from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Choice, Reply, Turn
from handlers.unit.members import is_last_admin
from storage.model import Unit

EXPORT_NAME = "du-lieu-cua-toi.json"


def overview(turn: Turn, _: str) -> Replies:
    """What is held, in a few lines."""
    storage, me = turn.storage, turn.person
    name = me.name or Text("mydata-no-name")
    texts = [
        Text("mydata-head"),
        Text("mydata-name", {"name": name, "number": me.id}),
        Text("mydata-accounts", {"number": len(storage.addresses(me.id))}),
        *(_membership(turn, unit) for unit in storage.units_of(me.id)),
        Text("mydata-drafts", {"number": len(storage.open_drafts(me.id))}),
    ]
    choices = tuple(
        Choice(Text(verb), loose(verb))
        for verb in ("mydata-export", "mydata-note", "mydata-delete")
    )
    return (Reply(tuple(texts), choices, _tapped(turn)),)


def _membership(turn: Turn, unit: Unit) -> Text:
    role = Text(f"role-{turn.storage.role_in(turn.person.id, unit.id)}")
    return Text("mydata-unit", {"unit": unit.name, "role": role})


def note(turn: Turn, _: str) -> Replies:
    """The privacy note: what is kept, what for, and for how long."""
    return (Reply((Text("mydata-privacy"),), (_back(),), _tapped(turn)),)


def export(turn: Turn, _: str) -> Replies:
    """Everything that is held, as a file."""
    held = turn.storage.person_data(turn.person.id)
    turn.storage.note("export_own", None, turn.person.id, turn.now)
    text = json.dumps(held, ensure_ascii=False, indent=2)
    return (
        Reply((Text("mydata-exported"),), attachments=(Attachment("file", text, EXPORT_NAME),)),
    )


def ask_delete(turn: Turn, _: str) -> Replies:
    """Asks once, and says what stays."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    choices = (Choice(Text("mydata-delete-yes"), loose("mydata-delete-yes")), _back())
    return (Reply((Text("mydata-ask-delete"),), choices, _tapped(turn)),)


def delete(turn: Turn, _: str) -> Replies:
    """Erases the person; their meetings stay with the unit, without a name."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    for unit in turn.storage.units_of(turn.person.id):
        turn.storage.remove_member(turn.person.id, unit.id, turn.person.id, turn.now)
    turn.storage.forget_person(turn.person.id, turn.now)
    return (Reply((Text("mydata-deleted"),)),)


def _needed_in(turn: Turn) -> Unit | None:
    """A unit of several people that would be left without an admin."""
    me = turn.person.id
    for unit in turn.storage.units_of(me):
        if is_last_admin(turn, unit, me) and len(turn.storage.members(unit.id)) > 1:
            return unit
    return None


def _stays(unit: Unit) -> Replies:
    return (Reply((Text("mydata-last-admin", {"unit": unit.name}),), (_back(),)),)


def _back() -> Choice:
    return Choice(Text("mydata-back"), loose("mydata"))


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


BUTTONS = {
    "mydata": overview,
    "mydata-note": note,
    "mydata-export": export,
    "mydata-delete": ask_delete,
    "mydata-delete-yes": delete,
}
