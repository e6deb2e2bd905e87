"""Every row of the rules' truth table: a change to a sound plan, and what the rule then says."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from rules import Quantity, Remedy, judge, judge_rule
from tests.rules.plans import plan

TABLES = [
    (table["rule"], row)
    for file in sorted((Path(__file__).parent / "truth").glob("*.toml"))
    for table in tomllib.loads(file.read_text(encoding="utf-8"))["table"]
    for row in table["rows"]
]
IDS = [f"{rule}: {row['when']}" for rule, row in TABLES]


@pytest.mark.parametrize(("rule", "row"), TABLES, ids=IDS)
def test_the_rule_says(rule: str, row: dict[str, Any]) -> None:
    asked = plan(row.get("set"), row.get("without", ()))

    verdict = judge_rule(rule, asked.meeting, asked.year, as_of=asked.as_of)

    assert verdict.outcome == row["outcome"]
    assert row.get("message", verdict.message) == verdict.message
    for name in {"measured", "limit", "margin"} & row.keys():
        quantity = getattr(verdict, name)
        assert isinstance(quantity, Quantity)
        assert quantity.amount == Fraction(row[name]), name
    for name, value in row.get("args", {}).items():
        assert _plain(verdict.args[name]) == value, name
    if "remedies" in row:
        found = tuple(replace(remedy, half_days=0) for remedy in verdict.remedies)
        assert found == tuple(_remedy(each) for each in row["remedies"])
    assert [clause.number for clause in verdict.also] == ([row["also"]] if "also" in row else [])


@pytest.mark.parametrize(("rule", "row"), TABLES, ids=IDS)
def test_a_rule_asked_alone_says_what_it_says_among_all(rule: str, row: dict[str, Any]) -> None:
    asked = plan(row.get("set"), row.get("without", ()))

    alone = judge_rule(rule, asked.meeting, asked.year, as_of=asked.as_of)

    assert alone in judge(asked.meeting, asked.year, as_of=asked.as_of)


def test_the_sound_plan_breaks_no_rule() -> None:
    asked = plan()

    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)

    assert {verdict.outcome for verdict in verdicts} == {"ok", "not_applicable"}


def test_the_verdicts_always_come_in_the_same_order() -> None:
    asked = plan()

    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)

    assert [verdict.rule for verdict in verdicts] == [
        "KL226-M02",
        *(f"KL226-M{number:02}" for number in range(4, 19)),
        "KL226-X1",
        "KL226-X2",
        "KL226-X3",
        "QD45-01",
        "QD45-04",
        "CAL-DAY",
        "CAL-OVERLAP",
    ]


def test_every_verdict_but_the_calendars_cites_a_clause_and_all_name_the_books() -> None:
    asked = plan()
    for verdict in judge(asked.meeting, asked.year, as_of=asked.as_of):
        assert (verdict.clause is None) == verdict.rule.startswith("CAL-")
        assert verdict.books == {"ket_luan_226": "1", "quyet_dinh_45": "1"}


def _remedy(row: dict[str, Any]) -> Remedy:
    drop = tuple(row.get("drop", ()))
    return Remedy(row["change"], row.get("to"), drop, row.get("partial", False))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
