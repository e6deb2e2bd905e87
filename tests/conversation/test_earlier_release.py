"""An office of release 0.1.0 goes on where it was: its plans, its keyboards, its reminders.

What stands in that database is told in tests/storage/releases/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import edit
from tests.conversation.tellings import time_told
from tests.storage.releases.restored import restored

NOW = "2026-11-19T09:00"


@pytest.fixture
def binh(tmp_path: Path) -> Iterator[Talk]:
    """The planner, who was asked for the format of a plan."""
    office = restored("0.1.0", tmp_path / "office.sqlite")
    with Talk(office, now=NOW, person="binh", name="Binh", channel="terminal") as talk:
        yield talk


def test_a_button_of_its_last_keyboard_answers_the_question_that_stands(binh: Talk) -> None:
    binh.press("28:6:pick.in_person").sees("Hình thức: Trực tiếp", "Bao nhiêu người dự?")


def test_a_number_typed_picks_from_what_it_offered_last(binh: Talk) -> None:
    binh.say("2").sees("Hình thức: Trực tuyến", "Bao nhiêu người dự?")


def test_a_label_typed_picks_from_what_it_offered_last(binh: Talk) -> None:
    binh.say("quay lai").sees("Họp trong bao lâu?")


def test_the_plan_beneath_stands_when_the_one_on_top_is_left(binh: Talk) -> None:
    binh.say("/huy").sees("Bao nhiêu người dự?").say("60").sees("Số người dự: 60")


def test_a_plan_begun_with_it_is_saved_and_counted(binh: Talk) -> None:
    before = binh.say("/stats").screen
    binh.say("trực tuyến").say("60").say("Lãnh đạo đơn vị").say("Đúng, tất cả")
    for _ in range(6):
        binh.say("bỏ qua")
    binh.tap("Lưu").sees("Đã lưu HN-2026-011")
    assert binh.say("/stats").screen != before


def test_a_meeting_saved_with_it_is_opened_moved_and_told(binh: Talk) -> None:
    binh.press("0:0:meeting.10").sees("HN-2026-010", "Hội nghị chuyển đổi số")
    binh.press("0:0:move.10").say("8h ngày 9/12").tap("Lưu").sees("Đã lưu thay đổi của HN-2026-010")
    binh.at("2026-11-19T09:30")
    binh.another("dung", "Dung", channel="terminal").say("/trogiup").sees("HN-2026-010")


def test_a_reminder_that_it_planned_comes_at_its_hour(binh: Talk) -> None:
    binh.at("2026-12-08T07:05").say("/trogiup").sees("HN-2026-010", "Hội nghị chuyển đổi số")


def test_an_old_button_of_a_plan_that_went_on_is_said_to_be_old(binh: Talk) -> None:
    binh.press("28:6:pick.online")
    binh.press("28:6:pick.in_person").sees("Nút này không còn hiệu lực")


def test_the_length_that_it_kept_is_the_length_from_another_hour(binh: Talk) -> None:
    binh.say("trực tuyến").say("60").say("Lãnh đạo đơn vị").say("Đúng, tất cả")
    while "📅" not in binh.screen:
        binh.say("bỏ qua")
    assert time_told(binh) == "Thứ Ba, 15/12/2026, 14:00–16:00 (2 giờ)"
    assert time_told(edit(binh, "Giờ bắt đầu", "9h")) == "Thứ Ba, 15/12/2026, 09:00–11:00 (2 giờ)"


def test_the_sessions_of_several_days_that_it_kept_are_told_and_stand(binh: Talk) -> None:
    told = "T2 14/12 08:00–11:30, 13:00–17:00; T3 15/12 07:30–11:30, 13:00–17:00 (15 giờ 30 phút)"
    assert time_told(binh.press("0:0:meeting.7").sees("Tập huấn dài")) == told
    assert time_told(binh.tap("Sửa")) == told
    assert time_told(edit(binh, "Số người dự", "75")) == told


def test_a_meeting_that_it_kept_is_told_the_same_before_and_after_it_is_saved_anew(
    binh: Talk,
) -> None:
    told = "Thứ Ba, 08/12/2026, 08:00–10:00 (2 giờ)"
    assert time_told(binh.press("0:0:meeting.10")) == told
    assert time_told(edit(binh.tap("Sửa"), "Số người dự", "75").tap("Lưu")) == told
    assert time_told(binh.press("0:0:meeting.10")) == told
