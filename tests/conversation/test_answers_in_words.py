"""What people type in place of a button: with marks, around the answer, politely, negated."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import answers, asked, office, plan


def heard(talk: Talk, question: str, text: str, **given: str) -> object:
    """What is kept when a text is typed at a question; `...` where it was no answer."""
    plan(office(talk), stop=question, **given).say(text)
    return answers(talk).get(question, ...)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("họp trực tuyến", "online"),
        ("hop truc tuyen", "online"),
        ("Hội nghị trực tuyến ạ", "online"),
        ("họp trực tiếp", "in_person"),
        ("theo hình thức trực tiếp", "in_person"),
        ("hớp trực tuyến", ...),
        ("trực tuyên", ...),
        ("hình thức kết hợp", "hybrid"),
        ("ket hop truc tuyen", "hybrid"),
        ("trực tiếp kết hợp trực tuyến nhé", "hybrid"),
    ],
)
def test_a_word_with_its_marks_is_that_word_and_no_other(
    talk: Talk, text: str, format: object
) -> None:
    assert heard(talk, "format", text) == format


@pytest.mark.parametrize(
    ("text", "needed", "then"),
    [
        ("cần thiết", True, "necessity_reason"),
        ("rất cần thiết ạ", True, "necessity_reason"),
        ("cần", True, "necessity_reason"),
        ("có cần thiết", True, "necessity_reason"),
        ("không cần thiết", False, "day"),
        ("khong can thiet", False, "day"),
        ("không cần", False, "day"),
        ("chưa cần thiết", False, "day"),
        ("không thật sự cần thiết", False, "day"),
        ("không thật cần thiết lắm", False, "day"),
    ],
)
def test_a_need_is_a_need_and_a_negation_stays_one(
    talk: Talk, text: str, needed: bool, then: str
) -> None:
    assert heard(talk, "necessity", text) == {"needed": needed, "reason": None}
    assert asked(talk) == then
    if needed:
        assert asked(talk.say("cần thiết")) == then, "that it is needed is no reason"


@pytest.mark.parametrize(
    ("text", "guided"),
    [
        ("chưa, dự kiến ban hành ngày 5/12", False),
        ("chưa có văn bản nào", False),
        ("chưa ban hành, đang chờ 15/HD-SA", False),
        ("không có, chỉ có Công văn 1234", False),
        ("chua, du kien 5/12", False),
        ("chưa ạ", False),
        ("15/HD-SA", "15/HD-SA"),
        ("Công văn hướng dẫn 1234", "Công văn hướng dẫn 1234"),
        ("đã có ạ", True),
        ("không biết", ...),
        ("chưa rõ", ...),
    ],
)
def test_not_yet_is_not_yet_whatever_follows(talk: Talk, text: str, guided: object) -> None:
    assert heard(talk, "guided", text) == guided


@pytest.mark.parametrize(
    "text", ["chưa tổ chức", "chưa truyền đi đâu", "chưa, sang năm", "chua co"]
)
def test_not_yet_held_is_not_yet(talk: Talk, text: str) -> None:
    assert heard(talk, "broadcast", text) is False


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        ("secrecy", "không ạ", "open"),
        ("secrecy", "dạ không ạ", "open"),
        ("kind", "dạ sơ kết ạ", "review"),
        ("scope", "toàn tỉnh ạ", "province_wide"),
        ("scope", "thưa anh toàn tỉnh nhé", "province_wide"),
        ("broadcast", "chưa nhé", False),
        ("format", "trực tuyến nhé anh", "online"),
        ("count", "60 ạ", 60),
        ("chair", "dạ Phó Giám đốc ạ", "Phó Giám đốc"),
        ("place", "Hội trường tầng 2 nhé", "Hội trường tầng 2"),
        ("cost", "15 triệu ạ", 15_000_000),
        ("title", "Hội nghị chuyển đổi số nhé", "Hội nghị chuyển đổi số"),
    ],
)
def test_politeness_is_taken_off_at_every_question(
    talk: Talk, question: str, text: str, kept: object
) -> None:
    given = {"format": "Trực tiếp"} if question == "place" else {}
    assert heard(talk, question, text, **given) == kept
