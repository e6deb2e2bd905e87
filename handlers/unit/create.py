"""The questions that make a unit: its name, its bloc, its level."""

from __future__ import annotations

from dataclasses import replace

from handlers.dialog.fields import choice, labelled, words
from handlers.dialog.form import Context, Form, Replies, Slot
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply
from rules import Bloc, Level

ANYONE = "anyone"
"""The setting under which whoever writes may create a unit."""

BLOCS = tuple(bloc for bloc in Bloc if bloc is not Bloc.NONE)


def complete(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Writes the unit, and lets the plans that waited for one go on in it."""
    turn, fields = context.turn, {name: context.get(name) for name in ("name", "bloc", "level")}
    turn.storage.close_draft(context.draft.id, turn.now)
    if context.unit is not None:
        turn.storage.change_unit(context.unit.id, fields, turn.person.id, turn.now)
        return (Reply((Text("unit-changed", {"name": context.get("name")}),)),)
    if turn.creation != ANYONE and not context.get("invited"):
        return (Reply((Text("unit-needs-invitation"),)),)
    unit = turn.storage.add_unit(**fields, parent_id=None, by=turn.person.id, at=turn.now)
    for draft in turn.storage.open_drafts(turn.person.id):
        if draft.unit_id is None:
            turn.storage.save_draft(replace(draft, unit_id=unit.id), turn.now)
    said = Text("unit-created", {"name": unit.name, "code": unit.code})
    advice = Text("unit-next-baseline", {"year": turn.now.year - 1})
    baseline = Choice(
        Text("unit-set-baseline", {"year": turn.now.year}),
        loose("set", f"baseline.{turn.now.year}"),
    )
    return (
        Reply(
            (said, advice),
            (baseline, Choice(Text("unit-settings"), loose("unit"))),
        ),
    )


UNIT = Form(
    id="unit",
    slots=(
        Slot("name", words()),
        Slot("bloc", choice(labelled("bloc", BLOCS))),
        Slot("level", choice(labelled("level", Level))),
    ),
    context=Context,
    complete=complete,
    asks="unit-ask",
)
