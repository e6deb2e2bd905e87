"""The corpus as a whole; its texts are tests by themselves (conftest.py)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from tests.vietnamese.corpus import NOW, WAYS, cases, written
from vietnamese import Value, fold, read_when


def test_the_corpus_is_large_and_a_third_of_it_is_asked_or_refused() -> None:
    found = cases()
    unsure = [case for case in found if case.kind != "read"]
    assert len(found) >= 1_200
    assert len(unsure) * 3 >= len(found)


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS)
def test_typed_in_each_way_alone_no_text_is_misread(way: str) -> None:
    assert [wrong for case in cases() for wrong in case.misread({way: WAYS[way]})] == []


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


def joined(day: str, time: str, join: str) -> tuple[str, str]:
    """A day and a time in both orders."""
    return f"{time}{join}{day}", f"{day}{join}{time}"


def test_day_and_time_in_any_order_are_the_same_moment() -> None:
    for nth, (day, time) in enumerate(product(DAYS, TIMES)):
        for typed in joined(day, time, JOINS[nth % len(JOINS)]):
            assert written(read_when(typed, NOW)) == f"datetime {DAYS[day]}T{TIMES[time]}", typed


@pytest.mark.long
@pytest.mark.parametrize("change", [str, fold, str.upper, WAYS["decomposed"]])
def test_day_and_time_joined_and_typed_otherwise_are_no_other_moment(
    change: Callable[[str], str],
) -> None:
    for day, time, join in product(DAYS, TIMES, JOINS):
        for typed in joined(day, time, join):
            reading = read_when(change(typed), NOW)
            if change is str or isinstance(reading, Value):
                assert written(reading) == f"datetime {DAYS[day]}T{TIMES[time]}", typed
