"""Labels within their room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.labels import shortened
from bot.render.lengths import Units, utf16

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Trực tuyến → 4/11 = 36,4%", "Trực tuyến → 4/11 = 36,4%"),
        (
            "Quán triệt, phổ biến nghị quyết → 5/11 = 45,5%",
            "Quán triệt, phổ biến… → 5/11 = 45,5%",
        ),
        (
            "Hội nghị quán triệt, triển khai nghị quyết, chỉ thị của cấp trên",
            "Hội nghị quán triệt, triển khai nghị…",
        ),
        ("a" * 60, "a" * 39 + "…"),
        (
            "Sơ kết → một hệ quả rất dài không thể nào vừa trên một nút bấm",
            "Sơ kết → một hệ quả rất dài không thể…",
        ),
    ],
)
def test_a_long_label_keeps_its_effect_and_whole_words(label: str, shown: str) -> None:
    assert shortened(label, 40, utf16) == shown


@given(TEXTS, st.integers(20, 100), st.sampled_from([utf16, len]))
def test_a_label_always_fits(label: str, most: int, units: Units) -> None:
    assert units(shortened(label, most, units)) <= most
