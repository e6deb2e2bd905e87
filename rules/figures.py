"""Documents and digital work of a period: declared in figures, not judged meeting by meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction

from rules.judgement import out_of_force, verdict_of
from rules.meeting import stated
from rules.refusals import MOST_COUNTED, Refusal, between
from rules.registry import Finding, does_not_bind, missing
from rules.rulebook import Direction, Limit, Rulebook
from rules.shelf import central_books
from rules.verdict import Args, Outcome, Quantity, Verdict


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of so many, as an office declares them, and where it has them from."""

    part: int | None = None
    whole: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a unit declares for a period.

    | figure | part | whole |
    |---|---|---|
    | `documents` | administrative documents issued this year | those of last year |
    | `digitised` | documents digitised | all documents |
    | `procedures` | procedures handled digitally | all procedures |
    | `documents_sent` | documents sent over the network | all that may be sent so |
    | `reports_sent` | periodic reports sent over the network | all that may be sent so |
    """

    documents: Ratio = Ratio()
    digitised: Ratio = Ratio()
    procedures: Ratio = Ratio()
    documents_sent: Ratio = Ratio()
    reports_sent: Ratio = Ratio()


FIGURES_OF = {
    "KL226-D03": ("documents",),
    "KL226-T02": ("digitised", "procedures"),
    "KL226-T03": ("documents_sent", "reports_sent"),
}
"""The rules that look at figures, and at which; a figure's limit bears its name in the book."""


def judge_figures(
    figures: Figures, *, on: date, books: Rulebook | None = None
) -> tuple[Verdict, ...]:
    """One verdict a figure, in a fixed order, by the values in force on a day of the period.

    `args` name the `figure`. What `figure_refusals` refuses must not come here.
    """
    book = (books or central_books()).on(on)
    verdicts = []
    for rule, names in FIGURES_OF.items():
        provision = book.provisions.get(rule)
        for name in names:
            if provision is None:
                verdicts.append(verdict_of(rule, *out_of_force(rule, book), book.versions, on))
            else:
                finding = _find(name, getattr(figures, name), provision.limits[name])
                verdicts.append(verdict_of(rule, provision, finding, book.versions, on))
    return tuple(verdicts)


def figure_refusals(figures: Figures) -> tuple[Refusal, ...]:
    """Everything about the figures that cannot be."""
    return tuple(_impossible(figures))


def _impossible(figures: Figures) -> Iterator[Refusal]:
    for name in (field.name for field in fields(figures)):
        ratio = getattr(figures, name)
        yield from between(f"{name}.part", ratio.part, 0, MOST_COUNTED)
        yield from between(f"{name}.whole", ratio.whole, 0, MOST_COUNTED)
        if name != "documents" and None not in (ratio.part, ratio.whole):
            yield from between(f"{name}.part", ratio.part, 0, min(ratio.whole, MOST_COUNTED))


def _find(name: str, ratio: Ratio, limit: Limit) -> Finding:
    part, whole = ratio.part, ratio.whole
    if part is None or whole is None:
        return missing("verdict-figure-missing", figure=name)
    if not stated(ratio.source):
        return missing("verdict-figure-unsourced", figure=name)
    if limit.direction is Direction.MAX:
        return _kept(name, part, whole, limit)
    if whole == 0:
        return does_not_bind("verdict-figure-none", figure=name)
    least = -(-whole * limit.amount.numerator // limit.amount.denominator)
    args = {**_args(name, part, whole, limit), "lacking": max(0, least - part)}
    figures = Quantity("share", Fraction(part, whole)), Quantity("share", limit.amount), limit
    if part >= least:
        return Finding(Outcome.OK, "verdict-figure-reached", args, *figures)
    return Finding(Outcome.BREACH, "verdict-figure-short", args, *figures)


def _kept(name: str, part: int, whole: int, limit: Limit) -> Finding:
    """This year's number against what the reduction leaves of last year's."""
    most = whole * limit.amount.numerator // limit.amount.denominator
    cut = 1 - Fraction(limit.amount)
    args = {
        **_args(name, part, whole, limit),
        "most": most,
        "cut_part": cut.numerator,
        "cut_whole": cut.denominator,
        "left": max(0, most - part),
        "over": max(0, part - most),
    }
    figures = Quantity("document", part), Quantity("document", most), limit
    if part <= most:
        return Finding(Outcome.OK, "verdict-figure-kept", args, *figures)
    return Finding(Outcome.BREACH, "verdict-figure-over", args, *figures)


def _args(name: str, part: int, whole: int, limit: Limit) -> Args:
    return {
        "figure": name,
        "part": part,
        "whole": whole,
        "limit_part": limit.amount.numerator,
        "limit_whole": limit.amount.denominator,
    }
