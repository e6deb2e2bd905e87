"""In a unit with leaders a plan with a breach waits for their word; a parent sees totals only."""

from __future__ import annotations

import pytest

from storage.ledger import OPEN
from storage.storage import Storage
from tests.access.conftest import House, secret_in
from tests.conversation.driver import Talk
from tests.conversation.scenes import asked, office, plan

WAITS = "Chờ ý kiến lãnh đạo"


def breaching(planner: Talk, title: str = "Tập huấn dài", **answers: str) -> Talk:
    """A plan that lasts two days, which the unit may not decide alone."""
    plan(planner, title=title, duration="16 tiếng", **answers).tap("Lưu")
    assert asked(planner) == "override_reason", planner.screen
    return planner.say("cần làm ngay")


def number_of(house: House, title: str) -> int:
    store, now = house["admin"].office.store, house["admin"].office.now
    found = store.look_now(lambda storage: storage.meetings(house.unit.id, now))
    return next(meeting.id for meeting in found if meeting.facts.title == title)


def test_a_plan_with_a_breach_is_counted_and_waits_and_nobody_is_told(ours: House) -> None:
    breaching(ours["planner"]).sees("Đã lưu", WAITS).misses("Ai cho phép?")
    ours["planner"].say("/stats").sees("Hội nghị: 2")
    ours["member"].say("/lich").misses("Tập huấn dài")
    meeting = number_of(ours, "Tập huấn dài")
    ours["member"].press(f"0:0:meeting.{meeting}").sees("Không tìm thấy cuộc họp này")
    store = ours["admin"].office.store
    assert store.look_now(lambda storage: storage.deliveries_of(meeting)) == []


def test_a_waiting_plan_is_not_named_as_the_next_meeting_to_those_who_only_attend(
    ours: House,
) -> None:
    breaching(ours["planner"], day="8h ngày 2/12/2026")
    ours["planner"].say("/stats").sees("Sắp tới: HN-2026-002")
    ours["member"].say("/stats").misses("Sắp tới")


def test_a_leader_is_told_and_agrees_and_then_it_is_announced(ours: House) -> None:
    breaching(ours["planner"])
    leader = ours["approver"].say("/lich").sees("có điểm vượt quy định, chờ ý kiến")
    leader.tap("❔ Chờ ý kiến").sees(WAITS).tap("Đồng ý").sees("Đã đồng ý")
    ours["planner"].say("/trogiup").sees("Lãnh đạo đồng ý")
    ours["member"].say("/lich").sees("Tập huấn dài")
    meeting = number_of(ours, "Tập huấn dài")
    store = ours["admin"].office.store
    assert store.look_now(lambda storage: storage.deliveries_of(meeting))
    ours["planner"].press(f"0:0:meeting.{meeting}").sees("Alpha approver đã đồng ý")
    leader.press(f"0:0:approve.{meeting}").sees("Không tìm thấy")  # decided once


def test_a_leader_sends_back_with_a_word_and_the_changed_plan_waits_anew(ours: House) -> None:
    breaching(ours["planner"])
    meeting = number_of(ours, "Tập huấn dài")
    leader = ours["approver"].press(f"0:0:return.{meeting}").sees("với ý kiến gì?")
    leader.say("Rút còn một ngày").sees("Đã trả lại")
    planner = ours["planner"].say("/trogiup").sees("Lãnh đạo trả lại", "Rút còn một ngày")
    planner.press(f"0:0:meeting.{meeting}").sees("trả lại").tap("Sửa")
    planner.tap("Sửa câu trả lời").tap("Tên cuộc họp").say("Tập huấn vẫn dài").tap("Lưu")
    planner.sees("Đã lưu thay đổi", WAITS)


def test_only_a_leader_decides(ours: House) -> None:
    breaching(ours["planner"])
    meeting = number_of(ours, "Tập huấn dài")
    for role in ("admin", "planner", "member", "viewer"):
        ours[role].press(f"0:0:approve.{meeting}").sees("không làm được việc này")
    ours["planner"].press(f"0:0:meeting.{meeting}").sees(WAITS)


def test_a_leader_of_another_unit_finds_nothing_to_decide(ours: House, theirs: House) -> None:
    breaching(ours["planner"])
    meeting = number_of(ours, "Tập huấn dài")
    theirs["approver"].press(f"0:0:approve.{meeting}").sees("Không tìm thấy cuộc họp này")
    theirs["approver"].press(f"0:0:return.{meeting}").sees("Không tìm thấy cuộc họp này")
    theirs["approver"].say("/lich").misses("Tập huấn")


def test_a_plan_without_a_breach_asks_no_leader(ours: House) -> None:
    plan(ours["planner"], title="Họp ngắn").tap("Lưu").sees("Đã lưu").misses(WAITS)


def test_a_unit_without_leaders_names_who_allowed_it(talk: Talk) -> None:
    planner = breaching(office(talk))
    assert asked(planner) == "override_by"
    planner.say("Giám đốc").say("bỏ qua").sees("Đã lưu").misses(WAITS)


def test_a_viewer_of_the_parent_sees_totals_and_no_contents(ours: House, theirs: House) -> None:
    ours["admin"].press("0:0:invite-child")
    theirs["admin"].say(f"/start {secret_in(ours['admin'])}").say("có")
    viewer = ours["viewer"].say("/stats").sees("Xã Omega: 1 hội nghị", "Sở Alpha")
    viewer.misses("Hội nghị omega", "Hội nghị alpha", "HN-2026")
    viewer.say("/lich").misses("omega", "alpha")
    ours["member"].say("/stats").misses("Omega")
    theirs["viewer"].say("/stats").misses("Alpha")


def waiting_again(ours: House) -> tuple[int, str]:
    """A meeting with its code, all asked to it, that a change makes wait for its leaders."""
    planner, meeting = ours["planner"], ours.meeting.id
    planner.press(f"0:0:meeting-code.{meeting}")
    code = secret_in(planner)
    planner.press(f"0:0:ask-person.{meeting}.all")
    planner.press(f"0:0:meeting.{meeting}").tap("Sửa").tap("Sửa câu trả lời").tap("Thời lượng")
    planner.say("16 tiếng").tap("Đúng").tap("Lưu")
    planner.say("cần làm ngay").sees(WAITS)
    return meeting, code


@pytest.mark.parametrize("door", ["meeting-code", "pick-people", "ask-person.all", "chase"])
def test_nobody_is_asked_to_a_plan_that_waits(ours: House, door: str) -> None:
    breaching(ours["planner"])
    meeting, (verb, _, rest) = number_of(ours, "Tập huấn dài"), door.partition(".")
    target = f"{meeting}.{rest}" if rest else str(meeting)
    ours["planner"].press(f"0:0:{verb}.{target}").sees("Chưa mời được ai").misses("/start m")
    ours["planner"].press(f"0:0:people.{meeting}").sees("Chưa mời được ai").misses("Mời người")
    store = ours["admin"].office.store
    assert store.look_now(lambda storage: storage.participants(meeting)) == []


@pytest.mark.parametrize("door", ["code", "attends", "absent", "substitute", "snooze", "meeting"])
def test_those_who_were_asked_hear_nothing_of_a_plan_that_waits_anew(
    ours: House, door: str
) -> None:
    meeting, code = waiting_again(ours)
    target = f"{meeting}.10" if door == "snooze" else str(meeting)
    member = ours["member"]
    if door == "code":
        member.say(f"/start {code}").sees("Mã này chưa dùng được")
    else:
        member.press(f"0:0:{door}.{target}")
    member.misses("Hội nghị alpha", "2 ngày")
    member.say("/lich").misses("Hội nghị alpha")
    member.another("khach").say(f"/start {code}").misses("Hội nghị alpha")


def test_what_was_to_be_told_of_a_plan_that_waits_is_told_when_its_leaders_agree(
    ours: House,
) -> None:
    meeting, _ = waiting_again(ours)
    office = ours["admin"].office
    member = office.store.look_now(
        lambda storage: next(m for m in storage.members(ours.unit.id) if m.role == "member")
    ).person_id

    def open_rows(storage: Storage) -> set[str]:
        return {row.key.kind for row in storage.deliveries_of(meeting, OPEN, member)}

    assert office.store.look_now(open_rows) == set()
    ours["approver"].press(f"0:0:approve.{meeting}").sees("Đã đồng ý")
    assert "invited" in office.store.look_now(open_rows)
