"""Commands and labels without their slash, with and without marks, politely."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import asked, office, plan

SEEN = {
    "/lich": "Ghi hội nghị đã tổ chức",
    "/stats": "năm 2026",
    "/donvi": "Sở A",
    "/trogiup": "Các lệnh:",
    "/huy": "Đã ",
    "/hop": "Đang có kế hoạch chưa xong",
}
SAID = [
    ("hủy", "/huy"),
    ("huỷ ạ", "/huy"),
    ("tôi muốn hủy", "/huy"),
    ("dừng lại", "/huy"),
    ("dung lai", "/huy"),
    ("thôi", "/huy"),
    ("thống kê", "/stats"),
    ("cho em xem số liệu năm", "/stats"),
    ("thong ke", "/stats"),
    ("lịch họp", "/lich"),
    ("xem lịch họp với", "/lich"),
    ("lich hop", "/lich"),
    ("trợ giúp", "/trogiup"),
    ("Help", "/trogiup"),
    ("giúp với ạ", "/trogiup"),
    ("đơn vị của tôi", "/donvi"),
    ("lập kế hoạch", "/hop"),
    ("kế hoạch mới", "/hop"),
]


@pytest.mark.parametrize(("text", "command"), SAID)
def test_a_command_is_heard_without_its_slash(talk: Talk, text: str, command: str) -> None:
    plan(office(talk), stop="chair").say(text).sees(SEEN[command])


@pytest.mark.parametrize("text", ["quay lại", "trở lại", "quay lai ạ", "lùi lại"])
def test_one_goes_back_in_words(talk: Talk, text: str) -> None:
    plan(office(talk), stop="place", format="Trực tiếp").say(text)
    assert asked(talk) == "chair"


@pytest.mark.parametrize(
    "text",
    ["lịch sử ngành", "Sở Đơn vị mẫu", "hội nghị hướng dẫn", "Thống kê quý", "giúp việc Ban"],
)
def test_words_that_hold_more_than_a_command_are_none(talk: Talk, text: str) -> None:
    plan(office(talk), stop="chair").say(text).sees(f"Chủ trì: {text}")


@pytest.mark.parametrize("space", [" ", "\n", "\n\n", "  ", "\t", " \n "])
def test_a_command_ends_at_any_white_space(talk: Talk, space: str) -> None:
    office(talk).say(f"/hop{space}giao ban 8h ngày 8/12/2026").sees("08:00")


@pytest.mark.parametrize("label", ["Tỉnh", "tinh", "Tỉnh ạ", "TỈNH", "cấp tỉnh"])
def test_a_label_is_said_by_what_stands_before_its_brackets(talk: Talk, label: str) -> None:
    talk.say("/donvi").say("Sở A").say("Chính quyền").say(label).sees("Đã tạo đơn vị")
