"""The corpora of plans: texts about a meeting, and every field that must be read of each.

A file says `now`; each `[[plan]]` its text and its fields, those left out being empty. A value is
written as in the other files, words as they are; `? reason: …` is a question with its candidates,
`! reason` a refusal. `unread` lists the words that must be named as unread. In a file of pastes
each `[[paste]]` has its text and a `[[paste.meeting]]` for each plan in it; one that is refused has
only `refused`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.vietnamese.corpus import NOW, table_of, value_written
from vietnamese import Ask, Lead, Plan, Reading, Refuse, Series, Value, fold, read_plan, read_plans

FOLDER = Path(__file__).parent / "plans"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
UNNAMED = ("title", "words", "attended", "format", "kind", "number", "money")
"""Kinds of values that a field's name already says."""

Ways = Mapping[str, Callable[[str], str]]


STOPS = ". \n"


def _polite(text: str) -> str:
    said = f"dạ {text[:1].lower()}{text[1:]} ạ"
    return said if fold(text) != text.strip() else text


SAME: Ways = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "spaces": lambda text: f"  {text.replace(' ', '   ')}\n",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "full stop": lambda text: f"{text.rstrip(STOPS)}.",
}
"""Ways of typing a text in which it says the same."""
LESS: Ways = {"polite": _polite, "upper case": str.upper, "without diacritics": fold}
"""Ways in which less may be understood, but nothing else."""
QUICK_SAME: Ways = {
    "all at once": lambda text: unicodedata.normalize(
        "NFD", f"  {text.rstrip(STOPS)}.\n".replace(" ", " \u00a0")
    )
}
DECIDED = (
    "when", "duration", "ends", "count", "format", "cost", "papers_due", "remind", "sites",
    "speeches",
)  # fmt: skip
"""Fields with one right value."""


@dataclass(frozen=True)
class PlanCase:
    """One text with the plan it must be read as."""

    file: str
    text: str
    now: datetime
    expected: dict[str, Any]

    def plan(self, text: str | None = None) -> Plan:
        """What the library makes of the text, or of another way to type it."""
        reading = read_plan(self.text if text is None else text, self.now)
        assert isinstance(reading, Value)
        assert isinstance(reading.value, Plan)
        return reading.value

    def faults(self) -> Iterator[str]:
        """What is wrong with the plan, and the ways of typing the text that are misread."""
        plan = self.plan()
        found = plan_written(plan)
        for name in sorted({*found, *self.expected}):
            if found.get(name) != self.expected.get(name):
                yield f"{name}: {found.get(name)!r}, not {self.expected.get(name)!r}"
        yield from dropped(self.text, plan)
        yield from self.misread(QUICK_SAME, LESS)

    def misread(self, same: Ways, less: Ways) -> Iterator[str]:
        """The ways of typing the text in which it is read as something else."""
        plan = self.plan()
        for way in same:
            found = plan_written(self.plan(same[way](self.text)))
            if _spaced(found) != _spaced(plan_written(plan)):
                yield f"{way}: {found}"
        for way in less:
            typed = self.plan(less[way](self.text))
            for name in DECIDED:
                if _is_other(getattr(typed, name), getattr(plan, name)):
                    yield f"{way}: {name} is {reading_written(getattr(typed, name).reading)!r}"


@dataclass(frozen=True)
class PasteCase:
    """A text with several meetings, and the plan of each."""

    file: str
    text: str
    now: datetime
    expected: list[dict[str, Any]]

    def faults(self) -> Iterator[str]:
        """What is wrong with the list, in the ways of typing that change nothing too."""
        for text in (self.text, *(change(self.text) for change in QUICK_SAME.values())):
            readings = read_plans(text, self.now)
            found = [paste_written(reading) for reading in readings]
            if _spaced(found) != _spaced(self.expected):
                yield f"read as {found}, not {self.expected}"
            for reading in readings:
                if isinstance(reading, Value):
                    said = reading.text if len(readings) > 1 else text
                    yield from dropped(said, reading.value)


def plan_cases_of(file: str, table: dict[str, Any]) -> list[PlanCase]:
    """The plans of a file."""
    now = datetime.fromisoformat(table["now"]) if "now" in table else NOW
    return [
        PlanCase(file, entry["text"], now, {n: said for n, said in entry.items() if n != "text"})
        for entry in table["plan"]
    ]


def paste_cases_of(file: str, table: dict[str, Any]) -> list[PasteCase]:
    """The pastes of a file."""
    now = datetime.fromisoformat(table["now"]) if "now" in table else NOW
    return [PasteCase(file, each["text"], now, each.get("meeting", [])) for each in table["paste"]]


def plan_cases() -> list[PlanCase]:
    """All plans of all files."""
    tables = {path.stem: table_of(path) for path in sorted(FOLDER.glob("*.toml"))}
    return [
        case for file, t in tables.items() if t["as"] == "plan" for case in plan_cases_of(file, t)
    ]


def paste_cases() -> list[PasteCase]:
    """All pastes of all files."""
    tables = {path.stem: table_of(path) for path in sorted(FOLDER.glob("*.toml"))}
    return [
        case for file, t in tables.items() if t["as"] == "plans" for case in paste_cases_of(file, t)
    ]


def dropped(text: str, plan: Plan) -> Iterator[str]:
    """The letters and figures of a text that no field, no title and no piece names."""
    spans = [span for field in plan.fields().values() for span in field.pieces]
    spans += [*plan.title_spans, *(piece.span for piece in (*plan.unread, *plan.aside))]
    covered = {at for span in spans for at in range(*span)}
    lost = "".join(char for at, char in enumerate(text) if at not in covered and char.isalnum())
    if lost:
        yield f"dropped: {lost}"


def paste_written(reading: Reading) -> dict[str, Any]:
    """One reading of a list, as the corpus writes it."""
    if isinstance(reading, Value):
        return plan_written(reading.value)
    return {"refused": reading.reason}


def plan_written(plan: Plan) -> dict[str, Any]:
    """A plan as the corpus writes it."""
    said = {name: reading_written(field.reading) for name, field in plan.fields().items()}
    unread = [" ".join(piece.text.split()) for piece in plan.unread]
    return {**said, **({"unread": unread} if unread else {})}


def reading_written(reading: Reading) -> Any:
    """A field's reading as the corpus writes it."""
    if isinstance(reading, Value):
        return _value(reading)
    if isinstance(reading, Ask):
        offered = ", ".join(str(_value(value)) for value in reading.candidates)
        return f"? {reading.reason}: {offered}" if offered else f"? {reading.reason}"
    return f"! {reading.reason}"


def _value(value: Value) -> Any:
    match value.value:
        case Lead(days, minutes):
            return f"{days} days" if days else f"{minutes} minutes"
        case Series():
            return _series(value.value)
        case tuple() if value.kind == "groups":
            return [f"{g.said} = {g.kind}" if g.kind else g.said for g in value.value]
        case str() | bool() | int() if value.kind in UNNAMED:
            return value.value
    return value_written(value)


def _series(series: Series) -> str:
    every = f"{series.interval} {series.every}" if series.interval > 1 else series.every
    days = ",".join(WEEKDAYS[day] for day in series.weekdays)
    pieces = [
        f"every {every}",
        f"on {days}" if days else "",
        f"on day {series.day}" if series.day else "",
        f"number {series.nth}" if series.nth else "",
        f"at {series.start:%H:%M}" if series.start else "",
        f"until {series.until}" if series.until else "",
    ]
    return " ".join(filter(None, pieces))


def _spaced(said: Any) -> str:
    """Composed, with spaces alike."""
    return " ".join(unicodedata.normalize("NFC", repr(said).replace(r"\xa0", " ")).split())


def _is_other(field: Any, expected: Any) -> bool:
    """Whether a field has a value that is not the expected one's."""
    if field is None or not isinstance(field.reading, Value):
        return False
    reading = expected.reading if expected is not None else Refuse("none")
    return not isinstance(reading, Value) or field.reading.value != reading.value
