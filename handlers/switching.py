"""Acting for another of one's units, and being one person on two channels."""

from __future__ import annotations

from dataclasses import replace

from handlers import drafts
from handlers.actions import loose, number_in
from handlers.form import Replies
from handlers.linking import show_code
from handlers.turn import Choice, Reply, Say, Turn


def my_units(turn: Turn, _: str) -> Replies:
    """The person's units, one to act for."""
    units = turn.records.units_of(turn.person.id)
    choices = tuple(
        Choice(Say("unit-act", {"unit": unit.name, "code": unit.code}), loose("act", unit.id))
        for unit in units
    )
    others = (
        Choice(Say("unit-another"), loose("unit-new")),
        Choice(Say("unit-link"), loose("link")),
        Choice(Say("unit-leave"), loose("leave-unit")),
    )
    tapped = turn.event.button is not None
    return (Reply((Say("unit-which"),), (*choices, *others), tapped),)


def act_for(turn: Turn, target: str) -> Replies:
    """Acts for another unit; what was begun in the one before waits there."""
    number = number_in(target)
    units = turn.records.units_of(turn.person.id)
    unit = next((unit for unit in units if unit.id == number), None)
    if unit is None:
        return drafts.stale(turn)
    turn.records.act_for(turn.person.id, unit.id)
    there = replace(turn, person=replace(turn.person, unit_id=unit.id))
    said = Say("unit-acting", {"unit": unit.name, "code": unit.code})
    return drafts.show_standing(there, (said,))


BUTTONS = {"units": my_units, "act": act_for, "link": show_code}
