"""Joining by a code, one person on two channels, and group chats."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.dialog.turn import Attachment
from tests.access.conftest import House, invited, secret_in
from tests.access.test_doors import number_of
from tests.conversation.driver import Talk
from vietnamese import without_politeness

BEHIND_THE_LETTER = st.text(string.ascii_letters + string.digits + "-_", min_size=22, max_size=22)


def test_a_code_is_shown_once_and_stands_nowhere_on_the_disk(ours: House, tmp_path: Path) -> None:
    admin = ours["admin"]
    code = invited(admin, "member")
    [attachment] = [each for reply in admin.replies for each in reply.attachments]
    assert attachment == Attachment("qr", code)
    assert len(code) == 23  # 128 bits after the letter, and well under Telegram's 64
    admin.close()
    for file in tmp_path.iterdir():
        assert code.encode() not in file.read_bytes(), file.name


def test_a_code_is_for_one_role_and_a_number_of_people(ours: House) -> None:
    code = invited(ours["admin"], "planner")
    first, second = ours["admin"].another("x1"), ours["admin"].another("x2")
    first.say(code).sees("Đã vào Sở Alpha, vai trò: lập kế hoạch")
    second.say(code).sees("Mã không đúng, đã hết hạn hoặc đã dùng hết").misses("Alpha")


def test_an_ended_a_revoked_and_a_made_up_code_are_told_alike(ours: House) -> None:
    admin, stranger = ours["admin"], ours["admin"].another("x1")
    revoked = invited(admin, "member")
    admin.press("0:0:invitations").tap("Thu hồi").sees("Đã thu hồi")
    ended = invited(admin, "member")
    told = stranger.say(f"/start {revoked}").screen
    assert stranger.say("/start uAAAAAAAAAAAAAAAAAAAAAA").screen == told
    stranger.at("2026-11-30T09:00").say(f"/start {ended}")
    assert stranger.screen == told


def test_after_five_wrong_codes_even_the_right_one_waits_an_hour(ours: House) -> None:
    code, stranger = invited(ours["admin"], "member"), ours["admin"].another("x1")
    for _ in range(5):
        stranger.say("/start uAAAAAAAAAAAAAAAAAAAAAA").sees("Mã không đúng")
    stranger.say(f"/start {code}").sees("chờ một giờ")
    stranger.at("2026-11-22T10:01").say(f"/start {code}").sees("Đã vào Sở Alpha")


def test_an_admin_is_told_who_joined(ours: House) -> None:
    newcomer = ours["admin"].another("x1", "Người mới")
    newcomer.say(f"/start {invited(ours['admin'], 'member')}")
    ours["admin"].say("/trogiup").sees("Người mới vừa vào Sở Alpha")
    ours["admin"].say("/trogiup").misses("vừa vào")
    ours["planner"].say("/trogiup").misses("vừa vào")


def test_a_plan_begun_without_a_unit_goes_on_in_the_unit_that_is_joined(ours: House) -> None:
    newcomer = ours["admin"].another("x1")
    newcomer.say("/hop giao ban 8h ngày 8/12, trực tuyến, 2 tiếng").sees("Có mã mời")
    newcomer.say(invited(ours["admin"], "planner")).sees("Đã vào Sở Alpha", "bí mật nhà nước")


def test_two_channels_become_one_person_with_their_drafts(ours: House) -> None:
    planner = ours["planner"].say("/hop").say("Không").say("Họp chung")
    planner.press("0:0:link")
    code = secret_in(planner)
    phone = planner.another("77", "Alpha planner", channel="telegram")
    phone.say(f"/start {code}").sees("cùng một người").say("có").sees("Đã gộp")
    phone.say("/huy").sees("Đã dừng").say("/lich").sees("alpha")
    planner.another("x9").say(f"/start {code}").sees("Mã không đúng")


def test_a_link_is_not_made_unless_agreed_and_ends_in_ten_minutes(ours: House) -> None:
    planner = ours["planner"].press("0:0:link")
    code = secret_in(planner)
    phone = planner.another("77", channel="telegram")
    phone.say(f"/start {code}").say("không").sees("Không làm gì")
    phone.say("/lich").misses("alpha")
    planner.say(f"/start {code}").sees("chính tài khoản này")
    phone.at("2026-11-22T09:11").say(f"/start {code}").sees("Mã không đúng")


@pytest.fixture
def group(ours: House) -> Talk:
    """A member in a group chat that asks for the unit."""
    ours["admin"].press("0:0:group-code")
    code = secret_in(ours["admin"])
    ours["admin"].in_group("-77").say(f"/start {code}").sees("Nhóm đã gắn với Sở Alpha")
    return ours["member"].in_group("-77")


def test_a_linked_group_answers_a_member_for_that_unit_without_buttons(group: Talk) -> None:
    group.say("/stats").sees("Sở Alpha")
    assert group.choices == []
    group.say("/lich").sees("Hội nghị alpha")
    assert group.choices == []
    group.say("xin chào")
    assert group.replies == ()


def test_a_linked_group_answers_for_its_unit_whatever_unit_the_asker_acts_for(
    ours: House, theirs: House, group: Talk
) -> None:
    ours["member"].say(invited(theirs["admin"], "member")).sees("Đã vào Xã Omega")
    group.say("/stats").sees("Sở Alpha").misses("Omega")


def test_a_stranger_in_a_linked_group_sees_what_an_unlinked_group_sees(
    ours: House, theirs: House, group: Talk
) -> None:
    told = theirs["admin"].in_group("-77").say("/stats").screen
    assert told == theirs["admin"].in_group("-99").say("/stats").screen
    assert "Alpha" not in told
    assert ours["viewer"].in_group("-77").say("/lich").screen == told


def test_planning_moves_from_the_group_to_the_private_chat(ours: House, group: Talk) -> None:
    there = ours["planner"].in_group("-77").say("/hop")
    assert [reply.private for reply in there.replies] == ["hop"]
    ours["planner"].say("/start hop").sees("bí mật nhà nước")


def test_only_an_admin_of_the_unit_links_a_group(ours: House, theirs: House) -> None:
    ours["admin"].press("0:0:group-code")
    code = secret_in(ours["admin"])
    for stranger in (ours["planner"], theirs["admin"]):
        stranger.in_group("-5").say(f"/start {code}").sees("Mã không đúng")


def test_an_unlinked_group_answers_nothing_any_more(ours: House, group: Talk) -> None:
    ours["admin"].press("0:0:groups").tap("Gỡ nhóm 1").sees("Đã gỡ nhóm")
    group.say("/stats").misses("Alpha")


def test_a_removed_member_gets_nothing_in_the_group(ours: House, group: Talk) -> None:
    person = group.office.store.look_now(lambda r: r.person_at("test", group.person))
    assert person is not None
    ours["admin"].press(f"0:0:member-remove.{person.id}")
    group.say("/stats").misses("Alpha")


def test_a_unit_comes_under_another_when_both_admins_agree(ours: House, theirs: House) -> None:
    ours["admin"].press("0:0:invite-child")
    code = secret_in(ours["admin"])
    theirs["planner"].say(f"/start {code}").sees("dành cho người quản trị")
    theirs["admin"].say(f"/start {code}").sees("Đưa Xã Omega vào dưới Sở Alpha").say("có")
    theirs["admin"].sees("Xã Omega đã thuộc Sở Alpha")
    ours["admin"].press("0:0:children").sees("Xã Omega").tap("Đưa ra").sees("không còn thuộc")


@pytest.mark.parametrize("verb", ["attends", "absent", "substitute", "snooze"])
def test_who_was_removed_answers_for_no_meeting_of_the_unit(ours: House, verb: str) -> None:
    meeting, member = ours.meeting.id, ours["member"]
    ours["planner"].press(f"0:0:ask-person.{meeting}.all")
    target = f"{meeting}.10" if verb == "snooze" else str(meeting)
    member.press(f"0:0:{verb}.{target}").misses("không còn hiệu lực")
    ours["admin"].press(f"0:0:member-remove.{number_of(member)}").sees("không còn trong đơn vị")
    member.press(f"0:0:{verb}.{target}").sees("không còn hiệu lực").misses("Hội nghị alpha")
    member.say("bận việc").misses("Hội nghị alpha", "Đã ghi")
    asked = member.office.look(lambda storage: storage.participants(meeting))
    assert number_of(member) not in {each.person_id for each in asked}


@pytest.mark.parametrize("letter", ["u", "p", "m", "x", ""])
def test_a_code_sent_in_a_group_that_is_not_of_its_unit_tells_nothing_and_opens_nothing(
    ours: House, theirs: House, letter: str
) -> None:
    """As a code that opens nothing is answered there."""
    codes = {
        "u": lambda: invited(ours["admin"], "member"),
        "p": lambda: secret_in(ours["planner"].press("0:0:link")),
        "m": lambda: meeting_code(ours),
    }
    code = codes.get(letter, lambda: letter + "A" * 22)()
    for chat in ("-99", linked(theirs, "-88")):
        stranger = ours["admin"].another("khach").in_group(chat)
        stranger.say(f"/start {code}").sees("trò chuyện riêng").misses("lpha", "Đã")
        assert stranger.choices == []
    store = ours["admin"].office.store
    assert store.look_now(lambda storage: storage.participants(ours.meeting.id)) == []
    assert number_of(stranger) not in {
        each.person_id for each in store.look_now(lambda s: s.members(ours.unit.id))
    }


def test_a_meetings_code_in_a_group_of_its_unit_shows_the_meeting_and_asks_nobody(
    ours: House,
) -> None:
    group = ours["member"].in_group(linked(ours, "-77"))
    group.say(f"/start {meeting_code(ours)}").sees("Hội nghị alpha")
    assert group.choices == []
    asked = group.office.look(lambda storage: storage.participants(ours.meeting.id))
    assert asked == []


def meeting_code(house: House) -> str:
    return secret_in(house["planner"].press(f"0:0:meeting-code.{house.meeting.id}"))


def linked(house: House, chat: str) -> str:
    """A group that asks for the unit."""
    code = secret_in(house["admin"].press("0:0:group-code"))
    house["admin"].in_group(chat).say(f"/start {code}").sees("Nhóm đã gắn")
    return chat


@given(letter=st.sampled_from("ugm"), rest=BEHIND_THE_LETTER)
@example("u", "QZya4tjTE3Yvu0AeHmO5-A")
@example("u", "-eAbU2tYHhl1KkymjcZ06A")
def test_no_code_is_cut_as_if_its_ends_were_polite_words(letter: str, rest: str) -> None:
    code = letter + rest
    assert without_politeness(code) == code
    assert without_politeness(f"/start {code}") == f"/start {code}"
