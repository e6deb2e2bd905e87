"""The reading against independent judges: dateparser for full dates, holidays for days off."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import Value, read_when

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
LONG_AHEAD = NOW + timedelta(days=3650)
SETTINGS = {
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
    "REQUIRE_PARTS": ["day", "month"],
    "NORMALIZE": False,
    "PREFER_DATES_FROM": "future",
    "RELATIVE_BASE": NOW.replace(tzinfo=None),
}
days = st.dates(NOW.date(), date(2036, 12, 31))
FORMS = ("{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}",
         "ngày {0.day} tháng {0.month} năm {0.year}")  # fmt: skip


@pytest.mark.long
@given(days, st.sampled_from(FORMS))
def test_a_full_date_is_what_dateparser_says(day: date, form: str) -> None:
    from dateparser.date import DateDataParser  # a quarter of a second

    text = form.format(day)
    judge = DateDataParser(languages=["vi"], settings=SETTINGS).get_date_data(text).date_obj
    reading = read_when(text, NOW)
    assert judge is not None
    assert isinstance(reading, Value)
    assert reading.value == judge.date() == day


HOLIDAYS = {
    "Tết Dương lịch": "Tết Dương lịch",
    "mùng 1 Tết": "Tết Nguyên Đán",
    "mùng 2 Tết": "Mùng hai Tết Nguyên Đán",
    "mùng 3 Tết": "Mùng ba Tết Nguyên Đán",
    "giao thừa": "Giao thừa Tết Nguyên Đán",
    "Giỗ Tổ Hùng Vương": "Ngày Giỗ Tổ Hùng Vương",
    "ngày Chiến thắng": "Ngày Chiến thắng",
    "Quốc tế Lao động": "Ngày Quốc tế Lao động",
    "ngày Văn hóa Việt Nam": "Ngày Văn hóa Việt Nam",
}


@pytest.mark.parametrize("year", [2027, 2028, 2029, 2030, 2031, 2032])
def test_a_holiday_by_name_is_the_official_day_off(year: int) -> None:
    calendar = holidays.country_holidays("VN", years=year, language="vi")
    for said, official in HOLIDAYS.items():
        on_the_day = {day for day, names in calendar.items() if official in names.split("; ")}
        reading = read_when(said, datetime(year, 1, 1, 7, tzinfo=NOW.tzinfo))
        assert isinstance(reading, Value)
        assert reading.value in on_the_day, said


@pytest.mark.parametrize(("year", "day"), [(2007, "17/02"), (2030, "02/02"), (2053, "18/02")])
def test_tet_is_vietnams_where_chinas_is_a_day_later(year: int, day: str) -> None:
    reading = read_when("mùng 1 Tết", datetime(year, 1, 5, 7, tzinfo=NOW.tzinfo))
    assert isinstance(reading, Value)
    assert f"{reading.value:%d/%m}" == day
