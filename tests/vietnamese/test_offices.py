"""How offices write: short forms, groups of people, and what a sheet of paper has besides."""

from __future__ import annotations

import unicodedata

import pytest

from vietnamese import fold, spell_out
from vietnamese.abbreviations import MEANINGS, Sort, is_doubtful, known, meanings
from vietnamese.clauses import Clauses
from vietnamese.letterhead import forwarded_head, is_closing, is_heading, is_own_date, is_paper
from vietnamese.people import KINDS, group_kind, read_groups
from vietnamese.plan_grammar import PLAN_WORDS
from vietnamese.strict import strictly


def test_a_short_form_of_one_meaning_is_spelled_out_and_of_several_is_left() -> None:
    assert spell_out("PCT UBND") == "Phó Chủ tịch Ủy ban nhân dân"
    for short in ("TP", "CT", "TH", "TL"):
        assert len(meanings(short)) > 1
        assert spell_out(short) == short


def test_a_sort_settles_which_of_several_meanings() -> None:
    assert spell_out("HT", Sort.PLACE) == "hội trường"
    assert spell_out("HT", Sort.POST) == "Hiệu trưởng"


def test_every_short_form_has_a_meaning_and_is_no_word() -> None:
    for short in known():
        assert meanings(short)
        assert is_doubtful(short) == (len(meanings(short)) > 1)
    assert all(MEANINGS[sort] for sort in Sort)


SAID = {
    "Ban Giám đốc": "leaders",
    "trưởng các phòng": "leaders",
    "Thường trực HĐND": "elected",
    "UBND các xã, phường": "commune-government",
    "các phòng chuyên môn": "staff",
    "các sở, ban, ngành": "departments",
    "toàn thể CBCC": "staff",
    "Mặt trận Tổ quốc": "mass",
    "các đơn vị trực thuộc": "subordinates",
    "phóng viên báo chí": "press",
    "doanh nghiệp": "enterprises",
    "ai đó": None,
}


@pytest.mark.parametrize("said", SAID)
def test_the_usual_groups_are_known_in_every_spelling(said: str) -> None:
    ways = (said, said.upper(), unicodedata.normalize("NFD", said), f"  {said} ")
    assert {group_kind(way) for way in ways} == {SAID[said]}


LISTS = {
    "Lãnh đạo Sở; trưởng các phòng, đơn vị; các hội và đoàn thể": [
        "Lãnh đạo Sở",
        "trưởng các phòng, đơn vị",
        "các hội và đoàn thể",
    ],
    "Lãnh đạo Sở, trưởng các phòng, đơn vị và các đoàn thể": [
        "Lãnh đạo Sở",
        "trưởng các phòng, đơn vị",
        "các đoàn thể",
    ],
    "- Các phòng\n- Văn phòng": ["Các phòng", "Văn phòng"],
}


@pytest.mark.parametrize("said", LISTS)
def test_a_list_of_people_is_parted_into_groups_with_their_characters(said: str) -> None:
    groups = read_groups(said)
    assert [group.said for group in groups] == LISTS[said]
    assert [group.said for group in groups] == [said[slice(*group.span)] for group in groups]


def test_kinds_of_groups_are_known_by_name() -> None:
    assert {kind for kind in SAID.values() if kind} <= set(KINDS)


HEADINGS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 45/GM-SA",
    "GIẤY MỜI",
    "GIẤY MỜI HỌP",
)


def test_a_sheet_of_paper_has_a_head_a_day_of_its_own_and_an_end() -> None:
    assert all(is_heading(line) for line in HEADINGS)
    assert is_paper("\n".join(HEADINGS))
    assert is_own_date("Tỉnh A, ngày 20 tháng 11 năm 2026")
    assert is_own_date("Xã B, ngày … tháng … năm 2026")
    assert is_closing("Trân trọng kính mời!")
    assert not is_heading("Họp giao ban")
    assert not is_own_date("8h, ngày 20 tháng 11 năm 2026")


@pytest.mark.parametrize(
    "head",
    [
        "[20/11/2026 14:05] Văn phòng: ",
        "[14:05, 20/11/2026] Trần A: ",
        "Trần A\n14:36\n",
        "Forwarded from Văn phòng\n",
        "",
    ],
)
def test_sender_and_hour_of_a_forwarded_message_are_its_head(head: str) -> None:
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, head + "mai 8h họp chi bộ")
        assert typed[forwarded_head(typed) :] == unicodedata.normalize(form, "mai 8h họp chi bộ")


def test_a_stop_ends_a_sentence_but_not_a_short_form() -> None:
    words = strictly("Họp tại TP. A. Báo cáo 8.30.\nP. họp 2", PLAN_WORDS)
    clauses = Clauses(words)
    begins = [words[at].text for at in sorted(set(clauses.sentences))]
    assert begins == ["Họp", "Báo", "⏎", "P"]


def test_words_of_a_plan_are_cut_alike_whatever_their_form() -> None:
    text = "Đ/c PCT: họp PH2, 14h30’ (thứ Ba)"
    composed = [token.text for token in strictly(text, PLAN_WORDS)]
    apart = strictly(unicodedata.normalize("NFD", text), PLAN_WORDS)
    assert [fold(token.text) for token in apart] == [fold(word) for word in composed]
