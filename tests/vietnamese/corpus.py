"""The corpus: what people type, and what it must be read as. One file a phenomenon.

A file says `now` and the reader (`as`), then `[read]` text = value, `[ask]` text = reason and the
candidates offered, `[refuse]` text = reason. A value is written as its kind and its ISO form.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vietnamese import (
    Ask,
    Duration,
    Hours,
    Interval,
    Reading,
    Value,
    Window,
    read_duration,
    read_money,
    read_number,
    read_speeches,
    read_when,
)

FOLDER = Path(__file__).parent
NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
"""A Sunday morning, unless a file says otherwise."""


@dataclass(frozen=True)
class Case:
    """One text with the reading it must have."""

    file: str
    text: str
    kind: str
    expected: str
    reader: str
    now: datetime
    past: bool = False

    def reading(self, text: str | None = None) -> Reading:
        """What the library makes of the text, or of another way to type it."""
        said = self.text if text is None else text
        if self.reader == "when":
            return read_when(said, self.now, past=self.past)
        return READERS[self.reader](said)


READERS = {
    "duration": read_duration,
    "number": read_number,
    "money": read_money,
    "speeches": read_speeches,
}


def cases() -> list[Case]:
    """All cases of all files."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        now = datetime.fromisoformat(table["now"]) if "now" in table else NOW
        found += [
            Case(path.stem, text, kind, expected, table["as"], now, table.get("past", False))
            for kind in ("read", "ask", "refuse")
            for text, expected in table.get(kind, {}).items()
        ]
    return found


def written(reading: Reading) -> str:
    """A reading as the corpus writes it."""
    if isinstance(reading, Value):
        return value_written(reading)
    if isinstance(reading, Ask) and reading.candidates:
        return f"{reading.reason}: {', '.join(map(value_written, reading.candidates))}"
    return reading.reason


def value_written(value: Value) -> str:
    """A value as its kind and its ISO form."""
    return f"{value.kind} {_plain(value.value)}"


def _plain(value: object) -> str:
    match value:
        case Interval(start, end):
            return f"{start:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}"
        case Hours(start, end):
            return f"{start:%H:%M}/{end:%H:%M}"
        case Window(first, last):
            return f"{first}/{last}"
        case Duration(minutes, half_days):
            return f"{minutes}" if half_days is None else f"{minutes} = {half_days:g} buổi"
        case datetime():
            return f"{value:%Y-%m-%dT%H:%M}"
        case tuple():
            return " ".join(f"{role}:{minutes}" for role, minutes in value)
    return f"{value:%H:%M}" if hasattr(value, "hour") else str(value)
