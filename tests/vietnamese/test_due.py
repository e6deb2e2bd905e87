"""By when papers are due, and how long ahead to be reminded."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vietnamese.corpus import NOW
from tests.vietnamese.plan_corpus import reading_written
from tests.vietnamese.texts import texts
from vietnamese import Ask, Interval, Value, read_due, read_lead

MEETING = datetime.fromisoformat("2026-12-03T08:00:00+07:00")

DUE = {
    "25/11": "date 2026-11-25",
    "trước 25/11": "date 2026-11-24",
    "trước ngày 3/12": "date 2026-12-02",
    "chậm nhất 30/11": "date 2026-11-30",
    "hạn nộp: 30/11": "date 2026-11-30",
    "ngày mai": "date 2026-11-23",
    "thứ 4": "date 2026-11-25",
    "trước thứ 6": "date 2026-11-26",
    "chiều 2/12": "datetime 2026-12-02T17:00",
    "17h ngày 1/12": "datetime 2026-12-01T17:00",
    "trước 17h ngày 1/12": "datetime 2026-12-01T17:00",
    "trước họp 3 ngày": "3 days",
    "trước hội nghị 1 tuần": "7 days",
    "trước 3 ngày": "3 days",
    "trước khi họp 2 tiếng": "120 minutes",
    "trước họp 8h": "480 minutes",
    "trước 8h": "time 08:00",
    "5/12": "! due-after-meeting",
    "10h 3/12": "! due-after-meeting",
    "31/2": "! no-such-day",
    "hôm qua": "! past",
    "không biết": "! no-when",
}
LEADS = {
    "30 phút": "30 minutes",
    "trước 30 phút": "30 minutes",
    "nhắc trước 15p": "15 minutes",
    "1 tiếng": "60 minutes",
    "nửa tiếng": "30 minutes",
    "một giờ rưỡi": "90 minutes",
    "1 tiếng 15 phút": "75 minutes",
    "trước 2 ngày": "2 days",
    "hai ngày": "2 days",
    "1 tuần": "7 days",
    "30": "! no-lead",
    "0 phút": "! no-lead",
    "trước 90 ngày": "! no-lead",
    "nửa ngày": "! no-lead",
    "": "! no-lead",
}


@pytest.mark.parametrize("text", DUE)
def test_papers_are_due_on_a_day_at_an_hour_or_some_time_ahead(text: str) -> None:
    assert reading_written(read_due(text, NOW, meeting=MEETING)) == DUE[text]


@pytest.mark.parametrize("text", LEADS)
def test_a_reminder_comes_some_time_ahead(text: str) -> None:
    assert reading_written(read_lead(text)) == LEADS[text]


def test_no_day_that_its_own_question_refuses_is_offered() -> None:
    reading = read_due("20/11", NOW, meeting=MEETING)
    assert isinstance(reading, Ask)
    assert (reading.reason, reading.candidates) == ("past-this-year", ())


@given(texts() | st.text())
def test_nothing_is_due_after_the_meeting(text: str) -> None:
    reading = read_due(text, NOW, meeting=MEETING)
    offered = reading.candidates if isinstance(reading, Ask) else (reading,)
    for value in offered:
        if isinstance(value, Value) and value.kind == "datetime":
            assert value.value <= MEETING
        assert not (isinstance(value, Value) and isinstance(value.value, Interval))
