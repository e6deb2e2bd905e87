"""The corpus: what people type, and what it must be read as. One file a phenomenon.

A file says `now` and the reader (`as`), then `[read]` text = value, `[ask]` text = reason and the
candidates offered, `[refuse]` text = reason. A value is written as its kind and its ISO form, with
` + ` what the text says besides. Every text is a test (conftest.py).
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from vietnamese import (
    Ask,
    Duration,
    Hours,
    Interval,
    Reading,
    Refuse,
    Value,
    Window,
    fold,
    read_duration,
    read_money,
    read_number,
    read_speeches,
    read_when,
)

FOLDER = Path(__file__).parent
KINDS: dict[str, type] = {"read": Value, "ask": Ask, "refuse": Refuse}
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
    besides: tuple[str, ...] = ()

    def reading(self, text: str | None = None) -> Reading:
        """What the library makes of the text, or of another way to type it."""
        said = self.text if text is None else text
        if self.reader == "when":
            return read_when(said, self.now, past=self.past)
        return READERS[self.reader](said)

    def faults(self) -> Iterator[str]:
        """What is wrong with the reading, and the ways of typing the text that are misread."""
        reading = self.reading()
        found = (type(reading), written(reading), besides(self.text, reading))
        expected = (KINDS[self.kind], self.expected, self.besides)
        if found != expected:
            yield f"read as {found}, not {expected}"
        yield from (f"typed {text!r}: misread" for text in self.misread(QUICK_WAYS))

    def misread(self, ways: Mapping[str, Callable[[str], str]]) -> list[str]:
        """The text in some ways of typing it, where it is read as something else."""
        typed = {change(self.text) for change in ways.values()} - {self.text}
        return [text for text in typed if self.is_wrong(self.reading(text))]

    def is_wrong(self, reading: Reading) -> bool:
        """A value where the corpus has none, or another one.

        A stretch that was offered is no value to act on: its day is asked for in any case.
        """
        if not isinstance(reading, Value):
            return False
        if reading.kind == "window" and written(reading) in self.expected:
            return False
        return self.kind != "read" or written(reading) != self.expected


WAYS: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "spaces around": lambda text: f"  {text}\n",
    "wide spaces": lambda text: text.replace(" ", "  \t"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "polite": lambda text: f"dạ {text} ạ" if text.strip() else text,
    "full stop": lambda text: f"{text}." if text.strip() else text,
    "without diacritics": fold,
}
QUICK_WAYS: dict[str, Callable[[str], str]] = {
    "all but the last at once": lambda text: unicodedata.normalize(
        "NFD", f"  dạ {text} ạ.\n".replace(" ", " \t\u00a0").upper() if text.strip() else text
    ),
    "without diacritics": fold,
}
"""The same ways; each alone is tried by test_corpus.py."""

READERS = {
    "duration": read_duration,
    "number": read_number,
    "money": read_money,
    "speeches": read_speeches,
}


def cases() -> list[Case]:
    """All cases of all files."""
    return [
        case
        for path in sorted(FOLDER.glob("*.toml"))
        for case in cases_of(path.stem, table_of(path))
    ]


@cache
def table_of(path: Path) -> dict[str, Any]:
    """A file of the corpus."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def cases_of(file: str, table: dict[str, Any]) -> list[Case]:
    """The readings of a file; none in a file of something else."""
    now = datetime.fromisoformat(table["now"]) if "now" in table else NOW
    return [
        Case(file, text, kind, value, table["as"], now, table.get("past", False), (*rest,))
        for kind in KINDS
        for text, expected in table.get(kind, {}).items()
        for value, *rest in (expected.split(" + "),)
    ]


def besides(text: str, reading: Reading) -> tuple[str, ...]:
    """What a value leaves unused of its text, as the corpus writes it."""
    if not isinstance(reading, Value):
        return ()
    return tuple(f"{rest.makes}: {text[slice(*rest.span)]}" for rest in reading.rest)


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
