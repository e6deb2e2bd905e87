"""What one line about a meeting says, field by field, and what stays in its title."""

from __future__ import annotations

import pytest

from tests.vietnamese.corpus import NOW, written
from vietnamese import Ask, Plan, Value, read_plan

PLANS = {
    "họp giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng": {
        "title": "title họp giao ban",
        "kind": "kind briefing",
        "format": "format online",
        "when": "datetime 2026-11-26T08:00",
        "duration": "duration 120 = 0.5 buổi",
    },
    "hop giao ban 8h sang thu 5 tuan sau, truc tuyen, 90 phut, 30 dai bieu": {
        "title": "title hop giao ban",
        "kind": "kind briefing",
        "format": "format online",
        "when": "datetime 2026-11-26T08:00",
        "duration": "duration 90 = 0.375 buổi",
        "count": "number 30",
    },
    "Hội nghị tổng kết công tác năm 2026 lúc 8h ngày 15/12, trực tiếp kết hợp trực tuyến, 1 ngày,"
    " 120 đại biểu, khai mạc 5p, kết luận 20 phút, 3 tham luận 10 phút": {
        "title": "title Hội nghị tổng kết công tác năm 2026",
        "kind": "kind review",
        "format": "format hybrid",
        "when": "datetime 2026-12-15T08:00",
        "duration": "duration 480 = 2 buổi",
        "count": "number 120",
        "speeches": "speeches opening:5 concluding:20 paper:10 paper:10 paper:10",
    },
    "tập huấn nghiệp vụ văn thư 2 ngày 3-4/12, 50-60 người": {
        "title": "title tập huấn nghiệp vụ văn thư",
        "kind": "kind training",
        "when": "interval 2026-12-03T07:30/2026-12-04T17:00",
        "duration": "duration 960 = 4 buổi",
        "count": "which-of-range: number 50, number 60",
    },
    "quán triệt Nghị quyết 57-NQ/TW sáng thứ 6 tuần sau, online, khoảng 200 người": {
        "title": "title quán triệt Nghị quyết 57-NQ/TW",
        "kind": "kind dissemination",
        "format": "format online",
        "when": "interval 2026-11-27T07:30/2026-11-27T11:30",
        "count": "number 200",
    },
    "Họp bàn công tác chuẩn bị Tết từ 8h đến 11h30 ngày 3/12 tại Sở A": {
        "title": "title Họp bàn công tác chuẩn bị Tết",
        "place": "words Sở A",
        "kind": "kind working_meeting",
        "when": "interval 2026-12-03T08:00/2026-12-03T11:30",
    },
    "Hội nghị tổng kết công tác năm 2026 ngày 20/12/2026": {
        "title": "title Hội nghị tổng kết công tác năm 2026",
        "kind": "kind review",
        "when": "date 2026-12-20",
    },
    "Triển khai Quyết định 45/2018/QĐ-TTg": {"title": "title Triển khai Quyết định 45/2018/QĐ-TTg"},
    "Sơ kết 6 tháng đầu năm, chiều 3/12, nửa ngày": {
        "title": "title Sơ kết 6 tháng đầu năm",
        "kind": "kind review",
        "when": "interval 2026-12-03T13:00/2026-12-03T17:00",
        "duration": "duration 240 = 1 buổi",
    },
    "gặp chị Mai 8h mai": {
        "title": "title gặp chị Mai",
        "when": "datetime 2026-11-23T08:00",
    },
    "họp 2h thứ 5": {
        "title": "title họp",
        "when": "which-half: datetime 2026-11-26T14:00, datetime 2026-11-26T02:00",
    },
    "họp 31/2": {"title": "title họp", "when": "no-such-day"},
    "tập huấn và tổng kết 8h 3/12": {
        "title": "title tập huấn và tổng kết",
        "kind": "said-twice: kind training, kind review",
        "when": "datetime 2026-12-03T08:00",
    },
    "họp giao ban 8h 3/12 hoặc 8h 4/12": {
        "title": "title họp giao ban",
        "kind": "kind briefing",
        "when": "which-one: datetime 2026-12-03T08:00, datetime 2026-12-04T08:00",
    },
    "họp tuần sau, 20 đại biểu": {
        "title": "title họp",
        "when": "window 2026-11-23/2026-11-29",
        "count": "number 20",
    },
}


def plan_of(line: str) -> Plan:
    reading = read_plan(line, NOW)
    assert isinstance(reading, Value)
    assert isinstance(reading.value, Plan)
    return reading.value


@pytest.mark.parametrize("line", PLANS)
def test_each_field_is_read_and_the_rest_is_the_title(line: str) -> None:
    plan = plan_of(line)
    said = {name: written(field.reading) for name, field in plan.fields().items()}
    assert said == PLANS[line]


def test_the_spans_of_candidates_count_from_the_start_of_the_line() -> None:
    line = "họp bàn 2h thứ 5"
    when = plan_of(line).when
    assert when is not None
    assert isinstance(when.reading, Ask)
    for candidate in when.reading.candidates:
        assert line[slice(*candidate.span)] == candidate.text == "2h thứ 5"
