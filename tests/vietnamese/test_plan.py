"""The corpora of plans as a whole; their texts are tests by themselves (conftest.py)."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vietnamese.corpus import NOW
from tests.vietnamese.plan_corpus import (
    LESS,
    SAME,
    dropped,
    paste_cases,
    plan_cases,
    plan_written,
)
from tests.vietnamese.texts import moments, texts
from vietnamese import PLAN_FIELDS, Ask, Plan, Refuse, Value, read_plan, read_plans

CASES = plan_cases()
WORDS = sorted({word for case in CASES for word in case.text.split()})


def plan_of(text: str, now: datetime = NOW) -> Plan:
    reading = read_plan(text, now)
    assert isinstance(reading, Value)
    assert isinstance(reading.value, Plan)
    return reading.value


def test_the_corpora_are_large_and_try_every_field() -> None:
    told = {name for case in CASES for name in case.expected}
    assert len({case.text for case in CASES}) >= 700
    assert told == {*PLAN_FIELDS, "unread"}
    assert sum(len(case.expected) for case in paste_cases()) >= 30


@pytest.mark.long
@pytest.mark.parametrize("way", [*SAME, *LESS])
def test_typed_in_each_way_alone_no_plan_is_misread(way: str) -> None:
    same = {name: change for name, change in SAME.items() if name == way}
    less = {name: change for name, change in LESS.items() if name == way}
    found = {case.text: [*case.misread(same, less)] for case in CASES}
    assert {text: faults for text, faults in found.items() if faults} == {}


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """Pieces of the corpus in any order: clauses, lines and single words."""
    pieces = draw(st.lists(_pieces(), min_size=1, max_size=9))
    signs = draw(st.lists(st.sampled_from([" ", ", ", "; ", "\n", ". ", " - "]), min_size=9))
    typed = "".join(piece + sign for piece, sign in zip(pieces, signs, strict=False))
    return typed[:2_000]


def _pieces() -> st.SearchStrategy[str]:
    clauses = sorted({clause.strip() for case in CASES for clause in case.text.split(",")})
    lines = sorted({line for case in CASES for line in case.text.split("\n")})
    return st.sampled_from(clauses) | st.sampled_from(lines) | st.sampled_from(WORDS)


@given(mixtures() | texts(), moments)
def test_every_word_is_in_a_field_in_the_title_or_named(text: str, now: datetime) -> None:
    reading = read_plan(text, now)
    if isinstance(reading, Value):
        assert [*dropped(text, reading.value)] == []
    several = read_plans(text, now)
    for each in several if len(several) > 1 else ():
        if isinstance(each, Value):
            assert [*dropped(each.text, each.value)] == []
            assert 0 <= each.span[0] < each.span[1] <= len(text)


@given(mixtures(), moments)
def test_nothing_past_is_planned(text: str, now: datetime) -> None:
    reading = read_plan(text, now)
    if not isinstance(reading, Value) or reading.value.when is None:
        return
    when = reading.value.when.reading
    offered = when.candidates if isinstance(when, Ask) else (when,)
    for value in offered:
        if isinstance(value, Value) and value.kind == "datetime":
            assert value.value > now


@given(mixtures())
def test_the_spans_of_a_plan_are_those_of_its_words(text: str) -> None:
    reading = read_plan(text, NOW)
    if isinstance(reading, Refuse):
        return
    plan = reading.value
    for field in plan.fields().values():
        assert text[slice(*field.span)] == field.text
        assert field.pieces == tuple(sorted(field.pieces))
    for piece in (*plan.unread, *plan.aside):
        assert text[slice(*piece.span)] == piece.text


def test_the_spans_of_candidates_count_from_the_start_of_the_line() -> None:
    line = "họp bàn 2h thứ 5"
    when = plan_of(line).when
    assert when is not None
    assert isinstance(when.reading, Ask)
    for candidate in when.reading.candidates:
        assert line[slice(*candidate.span)] == candidate.text == "2h thứ 5"


TITLES = (
    "Họp giao ban",
    "Hội nghị tổng kết công tác năm 2026",
    "Hội nghị quán triệt Nghị quyết 57-NQ/TW",
    "Họp triển khai Kế hoạch 15-KH/TU",
    "Kỳ họp thứ 5 HĐND xã",
    "Họp xét luân chuyển 15 cán bộ",
    "Họp bàn chiến dịch 90 ngày đêm",
)
WHENS = ("8h 3/12", "14h00 thứ Năm (26/11)", "sáng mai lúc 9h", "từ 8h đến 11h30 ngày 3/12")
ANSWERS = (
    "Phòng họp số 2",
    "tại Hội trường 2/9",
    "PCT chủ trì",
    "trực tuyến",
    "khoảng 40 đại biểu",
    "2 tiếng",
    "nhắc trước 30 phút",
    "gửi tài liệu trước ngày 25/11",
    "Văn phòng chuẩn bị",
    "đại biểu có mặt trước 15 phút",
)


@pytest.mark.parametrize("title", TITLES)
def test_answers_in_any_order_behind_a_title_are_the_same(title: str) -> None:
    alone = plan_written(plan_of(title))
    for when, answer in product(WHENS, ANSWERS):
        one = plan_written(plan_of(f"{title}, {when}, {answer}"))
        other = plan_written(plan_of(f"{title}, {answer}, {when}"))
        assert one["title"] == other["title"] == title
        assert one == other, (when, answer)
        assert len(one) >= len(alone) + 2, (when, answer)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_alone_has_no_other_answer(title: str) -> None:
    assert set(plan_written(plan_of(title))) <= {"title", "kind"}
