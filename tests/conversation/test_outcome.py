"""What really happened settles the tally; a conference already held is recorded."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import (
    QUESTIONS,
    asked,
    baseline,
    kept_meeting,
    office,
    opening,
    plan,
    plan_until,
    save,
)

AFTERWARDS = "2026-12-09T09:00"


@pytest.fixture
def ended(talk: Talk) -> Talk:
    """A meeting was planned in person for 8/12; it is the day after."""
    opening(baseline(office(talk), 20), 4, 6)
    save(plan(talk, format="Trực tiếp"))
    return talk.at(AFTERWARDS)


def owed(talk: Talk) -> Talk:
    return talk.say("/lich").tap("T3 08/12 08:00 · Hội nghị chuyển đổi số: ghi kết quả")


def test_until_it_is_told_a_meeting_stays_as_planned_and_the_calendar_says_so(ended: Talk) -> None:
    ended.say("/stats").sees("Đã tổ chức 10 · theo kế hoạch 1", "Trực tiếp: 5")
    ended.say("/lich").sees("ghi kết quả thực tế")


def test_held_as_planned(ended: Talk) -> None:
    owed(ended).sees("“Hội nghị chuyển đổi số” thực tế thế nào?").tap("Đúng như kế hoạch")
    ended.sees("Đã ghi kết quả HN-2026-001")
    ended.say("/stats").sees("Đã tổ chức 11 · theo kế hoạch 0", "Trực tiếp: 5")
    ended.say("/lich").misses("ghi kết quả thực tế")


def test_a_changed_format_counts_by_what_was_held(ended: Talk) -> None:
    owed(ended).tap("Có thay đổi").say("Trực tuyến").say("8/12").say("8h").say("3 tiếng").say("80")
    ended.sees("Đã ghi kết quả")
    ended.say("/stats").sees("Trực tiếp: 4", "Trực tuyến: 7", "36,4% ✅")
    facts = kept_meeting(ended, 1).facts
    assert (facts.minutes, facts.attendee_count) == (180, 80)
    assert facts.answers["format"] == "in_person", "the plan's own answers stay"


def test_not_held_leaves_the_count(ended: Talk) -> None:
    owed(ended).tap("Không tổ chức").sees("không tổ chức")
    ended.say("/stats").sees("Đã tổ chức 10 · theo kế hoạch 0")


def test_what_was_told_is_undone(ended: Talk) -> None:
    owed(ended).tap("Không tổ chức").tap("Hoàn tác").sees("Đã hoàn tác")
    ended.say("/stats").sees("theo kế hoạch 1")


def test_a_day_that_is_still_to_come_is_no_day_of_what_was_held(ended: Talk) -> None:
    owed(ended).tap("Có thay đổi").say("Trực tuyến").say("20/12/2026").sees("chưa đến")


def test_a_meeting_that_has_not_begun_has_no_outcome(talk: Talk) -> None:
    office(talk)
    save(plan(talk))
    talk.press("0:0:outcome.1").sees("Không tìm thấy cuộc họp này")


HELD = {
    "title": "Hội nghị quý III",
    "day": "8h ngày 5/10",
    "duration": "3 tiếng",
    "format": "Trực tiếp",
}


def record(talk: Talk, stop: str | None = None, **answers: str) -> Talk:
    return plan_until(talk.say("/lich").tap("Ghi hội nghị đã tổ chức"), stop, {**HELD, **answers})


def test_a_conference_already_held_is_recorded_with_its_real_figures(talk: Talk) -> None:
    baseline(office(talk), 20)
    record(talk).sees("Đã ghi HN-2026-001 · Hội nghị quý III: đã tổ chức", "05/10/2026")
    talk.say("/stats").sees("Đã tổ chức 1 · theo kế hoạch 0", "Trực tiếp: 1")
    talk.say("/lich").tap("Các cuộc họp đã qua").sees("Hội nghị quý III")


def test_only_there_a_past_day_is_accepted_and_a_coming_one_is_not(talk: Talk) -> None:
    office(talk)
    record(talk, stop="day").say("20/12/2026").sees("chưa đến", QUESTIONS["day"])
    talk.say("/huy")
    plan(talk, stop="day").say("5/10/2026").sees("đã qua", QUESTIONS["day"])


@pytest.mark.parametrize("said", ["trực tiếp", "truc tiep", "1", "offline"])
def test_a_format_may_be_typed_where_its_effect_is_shown(talk: Talk, said: str) -> None:
    office(talk)
    record(talk, stop="format").sees("Trực tiếp → 1/1 = 100%").say(said).sees(
        "Hình thức: Trực tiếp"
    )


def test_recording_is_undone(talk: Talk) -> None:
    office(talk)
    record(talk).tap("Hoàn tác").sees("Đã hoàn tác HN-2026-001", QUESTIONS["count"])
    talk.say("/stats").sees("Hội nghị: 0")
    talk.say("70").sees("đã tổ chức")
    assert kept_meeting(talk, 1).facts.attendee_count == 70


def test_recording_asks_nothing_of_what_no_longer_matters(talk: Talk) -> None:
    office(talk)
    record(talk, stop="count")
    assert asked(talk.say("60")) is None


def test_last_years_conference_counts_in_last_year(talk: Talk) -> None:
    office(talk)
    record(talk, day="8h ngày 5/10/2025").sees("HN-2025-001")
    talk.say("/stats").sees("Hội nghị: 0")
    talk.say("/stats 2025").sees("Đã tổ chức 1")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("8h", "Giờ bắt đầu: 08:00"),
        ("14h30", "Giờ bắt đầu: 14:30"),
        ("lúc 9 giờ", "Giờ bắt đầu: 09:00"),
        ("8h-11h30", "Giờ bắt đầu: 08:00 (thời lượng 3 giờ 30 phút)"),
        ("15h đến 16h45", "Giờ bắt đầu: 15:00 (thời lượng 1 giờ 45 phút)"),
    ],
)
def test_a_past_question_has_a_past_example_and_says_what_it_keeps(
    talk: Talk, said: str, kept: str
) -> None:
    record(office(talk), stop="day").sees("thứ Năm tuần trước").misses("tuần sau")
    talk.say(said).sees(kept, "Đã họp ngày, giờ nào?").say("5/10").sees("05/10/2026")
