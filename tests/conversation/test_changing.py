"""A saved meeting: changed, moved, cancelled, not held; each change judged again and kept."""

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    asked,
    baseline,
    edit,
    history,
    kept_meeting,
    office,
    opening,
    plan,
    plan_until,
    save,
)


def card(talk: Talk) -> Talk:
    """Opens the one coming meeting from the calendar."""
    return talk.say("/lich").tap("T3 08/12")


def test_a_changed_answer_is_judged_again_and_stands_in_the_history(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    edit(card(talk).tap("Sửa"), "Số người dự", "75").tap("Lưu").sees(
        "Đã lưu thay đổi của HN-2026-001"
    )
    assert kept_meeting(talk, 1).facts.attendee_count == 75
    changed = {change.what: (change.before, change.after) for change in history(talk, 1)}
    assert changed["attendee_count"] == (60, 75)
    card(talk).sees("Số người dự: 75", "Đã thay đổi 1 lần", "08:00–10:00 (2 giờ)")


def test_a_change_that_breaches_asks_for_its_reason(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    edit(card(talk).tap("Sửa"), "Phát biểu", "kết luận 60 phút").sees("❌ Phát biểu kết luận")
    assert asked(talk.tap("Lưu")) == "override_reason"


def test_a_change_is_undone(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    edit(card(talk).tap("Sửa"), "Số người dự", "75").tap("Lưu").tap("Hoàn tác")
    talk.sees("Đã hoàn tác thay đổi của HN-2026-001")
    assert kept_meeting(talk, 1).facts.attendee_count == 60
    card(talk).sees("Số người dự: 60")


def test_a_change_is_too_late_to_undo_after_ten_minutes(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    edit(card(talk).tap("Sửa"), "Số người dự", "75").tap("Lưu")
    talk.at("2026-11-22T09:11").tap("Hoàn tác").sees("Đã quá 10 phút")
    assert kept_meeting(talk, 1).facts.attendee_count == 75


def test_moving_within_the_year_changes_no_count(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    save(plan(talk))
    before = talk.say("/stats").last
    card(talk).tap("Dời lịch").say("14h ngày 10/12").sees("Thứ Năm, 10/12/2026, 14:00–16:00")
    assert asked(talk) != "year"
    talk.tap("Lưu").sees("Đã lưu thay đổi")
    moved = talk.say("/stats").last
    assert moved.replace("T5 10/12 14:00", "T3 08/12 08:00") == before


def test_moving_across_new_year_shows_the_effect_and_is_confirmed(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    save(plan(talk, format="Trực tiếp"))
    card(talk).tap("Dời lịch").say("8h ngày 12/1/2027")
    talk.sees("Hội nghị sẽ tính vào năm 2027", "Trực tiếp → 1/1 = 100%")
    talk.say("/stats").sees("Hội nghị: 11")
    talk.tap("Đúng, tính vào năm 2027").tap("Lưu").sees("Đã lưu thay đổi")
    talk.say("/stats").sees("Hội nghị: 10 / tối đa 18", "40% ✅", "theo kế hoạch 0")
    talk.say("/stats 2027").sees("Hội nghị: 1", "theo kế hoạch 1", "Trực tiếp: 1")


def test_the_new_year_may_be_declined_for_another_day(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    card(talk).tap("Dời lịch").say("8h ngày 12/1/2027").tap("Chọn ngày khác")
    assert asked(talk) == "day"
    talk.say("9h ngày 15/12").sees("📅 Hội nghị chuyển đổi số", "Thứ Ba, 15/12/2026, 09:00–11:00")


def test_a_plan_edited_into_another_year_is_confirmed_too(talk: Talk) -> None:
    office(talk)
    edit(plan(talk), "Ngày, giờ", "8h ngày 12/1/2027").sees("Hội nghị sẽ tính vào năm 2027")
    assert save(plan_until(talk, None)) == "HN-2027-001"


def test_a_move_counts_the_three_days_anew_from_today(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    talk.at("2026-12-07T09:00")
    card(talk).tap("Dời lịch").say("8h ngày 9/12").sees("⚠️ Không kịp gửi giấy mời")


def test_an_edit_that_leaves_the_start_keeps_the_day_of_the_invitation(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    talk.at("2026-12-07T09:00")
    edit(card(talk).tap("Sửa"), "Số người dự", "75").misses("Không kịp gửi giấy mời")


def test_cancelling_is_asked_once_and_leaves_the_count(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    card(talk).tap("Hủy cuộc họp").sees("Hủy HN-2026-001").tap("Giữ nguyên").sees("Theo kế hoạch")
    talk.tap("Hủy cuộc họp").tap("Hủy cuộc họp").sees("Đã hủy HN-2026-001")
    talk.say("/stats").sees("Hội nghị: 0").misses("Không tổ chức vì không cần thiết")


def test_a_cancelling_is_undone(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    card(talk).tap("Hủy cuộc họp").tap("Hủy cuộc họp").tap("Hoàn tác").sees("Đã hoàn tác")
    talk.say("/stats").sees("Hội nghị: 1")


def test_a_meeting_found_unnecessary_is_counted_as_avoided(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    card(talk).tap("Hủy cuộc họp").tap("Không tổ chức vì không cần thiết")
    talk.sees("Đã ghi không tổ chức HN-2026-001")
    talk.say("/stats").sees("Hội nghị: 0", "Không tổ chức vì không cần thiết: 1")


def test_saving_a_plan_whose_day_has_passed_meanwhile_is_refused(talk: Talk) -> None:
    office(talk)
    plan(talk).at("2026-12-09T09:00").tap("Lưu").misses("Đã lưu").sees("đã qua")
    assert asked(talk) == "day"
