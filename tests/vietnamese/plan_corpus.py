"""The corpus of plans: texts about a meeting, and every field that must be read of each.

A file says `now`; each `[[plan]]` its text and its fields, those left out being empty. A value is
written as in the other files, words as they are; `? reason: …` is a question with its candidates,
`! reason` a refusal. `unread` lists the words that must be named as unread.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.vietnamese.corpus import NOW, value_written
from vietnamese import Ask, Lead, Plan, Reading, Series, Value, read_plan

FOLDER = Path(__file__).parent / "plans"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
UNNAMED = ("title", "words", "attended", "format", "kind", "number", "money")
"""Kinds of values that a field's name already says."""


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


def plan_cases() -> list[PlanCase]:
    """All plans of all files."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        now = datetime.fromisoformat(table["now"]) if "now" in table else NOW
        for entry in table["plan"]:
            fields = {name: said for name, said in entry.items() if name != "text"}
            found.append(PlanCase(path.stem, entry["text"], now, fields))
    return found


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
