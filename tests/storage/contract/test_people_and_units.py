from __future__ import annotations

from datetime import datetime

import pytest

from storage.errors import StorageError
from storage.records import Person, Setting, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def test_a_person_is_met_once_at_an_address(records: Records) -> None:
    assert records.person_at("terminal", "an") is None
    met = records.meet_person("terminal", "an", "An", NOW)
    assert records.meet_person("terminal", "an", "Another name", NOW) == met
    assert records.person_at("terminal", "an") == met == Person(met.id, "An", None)


def test_the_same_address_on_another_channel_is_somebody_else(records: Records) -> None:
    first = records.meet_person("telegram", "1", "An", NOW)
    assert records.meet_person("zalo", "1", "Bình", NOW).id != first.id


def test_who_adds_a_unit_is_its_admin_and_acts_for_it(
    records: Records, person: Person, unit: Unit
) -> None:
    assert records.role_in(person.id, unit.id) == "admin"
    assert records.units_of(person.id) == [unit]
    assert records.person_at("terminal", "an") == Person(person.id, "An", unit.id)


def test_a_stranger_has_no_role_and_no_unit(records: Records, unit: Unit) -> None:
    stranger = records.meet_person("terminal", "binh", "Bình", NOW)
    assert records.role_in(stranger.id, unit.id) is None
    assert records.units_of(stranger.id) == []


def test_a_person_of_two_units_acts_for_the_one_chosen_last(
    records: Records, person: Person, unit: Unit
) -> None:
    second = records.add_unit("Xã B", "government", "commune", unit.id, person.id, NOW)
    records.act_for(person.id, unit.id)
    known = records.person_at("terminal", "an")
    assert known is not None
    assert known.unit_id == unit.id
    assert records.units_of(person.id) == [unit, second]


def test_nobody_acts_for_a_unit_that_is_not_there(records: Records, person: Person) -> None:
    with pytest.raises(StorageError):
        records.act_for(person.id, 999)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Sở A", ["SO-A", "SO-A-2", "SO-A-3"]),
        ("Đảng ủy các cơ quan", ["DANG-UY-CAC-CO-QUAN", "DANG-UY-CAC-CO-QUAN-2"]),
        ("xã  B/2", ["XA-B-2"]),
        ("★ 委員会", ["DV", "DV-2"]),
        ("Ủy ban nhân dân phường số một", ["UY-BAN-NHAN-DAN-PHUONG-S"]),
    ],
)
def test_a_unit_gets_a_readable_code_of_its_own(
    records: Records, person: Person, name: str, codes: list[str]
) -> None:
    made = [
        records.add_unit(name, "government", "province", None, person.id, NOW).code for _ in codes
    ]
    assert made == codes
    found = records.unit_with_code(codes[-1])
    assert found is not None
    assert found.name == name


def test_a_unit_is_found_by_id_and_code_or_not_at_all(records: Records, unit: Unit) -> None:
    assert records.unit(unit.id) == records.unit_with_code("SO-A") == unit
    assert records.unit(999) is None
    assert records.unit_with_code("SO-Z") is None


def test_a_unit_changes_only_in_the_fields_named(
    records: Records, person: Person, unit: Unit
) -> None:
    records.change_unit(unit.id, {"name": "Sở B", "level": "central"}, person.id, NOW)
    assert records.unit(unit.id) == Unit(unit.id, "SO-A", "Sở B", "government", "central", None)


def test_a_field_that_no_unit_has_is_refused(records: Records, person: Person, unit: Unit) -> None:
    with pytest.raises(ValueError, match="code"):
        records.change_unit(unit.id, {"name": "Sở B", "code": "X"}, person.id, NOW)
    assert records.unit(unit.id) == unit


@pytest.mark.parametrize(("bloc", "level"), [("navy", "province"), ("party", "galaxy")])
def test_an_unknown_bloc_or_level_is_refused(
    records: Records, person: Person, bloc: str, level: str
) -> None:
    with pytest.raises(StorageError):
        records.add_unit("Sở A", bloc, level, None, person.id, NOW)
    assert records.units_of(person.id) == []


def test_a_unit_cannot_stand_under_itself_or_under_its_own_parts(
    records: Records, person: Person, unit: Unit
) -> None:
    child = records.add_unit("Phòng B", "government", "unit", unit.id, person.id, NOW)
    grandchild = records.add_unit("Tổ C", "government", "unit", child.id, person.id, NOW)
    for below in (unit, child, grandchild):
        with pytest.raises(StorageError, match="storage-unit-circle"):
            records.change_unit(unit.id, {"parent_id": below.id}, person.id, NOW)
    records.change_unit(grandchild.id, {"parent_id": unit.id}, person.id, NOW)
    moved = records.unit(grandchild.id)
    assert moved is not None
    assert moved.parent_id == unit.id


@pytest.mark.parametrize("value", [None, True, 7, "online", [["07:30", "12:00"]], {"a": 1}])
def test_a_setting_is_read_back_as_it_was_chosen(
    records: Records, person: Person, unit: Unit, value: object
) -> None:
    records.choose_setting(unit.id, "choice", Setting(value, "CV 12"), person.id, NOW)
    known = records.unit(unit.id)
    assert known is not None
    assert known.settings == {"choice": Setting(value, "CV 12")}
    assert known.setting("choice") == value


def test_the_setting_chosen_last_holds_and_others_are_left_alone(
    records: Records, person: Person, unit: Unit
) -> None:
    for name, value in (("a", 1), ("b", 2), ("a", 3)):
        records.choose_setting(unit.id, name, Setting(value), person.id, NOW)
    [known] = records.units_of(person.id)
    assert {name: setting.value for name, setting in known.settings.items()} == {"a": 3, "b": 2}
