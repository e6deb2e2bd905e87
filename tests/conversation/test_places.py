"""The conversation keeps its place: through commands, restarts, other people, days."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import QUESTIONS, answers, asked, office, plan, plan_until, save

MIDWAY = {
    "/stats": "📊 Sở A",
    "/thongke": "📊 Sở A",
    "/lich": "📅 Lịch họp của Sở A",
    "/calendar": "📅 Lịch họp của Sở A",
    "/trogiup": "Các lệnh",
    "/help": "Các lệnh",
    "/stats 2025": "năm 2025",
    "/stats abc": "Không có năm này",
}


@pytest.mark.parametrize(("command", "answer"), MIDWAY.items())
def test_a_command_in_the_middle_is_answered_and_the_plan_is_where_it_was(
    talk: Talk, command: str, answer: str
) -> None:
    office(talk)
    plan(talk, stop="count")
    before = answers(talk)
    talk.say(command).sees(answer, QUESTIONS["count"])
    assert answers(talk) == before
    talk.say("60").sees("Số người dự: 60")


def test_a_command_on_the_card_shows_the_card_again(talk: Talk) -> None:
    office(talk)
    plan(talk).say("/stats").sees("📊 Sở A", "📅 Hội nghị chuyển đổi số")
    talk.say("Lưu").sees("Đã lưu HN-2026-001")


def test_a_setting_in_the_middle_is_asked_first_and_the_plan_goes_on(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count").say("/donvi").tap("Số hội nghị năm trước")
    talk.say("20").say("Báo cáo 12/BC-SA").sees("Đã ghi", QUESTIONS["count"])


@pytest.mark.parametrize("question", ["title", "clock", "sessions", "groups", "norm", None])
def test_a_restart_changes_nothing(talk: Talk, question: str | None) -> None:
    office(talk)
    plan(talk, stop=question, day="8/12/2026", duration="2 ngày", cost="15 triệu")
    before = answers(talk)
    talk.restart().say("/trogiup")
    assert answers(talk) == before
    assert asked(talk) == question
    plan_until(talk, None).sees("📅 Hội nghị chuyển đổi số")


def test_ticks_survive_a_restart(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="groups").tap("Báo chí").restart().tap("Chuyên gia").tap("Xong")
    talk.sees("Thành phần: Báo chí, Chuyên gia")


def test_the_same_person_goes_on_tomorrow(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count").at("2026-11-23T15:00").restart()
    talk.say("/start").sees(QUESTIONS["count"]).say("60").sees("Số người dự: 60")


def test_hop_offers_to_go_on_with_what_is_unfinished_or_to_begin_anew(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count").say("/hop").sees("Đang có kế hoạch chưa xong: Hội nghị chuyển đổi số")
    talk.tap("Làm tiếp").sees(QUESTIONS["count"])
    talk.say("/hop").tap("Lập kế hoạch mới").sees(QUESTIONS["secrecy"])
    assert answers(talk) == {}


def test_what_was_left_can_be_brought_back(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count").say("/huy").sees("Đã dừng")
    talk.tap("Mở lại").sees("Đã mở lại", QUESTIONS["count"])


def test_two_people_of_two_units_do_not_see_each_other(talk: Talk) -> None:
    office(talk)
    binh = office(talk.another("binh"), name="Sở B")
    save(plan(talk))
    plan(talk, stop="count")
    binh.say("/lich").sees("Sở B").misses("chuyển đổi số")
    binh.say("/stats").sees("Hội nghị: 0")
    plan(binh, title="Hội nghị của Sở B")
    assert asked(talk.say("/trogiup")) == "count"
    assert save(plan_until(talk, None)) == "HN-2026-002"


def test_a_plan_from_a_sentence_leaves_the_unfinished_one_open_beneath(talk: Talk) -> None:
    office(talk)
    talk.say("/hop").tap("Không").say("Hội nghị sơ kết quý").sees("Loại cuộc họp?")
    talk.say("/hop giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng").sees("Tên: giao ban")
    talk.say("/huy").sees("Đã dừng.", "Loại cuộc họp?")
