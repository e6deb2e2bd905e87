"""/dulieu: what is held on a person, to see, to take along, to erase."""

from __future__ import annotations

import json

from handlers.dialog.access import EVERYBODY
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Replies, Turn, message, screen
from handlers.dialog.verbs import action, command
from handlers.unit.members import is_last_admin
from storage.model import Unit

EXPORT_NAME = "du-lieu-cua-toi.json"


@command("dulieu", aliases=("mydata",), roles=EVERYBODY, keeps_place=True)
def my_data(turn: Turn) -> Replies:
    """What is held, in a few lines."""
    return _overview(turn)


@action("mydata", roles=EVERYBODY)
def overview(turn: Turn) -> Replies:
    return _overview(turn)


def _overview(turn: Turn) -> Replies:
    storage, me = turn.storage, turn.person
    name = me.name or Text("mydata-no-name")
    texts = (
        Text("mydata-head"),
        Text("mydata-name", {"name": name, "number": me.id}),
        Text("mydata-accounts", {"number": len(storage.addresses(me.id))}),
        *(_membership(turn, unit) for unit in storage.units_of(me.id)),
        Text("mydata-drafts", {"number": len(turn.drafts)}),
    )
    offered = (export, note, ask_delete)
    return screen(turn, texts, *(verb.button(verb.name) for verb in offered))


def _membership(turn: Turn, unit: Unit) -> Text:
    role = Text(f"role-{turn.storage.role_in(turn.person.id, unit.id)}")
    return Text("mydata-unit", {"unit": unit.name, "role": role})


@action("mydata-note", roles=EVERYBODY)
def note(turn: Turn) -> Replies:
    """The privacy note: what is kept, what for, and for how long."""
    return screen(turn, Text("mydata-privacy"), BACK)


@action("mydata-export", roles=EVERYBODY)
def export(turn: Turn) -> Replies:
    """Everything that is held, as a file."""
    held = turn.storage.person_data(turn.person.id)
    turn.storage.note("export_own", None, turn.person.id, turn.now)
    text = json.dumps(held, ensure_ascii=False, indent=2)
    return message(Text("mydata-exported"), attachments=(Attachment("file", text, EXPORT_NAME),))


@action("mydata-delete", roles=EVERYBODY)
def ask_delete(turn: Turn) -> Replies:
    """Asks once, and says what stays."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    return screen(turn, Text("mydata-ask-delete"), delete.button(delete.name), BACK)


@action("mydata-delete-yes", roles=EVERYBODY)
def delete(turn: Turn) -> Replies:
    """Erases the person; their meetings stay with the unit, without a name."""
    stays = _needed_in(turn)
    if stays is not None:
        return _stays(stays)
    turn.storage.forget_person(turn.person.id, turn.now)
    turn.renew()
    return message(Text("mydata-deleted"))


def _needed_in(turn: Turn) -> Unit | None:
    """A unit of several people that would be left without an admin."""
    me = turn.person.id
    for unit in turn.storage.units_of(me):
        if is_last_admin(turn, unit, me) and len(turn.storage.members(unit.id)) > 1:
            return unit
    return None


def _stays(unit: Unit) -> Replies:
    return message(Text("mydata-last-admin", {"unit": unit.name}), BACK)


BACK = overview.button("mydata-back")
