"""What a bench prints: each figure beside its goal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A ratio, measured once a round; what counts is the median."""

    name: str
    measured: Sequence[float]
    at_most: float | None = None
    at_least: float | None = None

    @property
    def is_met(self) -> bool:
        value = median(self.measured)
        return (self.at_most is None or value <= self.at_most) and (
            self.at_least is None or value >= self.at_least
        )

    @property
    def goal(self) -> str:
        return f"≥ {self.at_least:g}" if self.at_most is None else f"≤ {self.at_most:g}"


def print_figures(figures: Iterable[Figure]) -> None:
    """A row a figure: its goal, the median of the rounds, their spread, whether it is reached."""
    print_table(
        ("figure", "goal", "measured", "spread", ""),
        (
            (
                each.name,
                each.goal,
                f"{median(each.measured):.2f}",
                f"{min(each.measured):.2f}–{max(each.measured):.2f}",
                "ok" if each.is_met else "short",
            )
            for each in figures
        ),
    )


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A Markdown table, its columns as wide as what stands in them."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for line in (head, rule, *lines[1:]):
        first, *others = zip(line, widths, strict=True)
        cells = (first[0].ljust(first[1]), *(text.rjust(width) for text, width in others))
        print(f"| {' | '.join(cells)} |")
    print()
