"""A meeting's time is one list of sessions: however it was said and changed, it is told, saved and
judged the same everywhere."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import asked, edit, kept_meeting, office, plan, plan_until, set_up
from tests.conversation.tellings import agrees, guest, latest, time_told


@pytest.fixture
def an(talk: Talk) -> Talk:
    """A planner whose reminders are told when they write next, on Sunday 22/11/2026."""
    return office(talk.another("an", "An", channel="terminal"))


def told_everywhere(an: Talk, binh: Talk) -> set[str]:
    """The time of the saved meeting: on its card, in the notice of its move, in its reminder."""
    meeting = latest(an)
    told = {time_told(an.press(f"0:0:meeting.{meeting.id}"))}
    an.at((an.office.now + timedelta(minutes=5)).isoformat())
    told.add(time_told(binh.say("/nhac")))
    an.at((meeting.facts.starts - timedelta(minutes=50)).isoformat())
    for each in (an, binh):
        told.add(time_told(each.say("/nhac").sees("Nhắc họp")))
    return told


MOVED = [
    ("8h đến 11h30 ngày 8/12", "14h 9/12", "Thứ Tư, 09/12/2026, 14:00–17:30 (3 giờ 30 phút)"),
    ("13h30-16h 8/12", "8h 10/12", "Thứ Năm, 10/12/2026, 08:00–10:30 (2 giờ 30 phút)"),
    ("8h-11h30 8/12", "9/12", "Thứ Tư, 09/12/2026, 08:00–11:30 (3 giờ 30 phút)"),
    ("14h-16h 8/12", "11h 9/12",
     "Thứ Tư, 09/12/2026, 11:00–14:30 (2 giờ, nghỉ trưa 11:30–13:00)"),
    ("8h-17h 8/12", "9h 9/12",
     "Thứ Tư, 09/12/2026, 09:00–18:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("chiều 8/12", "14h 9/12", "Thứ Tư, 09/12/2026, 14:00–17:00 (3 giờ)"),
    ("cả ngày 8/12", "8h 9/12",
     "Thứ Tư, 09/12/2026, 08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h-10h và 14h-15h 8/12", "9h 9/12",
     "Thứ Tư, 09/12/2026, 09:00–12:00 (3 giờ)"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "moved", "told"), MOVED)
def test_a_new_start_keeps_the_length_and_is_told_everywhere(
    an: Talk, given: str, moved: str, told: str
) -> None:
    plan(an, day=given)
    before = time_told(an)
    assert time_told(an.tap("Lưu")) == before
    agrees(before, latest(an))
    binh = guest(an)
    assert time_told(binh) == before
    an.press("0:0:move.1").say(moved)
    assert time_told(an) == told
    assert time_told(an.tap("Lưu").sees("Đã lưu thay đổi")) == told
    agrees(told, latest(an))
    day, clocks = told.split(", ")[1][:5], told.partition(" (")[0][-11:]
    an.say("/lich").sees(f"{day} {clocks} · Hội nghị chuyển đổi số")
    assert told_everywhere(an, binh) == {told}


EDITED = [
    ({"day": "8h đến 11h30 ngày 8/12"}, "Giờ bắt đầu", "14h", "14:00–17:30 (3 giờ 30 phút)"),
    ({"day": "chiều 10/12"}, "Giờ bắt đầu", "14h", "14:00–17:00 (3 giờ)"),
    ({"day": "sáng 10/12"}, "Giờ bắt đầu", "8h", "08:00–11:30 (3 giờ 30 phút)"),
    ({"day": "8h-17h 8/12"}, "Giờ bắt đầu", "7h30",
     "07:30–16:30 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ({"day": "8h 8/12", "duration": "đến 10h"}, "Giờ bắt đầu", "15h", "15:00–17:00 (2 giờ)"),
    ({"day": "8h-11h 8/12"}, "Thời lượng", "90 phút", "08:00–09:30 (1 giờ 30 phút)"),
    ({"day": "8h-11h 8/12"}, "Ngày, giờ", "13h30 15/12", "13:30–16:30 (3 giờ)"),
    ({"day": "8h 8/12", "duration": "1 ngày"}, "Giờ bắt đầu", "7h30",
     "07:30–17:00 (8 giờ, nghỉ trưa 11:30–13:00)"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "answer", "said", "told"), EDITED)
def test_an_edited_answer_makes_the_list_anew(
    an: Talk, given: dict[str, str], answer: str, said: str, told: str
) -> None:
    edit(plan(an, **given), answer, said)
    assert time_told(an).endswith(told)
    assert time_told(an.tap("Lưu")).endswith(told)
    agrees(time_told(an), latest(an))


DAYS = [
    ("7h30", "1 ngày", "07:30–17:00 (8 giờ, nghỉ trưa 11:30–13:00)"),
    ("8h", "1 ngày", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h", "1 buổi", "08:00–11:30 (3 giờ 30 phút)"),
    ("9h", "nửa ngày", "09:00–11:30 (2 giờ 30 phút)"),
    ("13h30", "một buổi", "13:30–17:00 (3 giờ 30 phút)"),
    ("8h", "cả ngày", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h", "8-17h", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h", "đến 17h", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h30", "đến 16h30", "08:30–16:30 (6 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ("8h", "4 tiếng", "08:00–12:00 (4 giờ)"),
    ("8h", "8 tiếng", "08:00–17:30 (8 giờ, nghỉ trưa 11:30–13:00)"),
    ("10h", "3 tiếng", "10:00–14:30 (3 giờ, nghỉ trưa 11:30–13:00)"),
    ("11h30", "2 tiếng", "11:30–13:30 (2 giờ)"),
    ("19h", "1 buổi", "19:00–23:00 (4 giờ)"),
]


@pytest.mark.parametrize(("clock", "length", "told"), DAYS)
def test_a_day_of_the_office_has_a_lunch_which_is_said_once(
    an: Talk, clock: str, length: str, told: str
) -> None:
    plan(an, stop="duration", day=f"{clock} 8/12").say(length)
    said = f"Thứ Ba, 08/12/2026, {told}"
    assert time_told(an) == said
    assert time_told(plan_until(an, None)) == said
    assert time_told(an.tap("Lưu")) == said
    agrees(said, latest(an))
    assert time_told(an.press("0:0:meeting.1")) == said


def test_the_units_own_hours_make_its_day(an: Talk) -> None:
    set_up(an, "Giờ làm việc", "8h-12h, 13h30-17h30")
    plan(an, stop="format", day="8h 8/12", duration="1 ngày")
    an.sees("08:00–17:30 (8 giờ, nghỉ trưa 12:00–13:30)")
    plan(an.say("/huy"), stop="format", day="8h30 8/12", duration="1 buổi")
    an.sees("08:30–12:00 (3 giờ 30 phút)")


SEVERAL_DAYS = [
    ("8h 8/12", "1,5 ngày", "T3 08/12 08:00–11:30, 13:00–17:00; T4 09/12 07:30–11:30"
                            " (11 giờ 30 phút)"),
    ("7h30 8/12", "1 ngày rưỡi", "T3 08/12 07:30–11:30, 13:00–17:00; T4 09/12 07:30–11:30"
                                 " (12 giờ)"),
    ("14h 8/12", "1 ngày", "T3 08/12 14:00–17:00, T4 09/12 07:30–11:30 (7 giờ)"),
    ("8h 8/12", "2 ngày", "T3 08/12 08:00–11:30, 13:00–17:00; T4 09/12 07:30–11:30, 13:00–17:00"
                          " (15 giờ 30 phút)"),
    ("14h 4/12", "1 ngày", "T6 04/12 14:00–17:00, T2 07/12 07:30–11:30 (7 giờ)"),
    ("8h 8/12", "10 tiếng", "T3 08/12 08:00–11:30, 13:00–17:00; T4 09/12 07:30–10:00 (10 giờ)"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "length", "told"), SEVERAL_DAYS)
def test_the_sessions_of_several_days_are_what_is_counted(
    an: Talk, day: str, length: str, told: str
) -> None:
    plan(an, stop="sessions", kind="Tập huấn", day=day, duration=length)
    assert time_told(an) == told
    assert time_told(plan_until(an, None)) == told
    assert time_told(plan_until(an.tap("Lưu"), None)) == told
    agrees(told, latest(an))
    assert time_told(an.press("0:0:meeting.1")) == told


CLOCKS_AT_THE_LENGTH = [
    ("14h-17h", "Thứ Ba, 08/12/2026, 14:00–17:00 (3 giờ)"),
    ("từ 14h đến 16h30", "Thứ Ba, 08/12/2026, 14:00–16:30 (2 giờ 30 phút)"),
    ("9h-11h", "Thứ Ba, 08/12/2026, 09:00–11:00 (2 giờ)"),
    ("14h-17h 9/12", "Thứ Tư, 09/12/2026, 14:00–17:00 (3 giờ)"),
    ("2-4h chiều", "Thứ Ba, 08/12/2026, 14:00–16:00 (2 giờ)"),
    ("9h đến 16h", "Thứ Ba, 08/12/2026, 09:00–16:00 (5 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
]


@pytest.mark.parametrize(("said", "told"), CLOCKS_AT_THE_LENGTH)
def test_clocks_at_the_question_of_length_are_clocks(an: Talk, said: str, told: str) -> None:
    plan(an, stop="duration").say(said)
    assert time_told(an) == told
    an.sees("Giờ bắt đầu: T3 08/12 08:00 → ")


@pytest.mark.parametrize("said", ["8h-11h", "đến 11h", "8-11h", "từ 8h đến 11h", "11h", "3 tiếng"])
def test_the_clock_that_was_answered_is_no_change(an: Talk, said: str) -> None:
    plan(an, stop="duration").say(said).misses("→ T3")
    assert time_told(an) == "Thứ Ba, 08/12/2026, 08:00–11:00 (3 giờ)"


def test_clocks_of_which_half_of_the_day_is_open_are_asked(an: Talk) -> None:
    plan(an, stop="duration").say("2h-4h")
    assert asked(an) == "duration"
    assert time_told(an.tap("Thứ Ba, 08/12/2026, 14:00 – 16:00")).endswith("14:00–16:00 (2 giờ)")


OVER_DAYS_OF_REST = [
    ("23-25/11", "thứ Ba, 24/11/2026 là ngày nghỉ",
     "T2 23/11 07:30–11:30, 13:00–17:00; T4 25/11 07:30–11:30, 13:00–17:00 (16 giờ)"),
    ("4-7/12", "thứ Bảy, 05/12/2026; Chủ nhật, 06/12/2026 là ngày nghỉ",
     "T6 04/12 07:30–11:30, 13:00–17:00; T2 07/12 07:30–11:30, 13:00–17:00 (16 giờ)"),
    ("8h 23/11 đến 11h 25/11", "thứ Ba, 24/11/2026 là ngày nghỉ",
     "T2 23/11 08:00–11:30, 13:00–17:00; T4 25/11 07:30–11:00 (11 giờ)"),
    ("chiều 4/12 đến sáng 7/12", "thứ Bảy, 05/12/2026; Chủ nhật, 06/12/2026 là ngày nghỉ",
     "T6 04/12 13:00–17:00, T2 07/12 07:30–11:30 (8 giờ)"),
    ("5-7/12", "thứ Bảy, 05/12/2026; Chủ nhật, 06/12/2026 là ngày nghỉ",
     "Thứ Hai, 07/12/2026, 07:30–17:00 (8 giờ, nghỉ trưa 11:30–13:00)"),
    ("31/12-4/1/2027", "thứ Sáu, 01/01/2027; thứ Bảy, 02/01/2027; Chủ nhật, 03/01/2027",
     "T5 31/12 07:30–11:30, 13:00–17:00; T2 04/01 07:30–11:30, 13:00–17:00 (16 giờ)"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "rest", "told"), OVER_DAYS_OF_REST)
def test_days_of_rest_inside_a_range_are_named_and_left_out_on_asking(
    an: Talk, said: str, rest: str, told: str
) -> None:
    plan(an, stop="day", kind="Tập huấn").say(said).sees(rest)
    assert asked(an) == "sessions"
    assert time_told(an.tap("Bỏ ngày nghỉ")) == told
    plan_until(an, None)
    plan_until(an.tap("Lưu"), None)
    agrees(told, latest(an))


def test_days_of_rest_may_be_kept(an: Talk) -> None:
    plan(an, stop="sessions", kind="Tập huấn", day="23-25/11").tap("Họp cả ngày nghỉ")
    assert "T3 24/11 07:30–11:30" in time_told(an)


LISTED = [
    ("sáng 3/12 và chiều 4/12", "T5 03/12 07:30–11:30, T6 04/12 13:00–17:00 (8 giờ)"),
    ("sáng 3/12, chiều 4/12", "T5 03/12 07:30–11:30, T6 04/12 13:00–17:00 (8 giờ)"),
    ("sang 3/12 va chieu 4/12", "T5 03/12 07:30–11:30, T6 04/12 13:00–17:00 (8 giờ)"),
    ("chiều 3/12 và sáng 4/12", "T5 03/12 13:00–17:00, T6 04/12 07:30–11:30 (8 giờ)"),
    ("chiều 3/12 và chiều 4/12", "T5 03/12 13:00–17:00, T6 04/12 13:00–17:00 (8 giờ)"),
    ("sáng 3/12 và sáng 8/12", "T5 03/12 07:30–11:30, T3 08/12 07:30–11:30 (8 giờ)"),
    ("sáng thứ 3 tuần sau và sáng thứ 4 tuần sau",
     "T3 24/11 07:30–11:30, T4 25/11 07:30–11:30 (8 giờ)"),
    ("8h-11h 3/12 và 14h-16h 4/12", "T5 03/12 08:00–11:00, T6 04/12 14:00–16:00 (5 giờ)"),
    ("8h-10h; 14h-16h 3/12",
     "Thứ Năm, 03/12/2026, 08:00–16:00 (4 giờ, nghỉ trưa 10:00–14:00)"),
    ("sáng 3/12 và chiều 4/12 và sáng 7/12",
     "T5 03/12 07:30–11:30, T6 04/12 13:00–17:00, T2 07/12 07:30–11:30 (12 giờ)"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "told"), LISTED)
def test_sessions_that_are_listed_are_those_and_no_others(an: Talk, said: str, told: str) -> None:
    plan(an, stop="day", kind="Tập huấn").say(said)
    assert time_told(an) == told
    assert asked(an) == "format", "what was said one by one is not asked once more"
    assert time_told(plan_until(an, None)) == told
    plan_until(an.tap("Lưu"), None)
    agrees(told, latest(an))


@pytest.mark.parametrize("said", ["sáng thứ 5 và thứ 6", "3/12 và sáng 4/12", "sáng 3/12 và 4/12"])
def test_which_half_of_a_listed_day_is_meant_is_asked(an: Talk, said: str) -> None:
    plan(an, stop="day").say(said)
    assert asked(an) == "day"
    an.misses("Thời gian:", "Các buổi:", "❌")


def test_sessions_listed_in_one_line_are_asked_and_nothing_between_them_is_kept(an: Talk) -> None:
    an.say("/hop Hội nghị sơ kết quý, sáng 3/12 và chiều 4/12, trực tuyến").misses("Thời gian")


@pytest.mark.parametrize(
    ("line", "echo"),
    [
        ("1 ngày, 15/12", "Ngày: Thứ Ba, 15/12/2026 (thời lượng 1 ngày)"),
        ("2 tiếng", "Thời lượng: 2 giờ"),
        ("chiều mai, 2 tiếng", "Ngày: Thứ Hai, 23/11/2026 (thời lượng 2 giờ)"),
        ("8h-17h 15/12, 1 ngày", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
        ("8h-17h 15/12, 9 tiếng", "08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
        ("sáng 15/12, 1 buổi", "07:30–11:30 (4 giờ)"),
    ],
)
def test_all_that_is_kept_of_a_line_is_echoed(an: Talk, line: str, echo: str) -> None:
    an.say(f"/hop Hội nghị sơ kết quý, {line}, trực tuyến").sees(echo)


SHORTENED = [
    ({"day": "8h 8/12", "duration": "1,5 ngày"}, "Rút còn 1 ngày (08:00–17:00)",
     "Thứ Ba, 08/12/2026, 08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"),
    ({"day": "8-9/12"}, "Rút còn 1 ngày (07:30–17:00)",
     "Thứ Ba, 08/12/2026, 07:30–17:00 (8 giờ, nghỉ trưa 11:30–13:00)"),
    ({"day": "7h30-12h 8/12", "kind": "Quán triệt"}, "Rút còn 1/2 ngày (07:30–11:30)",
     "Thứ Ba, 08/12/2026, 07:30–11:30 (4 giờ)"),
    ({"day": "8h 8/12", "duration": "1 ngày", "kind": "Quán triệt"},
     "Rút còn 1/2 ngày (08:00–11:30)", "Thứ Ba, 08/12/2026, 08:00–11:30 (3 giờ 30 phút)"),
    ({"day": "13h-18h 8/12", "kind": "Quán triệt"}, "Rút còn 1/2 ngày (13:00–17:00)",
     "Thứ Ba, 08/12/2026, 13:00–17:00 (4 giờ)"),
]  # fmt: skip


@pytest.mark.parametrize(("breaching", "fix", "told"), SHORTENED)
def test_a_fix_says_from_when_to_when_and_does_so(
    an: Talk, breaching: dict[str, str], fix: str, told: str
) -> None:
    plan(an, **breaching).sees("❌ Hội nghị").tap(fix).misses("❌ Hội nghị")
    assert time_told(an) == told


def test_where_the_office_has_longer_halves_the_fix_is_in_minutes(an: Talk) -> None:
    set_up(an, "Giờ làm việc", "7h30-12h, 13h-17h")
    plan(an, day="7h30 8/12", duration="1 ngày", kind="Quán triệt").tap(
        "Rút còn 4 giờ (07:30–11:30)"
    )
    assert time_told(an) == "Thứ Ba, 08/12/2026, 07:30–11:30 (4 giờ)"


def test_a_similar_meeting_has_the_length_of_the_first(an: Talk) -> None:
    plan(an, day="8h đến 11h30 ngày 8/12").tap("Lưu")
    an.tap("Tạo tương tự")
    plan_until(an, None, {"day": "14h 15/12"})
    assert time_told(an) == "Thứ Ba, 15/12/2026, 14:00–17:30 (3 giờ 30 phút)"


def test_moving_several_days_asks_for_their_sessions_again(an: Talk) -> None:
    plan(an, day="8h 8/12", duration="1,5 ngày", kind="Tập huấn")
    plan_until(an.tap("Lưu"), None)
    an.press("0:0:move.1").say("11/12")
    assert asked(an) == "sessions"
    told = "T6 11/12 08:00–11:30, 13:00–17:00; T2 14/12 07:30–11:30 (11 giờ 30 phút)"
    assert time_told(an) == told
    plan_until(an, None)
    assert time_told(plan_until(an.tap("Lưu"), None)) == told
    agrees(told, latest(an))


def test_what_was_saved_stands_when_the_offices_hours_change(an: Talk) -> None:
    plan(an, day="7h30 8/12", duration="1 ngày").tap("Lưu")
    before = time_told(an)
    set_up(an, "Giờ làm việc", "8h-12h, 13h30-17h30")
    edit(an.press("0:0:meeting.1").tap("Sửa"), "Số người dự", "75")
    assert time_told(an) == before
    assert time_told(an.tap("Lưu")) == before


def test_papers_are_due_as_long_before_a_moved_meeting(an: Talk) -> None:
    plan(an, day="8h 14/12", papers_due="10/12").tap("Lưu")
    an.press("0:0:move.1").say("8h 8/12").sees("Hạn gửi tài liệu: Thứ Sáu, 04/12/2026")
    an.tap("Lưu")
    assert kept_meeting(an, 1).facts.answers["papers_due"] == "2026-12-04"


def test_papers_are_asked_for_when_the_moved_day_was_declined(an: Talk) -> None:
    plan(an, day="8h 14/12", papers_due="10/12").tap("Lưu")
    an.press("0:0:move.1").say("8h 12/1/2027").tap("Chọn ngày khác").say("8h 15/12")
    assert asked(an) == "papers_due"


def test_papers_that_would_be_due_in_the_past_are_asked_for(an: Talk) -> None:
    plan(an, day="8h 14/12", papers_due="1/12").tap("Lưu")
    an.press("0:0:move.1").say("8h 1/12")
    assert asked(an) == "papers_due"


def test_what_really_happened_is_told_by_its_sessions(an: Talk) -> None:
    plan(an, day="8h đến 11h30 ngày 8/12").tap("Lưu")
    an.at("2026-12-09T09:00").press("0:0:outcome.1").tap("Có thay đổi")
    an.say("Trực tuyến").say("8h-17h 8/12").say("60").sees("Đã ghi kết quả")
    told = "Thứ Ba, 08/12/2026, 08:00–17:00 (7 giờ 30 phút, nghỉ trưa 11:30–13:00)"
    assert time_told(an.press("0:0:meeting.1")) == told
    assert kept_meeting(an, 1).facts.minutes == 450


def test_an_undone_move_brings_the_old_sessions_back(an: Talk) -> None:
    plan(an, day="8h-17h 8/12").tap("Lưu")
    before = time_told(an)
    an.press("0:0:move.1").say("14h-16h 9/12").tap("Lưu").tap("Hoàn tác")
    assert time_told(an.press("0:0:meeting.1")) == before
    agrees(before, latest(an))


def test_a_conference_held_already_is_told_by_its_sessions(an: Talk) -> None:
    an.say("/lich").tap("Ghi hội nghị đã tổ chức")
    plan_until(an, None, {"day": "7h30 5/10", "duration": "1 ngày"})
    told = "Thứ Hai, 05/10/2026, 07:30–17:00 (8 giờ, nghỉ trưa 11:30–13:00)"
    assert time_told(an.sees("đã tổ chức")) == told
    agrees(told, latest(an))
