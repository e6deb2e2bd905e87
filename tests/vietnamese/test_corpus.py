"""Every text of the corpus is read as it must be, and typed otherwise it is never misread."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest

from tests.vietnamese.corpus import NOW, Case, cases, written
from vietnamese import Ask, Reading, Refuse, Value, fold, read_when

CASES = cases()
KINDS: dict[str, type] = {"read": Value, "ask": Ask, "refuse": Refuse}


def case_id(case: Case) -> str:
    return f"{case.file}:{case.text}"


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_the_text_is_read_as_the_corpus_says(case: Case) -> None:
    reading = case.reading()
    assert (type(reading), written(reading)) == (KINDS[case.kind], case.expected)


def test_the_corpus_is_large_and_a_third_of_it_is_asked_or_refused() -> None:
    unsure = [case for case in CASES if case.kind != "read"]
    assert len(CASES) >= 400
    assert len(unsure) * 3 >= len(CASES) * 0.95


SAME_TEXT = {
    "upper case": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "spaces around": lambda text: f"  {text}\n",
    "wide spaces": lambda text: text.replace(" ", "  \t"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "polite": lambda text: f"dạ {text} ạ" if text.strip() else text,
    "full stop": lambda text: f"{text}." if text.strip() else text,
}


@pytest.mark.parametrize("name", SAME_TEXT)
@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_the_same_text_typed_otherwise_is_read_the_same(case: Case, name: str) -> None:
    typed = SAME_TEXT[name](case.text)
    assert not is_wrong(case, case.reading(typed)), typed


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_without_diacritics_nothing_is_misread(case: Case) -> None:
    assert not is_wrong(case, case.reading(fold(case.text)))


def is_wrong(case: Case, reading: Reading) -> bool:
    """A value where the corpus has none, or another one.

    A stretch that was offered is no value to act on: its day is asked for in any case.
    """
    if not isinstance(reading, Value):
        return False
    if reading.kind == "window" and written(reading) in case.expected:
        return False
    return case.kind != "read" or written(reading) != case.expected


DAYS = {
    "3/12": "2026-12-03",
    "ngày 3 tháng 12": "2026-12-03",
    "thứ 5": "2026-11-26",
    "thứ năm tuần sau": "2026-11-26",
    "T6 tuần sau": "2026-11-27",
    "mai": "2026-11-23",
    "ngày mốt": "2026-11-24",
    "03/12/2026": "2026-12-03",
    "ngày 5": "2026-12-05",
    "mùng 10 tháng Chạp": "2027-01-17",
    "thứ năm, ngày 26/11/2026": "2026-11-26",
    "3 ngày nữa": "2026-11-25",
}
TIMES = {
    "8h": "08:00",
    "8h30 sáng": "08:30",
    "8 giờ 30 phút": "08:30",
    "14:00": "14:00",
    "2h chiều": "14:00",
    "8 rưỡi": "08:30",
    "15h kém 10": "14:50",
    "lúc 9h": "09:00",
    "vào hồi 14 giờ 00 phút": "14:00",
    "7h tối": "19:00",
}
JOINS = (" ", ", ", " - ", " vào ", "; ", " nhé, ")


@pytest.mark.parametrize(("day", "time"), list(product(DAYS, TIMES)))
def test_day_and_time_in_any_order_are_the_same_moment(day: str, time: str) -> None:
    expected = f"datetime {DAYS[day]}T{TIMES[time]}"
    for join in JOINS:
        for typed in (f"{time}{join}{day}", f"{day}{join}{time}"):
            for text in (typed, fold(typed), typed.upper(), unicodedata.normalize("NFD", typed)):
                reading = read_when(text, NOW)
                if isinstance(reading, Value):
                    assert written(reading) == expected, text
        assert written(read_when(f"{time}{join}{day}", NOW)) == expected
        assert written(read_when(f"{day}{join}{time}", NOW)) == expected
