"""What is no answer to the question that stands is not kept as one."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import answers, asked, office, plan

IN_WORDS = ("title", "necessity_reason", "groups", "chair", "place", "urgent_reason")
BESIDE = {
    "necessity_reason": {"necessity": "Khác"},
    "place": {"format": "Trực tiếp"},
    "urgent_reason": {"day": "8h ngày 24/11/2026"},
}
NO_ANSWERS = [
    "sao lại thế?",
    "tại sao vi phạm?",
    "vì sao phải hỏi câu này",
    "còn được mấy hội nghị nữa?",
    "ở đâu cũng được",
    "không biết",
    "chưa rõ ạ",
    "để sau",
    "lưu",
    "xong rồi",
    "đúng",
    "đồng ý",
]


@pytest.mark.parametrize("question", IN_WORDS)
def test_questions_doubts_orders_and_assent_are_no_answers(talk: Talk, question: str) -> None:
    plan(office(talk), stop=question, **BESIDE.get(question, {}))
    before = answers(talk)
    for text in NO_ANSWERS:
        talk.say(text)
        assert asked(talk) == question, f"{text!r} was taken\n\n{talk.screen}"
        assert answers(talk) == before


@pytest.mark.parametrize("question", ["chair", "place", "groups"])
@pytest.mark.parametrize("text", ["14h thứ 4 9/12", "2 tiếng rưỡi", "ngày mai", "8h hôm qua"])
def test_a_time_is_no_answer_in_words(talk: Talk, question: str, text: str) -> None:
    plan(office(talk), stop=question, **BESIDE.get(question, {}))
    before = answers(talk)
    talk.say(text).say("không")
    assert question not in answers(talk) or answers(talk)[question] is None
    assert {n: a for n, a in answers(talk).items() if n in before} == before


@pytest.mark.parametrize(
    "text",
    [
        "đổi sang phòng khác",
        "cho tôi xem lịch tuần",
        "thêm báo chí",
        "hoãn cuộc họp",
        "ai chủ trì cũng thế",
        "Giám đốc hay Phó Giám đốc nhỉ",
    ],
)
def test_unusual_words_are_kept_once_confirmed(talk: Talk, text: str) -> None:
    plan(office(talk), stop="chair")
    talk.say(text)
    assert "chair" not in answers(talk)
    if asked(talk) == "chair":
        return
    talk.sees("làm câu trả lời?").say("/trogiup").sees("làm câu trả lời?")
    talk.say("không")
    assert asked(talk) == "chair"
    talk.say(text).say("đúng").sees("Chủ trì:")
    assert answers(talk)["chair"]


def test_words_after_a_doubt_are_heard_afresh(talk: Talk) -> None:
    plan(office(talk), stop="chair").say("đổi sang phòng khác").sees("làm câu trả lời?")
    talk.say("Phó Giám đốc").sees("Chủ trì: Phó Giám đốc")


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        ("speeches", "khai mạc 5 phút, kết luận 20 phút (hai mươi phút)", "duration"),
        ("chair", "14h ngày 9/12", "clock"),
        ("cost", "trực tiếp", "format"),
        ("place", "3 tiếng", "duration"),
        ("papers_due", "120 người", "count"),
    ],
)
def test_another_answer_is_rewritten_only_on_a_yes(
    talk: Talk, question: str, text: str, kept: str
) -> None:
    given = {"format": "Trực tuyến"} if question == "cost" else BESIDE.get(question, {})
    plan(office(talk), stop=question, **given)
    before = answers(talk)
    talk.say(text)
    if "có đổi không?" not in talk.last:
        assert asked(talk) == question
        assert answers(talk)[kept] == before[kept]
        return
    talk.tap("Giữ như cũ")
    assert asked(talk) == question
    assert answers(talk) == before
    talk.say(text).say("đổi")
    assert answers(talk)[kept] != before[kept]


@pytest.mark.parametrize("text", ["8h hôm qua", "không", "14h", "ngày mai", "31/2", "0"])
def test_no_reading_is_offered_that_the_question_would_refuse(talk: Talk, text: str) -> None:
    plan(office(talk), stop="count").say(text)
    if "có đổi không?" in talk.last:
        return
    assert asked(talk) == "count"
    assert not {"0", "8", "14", "31", "2"} & set(talk.choices), talk.screen
