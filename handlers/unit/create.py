"""The questions that make a unit: its name, its bloc, its level."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog.access import ADMIN, EVERYBODY
from handlers.dialog.fields import choice, labelled, words
from handlers.dialog.form import Context, Form, Slot
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message
from rules import Bloc, Level
from storage.model import Unit

ANYONE = "anyone"
"""The setting under which whoever writes may create a unit."""

BLOCS = tuple(bloc for bloc in Bloc if bloc is not Bloc.NONE)


def complete(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Writes the unit, and lets the plans that waited for one go on in it."""
    turn, fields = context.turn, {name: context.get(name) for name in ("name", "bloc", "level")}
    turn.close_draft(context.draft)
    if context.unit is not None:
        turn.storage.change_unit(context.unit.id, fields, turn.person.id, turn.now)
        turn.renew()
        return message(Text("unit-changed", {"name": context.get("name")}))
    if turn.creation != ANYONE and not context.get("invited"):
        return message(Text("unit-needs-invitation"))
    unit = turn.storage.add_unit(**fields, parent_id=None, by=turn.person.id, at=turn.now)
    take_along(turn, unit)
    turn.renew()
    year = turn.now.year
    return message(
        (
            Text("unit-created", {"name": unit.name, "code": unit.code}),
            Text("unit-next-baseline", {"year": year - 1}),
        ),
        Choice(Text("unit-set-baseline", {"year": year}), loose("set", f"baseline.{year}")),
        Choice(Text("unit-settings"), loose("unit")),
    )


def take_along(turn: Turn, unit: Unit) -> None:
    """Plans that waited for a unit go on in this one."""
    for draft in turn.drafts:
        form = turn.table.forms.get(draft.form)
        if draft.unit_id is None and form is not None and not form.personal:
            turn.save_draft(replace(draft, unit_id=unit.id))


UNIT = Form(
    id="unit",
    roles=ADMIN,
    personal=EVERYBODY,
    slots=(
        Slot("name", words()),
        Slot("bloc", choice(labelled("bloc", BLOCS))),
        Slot("level", choice(labelled("level", Level))),
    ),
    context=Context,
    complete=complete,
    asks="unit-ask",
)
