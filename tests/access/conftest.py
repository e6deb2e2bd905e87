"""Two units on one database, each with someone in every role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers.dialog.access import Role
from handlers.dialog.text import Secret
from storage.model import Meeting, Unit
from storage.storage import Storage
from tests.conversation.driver import Talk
from tests.conversation.scenes import office, plan

ROLES = tuple(role for role in Role if role is not Role.nobody)


@dataclass
class House:
    """A unit with its people by role, and one saved meeting."""

    people: dict[str, Talk]
    unit: Unit
    meeting: Meeting

    def __getitem__(self, role: str) -> Talk:
        return self.people[role]


def secret_in(talk: Talk) -> str:
    """The code that the last answer shows once."""
    args = [value for reply in talk.replies for say in reply.texts for value in say.args.values()]
    [secret] = [value for value in args if isinstance(value, Secret)]
    return secret.text


def invited(admin: Talk, role: str) -> str:
    """A code for one person in a role."""
    admin.press(f"0:0:invite-role.{role}.1")
    return secret_in(admin)


def house(first: Talk, name: str, mark: str) -> House:
    """A unit founded by `first`; `mark` tells its people and its meeting from another's."""
    people: dict[str, Talk] = {"admin": first}
    for role in ROLES[1:]:
        people[role] = first.another(f"{mark}-{role}", f"{mark.title()} {role}")

    def settled() -> None:
        office(first, name)
        for role in ROLES[1:]:
            people[role].say(f"/start {invited(first, role)}").sees("Đã vào")
        first.say("/trogiup")  # who joined has been told
        plan(people["planner"], title=f"Hội nghị {mark}").tap("Lưu").sees("Đã lưu")

    first.office.play(("house", first.side, name, mark), settled)
    unit, meeting = first.office.look(lambda storage: _kept(storage, first))
    return House(people, unit, meeting)


def _kept(storage: Storage, founder: Talk) -> tuple[Unit, Meeting]:
    person = storage.person_at("test", founder.person)
    assert person is not None
    assert person.unit_id is not None
    unit = storage.unit(person.unit_id)
    assert unit is not None
    return unit, storage.meetings(unit.id, founder.office.now)[0]


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    with Talk(tmp_path / "office.sqlite", person="an", name="An") as talk:
        yield talk


@pytest.fixture
def ours(talk: Talk) -> House:
    return house(talk, "Sở Alpha", "alpha")


@pytest.fixture
def theirs(talk: Talk, ours: House) -> House:
    return house(talk.another("binh", "Bình"), "Xã Omega", "omega")


def words(talk: Talk) -> str:
    """What was answered, without numbers that count up."""
    return re.sub(r"\d+", "#", talk.screen)
