"""Who comes, who is reminded, how they answer and steer it; all in words."""

from __future__ import annotations

import re

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import office, plan

CHANNEL = "terminal"


@pytest.fixture
def an(talk: Talk) -> Talk:
    """An organises a meeting of 27/11/2026 at 08:00, on Wednesday 25/11 at 09:00."""
    an = talk.another("an", "An", channel=CHANNEL)
    an.at("2026-11-25T09:00")
    office(an)
    plan(an, day="8h ngày 27/11/2026", kind="Họp giao ban").tap("Lưu")
    return an


def code_of(an: Talk) -> str:
    an.say("/lich").tap("T6 27/11").tap("Người dự").tap("Tạo mã mời")
    found = re.search(r"/start (m\S+)", an.screen)
    assert found
    return found[1]


def joined(an: Talk, name: str) -> Talk:
    other = an.another(name, name.title(), channel=CHANNEL)
    return other.say(f"/start {code_of(an)}")


def card(an: Talk) -> Talk:
    return an.say("/lich").tap("T6 27/11")


def test_saving_says_what_was_scheduled(an: Talk) -> None:
    an.sees("Sẽ nhắc: T5 26/11 08:00, T6 27/11 07:00")


def test_a_meeting_is_joined_by_its_code_and_answered(an: Talk) -> None:
    binh = joined(an, "binh").sees("Đã nhận lời mời", "HN-2026-001", "Thứ Sáu, 27/11/2026, 08:00")
    binh.tap("Tham dự").sees("Đã trả lời: tham dự")
    card(an).sees("Đã mời 1: tham dự 1")


def test_a_reminder_is_said_when_the_person_talks_next_and_only_once(an: Talk) -> None:
    binh = joined(an, "binh").at("2026-11-26T09:00")
    binh.say("/lich").sees("Nhắc họp HN-2026-001", "còn 23 giờ")
    binh.say("/lich").misses("Nhắc họp")
    an.say("/lich").sees("Nhắc họp HN-2026-001")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("tham dự", "Đã trả lời: tham dự"),
        ("Tham dự ạ", "Đã trả lời: tham dự"),
        ("vắng", "Vì sao không dự được?"),
        ("vang", "Vì sao không dự được?"),
        ("đề nghị cử người thay", "Đề nghị cử ai"),
    ],
)
def test_what_a_reminder_offers_is_picked_by_its_label_also_after_a_restart(
    an: Talk, said: str, seen: str
) -> None:
    binh = joined(an, "binh").at("2026-11-26T09:00")
    binh.say("/nhac").sees("– Tham dự").restart()
    binh.say(said).sees(seen)


def test_a_reminder_shifts_no_number_of_the_answer(an: Talk) -> None:
    binh = joined(an, "binh").at("2026-11-26T09:00")
    binh.say("/nhac").sees("  1. Đổi lúc nhắc").say("1").sees("Nhắc trước giờ họp bao lâu?")


def test_whoever_is_absent_says_why_and_is_left_alone(an: Talk) -> None:
    binh = joined(an, "binh").tap("Vắng").sees("Vì sao không dự được?")
    binh.say("đi công tác").sees("vắng, lý do: đi công tác")
    binh.at("2026-11-26T09:00").say("/nhac").misses("Nhắc họp")
    an.sees("Mã mời")
    an.say("/lich").sees("mọi người đã trả lời")


def test_a_substitute_is_agreed_to_by_the_organiser(an: Talk) -> None:
    binh = joined(an, "binh").tap("Đề nghị cử người thay").sees("Đề nghị cử ai")
    binh.say("Chi, Phó phòng").sees("Đang chờ người tổ chức đồng ý")
    an.say("/nhac").sees("Binh đề nghị cử Chi, Phó phòng").tap("Đồng ý")
    an.sees("Đã báo lại cho Binh")
    binh.say("/nhac").sees("đồng ý để Chi, Phó phòng dự thay")


def test_only_the_silent_are_reminded_to_answer(an: Talk) -> None:
    binh, chi = joined(an, "binh"), joined(an, "chi")
    binh.tap("Tham dự")
    card(an).tap("Người dự").tap("Nhắc người chưa trả lời").sees("Đã nhắc 1 người")
    binh.say("/nhac").misses("đang chờ trả lời")
    chi.say("/nhac").sees("đang chờ trả lời")


def test_a_wrong_code_says_nothing_of_any_meeting(an: Talk) -> None:
    stranger = an.another("x", "X", channel=CHANNEL)
    stranger.say("/start m" + "A" * 22).misses("HN-2026")


def test_nobody_answers_for_a_meeting_they_were_not_asked_to(an: Talk) -> None:
    stranger = an.another("x", "X", channel=CHANNEL)
    for action in ("attends.1", "absent.1", "substitute.1", "snooze.1.10", "agree.1.1", "people.1"):
        stranger.press(f"0:0:{action}").misses("HN-2026", "Họp giao ban")
    card(an).misses("Đã mời")


def test_a_snoozed_reminder_comes_again_and_the_base_stays(an: Talk) -> None:
    an.at("2026-11-26T09:00").say("/nhac").sees("Nhắc họp").tap("Nhắc lại sau 30 phút")
    an.sees("Sẽ nhắc lại", "09:30")
    an.at("2026-11-26T09:31").say("/nhac").sees("Nhắc họp HN-2026-001", "còn 22 giờ 29 phút")
    an.at("2026-11-27T07:00").say("/nhac").sees("còn 1 giờ")


def test_own_leads_and_quiet_hours(an: Talk) -> None:
    an.say("/nhac").sees("Nhắc trước giờ họp: 1 ngày, 1 giờ", "21:00–06:30")
    an.tap("Đổi lúc nhắc").say("2 ngày, 2 tiếng và 15p").sees("2 ngày, 2 giờ, 15 phút")
    an.tap("Đổi giờ không làm phiền").say("22h-5h").sees("22:00–05:00")
    an.sees("Sắp nhắc: T6 27/11 06:00 · HN-2026-001")
    an.tap("Tắt nhắc").sees("Đang tắt nhắc").misses("Sắp nhắc")
    an.tap("Bật lại").sees("Sắp nhắc")


@pytest.mark.parametrize("said", ["lúc nào cũng được", "1 phút", "40 ngày", "ngày mai"])
def test_leads_that_cannot_be_are_asked_again(an: Talk, said: str) -> None:
    an.say("/nhac").tap("Đổi lúc nhắc").say(said).misses("Đã ghi")


def test_moving_and_cancelling_tell_those_who_had_been_told(an: Talk) -> None:
    binh = joined(an, "binh")
    card(an).tap("Dời lịch").say("14h ngày 27/11/2026")
    an.tap("Lưu")
    binh.at("2026-11-25T09:05").say("/nhac").sees(
        "HN-2026-001", "08:00 → Thứ Sáu, 27/11/2026, 14:00"
    )
    card(an).tap("Hủy cuộc họp").tap("Hủy cuộc họp")
    binh.at("2026-11-25T09:10").say("/nhac").sees("❌ HN-2026-001")
    binh.at("2026-11-27T13:00").say("/nhac").misses("Nhắc họp")


def test_what_happened_is_asked_when_it_is_over(an: Talk) -> None:
    an.at("2026-11-27T07:30").say("/nhac")
    an.at("2026-11-27T11:00").say("/nhac").sees("đã kết thúc. Thực tế thế nào?")
    an.tap("Ghi kết quả thực tế").say("Đúng như kế hoạch").sees("Đã ghi kết quả")
    an.at("2026-11-30T09:00").say("/nhac").misses("đã kết thúc")


def test_the_card_counts_what_went_out(an: Talk) -> None:
    joined(an, "binh")
    an.at("2026-11-26T09:00").say("/nhac").sees("Nhắc họp")
    card(an).sees("2 đã gửi")


def test_a_unit_sets_how_its_people_are_reminded_unless_they_chose_themselves(an: Talk) -> None:
    binh = joined(an, "binh")
    binh.say("/nhac").tap("Đổi lúc nhắc").say("30 phút")
    an.say("/donvi").tap("Lời nhắc họp: nhắc trước bao lâu").say("2 tiếng").sees("Đã ghi")
    an.say("/donvi").tap("Lời nhắc họp: giờ không làm phiền").say("22h-5h").sees("Đã ghi")
    an.say("/donvi").sees("Nhắc trước giờ họp: 2 giờ", "22:00–05:00")
    an.say("/nhac").sees("Sắp nhắc: T6 27/11 06:00")
    binh.say("/nhac").sees("Sắp nhắc: T6 27/11 07:30")


def test_the_organiser_hears_of_whoever_never_came_to_hear_it(an: Talk) -> None:
    joined(an, "binh")
    an.at("2026-11-27T07:30").say("/nhac").sees("Nhắc họp")
    an.at("2026-11-27T08:30").say("/nhac").misses("chưa báo được")
    an.at("2026-11-27T08:32").say("/nhac").sees("chưa báo được cho 1 người: Binh")
