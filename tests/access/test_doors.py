"""Every door is held to the table of who may pass, for every role, and to the border of a unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.actions import TABLE
from handlers.dialog.access import Role
from tests.access.conftest import ROLES, House, invited, secret_in
from tests.conversation.driver import Talk
from tests.conversation.scenes import plan

CLOSED = "không làm được việc này"
STALE = "Nút này không còn hiệu lực"
LAST_ACTS = ("leave-unit-yes", "mydata-delete-yes")
"""After these the person is nobody; they have tests of their own."""

UNKNOWN_MEETING = "Không tìm thấy cuộc họp này"


@pytest.mark.parametrize("role", ROLES)
def test_commands_answer_those_whom_the_table_lets_pass(ours: House, role: Role) -> None:
    for name, command in TABLE.names.items():
        turned_away = CLOSED in ours[role].say(f"/{name}").screen
        assert turned_away == (role not in command.roles), (name, ours[role].screen)
        ours[role].say("/huy")


@pytest.mark.parametrize("role", ROLES)
def test_buttons_made_up_by_hand_answer_those_whom_the_table_lets_pass(
    ours: House, role: Role
) -> None:
    for verb, button in TABLE.verbs.items():
        if verb in LAST_ACTS:
            continue
        turned_away = CLOSED in ours[role].press(f"0:0:{verb}.999").screen
        assert turned_away == (role not in button.roles), (verb, ours[role].screen)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_is_shown_a_button_that_they_could_not_use(ours: House, role: Role) -> None:
    meeting = ours.meeting.id
    for said in ("/start", "/donvi", "/lich", "/stats", f"0:0:meeting.{meeting}"):
        ours[role].press(said) if said.startswith("0:") else ours[role].say(said)
        for reply in ours[role].replies:
            for choice in reply.choices:
                verb = TABLE.verbs[choice.action.verb]
                assert role in verb.roles, (said, verb)


@pytest.mark.parametrize("role", ROLES)
def test_a_conversation_stands_only_for_a_role_that_may_hold_it(ours: House, role: Role) -> None:
    """A planner in the middle of a plan is given another role: the plan stands no more."""
    planner = ours["planner"].say("/hop").say("Không")
    planner.sees("Tên cuộc họp")
    person = ours["admin"].office.store.look_now(
        lambda storage: storage.person_at("test", planner.person)
    )
    assert person is not None
    ours["admin"].press(f"0:0:member-role.{person.id}.{role}")
    planner.say("/huy")
    left = "Đã dừng" in planner.screen
    assert left == (role in TABLE.forms["plan"].roles), planner.screen


def verbs_on_a_meeting() -> list[str]:
    return ["meeting", "edit", "move", "cancel", "cancel-yes", "avoid", "outcome", "similar"]


@pytest.mark.parametrize("role", ["admin", "planner"])
@pytest.mark.parametrize("verb", verbs_on_a_meeting())
def test_a_meeting_of_another_unit_is_answered_as_one_that_does_not_exist(
    ours: House, theirs: House, role: str, verb: str
) -> None:
    foreign = ours[role].press(f"0:0:{verb}.{theirs.meeting.id}").screen
    missing = ours[role].press(f"0:0:{verb}.987654").screen
    assert foreign == missing
    assert UNKNOWN_MEETING in missing or STALE in missing


def forged() -> dict[str, Callable[[House], str]]:
    """Buttons about something of another unit, each as its owner would press it."""
    return {
        "undo": lambda house: f"0:0:undo.{house.meeting.id}.0.1",
        "unsave": lambda house: f"0:0:unsave.{house.meeting.id}.1",
        "act": lambda house: f"0:0:act.{house.unit.id}",
        "member": lambda house: f"0:0:member.{number_of(house['member'])}",
        "role": lambda house: f"0:0:member-role.{number_of(house['member'])}.admin",
        "remove": lambda house: f"0:0:member-remove.{number_of(house['member'])}",
        "revoke": lambda house: f"0:0:revoke.{code_of(house)}",
        "child": lambda house: f"0:0:child-remove.{house.unit.id}",
        "group": lambda house: "0:0:group-unlink.telegram.-77",
        "reopen": lambda house: f"0:0:reopen.{draft_of(house['planner'])}",
    }


MISSING = {
    "undo": "0:0:undo.987654.0.1",
    "unsave": "0:0:unsave.987654.1",
    "act": "0:0:act.987654",
    "member": "0:0:member.987654",
    "role": "0:0:member-role.987654.admin",
    "remove": "0:0:member-remove.987654",
    "revoke": "0:0:revoke.987654",
    "child": "0:0:child-remove.987654",
    "group": "0:0:group-unlink.telegram.-78",
    "reopen": "0:0:reopen.987654",
}


@pytest.mark.parametrize("name", MISSING)
def test_an_id_of_another_unit_is_answered_as_one_that_does_not_exist(
    ours: House, theirs: House, name: str
) -> None:
    invited(theirs["admin"], "member")
    theirs["planner"].say("/hop")
    link_a_group(theirs)
    admin = ours["admin"]
    payload = forged()[name](theirs)
    assert admin.press(payload).screen == admin.press(MISSING[name]).screen
    assert STALE in admin.screen


def test_a_draft_of_somebody_else_cannot_be_pressed(ours: House, theirs: House) -> None:
    planner, stranger = ours["planner"].say("/hop").say("Không"), theirs["planner"]
    draft = draft_of(planner)
    stranger.say("/hop")
    for payload in (f"{draft}:1:pick.open", f"{draft}:1:save", f"{draft}:0:leave"):
        mine = stranger.press(payload).screen
        assert mine == stranger.press("987654:1:save").screen
        assert STALE in mine
    planner.say("/huy").sees("Đã dừng")


def test_a_button_pressed_again_does_nothing_again(ours: House) -> None:
    planner = plan(ours["planner"], title="Họp hai")
    save = next(c.action for r in planner.replies for c in r.choices if c.action.verb == "save")
    planner.press(save).sees("Đã lưu")
    planner.press(save).sees(STALE)
    store = planner.office.store
    saved = store.look_now(lambda storage: storage.meetings(ours.unit.id, planner.office.now))
    assert len(saved) == 2


def test_no_screen_of_one_unit_shows_a_trace_of_the_other(ours: House, theirs: House) -> None:
    for role in ROLES:
        for said in ("/start", "/donvi", "/lich", "/stats", "/trogiup", "/donvi"):
            screen = ours[role].say(said).screen
            assert "omega" not in screen.lower(), (role, said)
        for verb in TABLE.verbs:
            if verb in LAST_ACTS:
                continue
            for target in (theirs.unit.id, theirs.meeting.id, "SO-A", "2026", "0"):
                screen = ours[role].press(f"0:0:{verb}.{target}").screen
                assert "omega" not in screen.lower(), (role, verb, target)


def test_a_person_of_both_units_sees_each_only_while_acting_for_it(
    ours: House, theirs: House
) -> None:
    both = ours["planner"].say("/hop").say("Không").say("Họp của alpha")
    both.say(f"/start {invited(theirs['admin'], 'planner')}").sees("Đã vào Xã Omega")
    both.misses("Họp của alpha").say("/lich").sees("omega").misses("alpha")
    both.press(f"0:0:meeting.{ours.meeting.id}").sees(UNKNOWN_MEETING)
    both.say("/donvi").tap("Đơn vị và tài khoản của tôi").tap("Sở Alpha").sees("Đang làm việc cho")
    both.sees("Loại cuộc họp?")  # the plan waited where it was left
    both.say("/lich").sees("alpha").misses("omega")


def test_who_was_removed_has_nothing_left_of_the_unit(ours: House) -> None:
    planner = ours["planner"].say("/hop").say("Không")
    ours["admin"].press(f"0:0:member-remove.{number_of(planner)}").sees("không còn trong đơn vị")
    for said in ("/lich", "/stats", "/donvi", "/huy"):
        screen = planner.say(said).screen.lower()
        assert "alpha" not in screen
    planner.press(f"0:0:meeting.{ours.meeting.id}").misses("alpha")


def test_the_last_admin_stays_until_another_is_named(ours: House) -> None:
    admin = ours["admin"]
    admin.press("0:0:leave-unit").sees("ít nhất một người quản trị")
    admin.press("0:0:leave-unit-yes").sees("ít nhất một người quản trị")
    admin.press(f"0:0:member-role.{number_of(admin)}.member").sees("ít nhất một người quản trị")
    admin.press(f"0:0:member-remove.{number_of(admin)}").sees("ít nhất một người quản trị")
    admin.press(f"0:0:member-role.{number_of(ours['planner'])}.admin").sees("nay có vai trò")
    admin.press("0:0:leave-unit").tap("Rời đơn vị").sees("Đã rời Sở Alpha")


def number_of(talk: Talk) -> int:
    person = talk.office.store.look_now(lambda storage: storage.person_at("test", talk.person))
    assert person is not None
    return person.id


def draft_of(talk: Talk) -> int:
    number = number_of(talk)
    return talk.office.store.look_now(lambda storage: storage.open_drafts(number)[0].id)


def code_of(house: House) -> int:
    now = house["admin"].office.now
    codes = house["admin"].office.store.look_now(
        lambda storage: storage.open_codes(house.unit.id, now)
    )
    return codes[0].id


def link_a_group(house: House) -> None:
    admin = house["admin"].press("0:0:group-code")
    there = Talk(admin.office, person=admin.person, channel="test", group="-77")
    there.say(f"/start {secret_in(admin)}").sees("Nhóm đã gắn")
