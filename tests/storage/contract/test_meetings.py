from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.model import Change, Meeting, MeetingFacts, MeetingState, Person, Unit
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
HOUR = timedelta(hours=1)


def test_a_meeting_is_read_back_as_it_was_saved(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    assert meeting == Meeting(
        meeting.id, "HN-2026-001", unit.id, person.id, MeetingState.planned, NOW, facts
    )
    assert storage.meeting(meeting.id) == meeting


def test_what_is_not_known_of_a_meeting_stays_unknown(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    bare = replace(
        facts, format=None, ends=None, minutes=None, attendee_count=None, chair=None, place=None
    )
    meeting = storage.add_meeting(unit.id, person.id, bare, NOW, MeetingState.avoided)
    known = storage.meeting(meeting.id)
    assert known == meeting
    assert known is not None
    assert (known.facts, known.state) == (bare, MeetingState.avoided)


def test_moments_come_back_at_the_same_instant_in_vietnamese_time(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    elsewhere = datetime.fromisoformat("2026-12-01T01:00:00.000001+00:00")
    moved = replace(facts, starts=elsewhere)
    meeting = storage.meeting(storage.add_meeting(unit.id, person.id, moved, NOW).id)
    assert meeting is not None
    assert meeting.facts.starts == elsewhere
    assert meeting.facts.starts.utcoffset() == timedelta(hours=7)


def test_a_moment_without_an_offset_is_refused(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    naive = replace(facts, starts=datetime(2026, 12, 1, 8))
    with pytest.raises(ValueError, match="offset"):
        storage.add_meeting(unit.id, person.id, naive, NOW)
    assert storage.tally(unit.id, 2026) == []


def test_a_meeting_that_ends_before_it_starts_is_refused(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    with pytest.raises(StorageError):
        storage.add_meeting(
            unit.id, person.id, replace(facts, ends=facts.starts - timedelta(microseconds=1)), NOW
        )


def test_codes_count_up_within_a_unit_and_a_year(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    next_year = replace(facts, starts=facts.starts.replace(year=2027), ends=None)
    other = storage.add_unit("Xã B", "government", "commune", None, person.id, NOW)
    made = [
        storage.add_meeting(owner.id, person.id, of, NOW).code
        for owner, of in ((unit, facts), (unit, facts), (unit, next_year), (other, facts))
    ]
    assert made == ["HN-2026-001", "HN-2026-002", "HN-2027-001", "HN-2026-001"]


def test_a_code_is_never_used_again(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    first = storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.change_meeting(first.id, person.id, NOW, state=MeetingState.withdrawn)
    assert storage.add_meeting(unit.id, person.id, facts, NOW).code == "HN-2026-002"


async def test_meetings_saved_at_the_same_moment_get_different_codes(
    store: Store, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    def save(storage: Storage) -> Meeting:
        return storage.add_meeting(unit.id, person.id, facts, NOW)

    meetings = await asyncio.gather(*(store.run(save) for _ in range(50)))
    assert {meeting.code for meeting in meetings} == {
        f"HN-2026-{number:03}" for number in range(1, 51)
    }


def test_every_field_that_differs_becomes_a_line_of_the_history(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    later = facts.starts + HOUR
    changed = replace(
        facts,
        starts=later,
        format="in_person",
        chair=None,
        answers={"title": facts.title, "cost": 0},
        reasons={"KL226-M02": "đã xin ý kiến"},
    )
    after = storage.change_meeting(meeting.id, person.id, NOW + HOUR, changed, MeetingState.held)
    assert storage.meeting(meeting.id) == after
    assert (after.facts, after.state, after.code) == (changed, MeetingState.held, meeting.code)
    lines = {change.what: (change.before, change.after) for change in storage.history(meeting.id)}
    assert lines == {
        "state": ("planned", "held"),
        "starts": ("2026-12-01T08:00:00+07:00", "2026-12-01T09:00:00+07:00"),
        "format": ("online", "in_person"),
        "chair": ("Giám đốc", None),
        "answers.groups": ([{"label": "Xã B"}], None),
        "answers.cost": (None, 0),
        "reasons.KL226-M02": (None, "đã xin ý kiến"),
    }


def test_history_keeps_who_and_when_in_the_order_it_happened(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    other = storage.meet_person("terminal", "binh", "Bình", NOW)
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    assert storage.history(meeting.id) == []
    for who, place, at in ((other, "Phòng 2", NOW + HOUR), (person, "Phòng 3", NOW)):
        storage.change_meeting(meeting.id, who.id, at, replace(facts, place=place))
    assert storage.history(meeting.id) == [
        Change(NOW + HOUR, other.id, "place", "Phòng 1", "Phòng 2"),
        Change(NOW, person.id, "place", "Phòng 2", "Phòng 3"),
    ]


def test_a_change_that_changes_nothing_leaves_no_line(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    assert storage.change_meeting(meeting.id, person.id, NOW, facts) == meeting
    assert storage.history(meeting.id) == []


def test_changing_a_meeting_that_is_not_there_is_an_error(storage: Storage, person: Person) -> None:
    with pytest.raises(LookupError, match="999"):
        storage.change_meeting(999, person.id, NOW, state=MeetingState.held)


def test_a_meeting_that_is_not_there_is_none(storage: Storage) -> None:
    assert storage.meeting(999) is None


def test_meetings_are_listed_by_start_state_and_page(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    made = [
        storage.add_meeting(
            unit.id, person.id, replace(facts, starts=facts.starts + hours * HOUR, ends=None), NOW
        )
        for hours in (3, 0, 2, 1, 1)
    ]
    by_start = [made[1], made[3], made[4], made[2], made[0]]
    first = facts.starts
    assert storage.meetings(unit.id, first) == by_start
    assert storage.meetings(unit.id, first, first + 2 * HOUR) == by_start[:3]
    assert storage.meetings(unit.id, first + HOUR, limit=2, offset=1) == by_start[2:4]
    cancelled = storage.change_meeting(made[0].id, person.id, NOW, state=MeetingState.cancelled)
    assert storage.meetings(unit.id, first) == by_start[:4]
    assert storage.meetings(unit.id, first, states=[MeetingState.cancelled]) == [cancelled]
    assert len(storage.meetings(unit.id, first, states=list(MeetingState))) == 5
    assert storage.meetings(unit.id, first, states=[]) == []


@pytest.mark.parametrize(
    ("begin", "end", "shared"),
    [
        (-2, -1, False),
        (-1, 0, False),
        (-1, 1, True),
        (0, 2, True),
        (1, 2, True),
        (-1, 9, True),
        (3, 4, False),
        (4, 5, False),
    ],
)
def test_meetings_overlap_when_they_share_time(
    storage: Storage,
    person: Person,
    unit: Unit,
    facts: MeetingFacts,
    begin: int,
    end: int,
    shared: bool,
) -> None:
    three_hours = replace(facts, ends=facts.starts + 3 * HOUR)
    meeting = storage.add_meeting(unit.id, person.id, three_hours, NOW)
    found = storage.overlapping(
        unit.id, facts.starts + begin * HOUR, facts.starts + end * HOUR, None
    )
    assert found == ([meeting] if shared else [])


@pytest.mark.parametrize(("begin", "shared"), [(-1, False), (0, True), (1, False)])
def test_a_meeting_without_an_end_overlaps_at_its_start(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts, begin: int, shared: bool
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, replace(facts, ends=None), NOW)
    since = facts.starts + begin * HOUR
    found = storage.overlapping(unit.id, since, since + HOUR, None)
    assert found == ([meeting] if shared else [])


def test_overlaps_leave_out_other_units_other_states_and_the_meeting_itself(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    other = storage.add_unit("Xã B", "government", "commune", None, person.id, NOW)
    storage.add_meeting(other.id, person.id, facts, NOW)
    for state in set(MeetingState) - {MeetingState.planned}:
        storage.add_meeting(unit.id, person.id, facts, NOW, state)
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    begin, end = facts.starts, facts.starts + HOUR
    assert storage.overlapping(unit.id, begin, end, "Giám đốc") == [meeting]
    assert storage.overlapping(unit.id, begin, end, "Giám đốc", without=meeting.id) == []


def test_of_overlapping_meetings_those_of_the_same_chair_come_first(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    unchaired, other, same = (
        storage.add_meeting(unit.id, person.id, replace(facts, chair=chair), NOW)
        for chair in (None, "Giám đốc", "Phó Giám đốc")
    )
    found = storage.overlapping(unit.id, facts.starts, facts.starts + HOUR, "Phó Giám đốc")
    assert found == [same, unchaired, other]
