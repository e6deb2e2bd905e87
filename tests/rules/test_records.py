"""The values that rules pass around."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from fractions import Fraction

import pytest

import rules
from rules import Level, Outcome, Quantity, Verdict
from rules.meeting import stated

RECORDS = {
    each
    for module in pkgutil.walk_packages(rules.__path__, "rules.")
    for each in vars(importlib.import_module(module.name)).values()
    if dataclasses.is_dataclass(each) and isinstance(each, type)
}


@pytest.mark.parametrize("record", sorted(RECORDS, key=lambda each: each.__name__))
def test_a_record_cannot_be_changed_and_carries_no_dictionary(record: type) -> None:
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)


def test_outcomes_have_an_order() -> None:
    from_mild_to_bad = ["not_applicable", "ok", "caution", "need_info", "breach"]

    assert sorted(Outcome, key=lambda outcome: outcome.severity) == from_mild_to_bad
    assert len({outcome.severity for outcome in Outcome}) == 5


def test_levels_have_an_order() -> None:
    levels = list(Level)

    for place, level in enumerate(levels):
        for other_place, other in enumerate(levels):
            assert level.above(other) == (place < other_place)


def verdict(measured: int | None, limit: int | None, *, at_least: bool = False) -> Verdict:
    quantities = [each and Quantity("minute", each) for each in (measured, limit)]
    return Verdict("R", Outcome.OK, "m", {}, None, *quantities, at_least, (), {})


def test_the_margin_is_the_room_left() -> None:
    assert verdict(7, 10).margin == Quantity("minute", 3)
    assert verdict(12, 10).margin == Quantity("minute", -2)
    assert verdict(7, 10, at_least=True).margin == Quantity("minute", -3)
    assert verdict(7, None).margin is None
    assert verdict(None, 7).margin is None


def test_a_margin_is_exact() -> None:
    share = [Quantity("share", Fraction(4, 11)), Quantity("share", Fraction(2, 5))]
    exact = Verdict("R", Outcome.OK, "m", {}, None, *share, False, (), {})

    assert exact.margin == Quantity("share", Fraction(2, 55))


@pytest.mark.parametrize(
    ("text", "answer"), [(None, False), ("", False), (" \n", False), ("x", True)]
)
def test_blank_text_is_no_answer(text: str | None, answer: bool) -> None:
    assert stated(text) is answer
