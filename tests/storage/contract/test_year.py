from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from storage.errors import StorageError
from storage.records import Figure, MeetingFacts, MeetingState, Person, Tally, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def total(tallies: list[Tally]) -> int:
    return sum(tally.number for tally in tallies)


def test_the_figure_declared_last_holds_in_its_year(
    records: Records, person: Person, unit: Unit
) -> None:
    first = Figure(20, "BC 10", date(2026, 1, 5))
    second = Figure(21, "BC 12")
    for figure in (first, second):
        records.declare(unit.id, 2026, "previous_year", figure, person.id, NOW)
    records.declare(unit.id, 2026, "planned_total", first, person.id, NOW)
    assert records.figures(unit.id, 2026) == {"previous_year": second, "planned_total": first}
    assert records.figures(unit.id, 2025) == {}


def test_a_negative_figure_is_refused(records: Records, person: Person, unit: Unit) -> None:
    with pytest.raises(StorageError):
        records.declare(unit.id, 2026, "previous_year", Figure(-1, ""), person.id, NOW)
    assert records.figures(unit.id, 2026) == {}


def test_a_year_without_meetings_has_no_tally(records: Records, unit: Unit) -> None:
    assert records.tally(unit.id, 2026) == []
    assert records.tree_tally(unit.id, 2026) == []


def test_meetings_are_counted_by_kind_scope_format_and_state(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    planned, held = MeetingState.planned, MeetingState.held
    for state, changes in (
        (planned, {}),
        (planned, {}),
        (held, {}),
        (planned, {"format": "hybrid"}),
        (planned, {"format": None}),
        (planned, {"kind": "review"}),
        (planned, {"scope": "province_wide"}),
    ):
        records.add_meeting(unit.id, person.id, replace(facts, **changes), NOW, state)
    assert set(records.tally(unit.id, 2026)) == {
        Tally("professional", "unit", "online", planned, 2),
        Tally("professional", "unit", "online", held, 1),
        Tally("professional", "unit", "hybrid", planned, 1),
        Tally("professional", "unit", None, planned, 1),
        Tally("review", "unit", "online", planned, 1),
        Tally("professional", "province_wide", "online", planned, 1),
    }


@pytest.mark.parametrize(
    ("starts", "year"),
    [
        ("2025-12-31T23:59:59+07:00", 2025),
        ("2026-01-01T00:00:00+07:00", 2026),
        ("2025-12-31T17:00:00+00:00", 2026),
        ("2025-12-31T16:59:59+00:00", 2025),
        ("2026-12-31T23:59:59.999999+07:00", 2026),
        ("2027-01-01T01:00:00+09:00", 2026),
    ],
)
def test_a_meeting_counts_in_the_year_it_starts_in_by_vietnamese_time(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts, starts: str, year: int
) -> None:
    moved = replace(facts, starts=datetime.fromisoformat(starts), ends=None)
    meeting = records.add_meeting(unit.id, person.id, moved, NOW)
    assert meeting.code == f"HN-{year}-001"
    counts = {each: total(records.tally(unit.id, each)) for each in (2025, 2026, 2027)}
    assert counts == {2025: 0, 2026: 0, 2027: 0, year: 1}


def test_a_meeting_that_moves_across_new_year_leaves_the_tally(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    moved = replace(facts, starts=datetime.fromisoformat("2027-01-05T08:00:00+07:00"), ends=None)
    records.change_meeting(meeting.id, person.id, NOW, moved)
    assert total(records.tally(unit.id, 2026)) == 0
    assert total(records.tally(unit.id, 2027)) == 1


def test_one_meeting_can_be_left_out(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    records.add_meeting(unit.id, person.id, facts, NOW)
    assert total(records.tally(unit.id, 2026, without=meeting.id)) == 1
    assert total(records.tree_tally(unit.id, 2026, without=meeting.id)) == 1


def test_a_unit_counts_its_own_meetings_and_the_tree_counts_all(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    child = records.add_unit("Phòng B", "government", "unit", unit.id, person.id, NOW)
    grandchild = records.add_unit("Tổ C", "government", "unit", child.id, person.id, NOW)
    stranger = records.add_unit("Sở D", "government", "province", None, person.id, NOW)
    for owner in (unit, child, grandchild, stranger):
        records.add_meeting(owner.id, person.id, facts, NOW)
    for member in (unit, child, grandchild):
        assert total(records.tally(member.id, 2026)) == 1
        assert total(records.tree_tally(member.id, 2026)) == 3
    assert total(records.tree_tally(stranger.id, 2026)) == 1
