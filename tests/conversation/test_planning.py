"""Planning a meeting, from /start to the saved code."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    asked,
    baseline,
    code,
    office,
    opening,
    plan,
    plan_until,
    save,
)


def test_a_new_person_plans_a_conference_from_the_first_word(talk: Talk) -> None:
    talk.verify_dialog(
        [
            ("/start", ("Họp 226", "phần mềm", "bí mật nhà nước")),
            ("[Tạo đơn vị]", "Tên đơn vị?"),
            ("Sở A", "khối nào?"),
            ("chinh quyen", "cấp nào?"),
            ("2", ("Đã tạo đơn vị Sở A, mã SO-A", "năm 2025")),
            ("/hop", "bí mật nhà nước không?"),
            ("không", "Tên cuộc họp là gì?"),
            ("Hội nghị chuyển đổi số", "Loại cuộc họp?"),
            ("chuyên môn", ("Loại: Chuyên môn, nghiệp vụ", "Phạm vi?")),
            ("1", ("Phạm vi: Đơn vị", "văn bản hướng dẫn chi tiết chưa?")),
            ("chưa", "trực tuyến đến cơ sở chưa?"),
            ("chua", "Vì sao cần tổ chức?"),
            ("nhiem vu moi", ("Lý do cần thiết: Nhiệm vụ mới", "Họp ngày, giờ nào?")),
            ("8/12", ("Ngày: Thứ Ba, 08/12/2026", "bắt đầu lúc mấy giờ?")),
            ("8h30", "Họp trong bao lâu?"),
            ("đến 11h30", ("Thứ Ba, 08/12/2026, 08:30–11:30 (3 giờ)", "Hình thức họp?")),
            ("[Trực tuyến]", ("Hình thức: Trực tuyến", "Bao nhiêu người dự?")),
            ("60", ("Số người dự: 60", "những nhóm nào?")),
            ("1,3", ("Lãnh đạo đơn vị, Các đơn vị trực thuộc", "phạm vi quản lý")),
            ("đúng", "Phát biểu dự kiến?"),
            ("khai mạc 5 phút, kết luận 20 phút, 3 tham luận 8 phút", "3 tham luận 8 phút"),
            ("không", ("Không phát sinh kinh phí", "Ai chủ trì?")),
            ("Phó Giám đốc", "Đường dẫn hoặc phòng họp trực tuyến?"),
            ("Bỏ qua", "Hạn gửi tài liệu?"),
            ("4/12", ("📅 Hội nghị chuyển đổi số", "Hạn gửi tài liệu: Thứ Sáu, 04/12/2026")),
            ("Lưu", ("Đã lưu HN-2026-001", "Hoàn tác (trong 10 phút)")),
            ("/stats", ("Hội nghị: 1", "theo kế hoạch 1", "Sắp tới: HN-2026-001 · T3 08/12 08:30")),
        ]
    )


COUNTED = [
    "Quán triệt, phổ biến nghị quyết, chỉ thị",
    "Chuyên môn, nghiệp vụ",
    "Sơ kết, tổng kết",
    "Tập huấn",
    "Quan trọng, cần thảo luận",
    "Hội nghị khác",
]
UNCOUNTED = [
    "Giao ban, họp thường kỳ",
    "Họp giải quyết công việc",
    "Đại hội, kỳ họp HĐND, hội nghị cấp ủy định kỳ",
]


@pytest.mark.parametrize("kind", COUNTED)
def test_a_conference_of_each_kind_is_planned_saved_and_counted(talk: Talk, kind: str) -> None:
    baseline(office(talk), 20)
    plan(talk, kind=kind).sees(f"Loại: {kind}", "✅ Đạt:").misses("❌", "⚠️", "❔")
    assert save(talk) == "HN-2026-001"
    talk.say("/stats").sees("Hội nghị: 1 / tối đa 18", "Trực tuyến: 1")


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_a_kind_that_does_not_count_is_asked_once_more_and_left_out_of_the_year(
    talk: Talk, kind: str
) -> None:
    baseline(office(talk), 20)
    plan(talk, stop="conference", kind=kind).sees("Có phải hội nghị không?")
    talk.tap("Không phải hội nghị")
    assert asked(talk) == "day"
    talk.tap("Quay lại").tap("Là hội nghị").sees("Loại cuộc họp?").tap(kind)
    plan(talk.say("/huy"), kind=kind).misses("tỷ lệ trực tiếp", "❌")
    save(talk)
    talk.say("/stats").sees("Hội nghị: 0 / tối đa 18", "Sắp tới: HN-2026-001")


def test_the_reason_of_an_important_conference_is_asked_and_stands_on_the_card(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="importance_reason", kind="Quan trọng, cần thảo luận", duration="1,5 ngày")
    talk.say("cho ý kiến về quy hoạch").sees("Lý do quan trọng, cần thảo luận: cho ý kiến")


def test_another_reason_is_asked_for_in_words(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="necessity_reason", necessity="Khác").say("thống nhất cách làm")
    talk.sees("Lý do cần thiết: thống nhất cách làm", "Họp ngày, giờ nào?")
    plan_until(talk, None).misses("Chưa nêu lý do cần tổ chức")


def test_the_share_of_each_format_stands_before_the_choice(talk: Talk) -> None:
    opening(baseline(office(talk), 20), 4, 6)
    plan(talk, stop="format").sees(
        "Năm 2026 đã có 10 hội nghị, trong đó 4 trực tiếp.",
        "Mức tối đa cả năm 18 hội nghị, còn 8.",
        "Trực tiếp → 5/11 = 45,5% ⚠️",
        "Trực tuyến → 4/11 = 36,4% ✅",
        "Trực tiếp kết hợp trực tuyến → 5/11 = 45,5% hoặc 4/11 = 36,4% ⚠️",
        "có hội trường chính và các điểm cầu",
    )


def test_several_days_are_cut_by_the_office_hours_and_confirmed(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="sessions", kind="Tập huấn", day="7h30 10/12", duration="1,5 ngày")
    talk.sees("T5 10/12 07:30–11:30, 13:00–17:00; T6 11/12 07:30–11:30. Đúng không?")
    talk.say("đúng").sees("Hình thức họp?")


def test_other_sessions_may_be_typed(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="sessions", kind="Tập huấn", day="7h30 10/12", duration="1,5 ngày")
    talk.say("10/12 8h-11h; 11/12 8h-11h").sees("T5 10/12 08:00–11:00", "T6 11/12 08:00–11:00")
    talk.sees("Hình thức họp?")


def test_a_group_that_is_in_no_list_is_typed_with_its_bloc(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="typed_bloc", groups="Lãnh đạo đơn vị; Hội Nông dân").sees("khối nào?")
    talk.say("Mặt trận, đoàn thể").sees("Khác khối với đơn vị chủ trì: Hội Nông dân")


def test_groups_are_ticked_one_by_one(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="groups").tap("Báo chí").tap("Chuyên gia")
    assert "[x] Báo chí" in talk.choices
    talk.tap("Báo chí").tap("Xong").sees("Thành phần: Chuyên gia")


def test_not_all_groups_fit_then_each_is_asked(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="all_fit", groups="1,3").say("Có nhóm không đúng").sees("phạm vi quản lý của")
    talk.say("1").sees("❌ Không thuộc phạm vi quản lý", "liên quan trực tiếp đến việc")
    talk.say("1,2").sees("Phát biểu dự kiến?")


def test_a_plan_without_a_unit_keeps_what_was_typed(talk: Talk) -> None:
    talk.say("/hop hội nghị sơ kết 8h ngày 8/12, trực tuyến, 2 tiếng")
    talk.sees("Đã ghi lại nội dung vừa gõ", "Tên đơn vị?")
    talk.say("Sở A").say("Chính quyền").say("2").sees("bí mật nhà nước không?")
    talk.say("không").sees("Phạm vi?")


@pytest.mark.parametrize("command", ["/stats", "/lich"])
def test_without_a_unit_the_year_says_what_is_needed_first(talk: Talk, command: str) -> None:
    talk.say(command).sees("đơn vị", "/donvi")


def test_codes_go_on_from_one_meeting_to_the_next(talk: Talk) -> None:
    office(talk)
    codes = [
        save(plan(talk)),
        save(plan(talk, day="8h 9/12")),
        save(plan(talk, day="8h 12/1/2027")),
    ]
    assert codes == ["HN-2026-001", "HN-2026-002", "HN-2027-001"]
    assert code(talk) == "HN-2027-001"
