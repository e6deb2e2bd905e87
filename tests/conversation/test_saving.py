"""Saving: what is kept is what the card showed; a breach has its reason; ten minutes to undo."""

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    asked,
    baseline,
    code,
    edit,
    kept_meeting,
    office,
    opening,
    plan,
    plan_until,
    save,
)

TOO_LONG = {"day": "7h30 8/12", "duration": "1,5 ngày"}


def test_a_plan_without_a_breach_is_saved_at_once(talk: Talk) -> None:
    office(talk)
    plan(talk).tap("Lưu").sees("Đã lưu HN-2026-001", "📅 Hội nghị chuyển đổi số")
    talk.sees("Thứ Ba, 08/12/2026, 08:00–10:00 (2 giờ)", "Trực tuyến → 0/1 = 0% ✅")
    kept = kept_meeting(talk, 1).facts
    assert (kept.title, kept.kind, kept.format) == (
        "Hội nghị chuyển đổi số",
        "professional",
        "online",
    )
    assert (kept.minutes, kept.attendee_count, kept.chair) == (120, 60, "Phó Giám đốc")
    assert kept.reasons == {}


def test_a_breach_asks_why_and_who_allowed_it_and_both_stand_in_the_record(talk: Talk) -> None:
    office(talk)
    plan(talk, speeches="khai mạc 15 phút, kết luận 5 phút", **TOO_LONG).tap("Lưu")
    talk.sees("Kế hoạch còn 2 điểm vượt quy định", "– Hội nghị chuyên môn", "– Phát biểu khai mạc")
    talk.say("nhiều nội dung mới").sees("Ai cho phép?")
    talk.say("Giám đốc Sở").sees("văn bản cho phép").say("15/TB-SA")
    talk.sees("Đã lưu HN-2026-001", "2 điểm vượt quy định đã được ghi kèm lý do")
    stated = {"reason": "nhiều nội dung mới", "by": "Giám đốc Sở", "document": "15/TB-SA"}
    assert kept_meeting(talk, 1).facts.reasons == {"KL226-M14": stated, "KL226-M16": stated}
    talk.say("/lich").tap("T3 08/12").sees(
        "nhiều nội dung mới", "Giám đốc Sở", "15/TB-SA", "❌", "Căn cứ: Kết luận 226-KL/TW"
    )


def test_going_back_from_the_reason_leaves_the_card_as_it_was(talk: Talk) -> None:
    office(talk)
    plan(talk, **TOO_LONG).tap("Lưu")
    assert asked(talk) == "override_reason"
    talk.say("/quaylai").sees("📅 Hội nghị chuyển đổi số")
    talk.tap("Rút còn 1 ngày").tap("Lưu").sees("Đã lưu").misses("điểm vượt")


def test_nothing_is_counted_before_it_is_saved(talk: Talk) -> None:
    office(talk)
    plan(talk).say("/stats").sees("Hội nghị: 0")


def test_a_saving_is_undone_within_ten_minutes_and_the_plan_is_open_again(talk: Talk) -> None:
    office(talk)
    plan(talk).tap("Lưu").at("2026-11-22T09:10").tap("Hoàn tác")
    talk.sees("Đã hoàn tác HN-2026-001", "📅 Hội nghị chuyển đổi số")
    talk.say("/stats").sees("Hội nghị: 0")
    edit(talk, "Số người dự", "75").tap("Lưu").sees("Đã lưu")
    talk.say("/stats").sees("Hội nghị: 1")


def test_after_ten_minutes_it_is_too_late(talk: Talk) -> None:
    office(talk)
    plan(talk).tap("Lưu").at("2026-11-22T09:11").tap("Hoàn tác").sees("Đã quá 10 phút", "/lich")
    talk.say("/stats").sees("Hội nghị: 1")


def test_an_undo_is_done_once(talk: Talk) -> None:
    office(talk)
    undo = plan(talk).tap("Lưu").offered("Hoàn tác").action
    talk.press(undo).sees("Đã hoàn tác").press(undo).sees("không còn hiệu lực")


def test_a_similar_one_keeps_all_but_the_day_and_the_reasons(talk: Talk) -> None:
    office(talk)
    plan(talk, speeches="kết luận 15 phút", cost="15 triệu", place="Phòng 3").tap("Lưu")
    talk.tap("Tạo tương tự").sees("Lấy thông tin từ HN-2026-001", "bí mật nhà nước không?")
    assert asked(talk.say("không")) == "day"
    plan_until(talk, None, {"day": "14h ngày 9/12"})
    talk.sees("Thứ Tư, 09/12/2026, 14:00–16:00", "kết luận 15 phút", "15.000.000 đồng")
    assert save(talk) == "HN-2026-002"


def test_the_reasons_of_a_breach_are_not_carried_to_a_similar_one(talk: Talk) -> None:
    office(talk)
    save(plan(talk, **TOO_LONG))
    talk.tap("Tạo tương tự").say("không")
    plan_until(talk, None, {"day": "7h30 ngày 15/12"}).tap("Lưu")
    assert asked(talk) == "override_reason"


def test_a_saved_plan_moves_the_year_and_the_next_one_sees_it(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    save(plan(talk, format="Trực tiếp"))
    talk.say("/stats").sees("Hội nghị: 11 / tối đa 18", "theo kế hoạch 1", "45,5%", "chuyển 1")
    plan(talk, stop="format", day="8h 9/12").sees("Trực tuyến → 5/12 = 41,7%")
    assert code(talk.say("/lich").tap("T3")) == "HN-2026-001"
