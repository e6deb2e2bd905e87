"""Acting for another of one's units, and being one person on two channels."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.unit.linking import show_code


def my_units(turn: Turn, _: str) -> Replies:
    """The person's units, one to act for."""
    units = turn.storage.units_of(turn.person.id)
    choices = tuple(
        Choice(Text("unit-act", {"unit": unit.name, "code": unit.code}), loose("act", unit.id))
        for unit in units
    )
    others = (
        Choice(Text("unit-another"), loose("unit-new")),
        Choice(Text("unit-link"), loose("link")),
        Choice(Text("unit-leave"), loose("leave-unit")),
    )
    tapped = turn.event.button is not None
    return (Reply((Text("unit-which"),), (*choices, *others), tapped),)


def act_for(turn: Turn, target: str) -> Replies:
    """Acts for another unit; what was begun in the one before waits there."""
    number = number_in(target)
    units = turn.storage.units_of(turn.person.id)
    unit = next((unit for unit in units if unit.id == number), None)
    if unit is None:
        return drafts.stale(turn)
    turn.storage.act_for(turn.person.id, unit.id)
    there = replace(turn, person=replace(turn.person, unit_id=unit.id))
    said = Text("unit-acting", {"unit": unit.name, "code": unit.code})
    return drafts.show_standing(there, (said,))


BUTTONS = {"units": my_units, "act": act_for, "link": show_code}
