"""Meetings at the same time: told where a calendar is known."""

from __future__ import annotations

from rules import Verdict, judge, judge_rule
from tests.rules.plans import plan


def overlap(overlaps: tuple[str, ...] | None) -> Verdict:
    asked = plan()
    return judge_rule(
        "CAL-OVERLAP", asked.meeting, asked.year, as_of=asked.as_of, overlaps=overlaps
    )


def test_without_a_calendar_nothing_is_said() -> None:
    assert overlap(None).outcome == "not_applicable"


def test_a_free_hour_is_in_order() -> None:
    assert overlap(()).outcome == "ok"


def test_the_meetings_at_the_same_time_are_named() -> None:
    busy = overlap(("HN-2026-001", "HN-2026-002"))

    assert busy.outcome == "caution"
    assert busy.args == {"meetings": ("HN-2026-001", "HN-2026-002")}


def test_all_rules_hear_of_the_calendar() -> None:
    asked = plan()

    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of, overlaps=("HN-2026-001",))

    assert verdicts[-1].outcome == "caution"
