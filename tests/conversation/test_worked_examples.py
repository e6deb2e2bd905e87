"""The worked examples of the rules, reached by talking."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import baseline, office, opening, plan, set_up

PARTY = {"name": "Đảng ủy A", "bloc": "Đảng"}


def test_1_the_fourth_in_person_of_eleven_holds(talk: Talk) -> None:
    opening(office(talk), 3, 7)
    plan(talk, format="Trực tiếp").misses("❌", "⚠️").sees("Trực tiếp → 4/11 = 36,4% ✅")


def test_2_the_fifth_of_eleven_can_be_recovered_while_the_year_has_room(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    plan(talk, format="Trực tiếp").sees(
        "⚠️ Trực tiếp 5/7, còn 2; tỷ lệ 45,5%", "Nếu hội nghị này trực tuyến: 36,4%"
    )


def test_3_without_a_plan_or_baseline_it_is_a_breach_with_its_remedy(talk: Talk) -> None:
    opening(office(talk), 4, 6)
    plan(talk, format="Trực tiếp").sees("❌ Tỷ lệ trực tiếp trong năm 5/11 = 45,5%")
    talk.tap("Chuyển sang trực tuyến").misses("❌ Tỷ lệ").sees("Hình thức: Trực tuyến")


def test_4_the_first_of_the_year_is_too_few_to_judge(talk: Talk) -> None:
    plan(office(talk), format="Trực tiếp").sees(
        "⚠️ Tỷ lệ trực tiếp trong năm 1/1 = 100%", "❔ Chưa khai số hội nghị của năm trước"
    )


def test_5_an_unsettled_hybrid_shows_both_figures(talk: Talk) -> None:
    opening(office(talk), 3, 5, 1)
    plan(talk, format="Trực tiếp kết hợp trực tuyến").sees("⚠️", "5/10 = 50% hoặc 3/10 = 30%")


def test_6_the_unit_settles_how_hybrid_counts(talk: Talk) -> None:
    opening(office(talk), 3, 5, 1)
    set_up(talk, "Cách tính hội nghị kết hợp", "Tính là trực tuyến", "Công văn 8/CV-SA")
    plan(talk, format="Trực tiếp kết hợp trực tuyến").misses("⚠️", "❌").sees("3/10 = 30% ✅")


def test_7_the_fourteenth_of_fifteen_is_one_too_many(talk: Talk) -> None:
    opening(baseline(office(talk), 15), 3, 10)
    plan(talk).sees("❌ Hội nghị thứ 14 trong năm, vượt 1 so với mức tối đa 13")


def test_8_a_small_year_is_only_cautioned(talk: Talk) -> None:
    opening(baseline(office(talk), 5), 1, 3)
    plan(talk).sees("⚠️ Hội nghị thứ 5 trong năm, quá mức 4").misses("❌")


DISSEMINATION = "Quán triệt, phổ biến nghị quyết, chỉ thị"


def test_9_half_a_day_given_from_to_holds(talk: Talk) -> None:
    plan(office(talk), kind=DISSEMINATION, day="8h-12h 8/12").misses("❌").sees("(4 giờ)")


def test_10_a_minute_over_half_a_day_breaches_and_is_cut(talk: Talk) -> None:
    plan(office(talk), kind=DISSEMINATION, duration="241 phút").sees("❌", "vượt 1 phút")
    talk.tap("Rút còn 1/2 ngày (08:00–11:30)").misses("❌")


def test_11_the_lunch_break_of_a_day_is_not_counted(talk: Talk) -> None:
    plan(office(talk), day="8h-17h 8/12").misses("❌ Hội nghị chuyên môn")


def test_12_two_days_of_training_are_cautioned_by_both_documents(talk: Talk) -> None:
    plan(office(talk), kind="Tập huấn", day="7h30 8/12", duration="2 ngày").misses("❌").sees(
        "⚠️ Hội nghị tập huấn: dài 2 ngày", "Kết luận 226-KL/TW", "Quyết định 45/2018/QĐ-TTg"
    )


def test_13_two_openings_that_sum_over_ten_minutes_are_cautioned(talk: Talk) -> None:
    speeches = "khai mạc 6 phút, khai mạc 6 phút, kết luận 20 phút"
    plan(office(talk), speeches=speeches).sees("⚠️ 2 phát biểu khai mạc tổng 12 phút")


def test_14_concluding_speeches_are_summed(talk: Talk) -> None:
    speeches = "khai mạc 5 phút, kết luận 30 phút, kết luận 25 phút"
    plan(office(talk), speeches=speeches).sees("❌ Phát biểu kết luận tổng 55 phút, vượt 5 phút")


def test_15_another_bloc_is_named_and_the_press_only_to_consider(talk: Talk) -> None:
    office(talk, **PARTY)
    plan(talk, groups="UBND cấp xã, Báo chí").sees(
        "❌ Khác khối với đơn vị chủ trì: UBND cấp xã", "Cần cân nhắc thêm: Báo chí"
    )
    talk.tap("Không mời UBND cấp xã").misses("❌").sees("⚠️", "Báo chí")


def test_16_an_internal_conference_invites_no_ministry(talk: Talk) -> None:
    office(talk)
    plan(talk, scope="Nội bộ ngành, địa phương", groups="Bộ, ngành trung ương").sees(
        "❌ Hội nghị nội bộ không mời đại biểu Trung ương"
    )


def test_17_a_third_province_wide_conference_needs_a_special_circumstance(talk: Talk) -> None:
    office(talk)
    set_up(talk, "Hội nghị toàn tỉnh", "2", "Báo cáo 5/BC-VP")
    plan(talk, stop="special_circumstance", scope="Toàn tỉnh").sees("hoàn cảnh đặc biệt")
    talk.say("khắc phục hậu quả bão").misses("❌").sees(
        "⚠️ Hội nghị toàn tỉnh, thành phố thứ 3 trong năm", "theo báo chí"
    )


@pytest.mark.parametrize(("planned", "holds"), [("2026-11-24T09:00", True), ("2026-11-25", False)])
def test_18_three_full_working_days_lie_before_the_meeting(
    talk: Talk, planned: str, holds: bool
) -> None:
    office(talk).at(planned)
    plan(talk, day="8h ngày 30/11", urgent_reason="bỏ qua")
    short = "⚠️ Không kịp gửi giấy mời trước 3 ngày làm việc"
    _ = talk.misses("Không kịp") if holds else talk.sees(short, "Quyết định 45/2018/QĐ-TTg")
