"""A warning comes at the answer that causes it: its clause, and the smallest fix as a button."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    answers,
    asked,
    baseline,
    office,
    opening,
    plan,
    plan_until,
    set_up,
)

KL = "Kết luận 226-KL/TW"

CAUSES = [
    ("guided", "15/HD-SA", "❌ Nội dung đã có văn bản hướng dẫn chi tiết (15/HD-SA)", KL),
    ("guided", "Đã có", "❌ Nội dung đã có văn bản hướng dẫn chi tiết", KL),
    ("broadcast", "Đã tổ chức", "❌ Nội dung đã truyền hình", "theo báo chí"),
    ("necessity", "Không thật cần thiết", "❌ Có thể thay hội nghị này bằng cách khác", KL),
    ("day", "8h ngày 25/11", "⚠️ Không kịp gửi giấy mời", "Quyết định 45/2018/QĐ-TTg"),
    ("day", "8h ngày 29/11", "⚠️ Họp vào ngày nghỉ: Chủ nhật, 29/11/2026", "Dời sang"),
    ("duration", "1 ngày rưỡi", "❌ Hội nghị chuyên môn, nghiệp vụ: dài 11 giờ 30 phút", KL),
    ("format", "Trực tiếp", "❌ Tỷ lệ trực tiếp trong năm 5/11", KL),
    ("groups", "Đảng ủy cấp xã", "❌ Khác khối với đơn vị chủ trì", KL),
    ("speeches", "khai mạc 15 phút, kết luận 5 phút", "❌ Phát biểu khai mạc 15 phút", KL),
    ("speeches", "khai mạc 5 phút, kết luận 60 phút", "❌ Phát biểu kết luận tổng 60 phút", KL),
    ("speeches", "kết luận 5 phút, tham luận 15 phút", "❌ Tham luận dài nhất 15 phút", KL),
    ("norm", "10 triệu", "❌ Dự toán 15.000.000 đồng, vượt 5.000.000 đồng", KL),
]


@pytest.mark.parametrize(("question", "said", "warning", "clause"), CAUSES)
def test_a_breach_is_said_with_its_clause_at_the_answer_that_causes_it(
    talk: Talk, question: str, said: str, warning: str, clause: str
) -> None:
    opening(office(talk), 4, 6)
    plan(talk, stop=question, cost="15 triệu").misses(warning)
    talk.say(said).sees(warning, clause)
    assert asked(talk) not in (question, None)


FIXES = [
    ({"duration": "1,5 ngày"}, "Rút còn 1 ngày", "❌ Hội nghị chuyên môn"),
    ({"format": "Trực tiếp"}, "Chuyển sang trực tuyến", "❌ Tỷ lệ"),
    ({"groups": "Lãnh đạo đơn vị, Đảng ủy cấp xã"}, "Không mời", "❌ Khác khối"),
    ({"speeches": "khai mạc 15 phút, kết luận 5 phút"}, "Khai mạc còn", "❌ Phát biểu"),
    ({"speeches": "kết luận 40 phút, kết luận 20 phút"}, "Tổng phát biểu", "❌ Phát biểu"),
    ({"speeches": "kết luận 5 phút, 2 tham luận 15 phút"}, "Mỗi tham luận", "❌ Tham luận"),
    ({"cost": "25 triệu"}, "Dự toán còn 20.000.000 đồng", "❌ Dự toán"),
    ({"day": "8h ngày 29/11"}, "Dời sang", "Họp vào ngày nghỉ"),
    ({"day": "8h ngày 25/11"}, "Dời sang", "Không kịp gửi giấy mời"),
]


@pytest.mark.parametrize(("breaching", "fix", "finding"), FIXES)
def test_a_fix_button_really_fixes_and_returns_to_the_card(
    talk: Talk, breaching: dict[str, str], fix: str, finding: str
) -> None:
    opening(office(talk), 4, 6)
    plan(talk, **breaching).sees(finding)
    talk.tap(fix).misses(finding).sees("📅 Hội nghị chuyển đổi số")
    assert "Lưu" in talk.choices


def test_a_fix_in_the_middle_keeps_the_place(talk: Talk) -> None:
    opening(office(talk), 4, 6)
    plan(talk, stop="speeches").say("khai mạc 15 phút, kết luận 5 phút").sees("❌")
    talk.tap("Khai mạc còn 10 phút").sees("khai mạc 10 phút").misses("❌")
    assert asked(talk) == "cost"


def test_not_holding_it_is_offered_and_counted_with_pride(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="guided").say("15/HD-SA").tap("Không tổ chức").sees("không tổ chức")
    talk.say("/stats").sees("Hội nghị: 0", "Không tổ chức vì không cần thiết: 1")


def test_a_warning_is_said_once_and_again_on_the_card(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="duration", day="7h30 8/12").say("1,5 ngày").sees("❌ Hội nghị chuyên môn")
    talk.say("đúng").misses("❌")
    plan_until(talk, None).sees("❌ Hội nghị chuyên môn")


def test_breaches_stand_first_on_the_card(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    plan(talk, duration="1,5 ngày", format="Trực tiếp", speeches="bỏ qua")
    signs = [line[0] for line in talk.last.splitlines() if line and line[0] in "❌⚠❔✅"]
    assert signs == sorted(signs, key="❌⚠❔✅".index)
    assert set(signs) == set("❌⚠❔✅")


def test_an_urgent_meeting_needs_no_three_days(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="urgent_reason", day="8h ngày 25/11")
    talk.say("ứng phó bão").sees("Lý do đột xuất: ứng phó bão").misses("⚠️ Không kịp gửi giấy mời")


def test_office_hours_of_its_own_move_the_half_day(talk: Talk) -> None:
    office(talk)
    dissemination = "Quán triệt, phổ biến nghị quyết, chỉ thị"
    plan(talk, kind=dissemination, day="7h30-12h 8/12").sees("❌ Hội nghị quán triệt")
    talk.say("/huy")
    set_up(talk, "Giờ làm việc", "7h30-12h, 13h-17h")
    plan(talk, kind=dissemination, day="7h30-12h 8/12").sees("⚠️ Hội nghị quán triệt").misses("❌")


def test_the_units_norm_stands_for_every_conference(talk: Talk) -> None:
    office(talk)
    set_up(talk, "Định mức kinh phí một hội nghị", "10 triệu", "Nghị quyết 3/NQ-HĐND")
    plan(talk, cost="15 triệu").sees("❌ Dự toán 15.000.000 đồng, vượt 5.000.000 đồng")
    assert "norm" not in answers(talk)


def test_the_units_own_working_days_count(talk: Talk) -> None:
    office(talk)
    plan(talk, day="8h ngày 29/11").sees("Họp vào ngày nghỉ").say("/huy")
    set_up(talk, "Ngày nghỉ, ngày làm bù riêng", "29/11", "Làm việc")
    plan(talk, day="8h ngày 29/11").misses("Họp vào ngày nghỉ")


def test_two_meetings_at_one_time_are_told_of_each_other(talk: Talk) -> None:
    office(talk)
    plan(talk).tap("Lưu")
    plan(talk, stop="duration").misses("Trùng giờ")
    talk.say("3 tiếng").sees("⚠️ Trùng giờ với HN-2026-001")
