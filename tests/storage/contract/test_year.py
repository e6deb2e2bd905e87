from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from storage.errors import StorageError
from storage.model import Figure, MeetingFacts, MeetingState, Person, Tally, Unit
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def total(tallies: list[Tally]) -> int:
    return sum(tally.number for tally in tallies)


def test_the_figure_declared_last_holds_in_its_year(
    storage: Storage, person: Person, unit: Unit
) -> None:
    first = Figure(20, "BC 10", date(2026, 1, 5))
    second = Figure(21, "BC 12")
    for figure in (first, second):
        storage.declare(unit.id, 2026, "previous_year", figure, person.id, NOW)
    storage.declare(unit.id, 2026, "planned_total", first, person.id, NOW)
    assert storage.figures(unit.id, 2026) == {"previous_year": second, "planned_total": first}
    assert storage.figures(unit.id, 2025) == {}


def test_a_negative_figure_is_refused(storage: Storage, person: Person, unit: Unit) -> None:
    with pytest.raises(StorageError):
        storage.declare(unit.id, 2026, "previous_year", Figure(-1, ""), person.id, NOW)
    assert storage.figures(unit.id, 2026) == {}


def test_a_year_without_meetings_has_no_tally(storage: Storage, unit: Unit) -> None:
    assert storage.tally(unit.id, 2026) == []
    assert storage.tree_tally(unit.id, 2026) == []


def test_meetings_are_counted_by_kind_scope_format_and_state(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
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
        storage.add_meeting(unit.id, person.id, replace(facts, **changes), NOW, state)
    assert set(storage.tally(unit.id, 2026)) == {
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
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts, starts: str, year: int
) -> None:
    moved = replace(facts, starts=datetime.fromisoformat(starts), ends=None)
    meeting = storage.add_meeting(unit.id, person.id, moved, NOW)
    assert meeting.code == f"HN-{year}-001"
    counts = {each: total(storage.tally(unit.id, each)) for each in (2025, 2026, 2027)}
    assert counts == {2025: 0, 2026: 0, 2027: 0, year: 1}


def test_a_meeting_that_moves_across_new_year_leaves_the_tally(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    moved = replace(facts, starts=datetime.fromisoformat("2027-01-05T08:00:00+07:00"), ends=None)
    storage.change_meeting(meeting.id, person.id, NOW, moved)
    assert total(storage.tally(unit.id, 2026)) == 0
    assert total(storage.tally(unit.id, 2027)) == 1


def test_one_meeting_can_be_left_out(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    storage.add_meeting(unit.id, person.id, facts, NOW)
    assert total(storage.tally(unit.id, 2026, without=meeting.id)) == 1
    assert total(storage.tree_tally(unit.id, 2026, without=meeting.id)) == 1


def test_a_unit_counts_its_own_meetings_and_the_tree_counts_all(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    child = storage.add_unit("Phòng B", "government", "unit", unit.id, person.id, NOW)
    grandchild = storage.add_unit("Tổ C", "government", "unit", child.id, person.id, NOW)
    stranger = storage.add_unit("Sở D", "government", "province", None, person.id, NOW)
    for owner in (unit, child, grandchild, stranger):
        storage.add_meeting(owner.id, person.id, facts, NOW)
    for member in (unit, child, grandchild):
        assert total(storage.tally(member.id, 2026)) == 1
        assert total(storage.tree_tally(member.id, 2026)) == 3
    assert total(storage.tree_tally(stranger.id, 2026)) == 1
