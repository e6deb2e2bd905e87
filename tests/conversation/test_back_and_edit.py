"""Back keeps later answers; one answer is changed from the card; several come in one message."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    QUESTIONS,
    answers,
    asked,
    edit,
    office,
    opening,
    plan,
    plan_until,
)

BREACHING = {"kind": "Quan trọng, cần thảo luận", "cost": "15 triệu", "format": "Trực tiếp"}


def test_back_from_the_card_to_the_first_question_keeps_every_answer(talk: Talk) -> None:
    office(talk)
    plan(talk, necessity="Khác", day="8/12/2026", duration="2 ngày", **BREACHING)
    before = answers(talk)
    met = []
    for _ in range(60):
        talk.say("/quaylai")
        met.append(asked(talk))
        assert answers(talk) == before
        if met[-1] == "secrecy":
            break
    assert len(met) == len(set(met)), "a question came twice"
    assert {"secrecy", "kind", "necessity_reason", "clock", "sessions", "norm"} <= set(met)
    talk.say("/quaylai").sees("câu hỏi đầu tiên", QUESTIONS["secrecy"])
    talk.say("không").sees("📅 Hội nghị chuyển đổi số")


@pytest.mark.parametrize("how", ["[Quay lại]", "/quaylai", "quay lại", "quay lai", "/back"])
def test_back_is_a_button_a_command_and_its_label(talk: Talk, how: str) -> None:
    office(talk)
    plan(talk, stop="count")
    _ = talk.tap(how[1:-1]) if how.startswith("[") else talk.say(how)
    assert asked(talk) == "format"
    talk.tap("Trực tiếp")
    assert asked(talk) == "count"


EDITS = [
    ("Tên cuộc họp", "Hội nghị sơ kết", "📅 Hội nghị sơ kết"),
    ("Loại", "Sơ kết, tổng kết", "Loại: Sơ kết, tổng kết"),
    ("Phạm vi", "Nội bộ ngành, địa phương", "Phạm vi: Nội bộ ngành, địa phương"),
    ("Văn bản hướng dẫn", "15/HD-SA", "Văn bản hướng dẫn: 15/HD-SA"),
    ("Đã truyền hình", "Đã tổ chức", "❌ Nội dung đã truyền hình"),
    ("Lý do cần thiết", "Cần thảo luận", "Lý do cần thiết: Cần thảo luận"),
    ("Ngày, giờ", "14h ngày 10/12", "Thứ Năm, 10/12/2026, 14:00–16:00 (2 giờ)"),
    ("Giờ bắt đầu", "9h", "Thứ Ba, 08/12/2026, 09:00–11:00 (2 giờ)"),
    ("Thời lượng", "90 phút", "08:00–09:30 (1 giờ 30 phút)"),
    ("Hình thức", "Trực tiếp", "Hình thức: Trực tiếp"),
    ("Số người dự", "75", "Số người dự: 75"),
    ("Phát biểu", "kết luận 10 phút", "Phát biểu: kết luận 10 phút"),
    ("Dự toán", "0", "Không phát sinh kinh phí"),
    ("Người chủ trì", "Giám đốc", "Chủ trì: Giám đốc"),
    ("Địa điểm", "Phòng họp 3", "Địa điểm: Phòng họp 3"),
    ("Hạn gửi tài liệu", "4/12", "Hạn gửi tài liệu: Thứ Sáu, 04/12/2026"),
]


@pytest.mark.parametrize(("answer", "said", "shown"), EDITS)
def test_one_answer_is_changed_and_the_card_returns(
    talk: Talk, answer: str, said: str, shown: str
) -> None:
    office(talk)
    plan(talk)
    before = answers(talk)
    edit(talk, answer, said).sees(shown, "Thành phần: Lãnh đạo đơn vị")
    assert "Lưu" in talk.choices
    kept = {name for name, value in answers(talk).items() if before.get(name) == value}
    assert len(before.keys() - kept) <= 2, f"changed too: {before.keys() - kept}"


def test_changing_the_groups_asks_how_they_belong_again(talk: Talk) -> None:
    office(talk)
    edit(plan(talk), "Thành phần", "1,3").sees(QUESTIONS["all_fit"])
    talk.say("đúng").sees("Thành phần: Lãnh đạo đơn vị, Các đơn vị trực thuộc")
    assert "Lưu" in talk.choices


def test_leaving_the_list_of_answers_returns_to_the_card(talk: Talk) -> None:
    office(talk)
    plan(talk).tap("Sửa câu trả lời").tap("Về phiếu kế hoạch").sees("📅 Hội nghị chuyển đổi số")


def test_hop_with_a_sentence_fills_in_all_it_says(talk: Talk) -> None:
    office(talk)
    talk.say(
        "/hop hội nghị triển khai Nghị quyết lúc 8h ngày 10/12/2026, trong 3 tiếng, trực tuyến,"
        " 60 người, khai mạc 10 phút, kết luận 30 phút"
    )
    talk.sees(
        "Thứ Năm, 10/12/2026, 08:00–11:00 (3 giờ)",
        "Hình thức: Trực tuyến",
        "Số người dự: 60",
        "khai mạc 10 phút, kết luận 30 phút",
        "bí mật nhà nước không?",
    )
    plan_until(talk, None).sees("triển khai Nghị quyết", "Hình thức: Trực tuyến")


def test_one_message_answers_several_questions(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="day").say("8h thứ 5 tuần sau, trực tuyến, 2 tiếng, 45 người")
    talk.sees("Thứ Năm, 26/11/2026, 08:00–10:00 (2 giờ)", "Trực tuyến", "Số người dự: 45")
    assert asked(talk) == "groups"


def test_each_of_several_answers_is_checked_as_if_typed_alone(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="day").say("8h 10/12, 0 người, trực tuyến")
    assert "count" not in answers(talk)


def test_a_title_with_a_date_in_its_name_stays_whole(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="title").say("Hội nghị hướng tới 25/12").sees("Tên: Hội nghị hướng tới 25/12")
    assert "day" not in answers(talk)


@pytest.mark.parametrize(
    "text",
    [
        "họp giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng",
        "hop giao ban 8h sang thu 5, truc tuyen, 2 tieng",
    ],
)
def test_free_text_that_reads_as_a_meeting_is_offered(talk: Talk, text: str) -> None:
    office(talk)
    talk.say(text).sees("Lập kế hoạch cuộc họp này?", "08:00–10:00 (2 giờ)")
    talk.tap("Lập kế hoạch này").sees("bí mật nhà nước không?")
    talk.tap("Không")
    assert asked(talk) == "conference"


def test_an_offer_may_be_declined(talk: Talk) -> None:
    office(talk)
    talk.say("họp giao ban 8h sáng thứ 5, trực tuyến").tap("Không phải").sees("Không lập kế hoạch")
    talk.say("/huy").sees("Không có việc nào")


@pytest.mark.parametrize(
    "text", ["chào bạn", "trời hôm nay đẹp quá", "ok", "60", "không", "😀", ""]
)
def test_other_free_text_gets_help_in_one_line(talk: Talk, text: str) -> None:
    office(talk)
    talk.say(text).sees("Gõ /hop để lập kế hoạch họp")
    assert len(talk.screen.splitlines()) == 1
    assert not talk.choices


@pytest.mark.parametrize("skip", ["không", "khong", "Bỏ qua", "bo qua", "không có", "chưa có"])
@pytest.mark.parametrize(
    "question", ["speeches", "norm", "chair", "place", "papers_due", "urgent_reason"]
)
def test_words_that_skip(talk: Talk, question: str, skip: str) -> None:
    office(talk)
    beside = {"format": "Trực tiếp", "cost": "15 triệu", "day": "8h 25/11"}
    plan(talk, stop=question, **beside).say(skip)
    assert asked(talk) != question
    assert answers(talk)[question] is None


def test_choices_are_picked_by_number_label_or_letter(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="kind").say("2").sees("Loại: Chuyên môn, nghiệp vụ")
    plan(talk.say("/huy"), stop="kind").say("TAP HUAN").sees("Loại: Tập huấn")
    plan(talk.say("/huy"), stop="count").say("b").sees("Số người dự: 30")
    plan(talk.say("/huy"), stop="groups").say("1, 3").sees("Lãnh đạo đơn vị, Các đơn vị trực thuộc")


@pytest.mark.parametrize("length", ["[1 giờ]", "1 giờ", "60 phút"])
def test_another_length_asks_the_sittings_anew(talk: Talk, length: str) -> None:
    office(talk)
    plan(talk, day="8h 8/12/2026", duration="2 ngày").sees("T3 08/12 08:00")
    talk.tap("Sửa câu trả lời").tap("Thời lượng")
    _ = talk.tap(length[1:-1]) if length.startswith("[") else talk.say(length)
    talk.sees("08:00–09:00 (1 giờ)")


def test_a_figure_drawn_on_an_option_is_no_name_of_it(talk: Talk) -> None:
    opening(office(talk), 3, 7)
    plan(talk, stop="format").sees("hoặc").say("hoặc").sees("Chưa rõ câu trả lời")
