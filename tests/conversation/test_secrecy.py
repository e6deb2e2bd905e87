"""The secrecy gate and the marks: what may be secret is neither processed nor left anywhere."""

from pathlib import Path

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import QUESTIONS, answers, asked, office, plan, set_up

SECRET = "Xuyến Chi bảy bảy"
"""Words that stand nowhere else, so that not a byte of them may be found."""


def traces(talk: Talk, folder: Path) -> list[str]:
    """The files of the database that hold the secret words."""
    needle = SECRET.encode()
    return [file.name for file in folder.iterdir() if needle in file.read_bytes()]


@pytest.mark.parametrize("answer", ["Có", "Chưa rõ", "mật", "không rõ"])
def test_what_may_be_secret_is_erased_from_the_very_bytes(
    talk: Talk, tmp_path: Path, answer: str
) -> None:
    office(talk)
    talk.say(f"/hop hội nghị {SECRET} 8h ngày 8/12/2026, trực tuyến, 60 người").sees(SECRET)
    assert traces(talk, tmp_path), "the test would find what is there"
    talk.say(answer).sees("Dừng tại đây", "quy trình văn thư mật", "xóa tin nhắn").misses(SECRET)
    assert traces(talk, tmp_path) == []
    talk.say("/huy").sees("Không có việc nào đang làm dở")
    talk.close()
    assert traces(talk, tmp_path) == []
    talk.office.open()


def test_the_gate_comes_back_after_later_answers_and_erases_them_all(
    talk: Talk, tmp_path: Path
) -> None:
    office(talk)
    plan(talk, stop="kind", title=SECRET).say("/quaylai").say("/quaylai").say("Có")
    talk.sees("Dừng tại đây")
    assert traces(talk, tmp_path) == []


def test_the_plan_beneath_what_was_stopped_asks_its_question_again(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count").say("/hop họp giao ban 8h thứ 5 tuần sau, trực tuyến, 2 tiếng")
    assert asked(talk) == "secrecy"
    talk.say("Có").sees("Dừng tại đây", QUESTIONS["count"])


def test_what_was_stopped_cannot_be_reopened(talk: Talk) -> None:
    office(talk)
    reopen = str(plan(talk, stop="title").say("/huy").offered("Mở lại").action)
    plan(talk, stop="secrecy").say("Có").press(reopen.replace("reopen.", "reopen.1"))
    talk.misses("Đã mở lại")


MARKED = [
    "Hội nghị MẬT về biên giới",
    "TỐI MẬT",
    "Tuyệt mật: kế hoạch",
    "độ mật: tối mật",
    "họp (Mật) 8h 8/12",
    "/hop hội nghị MẬT 8h ngày 8/12",
]


@pytest.mark.parametrize("marked", MARKED)
@pytest.mark.parametrize("question", ["title", "day", "chair", None])
def test_a_secrecy_mark_is_refused_wherever_it_is_typed_and_not_stored(
    talk: Talk, tmp_path: Path, question: str | None, marked: str
) -> None:
    office(talk)
    plan(talk, stop=question)
    before = answers(talk)
    talk.say(f"{marked} {SECRET}").sees("dấu chỉ độ mật", "không được lưu").misses(SECRET)
    assert answers(talk) == before
    assert traces(talk, tmp_path) == []


@pytest.mark.parametrize("title", ["Bảo vệ bí mật nhà nước", "Mật độ dân cư", "Bảo mật dữ liệu"])
def test_the_word_inside_everyday_words_is_no_mark(talk: Talk, title: str) -> None:
    office(talk)
    plan(talk, stop="title").say(title).sees(f"Tên: {title}")


def test_an_anonymous_count_is_offered_only_where_the_unit_allows_it(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="secrecy").say("Có").misses("Ghi số lượng")
    set_up(talk, "Ghi số lượng cuộc họp mật", "Có")
    plan(talk, stop="secrecy").say("Có").sees("Chỉ ghi loại, hình thức và tháng")
    talk.tap("Ghi số lượng").say("Sơ kết, tổng kết").say("Trực tiếp").sees("Tháng nào?")
    talk.sees("Tháng 11/2026", "Tháng 12/2025").misses("Tháng 12/2026")
    talk.say("Tháng 10/2026").sees("Đã ghi số lượng: một cuộc họp, không kèm nội dung")
    talk.say("/stats").sees("Hội nghị: 1", "Đã tổ chức 1", "Trực tiếp: 1")


def test_the_count_cannot_be_forced_where_it_is_not_allowed(talk: Talk) -> None:
    office(talk)
    talk.press("0:0:count-secret.1").misses("Loại cuộc họp?")


def test_the_open_answer_goes_on(talk: Talk) -> None:
    office(talk)
    for word in ("không", "khong", "Không", "ko", "1"):
        plan(talk, stop="secrecy").say(word)
        assert asked(talk) == "title"
        talk.sees(QUESTIONS["title"]).say("/huy")
