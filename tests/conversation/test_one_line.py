"""A plan in one line: what is sure is filled in, what is not is asked."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import office, plan


def test_an_afternoon_with_a_length_of_its_own_leaves_the_clock_to_be_asked(talk: Talk) -> None:
    office(talk)
    talk.say("/hop quán triệt nghị quyết chiều mai, 2 tiếng, trực tuyến, 200 người")
    talk.sees("Ngày: Thứ Hai, 23/11/2026", "Hình thức: Trực tuyến", "Số người dự: 200")
    talk.misses("13:00")


def test_hours_without_a_day_are_kept_and_the_day_is_asked(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="day").say("8h-11h30").sees("Họp ngày, giờ nào?").misses("Cần một ngày")
    talk.say("26/11").sees("Thứ Năm, 26/11/2026, 08:00–11:30 (3 giờ 30 phút)")


def test_a_morning_that_is_just_as_long_as_stated_is_taken_whole(talk: Talk) -> None:
    office(talk)
    talk.say("/hop sơ kết quý, sáng thứ 6 tuần sau, nửa ngày")
    talk.sees("Thứ Sáu, 27/11/2026, 07:30–11:30 (4 giờ)")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("3 tiếng rưỡi, 15/12", ("3 giờ 30 phút", "15/12/2026")),
        ("2 tiếng, thứ Sáu tuần sau", ("2 giờ", "27/11/2026")),
        ("90 phút, 9/12", ("1 giờ 30 phút", "09/12/2026")),
        ("nửa ngày", ("hời lượng: 1/2 ngày",)),
        ("8h-11h30", ("Giờ bắt đầu: 08:00 (thời lượng 3 giờ 30 phút)",)),
        ("8h", ("Giờ bắt đầu: 08:00",)),
    ],
)
def test_all_that_is_kept_of_a_time_is_said_back(
    talk: Talk, line: str, kept: tuple[str, ...]
) -> None:
    office(talk)
    plan(talk, stop="day").say(line).sees(*kept)


def test_a_length_without_a_clock_in_a_line_is_said_back(talk: Talk) -> None:
    office(talk).say("/hop sơ kết quý, 1 ngày, 15/12")
    talk.sees("15/12/2026")
    talk.sees("(thời lượng 1 ngày)")
