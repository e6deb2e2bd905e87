from __future__ import annotations

from datetime import datetime

import pytest

from storage.errors import StorageError
from storage.model import Person, Setting, Unit
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def test_a_person_is_met_once_at_an_address(storage: Storage) -> None:
    assert storage.person_at("terminal", "an") is None
    met = storage.meet_person("terminal", "an", "An", NOW)
    assert storage.meet_person("terminal", "an", "Another name", NOW) == met
    assert storage.person_at("terminal", "an") == met == Person(met.id, "An", None)


def test_the_same_address_on_another_channel_is_somebody_else(storage: Storage) -> None:
    first = storage.meet_person("telegram", "1", "An", NOW)
    assert storage.meet_person("zalo", "1", "Bình", NOW).id != first.id


def test_who_adds_a_unit_is_its_admin_and_acts_for_it(
    storage: Storage, person: Person, unit: Unit
) -> None:
    assert storage.role_in(person.id, unit.id) == "admin"
    assert storage.units_of(person.id) == [unit]
    assert storage.person_at("terminal", "an") == Person(person.id, "An", unit.id, "admin")


def test_a_stranger_has_no_role_and_no_unit(storage: Storage, unit: Unit) -> None:
    stranger = storage.meet_person("terminal", "binh", "Bình", NOW)
    assert storage.role_in(stranger.id, unit.id) is None
    assert storage.units_of(stranger.id) == []


def test_a_person_of_two_units_acts_for_the_one_chosen_last(
    storage: Storage, person: Person, unit: Unit
) -> None:
    second = storage.add_unit("Xã B", "government", "commune", unit.id, person.id, NOW)
    storage.act_for(person.id, unit.id)
    known = storage.person_at("terminal", "an")
    assert known is not None
    assert known.unit_id == unit.id
    assert storage.units_of(person.id) == [unit, second]


def test_nobody_acts_for_a_unit_that_is_not_there(storage: Storage, person: Person) -> None:
    with pytest.raises(StorageError):
        storage.act_for(person.id, 999)


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
    storage: Storage, person: Person, name: str, codes: list[str]
) -> None:
    made = [
        storage.add_unit(name, "government", "province", None, person.id, NOW).code for _ in codes
    ]
    assert made == codes
    found = storage.unit_with_code(codes[-1])
    assert found is not None
    assert found.name == name


def test_a_unit_is_found_by_id_and_code_or_not_at_all(storage: Storage, unit: Unit) -> None:
    assert storage.unit(unit.id) == storage.unit_with_code("SO-A") == unit
    assert storage.unit(999) is None
    assert storage.unit_with_code("SO-Z") is None


def test_a_unit_changes_only_in_the_fields_named(
    storage: Storage, person: Person, unit: Unit
) -> None:
    storage.change_unit(unit.id, {"name": "Sở B", "level": "central"}, person.id, NOW)
    assert storage.unit(unit.id) == Unit(unit.id, "SO-A", "Sở B", "government", "central", None)


def test_a_field_that_no_unit_has_is_refused(storage: Storage, person: Person, unit: Unit) -> None:
    with pytest.raises(ValueError, match="code"):
        storage.change_unit(unit.id, {"name": "Sở B", "code": "X"}, person.id, NOW)
    assert storage.unit(unit.id) == unit


@pytest.mark.parametrize(("bloc", "level"), [("navy", "province"), ("party", "galaxy")])
def test_an_unknown_bloc_or_level_is_refused(
    storage: Storage, person: Person, bloc: str, level: str
) -> None:
    with pytest.raises(StorageError):
        storage.add_unit("Sở A", bloc, level, None, person.id, NOW)
    assert storage.units_of(person.id) == []


def test_a_unit_cannot_stand_under_itself_or_under_its_own_parts(
    storage: Storage, person: Person, unit: Unit
) -> None:
    child = storage.add_unit("Phòng B", "government", "unit", unit.id, person.id, NOW)
    grandchild = storage.add_unit("Tổ C", "government", "unit", child.id, person.id, NOW)
    for below in (unit, child, grandchild):
        with pytest.raises(StorageError, match="storage-unit-circle"):
            storage.change_unit(unit.id, {"parent_id": below.id}, person.id, NOW)
    storage.change_unit(grandchild.id, {"parent_id": unit.id}, person.id, NOW)
    moved = storage.unit(grandchild.id)
    assert moved is not None
    assert moved.parent_id == unit.id


@pytest.mark.parametrize("value", [None, True, 7, "online", [["07:30", "12:00"]], {"a": 1}])
def test_a_setting_is_read_back_as_it_was_chosen(
    storage: Storage, person: Person, unit: Unit, value: object
) -> None:
    storage.choose_setting(unit.id, "choice", Setting(value, "CV 12"), person.id, NOW)
    known = storage.unit(unit.id)
    assert known is not None
    assert known.settings == {"choice": Setting(value, "CV 12")}
    assert known.setting("choice") == value


def test_the_setting_chosen_last_holds_and_others_are_left_alone(
    storage: Storage, person: Person, unit: Unit
) -> None:
    for name, value in (("a", 1), ("b", 2), ("a", 3)):
        storage.choose_setting(unit.id, name, Setting(value), person.id, NOW)
    [known] = storage.units_of(person.id)
    assert {name: setting.value for name, setting in known.settings.items()} == {"a": 3, "b": 2}
