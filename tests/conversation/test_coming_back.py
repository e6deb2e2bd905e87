"""What was begun and not finished is named, stays as it was, and never comes back unasked."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import answers, asked, office, plan, plan_until

TITLE = "Hội nghị chuyển đổi số"


@pytest.mark.parametrize("leave", ["/huy", "dừng", "[Dừng, để sau]"])
@pytest.mark.parametrize("back", ["chào", "/lich", "/hop", "xin chào", "lịch họp", "/stats"])
def test_a_plan_that_was_put_off_is_named_and_offered_the_next_day(
    talk: Talk, leave: str, back: str
) -> None:
    plan(office(talk), stop=None if leave.startswith("[") else "chair")
    if leave.startswith("["):
        talk.tap("Dừng, để sau")
    else:
        talk.say(leave)
    talk.sees(f"“{TITLE}”").at("2026-11-23T08:00").restart().say(back)
    talk.sees("Đang để lại:", f"“{TITLE}”").tap(f"Làm tiếp “{TITLE}”").sees("Đã mở lại")
    assert answers(talk)["title"] == TITLE
    assert "~left" not in answers(talk)


def test_what_was_put_off_is_not_in_the_way_of_another_plan(talk: Talk) -> None:
    plan(office(talk), stop="chair").say("/huy").say("/hop").sees("Đang để lại:")
    assert asked(talk) == "secrecy"
    talk.say("/huy").say("/huy").sees("Không có việc nào đang làm dở")


@pytest.mark.parametrize("end", ["save", "huy", "Dừng, để sau"])
def test_the_plan_beneath_is_named_when_it_stands_again(talk: Talk, end: str) -> None:
    plan(office(talk), stop="chair")
    talk.say("/hop Hội nghị sơ kết quý 8h ngày 9/12/2026, 2 tiếng, trực tuyến")
    if end == "huy":
        talk.say("/huy")
    else:
        plan_until(talk, None)
        talk.tap("Lưu" if end == "save" else end)
    talk.sees(f"Trở lại “{TITLE}”.", "Ai chủ trì?")


@pytest.mark.parametrize(
    "setting", ["Số hội nghị năm trước", "Giờ làm việc", "Cách tính hội nghị kết hợp"]
)
def test_a_setting_that_was_not_answered_does_not_come_back(talk: Talk, setting: str) -> None:
    office(talk).say("/donvi").tap(setting)
    talk.say("/hop").say("/huy").say("/huy").sees("Không có việc nào đang làm dở")


def test_a_setting_half_answered_is_named(talk: Talk) -> None:
    office(talk).say("/donvi").tap("Số hội nghị năm trước").say("20").say("/hop")
    talk.say("/huy").sees("Trở lại Số hội nghị năm trước (cho 2026).")


FIX = "Rút còn"


@pytest.mark.parametrize("wrong", ["xyz", "999999999", "", "?", "cảm ơn"])
def test_the_fixes_stay_under_the_question_that_is_repeated(talk: Talk, wrong: str) -> None:
    plan(office(talk), stop="duration", kind="Quán triệt, phổ biến nghị quyết, chỉ thị")
    fixes = [each for each in talk.say("1 ngày").choices if each.startswith(FIX)]
    assert fixes
    for _ in range(2):
        assert fixes == [each for each in talk.say(wrong).choices if each.startswith(FIX)]
    talk.say("/trogiup").tap(fixes[0]).sees("Thời gian:")


@pytest.mark.parametrize("unread", ["85", "abc xyz", "ờ thì", "lung tung beng", "x" * 500])
def test_a_word_that_is_not_read_on_the_card_gives_two_lines(talk: Talk, unread: str) -> None:
    plan(office(talk)).sees("📅").say(unread)
    assert len(talk.last.splitlines()) == 2
    assert len(talk.last) < 250
    talk.sees("Chưa hiểu “", "có thể Lưu").say(unread).sees("Chưa hiểu “").tap("Lưu").sees("HN-")


def test_what_the_card_says_may_be_typed_is_read(talk: Talk) -> None:
    plan(office(talk)).say("14h ngày 9/12").sees("Thứ Tư, 09/12/2026, 14:00")
