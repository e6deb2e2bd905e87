"""/donvi: the person's unit, how it is created, and what it has settled."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.deliveries.recipients import UNIT_LEADS, UNIT_QUIET
from handlers.dialog import drafts
from handlers.dialog.access import Role, role_of
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.office.scope import my_unit
from handlers.unit.create import ANYONE, UNIT
from handlers.unit.reminding import leads_said, quiet_said
from handlers.unit.settings import LASTING, SETTINGS, YEARLY, hours_args
from storage.model import Figure, Unit

SHOWN_FIGURES = (
    "previous_year", "planned_total", "opening_in_person", "opening_online", "opening_hybrid",
    "others_province_wide", "others_commune_wide",
)  # fmt: skip
SHOWN_SETTINGS = (
    "hybrid_counts_as", "statutory_counts", "spending_norm", "count_secret", "keep_months",
)  # fmt: skip


def needed(turn: Turn, kept: bool) -> Replies:
    """Says that a unit comes first, and asks for it, or for an invitation to one."""
    said = Text("unit-needed-kept" if kept else "unit-needed")
    if turn.creation != ANYONE:
        return (Reply((said, Text("unit-needs-invitation"))),)
    drafts.begin(turn, UNIT.id, None)
    return drafts.show_standing(turn, (said, Text("unit-or-invitation")))


def my_unit_card(turn: Turn, _: str) -> Replies:
    """/donvi: the unit with its settings of this year."""
    return year_card(turn, str(turn.now.year))


def year_card(turn: Turn, target: str) -> Replies:
    unit = my_unit(turn)
    if unit is None:
        return needed(turn, kept=False)
    year = int(target) if _is_year(target) else turn.now.year
    texts = _head(unit)
    if role_of(turn) is not Role.viewer:
        texts = (*texts, *_figures(turn, unit, year), *_settings(unit), Text("unit-choose"))
    return (Reply(texts, tuple(_choices(turn, year)), turn.event.button is not None),)


def _head(unit: Unit) -> tuple[Text, ...]:
    named = {"name": unit.name, "code": unit.code}
    kind = {
        "bloc": Text(f"bloc-{_dashed(unit.bloc)}"),
        "level": Text(f"level-{_dashed(unit.level)}"),
    }
    return Text("unit-head", named), Text("unit-kind", kind)


def _figures(turn: Turn, unit: Unit, year: int) -> Iterator[Text]:
    declared = turn.storage.figures(unit.id, year)
    yield Text("unit-year", {"year": year})
    if "previous_year" not in declared:
        yield Text("unit-no-baseline", {"year": year - 1})
    for name in SHOWN_FIGURES:
        if name in declared:
            yield _figure(name, declared[name])


def _figure(name: str, figure: Figure) -> Text:
    said = Text(f"settings-said-{_dashed(name)}", {"value": figure.value})
    return Text("unit-sourced", {"said": said, "source": figure.source}) if figure.source else said


def _settings(unit: Unit) -> Iterator[Text]:
    clocks = unit.setting("office_hours")
    if clocks:
        yield Text("settings-said-office-hours", hours_args(clocks))
    for name, said in ((UNIT_LEADS, leads_said), (UNIT_QUIET, quiet_said)):
        if unit.setting(name) is not None:
            yield said(unit.setting(name))
    for name in SHOWN_SETTINGS:
        value = unit.setting(name)
        if value is not None:
            yield _setting(name, value)


def _setting(name: str, value: object) -> Text:
    if name == "hybrid_counts_as":
        return Text(
            "answer-hybrid-counts-as", {"value": Text(f"settings-hybrid-{_dashed(str(value))}")}
        )
    if name == "keep_months":
        return Text("answer-keep-months", {"value": Text(f"settings-keep-{value}")})
    if isinstance(value, bool):
        return Text(f"answer-{_dashed(name)}", {"value": Text("form-yes" if value else "form-no")})
    return Text(f"settings-said-{_dashed(name)}", {"value": value})


def _choices(turn: Turn, year: int) -> Iterator[Choice]:
    for form in YEARLY:
        name = form.id.removeprefix("set-")
        yield Choice(Text(f"unit-set-{name}", {"year": year}), loose("set", f"{name}.{year}"))
    for form in LASTING:
        name = form.id.removeprefix("set-")
        yield Choice(Text(f"unit-set-{name}"), loose("set", name))
    yield Choice(Text("unit-change"), loose("unit-change"))
    other = turn.now.year + 1 if year == turn.now.year else turn.now.year
    yield Choice(Text("unit-other-year", {"year": other}), loose("unit-year", other))
    yield Choice(Text("unit-manage"), loose("manage"))
    yield Choice(Text("unit-mine"), loose("units"))


def create(turn: Turn, _: str) -> Replies:
    """Starts a new unit, where anyone may."""
    if turn.creation != ANYONE:
        return drafts.show_standing(turn, (Text("unit-needs-invitation"),))
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
