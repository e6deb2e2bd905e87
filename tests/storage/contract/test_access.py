"""Members, codes, groups, leaders' decisions, two accounts of one person, forgetting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.forgetting import without_names
from storage.ledger import DeliveryKey, Preferences, RsvpAnswer
from storage.model import CodeKind, Decision, MeetingFacts, Person, Unit
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def other(storage: Storage) -> Person:
    return storage.meet_person("telegram", "7", "Bình", NOW)


def test_a_role_is_given_changed_and_taken_away(
    storage: Storage, unit: Unit, person: Person, other: Person
) -> None:
    storage.give_role(other.id, unit.id, "member", person.id, NOW)
    storage.give_role(other.id, unit.id, "planner", person.id, LATER)
    assert [(m.name, m.role) for m in storage.members(unit.id)] == [
        ("An", "admin"),
        ("Bình", "planner"),
    ]
    storage.act_for(other.id, unit.id)
    storage.remove_member(other.id, unit.id, person.id, NOW)
    assert storage.role_in(other.id, unit.id) is None
    left = storage.person(other.id)
    assert left is not None
    assert left.unit_id is None


def test_a_code_has_an_end_and_a_number_of_uses(
    storage: Storage, unit: Unit, person: Person
) -> None:
    code = storage.add_code("h", CodeKind.member, unit.id, "planner", 2, person.id, NOW, LATER)
    assert storage.code("h") == code
    assert storage.code("g") is None
    assert code.is_open(NOW)
    assert not code.is_open(LATER)
    storage.use_code(code.id)
    storage.use_code(code.id)
    with pytest.raises(LookupError):
        storage.use_code(code.id)
    assert storage.open_codes(unit.id, NOW) == []


def test_a_revoked_code_is_closed(storage: Storage, unit: Unit, person: Person) -> None:
    code = storage.add_code("h", CodeKind.member, unit.id, "planner", 9, person.id, NOW, LATER)
    storage.revoke_code(code.id, person.id, NOW)
    kept = storage.code("h")
    assert kept is not None
    assert not kept.is_open(NOW)


def test_wrong_codes_are_counted_by_person_and_since_when(
    storage: Storage, person: Person, other: Person
) -> None:
    for minutes in (0, 30, 90):
        storage.note_wrong_code(person.id, NOW + timedelta(minutes=minutes))
    assert storage.wrong_codes(person.id, NOW + timedelta(minutes=29)) == 2
    assert storage.wrong_codes(other.id, NOW) == 0


def test_a_group_asks_for_one_unit_and_is_followed_to_its_new_address(
    storage: Storage, unit: Unit, person: Person
) -> None:
    second = storage.add_unit("Xã B", "party", "commune", None, person.id, NOW)
    storage.link_group("telegram", "-1", unit.id, person.id, NOW)
    storage.link_group("telegram", "-1", second.id, person.id, NOW)
    assert storage.groups_of(unit.id) == []
    storage.move_address("telegram", "-1", "-1001")
    assert storage.group_unit("telegram", "-1") is None
    assert storage.group_unit("telegram", "-1001") == second.id
    storage.unlink_group("telegram", "-1001", person.id, NOW)
    assert storage.group_unit("telegram", "-1001") is None


def test_a_decision_holds_for_the_meeting_as_it_stood(
    storage: Storage, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    assert storage.approval(meeting.id, "one") is None
    storage.decide(meeting.id, "one", Decision.asked, person.id, NOW)
    storage.decide(meeting.id, "one", Decision.returned, person.id, LATER, "Chuyển trực tuyến")
    decided = storage.approval(meeting.id, "one")
    assert decided is not None
    assert (decided.decision, decided.word) == (Decision.returned, "Chuyển trực tuyến")
    assert storage.approval(meeting.id, "two") is None
    assert storage.asked_about(unit.id) == [meeting.id]


def test_a_notice_is_told_once(storage: Storage, person: Person) -> None:
    storage.leave_notice(person.id, {"say": "x"}, NOW)
    assert storage.take_notices(person.id) == [{"say": "x"}]
    assert storage.take_notices(person.id) == []


def test_two_accounts_become_one_person(
    storage: Storage, unit: Unit, person: Person, other: Person, facts: MeetingFacts
) -> None:
    storage.give_role(other.id, unit.id, "member", person.id, NOW)
    second = storage.add_unit("Xã B", "party", "commune", None, other.id, NOW)
    storage.open_draft(person.id, unit.id, "plan", 1, {"title": "mine"}, NOW)
    draft = storage.open_draft(other.id, second.id, "plan", 1, {"title": "theirs"}, NOW)
    meeting = storage.add_meeting(second.id, other.id, facts, NOW)
    storage.merge_people(person.id, other.id, NOW)
    both = storage.person_at("telegram", "7")
    assert both is not None
    assert both.id == person.id
    assert {a.channel for a in storage.addresses(person.id)} == {"terminal", "telegram"}
    assert storage.role_in(person.id, unit.id) == "admin"
    assert storage.role_in(person.id, second.id) == "admin"
    assert storage.open_drafts(person.id)[0].id == draft.id
    assert len(storage.open_drafts(person.id)) == 2
    moved = storage.meeting(meeting.id)
    assert moved is not None
    assert moved.organiser_id == person.id


def test_what_two_accounts_both_have_is_kept_once(
    storage: Storage, unit: Unit, person: Person, other: Person, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.give_role(other.id, unit.id, "viewer", person.id, NOW)
    for who in (person, other):
        storage.wish(who.id, Preferences(leads=(who.id,)))
        storage.add_participant(meeting.id, who.id, NOW)
        for starts in (facts.starts, None):
            key = DeliveryKey("reminder", 60, meeting.id, starts, person_id=who.id)
            assert storage.plan_delivery(key, "telegram", NOW, LATER)
    storage.answer_meeting(meeting.id, person.id, RsvpAnswer.absent, "bận", NOW)
    alone = DeliveryKey("outcome", 1, meeting.id, facts.starts, person_id=other.id)
    assert storage.plan_delivery(alone, "telegram", NOW, LATER)
    storage.merge_people(person.id, other.id, NOW)
    assert storage.preferences(person.id) == Preferences(leads=(person.id,))
    assert [(p.person_id, p.answer) for p in storage.participants(meeting.id)] == [
        (person.id, RsvpAnswer.absent)
    ]
    keys = [row.key for row in storage.deliveries_of(meeting.id)]
    assert {key.person_id for key in keys} == {person.id}
    assert len(keys) == 3
    assert [(m.person_id, m.role) for m in storage.members(unit.id)] == [(person.id, "admin")]


def test_an_erased_person_leaves_meetings_but_no_name_account_or_draft(
    storage: Storage, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.open_draft(person.id, unit.id, "plan", 1, {}, NOW)
    storage.remember_event("terminal", "1", person.id, [], NOW)
    storage.forget_person(person.id, NOW)
    assert storage.person_at("terminal", "an") is None
    erased = storage.person(person.id)
    assert erased is not None
    assert erased.name == ""
    assert storage.open_drafts(person.id) == []
    assert storage.replies_to("terminal", "1") is None
    assert storage.members(unit.id) == []
    assert storage.meeting(meeting.id) is not None
    assert sum(row.number for row in storage.tally(unit.id, 2026)) == 1
    assert all(line.details is None for line in storage.record_of(unit.id, 99))


@pytest.mark.parametrize(
    ("role", "still_good"),
    [("admin", True), ("planner", False), ("approver", False), ("member", False),
     ("viewer", False), (None, False)],
)  # fmt: skip
def test_whoever_is_removed_or_made_less_takes_what_they_gave_along(
    storage: Storage,
    unit: Unit,
    person: Person,
    other: Person,
    facts: MeetingFacts,
    role: str | None,
    still_good: bool,
) -> None:
    storage.give_role(other.id, unit.id, "admin", person.id, NOW)
    meeting = storage.add_meeting(unit.id, other.id, facts, NOW)
    kinds = (CodeKind.member, CodeKind.child, CodeKind.group)
    for giver in (person, other):
        for kind in kinds:
            role_given = "admin" if kind is CodeKind.member else None
            by, ends = giver.id, NOW + timedelta(days=7)
            storage.add_code(f"{kind}{by}", kind, unit.id, role_given, 1, by, NOW, ends)
        storage.add_meeting_code(meeting.id, f"m{giver.id}", giver.id, NOW)
    if role is None:
        storage.remove_member(other.id, unit.id, person.id, LATER)
    else:
        storage.give_role(other.id, unit.id, role, person.id, LATER)
    for giver, good in ((person, True), (other, still_good)):
        for kind in kinds:
            code = storage.code(f"{kind}{giver.id}")
            assert code is not None
            assert code.is_open(LATER) is good, (giver, kind)
        assert (storage.meeting_opened_by(f"m{giver.id}") is not None) is good
    revoked = [line for line in storage.record_of(unit.id, 99) if line.act == "code_revoked"]
    assert len(revoked) == (0 if still_good else len(kinds))


def said(name: str) -> list[dict[str, object]]:
    """A reply with a name in an argument of its own, in a longer text, and in a label."""
    line = {"say": "manage-member", "args": {"name": name, "role": {"say": "role-admin"}}}
    title = {"say": "meeting-head", "args": {"title": f"Họp với {name}"}}
    return [{"says": [line, title], "choices": [{"label": line, "action": "0:0:member.1"}]}]


@pytest.mark.parametrize("name", ["An", "a", "say", "says", "args", "role-admin", '"', "Họp"])
def test_erasing_takes_a_name_where_it_stands_for_itself_and_nothing_else(
    storage: Storage, unit: Unit, person: Person, name: str
) -> None:
    leaving = storage.meet_person("telegram", "8", name, NOW)
    storage.give_role(leaving.id, unit.id, "member", person.id, NOW)
    storage.remember_event("terminal", "1", person.id, said(name), NOW)
    storage.leave_notice(person.id, said(name)[0], NOW)
    storage.forget_person(leaving.id, NOW)
    emptied = [
        {
            "says": [
                {"say": "manage-member", "args": {"name": "", "role": {"say": "role-admin"}}},
                {"say": "meeting-head", "args": {"title": f"Họp với {name}"}},
            ],
            "choices": [
                {
                    "label": {
                        "say": "manage-member",
                        "args": {"name": "", "role": {"say": "role-admin"}},
                    },
                    "action": "0:0:member.1",
                }
            ],
        }
    ]
    assert storage.replies_to("terminal", "1") == emptied
    assert storage.take_notices(person.id) == emptied


@pytest.mark.parametrize("name", ["An", "a", "say", "Bình"])
def test_a_stranger_who_is_erased_takes_nothing_of_others(
    storage: Storage, unit: Unit, person: Person, name: str
) -> None:
    stranger = storage.meet_person("telegram", "8", name, NOW)
    storage.remember_event("terminal", "1", person.id, said(name), NOW)
    storage.leave_notice(person.id, said(name)[0], NOW)
    storage.forget_person(stranger.id, NOW)
    assert storage.replies_to("terminal", "1") == said(name)
    assert storage.take_notices(person.id) == said(name)


def test_who_was_taken_out_of_the_unit_is_still_erased_from_what_its_people_were_told(
    storage: Storage, unit: Unit, person: Person, other: Person
) -> None:
    storage.give_role(other.id, unit.id, "member", person.id, NOW)
    storage.remove_member(other.id, unit.id, person.id, NOW)
    storage.leave_notice(person.id, said(other.name)[0], NOW)
    storage.forget_person(other.id, NOW)
    assert storage.take_notices(person.id) == without_names(said(other.name), {other.name})


def test_accounts_that_became_one_after_another_are_erased_to_the_end(
    storage: Storage, unit: Unit, person: Person, other: Person
) -> None:
    third = storage.meet_person("zalo", "9", "Chi", NOW)
    storage.merge_people(person.id, other.id, NOW)
    storage.merge_people(third.id, person.id, NOW)
    storage.forget_person(third.id, NOW)
    names = [storage.person(each.id) for each in (person, other, third)]
    assert [each and each.name for each in names] == ["", "", ""]


def test_forgotten_contents_leave_the_counts_as_they_were(
    storage: Storage, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.change_meeting(meeting.id, person.id, NOW, replace(facts, place="Phòng 2"))
    before = storage.tally(unit.id, 2026)
    assert storage.forget_contents(unit.id, facts.starts, LATER) == 0
    assert storage.forget_contents(unit.id, facts.starts + timedelta(days=1), LATER) == 1
    assert storage.tally(unit.id, 2026) == before
    kept = storage.meeting(meeting.id)
    assert kept is not None
    assert (kept.facts.title, kept.facts.chair, kept.facts.answers) == ("", None, {})
    assert [c.after for c in storage.history(meeting.id)] == [None]


def test_what_is_held_on_a_person_is_told_whole(
    storage: Storage, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.open_draft(person.id, unit.id, "plan", 1, {"title": "Họp"}, NOW)
    held = storage.person_data(person.id)
    assert held["person"] == [{"id": person.id, "name": "An", "met_at": NOW.isoformat()}]
    assert held["accounts"] == [{"channel": "terminal", "address": "an"}]
    assert held["units"][0]["role"] == "admin"
    assert held["drafts"][0]["answers"] == {"title": "Họp"}
    assert held["organised"][0]["title"] == facts.title
    assert held["written_in_the_record"]


LEAVING: dict[str, Callable[[Storage, int, int], None]] = {
    "erased": lambda storage, unit, one: storage.forget_person(one, NOW),
    "removed": lambda storage, unit, one: storage.remove_member(one, unit, one, NOW),
    "made less": lambda storage, unit, one: storage.give_role(one, unit, "viewer", one, NOW),
}


@pytest.mark.parametrize("first", LEAVING)
@pytest.mark.parametrize("second", LEAVING)
def test_of_two_last_admins_who_leave_at_the_same_moment_one_is_refused(
    store: Store, first: str, second: str
) -> None:
    """Each was still one of two when they were asked whether they are sure."""

    def founded(storage: Storage) -> tuple[int, list[int]]:
        a, b, c = (storage.meet_person("terminal", name, name, NOW).id for name in "abc")
        unit = storage.add_unit("Sở A", "government", "province", None, a, NOW)
        storage.give_role(b, unit.id, "admin", a, NOW)
        storage.give_role(c, unit.id, "member", a, NOW)
        return unit.id, [a, b]

    unit, admins = store.run_now(founded)

    async def both() -> list[BaseException | None]:
        ways = zip((first, second), admins, strict=True)
        works = [
            store.run(lambda storage, way=way, one=one: LEAVING[way](storage, unit, one))
            for way, one in ways
        ]
        return await asyncio.gather(*works, return_exceptions=True)

    outcomes = asyncio.run(both())
    assert [str(each) for each in outcomes if each] == ["storage-last-admin"]
    roles = [each.role for each in store.look_now(lambda storage: storage.members(unit))]
    assert "admin" in roles


def test_wrong_codes_outlive_the_person_at_each_of_their_accounts(
    storage: Storage, person: Person, other: Person
) -> None:
    storage.merge_people(person.id, other.id, NOW)
    for minute in range(5):
        storage.note_wrong_code(person.id, NOW + timedelta(minutes=minute))
    storage.forget_person(person.id, LATER)
    for channel, address in (("terminal", "an"), ("telegram", "7")):
        back = storage.meet_person(channel, address, "An", LATER)
        assert back.id not in (person.id, other.id)
        assert storage.wrong_codes(back.id, NOW - timedelta(hours=1)) == 5
        assert storage.wrong_codes(back.id, NOW + timedelta(hours=1)) == 0
    stranger = storage.meet_person("zalo", "an", "An", LATER)
    assert storage.wrong_codes(stranger.id, NOW - timedelta(hours=1)) == 0
