"""Sentences as data: by their id and arguments, worded only when they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the locale by its id, with its arguments.

    Dates travel as ISO text, money as whole đồng, shares as a pair of numbers; the sentence itself
    decides how they are written. An argument may be another sentence, or several, to be joined.
    """

    id: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Secret:
    """A code that is shown once: in the replies that are stored it is masked."""

    text: str


GAP = Text("card-gap")
"""An empty line."""


def dashed(name: object) -> str:
    """A name of the program as it stands in the ids of sentences: `in_person` → `in-person`."""
    return str(name).replace("_", "-")


def hours_and_minutes(minutes: int) -> Text:
    """150 → 2 giờ 30 phút."""
    hours, rest = divmod(minutes, 60)
    form = "minutes" if not hours else "hours" if not rest else "both"
    return Text(f"length-{form}", {"hours": hours, "minutes": rest})


def days_said(half_days: int) -> Text:
    """1 → 1/2 ngày, 3 → 1,5 ngày."""
    days, half = divmod(half_days, 2)
    return Text("length-days", {"days": days, "half": half})


def distinct(texts: Iterable[Text | None]) -> tuple[Text, ...]:
    """The sentences that are there, each once."""
    kept: list[Text] = []
    for text in texts:
        if text is not None and text not in kept:
            kept.append(text)
    return tuple(kept)
