"""The unit and what it settles: each figure with its source, each choice with its effect."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import baseline, office, opening, plan, save, set_up


def test_a_unit_is_created_in_three_answers(talk: Talk) -> None:
    talk.say("/donvi").sees("Tên đơn vị?").say("Sở A").say("Chính quyền").say("Tỉnh")
    talk.sees("Đã tạo đơn vị Sở A, mã SO-A")
    talk.say("/donvi").sees("Sở A · mã SO-A", "Khối: Chính quyền", "Cấp: Tỉnh")


def test_its_name_bloc_and_level_can_be_changed(talk: Talk) -> None:
    office(talk).say("/donvi").tap("Sửa tên, khối, cấp")
    talk.say("Đảng ủy xã B").say("Đảng").say("Xã").sees("Đã ghi lại thông tin của Đảng ủy xã B")
    talk.say("/donvi").sees("Đảng ủy xã B · mã SO-A", "Khối: Đảng", "Cấp: Xã")


def test_the_baseline_has_its_source_and_sets_the_limit(talk: Talk) -> None:
    office(talk)
    talk.say("/stats").sees("Chưa có số năm 2025")
    baseline(talk, 20)
    talk.say("/donvi").sees("Số hội nghị năm trước: 20 (nguồn: Báo cáo 12/BC-SA)")
    talk.say("/stats").sees("tối đa 18 (giảm 10% so với 20 của 2025)")


def test_the_opening_balance_counts_from_the_start(talk: Talk) -> None:
    opening(office(talk), 4, 6, 1)
    talk.say("/stats").sees(
        "Hội nghị: 11", "Đã tổ chức 11 · theo kế hoạch 0", "Trực tiếp: 4", "Trực tuyến: 6",
        "Kết hợp: 1 (chưa chọn cách tính)", "45,5% hoặc 36,4% ⚠️ tùy cách tính",
    )  # fmt: skip


def test_how_hybrid_counts_has_its_source_and_changes_the_verdict(talk: Talk) -> None:
    opening(office(talk), 4, 6, 1)
    set_up(talk, "Cách tính hội nghị kết hợp", "Tính là trực tuyến", "Công văn 8/CV-SA")
    talk.say("/stats").sees("Kết hợp: 1 (tính là trực tuyến)", "36,4% ✅").misses("tùy cách tính")
    set_up(talk, "Cách tính hội nghị kết hợp", "Tính là trực tiếp", "Công văn 9/CV-SA")
    talk.say("/stats").sees("45,5%").misses("36,4%")
    set_up(talk, "Cách tính hội nghị kết hợp", "Chưa chọn, xem cả hai cách", "Công văn 10/CV-SA")
    talk.say("/stats").sees("tùy cách tính")


def test_the_year_plan_gives_the_share_room(talk: Talk) -> None:
    opening(office(talk), 4, 6)
    plan(talk, format="Trực tiếp").sees("❌ Tỷ lệ trực tiếp").say("/huy")
    set_up(talk, "Tổng số hội nghị dự kiến", "18", "Kế hoạch 2/KH-SA")
    plan(talk, format="Trực tiếp").sees("⚠️ Trực tiếp 5/7, còn 2").misses("❌")
    talk.say("/stats").sees("Kế hoạch cả năm: 18 hội nghị")


def test_statutory_meetings_count_where_the_unit_says_so(talk: Talk) -> None:
    office(talk)
    congress = "Đại hội, kỳ họp HĐND, hội nghị cấp ủy định kỳ"
    set_up(talk, "Cách tính đại hội, kỳ họp", "Có", "Công văn 8/CV-SA")
    save(plan(talk, kind=congress))
    talk.say("/stats").sees("Hội nghị: 1")


def test_in_january_the_settled_tally_of_the_old_year_is_offered_as_baseline(talk: Talk) -> None:
    opening(office(talk), 4, 6)
    save(plan(talk))
    talk.at("2027-01-04T09:00").say("/stats").sees("Hội nghị: 0", "Chưa có số năm 2026")
    talk.say("/donvi").tap("Số hội nghị năm trước").sees("11 (số đã ghi của năm 2026)")
    talk.tap("11 (số đã ghi").say("Số liệu của đơn vị").sees("Đã ghi")
    talk.say("/stats").sees("tối đa 9 (giảm 10% so với 11 của 2026)")


@pytest.mark.parametrize("text", ["7h30", "17h-13h, 11h-7h", "abc", "25h-26h, 27h-28h", ""])
def test_office_hours_that_cannot_be_are_asked_again(talk: Talk, text: str) -> None:
    office(talk).say("/donvi").tap("Giờ làm việc")
    talk.say(text).sees("7h30-11h30, 13h-17h")
    talk.say("7h-11h, 13h30-17h").say("/donvi").sees("Giờ làm việc: 07:00–11:00, 13:30–17:00")


@pytest.mark.parametrize("text", ["-1", "abc", "1,5", "99999999", "", "🎉"])
def test_a_figure_that_cannot_be_is_asked_again(talk: Talk, text: str) -> None:
    office(talk).say("/donvi").tap("Số hội nghị năm trước")
    talk.say(text).sees("Năm trước đơn vị đã tổ chức bao nhiêu hội nghị")
    talk.say("20").say("Báo cáo 12/BC-SA").sees("Đã ghi")


def test_the_year_fits_a_phone(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6, 1)
    set_up(talk, "Tổng số hội nghị dự kiến", "18", "Kế hoạch 2/KH-SA")
    plan(talk, stop="guided").say("15/HD-SA").tap("Không tổ chức")
    save(plan(talk, format="Trực tiếp"))
    lines = talk.say("/stats").last.splitlines()
    assert len(lines) < 15
    assert max(map(len, lines)) < 80
