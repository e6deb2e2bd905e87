"""Members, codes, groups, leaders' decisions, two accounts of one person, forgetting."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.records import CodeKind, Decision, MeetingFacts, Person, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def other(records: Records) -> Person:
    return records.meet_person("telegram", "7", "Bình", NOW)


def test_a_role_is_given_changed_and_taken_away(
    records: Records, unit: Unit, person: Person, other: Person
) -> None:
    records.give_role(other.id, unit.id, "member", person.id, NOW)
    records.give_role(other.id, unit.id, "planner", person.id, LATER)
    assert [(m.name, m.role) for m in records.members(unit.id)] == [
        ("An", "admin"),
        ("Bình", "planner"),
    ]
    records.act_for(other.id, unit.id)
    records.remove_member(other.id, unit.id, person.id, NOW)
    assert records.role_in(other.id, unit.id) is None
    left = records.person(other.id)
    assert left is not None
    assert left.unit_id is None


def test_a_code_has_an_end_and_a_number_of_uses(
    records: Records, unit: Unit, person: Person
) -> None:
    code = records.add_code("h", CodeKind.member, unit.id, "planner", 2, person.id, NOW, LATER)
    assert records.code("h") == code
    assert records.code("g") is None
    assert code.is_open(NOW)
    assert not code.is_open(LATER)
    records.use_code(code.id)
    records.use_code(code.id)
    with pytest.raises(LookupError):
        records.use_code(code.id)
    assert records.open_codes(unit.id, NOW) == []


def test_a_revoked_code_is_closed(records: Records, unit: Unit, person: Person) -> None:
    code = records.add_code("h", CodeKind.member, unit.id, "planner", 9, person.id, NOW, LATER)
    records.revoke_code(code.id, person.id, NOW)
    kept = records.code("h")
    assert kept is not None
    assert not kept.is_open(NOW)


def test_wrong_codes_are_counted_by_person_and_since_when(
    records: Records, person: Person, other: Person
) -> None:
    for minutes in (0, 30, 90):
        records.note_wrong_code(person.id, NOW + timedelta(minutes=minutes))
    assert records.wrong_codes(person.id, NOW + timedelta(minutes=29)) == 2
    assert records.wrong_codes(other.id, NOW) == 0


def test_a_group_asks_for_one_unit_and_is_followed_to_its_new_address(
    records: Records, unit: Unit, person: Person
) -> None:
    second = records.add_unit("Xã B", "party", "commune", None, person.id, NOW)
    records.link_group("telegram", "-1", unit.id, person.id, NOW)
    records.link_group("telegram", "-1", second.id, person.id, NOW)
    assert records.groups_of(unit.id) == []
    records.move_address("telegram", "-1", "-1001")
    assert records.group_unit("telegram", "-1") is None
    assert records.group_unit("telegram", "-1001") == second.id
    records.unlink_group("telegram", "-1001", person.id, NOW)
    assert records.group_unit("telegram", "-1001") is None


def test_a_decision_holds_for_the_meeting_as_it_stood(
    records: Records, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    assert records.approval(meeting.id, "one") is None
    records.decide(meeting.id, "one", Decision.asked, person.id, NOW)
    records.decide(meeting.id, "one", Decision.returned, person.id, LATER, "Chuyển trực tuyến")
    decided = records.approval(meeting.id, "one")
    assert decided is not None
    assert (decided.decision, decided.word) == (Decision.returned, "Chuyển trực tuyến")
    assert records.approval(meeting.id, "two") is None
    assert records.asked_about(unit.id) == [meeting.id]


def test_a_notice_is_told_once(records: Records, person: Person) -> None:
    records.leave_notice(person.id, {"say": "x"}, NOW)
    assert records.take_notices(person.id) == [{"say": "x"}]
    assert records.take_notices(person.id) == []


def test_two_accounts_become_one_person(
    records: Records, unit: Unit, person: Person, other: Person, facts: MeetingFacts
) -> None:
    records.give_role(other.id, unit.id, "member", person.id, NOW)
    second = records.add_unit("Xã B", "party", "commune", None, other.id, NOW)
    records.open_draft(person.id, unit.id, "plan", 1, {"title": "mine"}, NOW)
    draft = records.open_draft(other.id, second.id, "plan", 1, {"title": "theirs"}, NOW)
    meeting = records.add_meeting(second.id, other.id, facts, NOW)
    records.merge_people(person.id, other.id, NOW)
    both = records.person_at("telegram", "7")
    assert both is not None
    assert both.id == person.id
    assert {a.channel for a in records.addresses(person.id)} == {"terminal", "telegram"}
    assert records.role_in(person.id, unit.id) == "admin"
    assert records.role_in(person.id, second.id) == "admin"
    assert records.open_drafts(person.id)[0].id == draft.id
    assert len(records.open_drafts(person.id)) == 2
    moved = records.meeting(meeting.id)
    assert moved is not None
    assert moved.organiser_id == person.id


def test_an_erased_person_leaves_meetings_but_no_name_account_or_draft(
    records: Records, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    records.open_draft(person.id, unit.id, "plan", 1, {}, NOW)
    records.remember_event("terminal", "1", person.id, [], NOW)
    records.forget_person(person.id, NOW)
    assert records.person_at("terminal", "an") is None
    erased = records.person(person.id)
    assert erased is not None
    assert erased.name == ""
    assert records.open_drafts(person.id) == []
    assert records.replies_to("terminal", "1") is None
    assert records.members(unit.id) == []
    assert records.meeting(meeting.id) is not None
    assert sum(row.number for row in records.tally(unit.id, 2026)) == 1
    assert all(line.details is None for line in records.record_of(unit.id, 99))


def test_forgotten_contents_leave_the_counts_as_they_were(
    records: Records, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    records.change_meeting(meeting.id, person.id, NOW, note="vì lý do khác")
    before = records.tally(unit.id, 2026)
    assert records.forget_contents(unit.id, facts.starts) == 0
    assert records.forget_contents(unit.id, facts.starts + timedelta(days=1)) == 1
    assert records.tally(unit.id, 2026) == before
    kept = records.meeting(meeting.id)
    assert kept is not None
    assert (kept.facts.title, kept.facts.chair, kept.facts.answers) == ("", None, {})
    assert [c.after for c in records.history(meeting.id)] == [None]


def test_what_is_held_on_a_person_is_told_whole(
    records: Records, unit: Unit, person: Person, facts: MeetingFacts
) -> None:
    records.add_meeting(unit.id, person.id, facts, NOW)
    records.open_draft(person.id, unit.id, "plan", 1, {"title": "Họp"}, NOW)
    held = records.person_data(person.id)
    assert held["person"] == [{"id": person.id, "name": "An", "met_at": NOW.isoformat()}]
    assert held["accounts"] == [{"channel": "terminal", "address": "an"}]
    assert held["units"][0]["role"] == "admin"
    assert held["drafts"][0]["answers"] == {"title": "Họp"}
    assert held["organised"][0]["title"] == facts.title
    assert held["written_in_the_record"]
