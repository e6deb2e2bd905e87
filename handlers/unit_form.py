"""The questions that make a unit: its name, its bloc, its level."""

from __future__ import annotations

from dataclasses import replace

from handlers.actions import loose
from handlers.answers import choosing, labelled, writing
from handlers.form import Desk, Form, Replies
from handlers.turn import Choice, Reply, Say
from rules import Bloc, Level

VERSION = 1
ANYONE = "anyone"
"""The setting under which whoever writes may create a unit."""

BLOCS = tuple(bloc for bloc in Bloc if bloc is not Bloc.NONE)


def complete(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Writes the unit, and lets the plans that waited for one go on in it."""
    turn, fields = desk.turn, {name: desk.get(name) for name in ("name", "bloc", "level")}
    turn.records.close_draft(desk.draft.id, turn.now)
    if desk.unit is not None:
        turn.records.change_unit(desk.unit.id, fields, turn.person.id, turn.now)
        return (Reply((Say("unit-changed", {"name": desk.get("name")}),)),)
    if turn.creation != ANYONE and not desk.get("invited"):
        return (Reply((Say("unit-needs-invitation"),)),)
    unit = turn.records.add_unit(**fields, parent_id=None, by=turn.person.id, at=turn.now)
    for draft in turn.records.open_drafts(turn.person.id):
        if draft.unit_id is None:
            turn.records.save_draft(replace(draft, unit_id=unit.id), turn.now)
    said = Say("unit-created", {"name": unit.name, "code": unit.code})
    advice = Say("unit-next-baseline", {"year": turn.now.year - 1})
    baseline = Choice(
        Say("unit-set-baseline", {"year": turn.now.year}), loose("set", f"baseline.{turn.now.year}")
    )
    return (
        Reply(
            (said, advice),
            (baseline, Choice(Say("unit-settings"), loose("unit"))),
        ),
    )


UNIT = Form(
    id="unit",
    version=VERSION,
    slots=(
        writing("name", Say("unit-ask-name")),
        choosing("bloc", Say("unit-ask-bloc"), labelled("bloc", BLOCS)),
        choosing("level", Say("unit-ask-level"), labelled("level", Level)),
    ),
    desk=Desk,
    complete=complete,
)
