"""Secrecy marks; the texts of secrecy.toml are tests by themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vietnamese.secrecy import bears_secrecy_mark

SEPARATORS = st.sampled_from([" ", ".", "-", " . ", "_", "\u00a0", "*"])


def test_the_word_alone_is_an_answer_and_in_capitals_a_stamp() -> None:
    assert not bears_secrecy_mark("mật")
    assert bears_secrecy_mark("MẬT")


@given(st.sampled_from(["MẬT", "TỐIMẬT", "TUYỆTMẬT", "TOIMAT", "TUYETMAT"]), SEPARATORS)
def test_a_mark_spaced_out_is_a_mark(mark: str, separator: str) -> None:
    assert bears_secrecy_mark(f"Họp bàn {separator.join(mark)} tại phòng 2")


@given(st.text(max_size=200))
def test_any_text_is_looked_at_without_trouble(text: str) -> None:
    assert bears_secrecy_mark(f"{text} TUYỆT MẬT")
