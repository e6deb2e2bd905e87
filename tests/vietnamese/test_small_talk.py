"""Small talk is told from an answer."""

import pytest

from vietnamese.small_talk import is_small_talk


@pytest.mark.parametrize(
    "text",
    ["ừ", "ok nhé", "OK thế à", "cảm ơn bạn nhiều", "cam on nhe", "hihi 😀", "chào anh", "a"],
)
def test_greetings_thanks_and_assent_are_small_talk(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize(
    "text", ["Tập huấn", "Chào cờ đầu tuần", "Giám đốc", "Xin ý kiến", "A2", "", "😀", "12/BC-SA"]
)
def test_names_reasons_and_places_are_not(text: str) -> None:
    assert not is_small_talk(text)
