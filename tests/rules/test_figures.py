"""Documents and digital work: declared figures against the values of the book."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from rules import FIGURES_OF, Figures, Ratio, Refusal, Verdict, figure_refusals, judge_figures

TODAY = date(2026, 11, 22)
RULE_OF = {figure: rule for rule, figures in FIGURES_OF.items() for figure in figures}


def judged(
    figure: str, part: int | None, whole: int | None, source: str | None = "BC 9"
) -> Verdict:
    figures = Figures(**{figure: Ratio(part, whole, source)})
    verdicts = judge_figures(figures, on=TODAY)
    return next(
        verdict
        for verdict in verdicts
        if verdict.rule == RULE_OF[figure] and verdict.args["figure"] == figure
    )


@pytest.mark.parametrize(
    ("figure", "part", "whole", "outcome", "args"),
    [
        ("documents", 850, 1000, "ok", {"most": 850, "left": 0, "over": 0}),
        ("documents", 849, 1000, "ok", {"left": 1, "cut_part": 3, "cut_whole": 20}),
        ("documents", 851, 1000, "breach", {"most": 850, "left": 0, "over": 1}),
        ("documents", 85, 101, "ok", {"most": 85}),
        ("documents", 86, 101, "breach", {"most": 85}),
        ("documents", 0, 0, "ok", {"most": 0}),
        ("documents", 1, 0, "breach", {"most": 0}),
        ("digitised", 95, 100, "ok", {"lacking": 0, "limit_part": 19, "limit_whole": 20}),
        ("digitised", 94, 100, "breach", {"lacking": 1}),
        ("digitised", 96, 101, "ok", {"lacking": 0}),
        ("digitised", 95, 101, "breach", {"lacking": 1}),
        ("procedures", 950, 1000, "ok", {}),
        ("procedures", 949, 1000, "breach", {}),
        ("procedures", 0, 0, "not_applicable", {}),
        ("documents_sent", 100, 100, "ok", {}),
        ("documents_sent", 99, 100, "breach", {"lacking": 1}),
        ("reports_sent", 12, 12, "ok", {}),
        ("reports_sent", 11, 12, "breach", {}),
    ],
)
def test_a_figure_is_judged(
    figure: str, part: int, whole: int, outcome: str, args: dict[str, Any]
) -> None:
    verdict = judged(figure, part, whole)

    assert verdict.outcome == outcome
    assert verdict.args.items() >= {**args, "figure": figure}.items()
    assert verdict.clause is not None
    assert verdict.clause.number == "226-KL/TW"


@pytest.mark.parametrize("figure", RULE_OF)
def test_without_both_figures_and_their_source_nothing_is_said(figure: str) -> None:
    assert judged(figure, None, 10).outcome == "need_info"
    assert judged(figure, 10, None).message == "verdict-figure-missing"
    for source in (None, "", " "):
        assert judged(figure, 10, 10, source).message == "verdict-figure-unsourced"


def test_there_is_a_verdict_for_every_figure_in_one_order() -> None:
    rules = [verdict.rule for verdict in judge_figures(Figures(), on=TODAY)]

    assert rules == ["KL226-D03", "KL226-T02", "KL226-T02", "KL226-T03", "KL226-T03"]


def test_what_is_measured_stands_beside_its_limit() -> None:
    kept, reached = judged("documents", 849, 1000), judged("digitised", 96, 100)

    assert kept.margin is not None
    assert (kept.margin.amount, kept.margin.unit, kept.at_least) == (1, "document", False)
    assert reached.margin is not None
    assert (reached.margin.amount, reached.at_least) == (Fraction(1, 100), True)


def test_before_the_first_day_nothing_binds() -> None:
    early = judge_figures(Figures(), on=date(2025, 12, 10))

    assert {(each.outcome, each.message) for each in early} == {
        ("not_applicable", "verdict-not-yet")
    }


def test_what_cannot_be_is_refused_by_its_key() -> None:
    figures = Figures(documents=Ratio(7, -1), digitised=Ratio(11, 10), procedures=Ratio(None, 5))

    assert figure_refusals(figures) == (
        Refusal("documents.whole", "too-small", {"least": 0}),
        Refusal("digitised.part", "too-large", {"most": 10}),
    )
    assert figure_refusals(Figures(documents=Ratio(1200, 1000))) == ()
    assert figure_refusals(Figures(digitised=Ratio(10, 10))) == ()
    assert figure_refusals(Figures(reports_sent=Ratio(1, 10**9 + 1))) == (
        Refusal("reports_sent.whole", "too-large", {"most": 10**9}),
    )
