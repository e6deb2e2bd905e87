"""/donvi: the person's unit, how it is created, and what it has settled."""

from __future__ import annotations

from collections.abc import Iterator

from handlers import drafts
from handlers.actions import loose
from handlers.deliveries.listeners import UNIT_LEADS, UNIT_QUIET
from handlers.doors import Role, role_of
from handlers.form import Replies
from handlers.leads import leads_said, quiet_said
from handlers.mine import my_unit
from handlers.settings import LASTING, SETTINGS, YEARLY, hours_args
from handlers.turn import Choice, Reply, Say, Turn
from handlers.unit_form import ANYONE, UNIT
from storage.records import Figure, Unit

SHOWN_FIGURES = (
    "previous_year", "planned_total", "opening_in_person", "opening_online", "opening_hybrid",
    "others_province_wide", "others_commune_wide",
)  # fmt: skip
SHOWN_SETTINGS = (
    "hybrid_counts_as", "statutory_counts", "spending_norm", "count_secret", "keep_months",
)  # fmt: skip


def needed(turn: Turn, kept: bool) -> Replies:
    """Says that a unit comes first, and asks for it, or for an invitation to one."""
    said = Say("unit-needed-kept" if kept else "unit-needed")
    if turn.creation != ANYONE:
        return (Reply((said, Say("unit-needs-invitation"))),)
    drafts.begin(turn, UNIT.id, None)
    return drafts.show_standing(turn, (said, Say("unit-or-invitation")))


def my_unit_card(turn: Turn, _: str) -> Replies:
    """/donvi: the unit with its settings of this year."""
    return year_card(turn, str(turn.now.year))


def year_card(turn: Turn, target: str) -> Replies:
    unit = my_unit(turn)
    if unit is None:
        return needed(turn, kept=False)
    year = int(target) if _is_year(target) else turn.now.year
    says = _head(unit)
    if role_of(turn) is not Role.viewer:
        says = (*says, *_figures(turn, unit, year), *_settings(unit), Say("unit-choose"))
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
    for name, said in ((UNIT_LEADS, leads_said), (UNIT_QUIET, quiet_said)):
        if unit.setting(name) is not None:
            yield said(unit.setting(name))
    for name in SHOWN_SETTINGS:
        value = unit.setting(name)
        if value is not None:
            yield _setting(name, value)


def _setting(name: str, value: object) -> Say:
    if name == "hybrid_counts_as":
        return Say(
            "answer-hybrid-counts-as", {"value": Say(f"settings-hybrid-{_dashed(str(value))}")}
        )
    if name == "keep_months":
        return Say("answer-keep-months", {"value": Say(f"settings-keep-{value}")})
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
    yield Choice(Say("unit-manage"), loose("manage"))
    yield Choice(Say("unit-mine"), loose("units"))


def create(turn: Turn, _: str) -> Replies:
    """Starts a new unit, where anyone may."""
    if turn.creation != ANYONE:
        return drafts.show_standing(turn, (Say("unit-needs-invitation"),))
    drafts.begin(turn, UNIT.id, None)
    return drafts.show_standing(turn)


def change(turn: Turn, _: str) -> Replies:
    """Asks name, bloc and level of the present unit anew."""
    drafts.begin(turn, UNIT.id, my_unit(turn))
    return drafts.show_standing(turn)


def set_one(turn: Turn, target: str) -> Replies:
    """Starts a setting's form: `baseline.2026`, or `hybrid` for one that holds for good."""
    name, _, year = target.partition(".")
    form = next((form for form in SETTINGS if form.id == f"set-{name}"), None)
    unit = my_unit(turn)
    if form is None or unit is None or (form in YEARLY) != _is_year(year):
        return drafts.stale(turn)
    drafts.begin(turn, form.id, unit, {"year": int(year)} if year else {})
    return drafts.show_standing(turn)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit() and "2000" <= text <= "2199"


def _dashed(name: str | None) -> str:
    return (name or "none").replace("_", "-")


BUTTONS = {
    "unit": my_unit_card,
    "unit-year": year_card,
    "unit-new": create,
    "unit-change": change,
    "set": set_one,
}
