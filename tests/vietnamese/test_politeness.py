"""Politeness around an answer is taken off, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.politeness import without_politeness

SAID = {
    "không ạ": "không",
    "khong a": "khong",
    "KHÔNG Ạ": "KHÔNG",
    "toàn tỉnh ạ": "toàn tỉnh",
    "toan tinh a": "toan tinh",
    "dạ không": "không",
    "dạ không ạ": "không",
    "Dạ thưa anh, trực tuyến ạ": "trực tuyến",
    "thưa chị 60 ạ": "60",
    "trực tiếp nhé": "trực tiếp",
    "trực tiếp nha em": "trực tiếp",
    "online nhé anh": "online",
    "ok trực tiếp": "trực tiếp",
    "vâng, toàn tỉnh ạ": "toàn tỉnh",
    "trực tuyến, em cảm ơn ạ": "trực tuyến",
    "8h mai, cảm ơn anh nhiều": "8h mai",
    "60 tks": "60",
    "60 người nhé chị": "60 người",
    "không luôn": "không",
    "lưu ạ": "lưu",
    "Phòng họp số 2 ạ.": "Phòng họp số 2",
    "da truc tuyen a": "truc tuyen",
    "dạ vâng ạ": "vâng",
    "vâng ạ": "vâng",
}
AS_IT_IS = (
    "dạ", "ạ", "ok", "vâng", "có", "không", "em cảm ơn", "cảm ơn", "Hội trường A", "hoi truong a",
    "phòng A", "so a", "tai nha", "họp tại nhà", "Nha Trang", "anh chị em", "Bí thư Đảng ủy", "60",
    "Sở A", "", "8h30 thứ 5", "v.v.",
)  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_the_answer_is_left(text: str) -> None:
    assert without_politeness(text) == SAID[text]
    assert without_politeness(unicodedata.normalize("NFD", text)) == SAID[text]


@pytest.mark.parametrize("text", AS_IT_IS)
def test_what_holds_no_politeness_or_nothing_else_stays(text: str) -> None:
    assert without_politeness(text) == text


@given(st.text(max_size=30), st.sampled_from(["ạ", "nhé", "nhé anh", "ạ, em cảm ơn"]))
def test_an_answer_is_never_emptied_nor_changed_within(text: str, ending: str) -> None:
    typed = unicodedata.normalize("NFC", f"{text} {ending}")
    left = without_politeness(typed)
    assert left
    assert left in typed
