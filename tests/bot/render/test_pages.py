"""Long texts in pages: each fits, together they say everything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.lengths import Units, utf16
from bot.render.pages import paged

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


@given(TEXTS, st.integers(10, 60), st.sampled_from([utf16, len]))
def test_pages_fit_and_together_say_everything(text: str, most: int, units: Units) -> None:
    pages = list(paged(text, most, units))
    assert all(0 < units(page) <= most for page in pages)
    assert "".join("".join(pages).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "most", "pages"),
    [
        ("một hai\n\nba bốn\nnăm", 14, ["một hai", "ba bốn\nnăm"]),
        ("một hai\nba bốn năm", 12, ["một hai", "ba bốn năm"]),
        ("một hai ba bốn", 9, ["một hai", "ba bốn"]),
    ],
)
def test_a_page_ends_with_a_paragraph_then_a_line_then_a_word(
    text: str, most: int, pages: list[str]
) -> None:
    assert list(paged(text, most, utf16)) == pages


def test_no_character_is_cut_in_two() -> None:
    family = "👩\u200d👧"
    assert list(paged("📅" * 7, 5, utf16)) == ["📅📅", "📅📅", "📅📅", "📅"]
    assert list(paged(f"aa{family}", 5, utf16)) == ["aa", family]
    assert list(paged("aaaa\u0323b", 4, utf16)) == ["aaa", "a\u0323b"]
