"""The units right below one, and the one above: each can be let go."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import ADMIN
from handlers.dialog.payload import number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message, screen
from handlers.dialog.verbs import Target, action
from handlers.unit.invitations import invite_child
from handlers.unit.manage import BACK
from storage.model import Unit


def _unit_below(turn: Turn, text: str) -> Unit | None:
    number = number_in(text)
    child = None if number is None else turn.storage.unit(number)
    return child if child and child.parent_id == turn.own_unit.id else None


CHILD: Target[Unit] = Target(_unit_below, lambda unit: str(unit.id))


@action("children", roles=ADMIN)
def children(turn: Turn) -> Replies:
    """The units right below this one, each to be let go; and the one above."""
    unit = turn.own_unit
    below = turn.storage.children(unit.id)
    texts = [Text("children-head" if below else "children-none", {"unit": unit.name})]
    choices = [
        remove_child.button(Text("children-remove", {"unit": child.name}), child) for child in below
    ]
    choices.append(invite_child.button("children-invite"))
    above = None if unit.parent_id is None else turn.storage.unit(unit.parent_id)
    if above is not None:
        named = {"parent": above.name}
        texts.append(Text("children-above", named))
        choices.append(leave_parent.button(Text("children-leave", named)))
    return screen(turn, texts, *choices, BACK)


@action("child-remove", roles=ADMIN, target=CHILD)
def remove_child(turn: Turn, child: Unit) -> Replies:
    """Lets a unit below go its own way."""
    return _set_free(turn, child)


@action("leave-parent", roles=ADMIN)
def leave_parent(turn: Turn) -> Replies:
    """Takes the unit out from under the one above."""
    if turn.own_unit.parent_id is None:
        return drafts.stale(turn)
    return _set_free(turn, turn.own_unit)


def _set_free(turn: Turn, unit: Unit) -> Replies:
    turn.storage.change_unit(unit.id, {"parent_id": None}, turn.person.id, turn.now)
    turn.renew()
    return message(Text("children-freed", {"unit": unit.name}))
