"""Buttons: tapped twice, tapped late, tapped by another, made up by hand."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import answers, asked, office, plan, save


@pytest.fixture
def binh(talk: Talk) -> Talk:
    """Somebody of another unit."""
    return office(talk.another("binh"), name="Sở B")


def payload(talk: Talk, label: str) -> str:
    return str(talk.offered(label).action)


def test_a_double_tap_does_the_thing_once(talk: Talk) -> None:
    office(talk)
    plan(talk)
    tapped = payload(talk, "Lưu")
    talk.press(tapped).sees("Đã lưu HN-2026-001")
    talk.press(tapped).sees("Nút này không còn hiệu lực").misses("HN-2026-002")
    talk.say("/stats").sees("theo kế hoạch 1")


def test_an_old_button_explains_itself_and_shows_the_question(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="format")
    old = payload(talk, "Trực tiếp")
    talk.tap("Trực tuyến").say("60").press(old)
    talk.sees("Nút này không còn hiệu lực", "những nhóm nào?")
    assert answers(talk)["format"] == "online"


def test_a_button_of_yesterday_after_all_is_done_only_explains_itself(talk: Talk) -> None:
    office(talk)
    plan(talk, stop="format")
    old = payload(talk, "Trực tiếp")
    talk.say("/huy").at("2026-11-23T09:00").press(old).sees("Nút này không còn hiệu lực")


FORGED = [
    "",
    ":",
    "::",
    "garbage",
    "1:1",
    "1:1:",
    "0:0:",
    "0:0:nothing",
    "-1:0:save",
    "1:-1:save",
    "١:١:save",
    "999999:1:save",
    "999999999999999999999:1:save",
    "0:0:meeting",
    "0:0:meeting.",
    "0:0:meeting.abc",
    "0:0:meeting.-1",
    "0:0:meeting.999999",
    "0:0:meeting.99999999999999999999999",
    "0:0:edit.1",
    "0:0:cancel-yes.999",
    "0:0:undo.1.2.3.4",
    "0:0:undo.1.-1.0",
    "0:0:undo.9.9999999999999999999999.1",
    "0:0:unsave.1.1",
    "0:0:unsave.1.99999999999999999999999999",
    "0:0:reopen.1",
    "0:0:reopen.99999999999999999999999999",
    "0:0:reopen.²",
    "0:0:outcome.7",
    "0:0:set.nothing",
    "0:0:set.baseline",
    "0:0:set.baseline.abcd",
    "0:0:set.baseline.0000",
    "0:0:set.hybrid.2026",
    "0:0:unit-year.0000",
    "0:0:unit-year.²²²²",
    "0:0:calendar.99999",
    "0:0:past.99999",
    "0:0:calendar.abc",
    "0:0:calendar.²",
    "0:0:stats.abc",
    "0:0:stats.99999999999999999",
    "0:0:help.nothing",
    "0:0:count-secret.1",
    "0:0:similar.5",
    "x" * 64,
    "x" * 65,
    "1:1:" + "y" * 200,
    "1:1:pick.🎉",
    "1:1:\x00\n",
]


@pytest.mark.parametrize("forged", FORGED)
def test_a_payload_made_up_by_hand_does_nothing_and_the_question_stands(
    talk: Talk, forged: str
) -> None:
    office(talk)
    plan(talk, stop="count")
    before = answers(talk)
    talk.press(forged)
    talk.say("/trogiup")
    plan_stands = answers(talk) == before or "set." in forged
    assert plan_stands, talk.screen


@pytest.mark.parametrize(
    "verb",
    ["pick.nothing", "pick.", "done", "focus.nothing", "fix.KL226-M02.9", "fix.a.b.c",
     "month.2026-99", "month.", "skip", "nothing", "fix.KL226-M02.²"],
)  # fmt: skip
def test_a_made_up_action_of_the_present_revision_changes_no_answer(talk: Talk, verb: str) -> None:
    office(talk)
    plan(talk, stop="format")
    before = answers(talk)
    draft, revision, _ = payload(talk, "Trực tiếp").split(":")
    talk.press(f"{draft}:{revision}:{verb}")
    assert asked(talk) == "format"
    assert answers(talk) == before


def test_another_persons_draft_cannot_be_pressed(talk: Talk, binh: Talk) -> None:
    office(talk)
    plan(talk, stop="format")
    before = answers(talk)
    binh.press(payload(talk, "Trực tiếp")).sees("Nút này không còn hiệu lực")
    assert answers(talk) == before


@pytest.mark.parametrize(
    "verb", ["meeting", "edit", "move", "cancel", "cancel-yes", "avoid", "similar", "outcome"]
)
def test_another_units_meeting_is_answered_as_one_that_does_not_exist(
    talk: Talk, binh: Talk, verb: str
) -> None:
    office(talk)
    save(plan(talk))
    there = binh.press(f"0:0:{verb}.1").screen
    assert there == binh.press(f"0:0:{verb}.4711").screen
    assert "chuyển đổi số" not in there
    talk.say("/stats").sees("theo kế hoạch 1")


def test_another_persons_undo_and_reopening_do_nothing(talk: Talk, binh: Talk) -> None:
    office(talk)
    plan(talk).tap("Lưu")
    binh.press(payload(talk, "Hoàn tác")).misses("Đã hoàn tác")
    plan(talk, stop="title").say("/huy")
    binh.press(payload(talk, "Mở lại")).misses("Đã mở lại")
    talk.say("/stats").sees("theo kế hoạch 1")


def test_every_payload_fits_into_64_bytes(talk: Talk) -> None:
    office(talk)
    plan(talk, groups="Lãnh đạo đơn vị, Hội " + "dài " * 70)
    for choice in (c for reply in talk.replies for c in reply.choices):
        assert len(str(choice.action).encode()) <= 64
    assert save(talk)
