"""Anything may be typed at any question: one clear sentence, an example, and nothing is lost."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import answers, asked, office, plan

NOTHING = [
    "",
    "   ",
    "\n\n",
    "🎉🎉",
    "\x00\x07\x1b",
    "?!…",
    "-5",
    "0",
    "31/2",
    "1,3,99",
    "99999999999",
]
CHAT = ["ok thế à", "cảm ơn nhé", "hihi", "ừ nhỉ"]
LONG = "x" * 100_000

IN_WORDS = ("title", "necessity_reason", "importance_reason", "groups", "chair", "place")
CHOSEN = ("secrecy", "kind", "conference", "scope", "guided", "broadcast", "format", "all_fit")
READ = ("day", "clock", "duration", "speeches", "cost", "norm", "papers_due")

BESIDE = {
    "conference": {"kind": "Giao ban, họp thường kỳ"},
    "clock": {"day": "8/12/2026"},
    "norm": {"cost": "15 triệu"},
    "place": {"format": "Trực tiếp"},
    "importance_reason": {"kind": "Quan trọng, cần thảo luận"},
    "necessity_reason": {"necessity": "Khác"},
}
ANSWERS_HERE = {"cost": {"0", "99999999999"}, "norm": {"0", "99999999999"}}


@pytest.mark.parametrize("question", [*CHOSEN, *IN_WORDS, *READ, "count"])
def test_what_is_no_answer_is_asked_again_and_changes_nothing(talk: Talk, question: str) -> None:
    office(talk)
    plan(talk, stop=question, **BESIDE.get(question, {}))
    before = answers(talk)
    for text in [*NOTHING, *CHAT, LONG]:
        if text in ANSWERS_HERE.get(question, ()):
            continue
        talk.say(text)
        assert asked(talk) == question, f"{text[:20]!r} was taken as an answer\n\n{talk.screen}"
        assert answers(talk) == before
        assert len(talk.last.splitlines()) <= 5
        assert "dụ:" in talk.last or talk.choices, talk.screen
        assert "!" not in talk.last


@pytest.mark.parametrize(
    ("question", "text", "why"),
    [
        ("day", "31/2", "chỉ có 28 ngày"),
        ("day", "hôm qua", "đã qua"),
        ("day", "10h-8h 8/12", "không sau giờ bắt đầu"),
        ("clock", "25h", "Không có giờ"),
        ("duration", "0 phút", "lớn hơn 0"),
        ("duration", "-30 phút", "không được âm"),
        ("duration", "đến 7h", "không sau giờ bắt đầu"),
        ("duration", "90", "chưa có đơn vị"),
        ("count", "-5", "không được âm"),
        ("count", "0", "từ 1 đến"),
        ("count", "60,5", "không phải số nguyên"),
        ("count", "1000000", "từ 1 đến"),
        ("speeches", "khai mạc -5 phút", "dụ:"),
        ("cost", "-1 triệu", "không được âm"),
        ("cost", "15", "chưa có đơn vị"),
        ("papers_due", "20/12", "sau ngày họp"),
        ("papers_due", "hôm qua", "đã qua"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    talk: Talk, question: str, text: str, why: str
) -> None:
    office(talk)
    plan(talk, stop=question, **BESIDE.get(question, {}))
    talk.say(text).sees(why, "dụ:")
    assert asked(talk) == question


def test_broken_unicode_and_control_characters_are_left_out_of_what_is_kept(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="title")
    talk.say("Hội \ud800nghị\x00 \u202esơ kết\x1b[0m").sees("Tên: Hội nghị sơ kết")
    talk.restart().say("/trogiup").sees("Loại cuộc họp?")


def test_an_unknown_command_says_so_and_the_question_stands(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="count")
    talk.say("/xyz").sees("Không có lệnh này", "Bao nhiêu người dự?")
