"""Acting for another of one's units."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, screen
from handlers.dialog.verbs import Target, action
from handlers.unit.card import create
from handlers.unit.linking import show_code
from handlers.unit.members import ask_leave
from storage.model import Unit


def _unit_of_mine(turn: Turn, text: str) -> Unit | None:
    number = number_in(text)
    units = turn.storage.units_of(turn.person.id)
    return next((unit for unit in units if unit.id == number), None)


UNIT_OF_MINE: Target[Unit] = Target(_unit_of_mine, lambda unit: str(unit.id))


@action("units", roles=EVERYBODY)
def my_units(turn: Turn) -> Replies:
    """The person's units, one to act for."""
    units = turn.storage.units_of(turn.person.id)
    return screen(
        turn,
        Text("unit-which"),
        *(act_for.button(Text("unit-act", _named(unit)), unit) for unit in units),
        create.button("unit-another"),
        show_code.button("unit-link"),
        ask_leave.button("unit-leave"),
    )


@action("act", roles=EVERYBODY, target=UNIT_OF_MINE)
def act_for(turn: Turn, unit: Unit) -> Replies:
    """Acts for another unit; what was begun in the one before waits there."""
    turn.storage.act_for(turn.person.id, unit.id)
    turn.act_for(unit.id)
    return drafts.show_standing(turn, Text("unit-acting", _named(unit)))


def _named(unit: Unit) -> dict[str, object]:
    return {"unit": unit.name, "code": unit.code}
