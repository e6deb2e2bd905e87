"""What everybody writes to a bot that is measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("dialog.txt")


@dataclass(frozen=True, slots=True)
class Dialog:
    """The opening, once, then the rest over and over.

    `{chat}` in a line stands for the writer's number, `[label]` for a button: it may be tapped, or
    typed as it is written there.
    """

    opening: tuple[str, ...]
    rest: tuple[str, ...]

    @classmethod
    def read(cls, opening: bool = True) -> Dialog:
        """From the file, which has an empty line between the two; the opening may be left out."""
        first, _, rest = FILE.read_text(encoding="utf-8").strip().partition("\n\n")
        return cls(tuple(first.splitlines()) if opening else (), tuple(rest.splitlines()))

    def line(self, number: int) -> str:
        """What somebody writes who has written so many lines."""
        beyond = number - len(self.opening)
        return self.opening[number] if beyond < 0 else self.rest[beyond % len(self.rest)]
