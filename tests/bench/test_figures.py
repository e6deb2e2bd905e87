"""A figure counts by its median, and says on which side of the goal it lies."""

from __future__ import annotations

import pytest

from bench.figures import Figure, print_figures


@pytest.mark.parametrize(
    ("measured", "goal", "is_met"),
    [
        ((9.0, 1.0, 1.0), {"at_most": 1.0}, True),
        ((1.1, 1.1, 0.1), {"at_most": 1.0}, False),
        ((0.8, 0.1, 0.8), {"at_least": 0.8}, True),
        ((0.7, 0.7, 9.0), {"at_least": 0.8}, False),
    ],
)
def test_the_median_of_the_rounds_decides(
    measured: tuple[float, ...], goal: dict[str, float], is_met: bool
) -> None:
    assert Figure("a", measured, **goal).is_met is is_met


def test_a_table_shows_goal_median_spread_and_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    print_figures((Figure("cost", (3.0, 1.0, 2.0), at_most=1.5), Figure("pace", (1,), at_least=1)))
    head, _, cost, pace = capsys.readouterr().out.strip().splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in (head, cost, pace)]
    assert cells == [
        ["figure", "goal", "measured", "spread", ""],
        ["cost", "≤ 1.5", "2.00", "1.00–3.00", "short"],
        ["pace", "≥ 1", "1.00", "1.00–1.00", "ok"],
    ]
