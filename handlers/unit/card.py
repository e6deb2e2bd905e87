"""/donvi: the person's unit, how it is created, and what it has settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.dialog import drafts
from handlers.dialog.access import ADMIN, EVERYBODY, Role
from handlers.dialog.form import Context
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message, screen
from handlers.dialog.verbs import WORD, Target, action, command
from handlers.unit.create import ANYONE, UNIT
from handlers.unit.settings import SETTINGS, UnitSetting
from storage.model import Draft, Unit

Settings = Sequence[UnitSetting]
BLANK = Draft(0, 0, None, "", 0, 0, {})


def needed(turn: Turn, kept: bool) -> Replies:
    """Says that a unit comes first, and asks for it, or for an invitation to one."""
    said = Text("unit-needed-kept" if kept else "unit-needed")
    if turn.creation != ANYONE:
        return message((said, Text("unit-needs-invitation")))
    drafts.begin(turn, UNIT, None)
    return drafts.show_standing(turn, (said, Text("unit-or-invitation")))


@command("donvi", aliases=("unit",), roles=EVERYBODY)
def my_unit(turn: Turn) -> Replies:
    """The unit with its settings of this year."""
    return _card(turn, turn.now.year)


@action("unit", roles=EVERYBODY)
def unit_card(turn: Turn) -> Replies:
    return _card(turn, turn.now.year)


@action("unit-year", roles=EVERYBODY, target=WORD)
def unit_year(turn: Turn, year: str) -> Replies:
    return _card(turn, int(year) if _is_year(year) else turn.now.year)


def _card(turn: Turn, year: int) -> Replies:
    return needed(turn, kept=False) if turn.unit is None else card_of(turn, turn.unit, year)


def card_of(turn: Turn, unit: Unit, year: int, settings: Settings = SETTINGS) -> Replies:
    """The unit, what it has settled, and what can be changed of it."""
    texts = _head(unit)
    if turn.role is not Role.viewer:
        texts = (*texts, *_settled(turn, unit, year, settings), Text("unit-choose"))
    return screen(turn, texts, *_choices(turn, year, settings))


def _head(unit: Unit) -> tuple[Text, ...]:
    named = {"name": unit.name, "code": unit.code}
    kind = {
        "bloc": Text(f"bloc-{_dashed(unit.bloc)}"),
        "level": Text(f"level-{_dashed(unit.level)}"),
    }
    return Text("unit-head", named), Text("unit-kind", kind)


def _settled(turn: Turn, unit: Unit, year: int, settings: Settings) -> Iterator[Text]:
    """What the unit has settled: the figures of the year, then what holds for good."""
    figures = turn.storage.figures(unit.id, year)
    yield Text("unit-year", {"year": year})
    if "previous_year" not in figures:
        yield Text("unit-no-baseline", {"year": year - 1})
    for setting in settings:
        for slot in setting.slots:
            settled = (figures if setting.yearly else unit.settings).get(slot.id)
            if settled is None or settled.value is None:
                continue
            said = slot.said(settled.value, Context(turn, BLANK, unit))
            if said and setting.yearly and settled.source:
                said = Text("unit-sourced", {"said": said, "source": settled.source})
            if said:
                yield said


def _choices(turn: Turn, year: int, settings: Settings) -> Iterator[Choice]:
    for setting in settings:
        shown = {"year": year} if setting.yearly else {}
        label = Text(f"unit-set-{setting.name}", shown)
        yield set_one.button(label, (setting, year if setting.yearly else None))
    yield change.button("unit-change")
    other = turn.now.year + 1 if year == turn.now.year else turn.now.year
    yield unit_year.button(Text("unit-other-year", {"year": other}), other)
    yield Choice(Text("unit-manage"), loose("manage"))
    yield Choice(Text("unit-mine"), loose("units"))


@action("unit-new", roles=EVERYBODY)
def create(turn: Turn) -> Replies:
    """Starts a new unit, where anyone may."""
    if turn.creation != ANYONE:
        return drafts.show_standing(turn, Text("unit-needs-invitation"))
    return drafts.start(turn, UNIT, None)


@action("unit-change", roles=ADMIN)
def change(turn: Turn) -> Replies:
    """Asks name, bloc and level of the present unit anew."""
    return drafts.start(turn, UNIT, turn.own_unit)


Chosen = tuple[UnitSetting, int | None]
"""A setting to change, and of which year where it is a figure of one."""


def _setting_named(turn: Turn, text: str) -> Chosen | None:
    name, _, year = text.partition(".")
    setting = next((each for each in SETTINGS if each.name == name), None)
    if setting is None or setting.yearly != _is_year(year):
        return None
    return setting, int(year) if year else None


def _written(chosen: Chosen) -> str:
    setting, year = chosen
    return f"{setting.name}.{year}" if year else setting.name


@action("set", roles=ADMIN, target=Target(_setting_named, _written))
def set_one(turn: Turn, chosen: Chosen) -> Replies:
    """Asks for the value of a setting: `baseline.2026`, or `hybrid` for one that holds for good."""
    setting, year = chosen
    return drafts.start(turn, setting.form, turn.own_unit, {"year": year} if year else {})


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit() and "2000" <= text <= "2199"


def _dashed(name: str | None) -> str:
    return (name or "none").replace("_", "-")
