"""A plan read from a sentence is begun by a tap or a clear yes; all else is said afresh."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import office

LINE = "Họp giao ban phòng 8h sáng mai, 2 tiếng"
OFFERED = "Lập kế hoạch cuộc họp này?"
SECRECY = "bí mật nhà nước không?"


def offered(talk: Talk) -> Talk:
    return office(talk).say(LINE).sees(OFFERED, "08:00–10:00")


@pytest.mark.parametrize(
    "yes", ["có", "Có ạ", "đúng", "ok", "vâng", "đồng ý", "1", "lập kế hoạch này"]
)
def test_a_clear_yes_begins_the_plan(talk: Talk, yes: str) -> None:
    offered(talk).say(yes).sees(SECRECY).misses("Dừng tại đây", OFFERED)
    talk.say("không").sees("Có phải hội nghị không?").misses("Tên cuộc họp là gì?")


@pytest.mark.parametrize("no", ["không", "không ạ", "ko", "không phải", "Không phải ạ", "2"])
def test_a_clear_no_leaves_nothing_behind(talk: Talk, no: str) -> None:
    offered(talk).say(no).sees("Không lập kế hoạch").misses(SECRECY)
    talk.say("/huy").sees("Không có việc nào đang làm dở")


@pytest.mark.parametrize(
    "other",
    [
        "cảm ơn",
        "chào",
        "tuần này có họp gì không?",
        "Phó Giám đốc",
        "60",
        "dạ thôi",
        "/hop",
        "/huy",
    ],
)
def test_what_is_neither_is_heard_as_if_nothing_were_offered(talk: Talk, other: str) -> None:
    offered(talk).say(other).misses(OFFERED, "Dừng tại đây")
    talk.say("/huy").say("/huy").sees("Không có việc nào đang làm dở")


def test_a_second_plan_is_offered_in_place_of_the_first(talk: Talk) -> None:
    offered(talk).say("họp sơ kết quý 14h ngày 9/12, 3 tiếng").sees(OFFERED, "14:00–17:00")
    talk.say("có").sees(SECRECY).say("/huy").say("/huy").sees("Không có việc nào đang làm dở")


def test_a_look_elsewhere_shows_the_offer_again(talk: Talk) -> None:
    offered(talk).say("/trogiup").sees(OFFERED).say("có").sees(SECRECY)
