"""/donvi: the person's unit, how it is created, and what it has settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers import drafts
from handlers.actions import loose
from handlers.answers import choosing, labelled, writing
from handlers.form import Desk, Form, Replies
from handlers.mine import my_unit
from handlers.settings import LASTING, YEARLY, hours_args
from handlers.turn import Choice, Reply, Say, Turn
from rules import Bloc, Level
from storage.records import Figure, Unit

VERSION = 1
BLOCS = tuple(bloc for bloc in Bloc if bloc is not Bloc.NONE)
SHOWN_FIGURES = (
    "previous_year", "planned_total", "opening_in_person", "opening_online", "opening_hybrid",
    "others_province_wide", "others_commune_wide",
)  # fmt: skip
SHOWN_SETTINGS = ("hybrid_counts_as", "statutory_counts", "spending_norm", "count_secret")


def needed(turn: Turn, kept: bool) -> Replies:
    """Says that a unit comes first, and asks for it."""
    drafts.begin(turn, UNIT.id, None)
    said = (Say("unit-needed-kept" if kept else "unit-needed"),)
    return drafts.show_standing(turn, said)


def my_unit_card(turn: Turn, _: str) -> Replies:
    """/donvi: the unit with its settings of this year."""
    return year_card(turn, str(turn.now.year))


def year_card(turn: Turn, target: str) -> Replies:
    unit = my_unit(turn)
    if unit is None:
        return needed(turn, kept=False)
    year = int(target) if target.isdigit() and len(target) == 4 else turn.now.year
    says = (*_head(unit), *_figures(turn, unit, year), *_settings(unit), Say("unit-choose"))
    return (Reply(says, tuple(_choices(turn, year)), turn.event.button is not None),)


def _head(unit: Unit) -> tuple[Say, ...]:
    named = {"name": unit.name, "code": unit.code}
    kind = {"bloc": Say(f"bloc-{_dashed(unit.bloc)}"), "level": Say(f"level-{_dashed(unit.level)}")}
    return Say("unit-head", named), Say("unit-kind", kind)


def _figures(turn: Turn, unit: Unit, year: int) -> Iterator[Say]:
    declared = turn.records.figures(unit.id, year)
    yield Say("unit-year", {"year": year})
    if "previous_year" not in declared:
        yield Say("unit-no-baseline", {"year": year - 1})
    for name in SHOWN_FIGURES:
        if name in declared:
            yield _figure(name, declared[name])


def _figure(name: str, figure: Figure) -> Say:
    said = Say(f"settings-said-{_dashed(name)}", {"value": figure.value})
    return Say("unit-sourced", {"said": said, "source": figure.source}) if figure.source else said


def _settings(unit: Unit) -> Iterator[Say]:
    clocks = unit.setting("office_hours")
    if clocks:
        yield Say("settings-said-office-hours", hours_args(clocks))
    for name in SHOWN_SETTINGS:
        value = unit.setting(name)
        if value is not None:
            yield _setting(name, value)


def _setting(name: str, value: object) -> Say:
    if name == "hybrid_counts_as":
        return Say(
            "answer-hybrid-counts-as", {"value": Say(f"settings-hybrid-{_dashed(str(value))}")}
        )
    if isinstance(value, bool):
        return Say(f"answer-{_dashed(name)}", {"value": Say("form-yes" if value else "form-no")})
    return Say(f"settings-said-{_dashed(name)}", {"value": value})


def _choices(turn: Turn, year: int) -> Iterator[Choice]:
    for form in YEARLY:
        name = form.id.removeprefix("set-")
        yield Choice(Say(f"unit-set-{name}", {"year": year}), loose("set", f"{name}.{year}"))
    for form in LASTING:
        name = form.id.removeprefix("set-")
        yield Choice(Say(f"unit-set-{name}"), loose("set", name))
    yield Choice(Say("unit-change"), loose("unit-change"))
    other = turn.now.year + 1 if year == turn.now.year else turn.now.year
    yield Choice(Say("unit-other-year", {"year": other}), loose("unit-year", other))


def create(turn: Turn, _: str) -> Replies:
    """Starts a new unit."""
    drafts.begin(turn, UNIT.id, None)
    return drafts.show_standing(turn)


def change(turn: Turn, _: str) -> Replies:
    """Asks name, bloc and level of the present unit anew."""
    unit = my_unit(turn)
    if unit is None:
        return create(turn, "")
    drafts.begin(turn, UNIT.id, unit)
    return drafts.show_standing(turn)


def complete(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Writes the unit, and lets the plans that waited for one go on in it."""
    turn, fields = desk.turn, {name: desk.get(name) for name in ("name", "bloc", "level")}
    turn.records.close_draft(desk.draft.id, turn.now)
    if desk.unit is not None:
        turn.records.change_unit(desk.unit.id, fields, turn.person.id, turn.now)
        return (Reply((Say("unit-changed", {"name": desk.get("name")}),)),)
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


def _dashed(name: str | None) -> str:
    return (name or "none").replace("_", "-")


BUTTONS = {
    "unit": my_unit_card,
    "unit-year": year_card,
    "unit-new": create,
    "unit-change": change,
}
