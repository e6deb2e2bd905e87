"""The engines that are held to the contract, and the world that its tests begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from storage.model import MeetingFacts, Person, Unit
from storage.storage import Storage
from storage.store import Store
from tests.storage.releases.restored import restored_empty

ENGINES: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: Store.open(folder / "office.sqlite"),
    "sqlite of 0.1.0": lambda folder: Store.open(restored_empty("0.1.0", folder / "office.sqlite")),
}

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


class EachInItsOwnTransaction:
    """Storage whose every verb is a transaction, so that what is read has been committed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, verb: str) -> Callable[..., Any]:
        return partial(self._run, verb)

    def _run(self, verb: str, *values: Any, **named: Any) -> Any:
        return self._store.run_now(lambda storage: getattr(storage, verb)(*values, **named))


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    store = ENGINES[request.param](tmp_path)
    yield store
    store.close()


@pytest.fixture
def storage(store: Store) -> Storage:
    return cast("Storage", EachInItsOwnTransaction(store))


@pytest.fixture
def person(storage: Storage) -> Person:
    return storage.meet_person("terminal", "an", "An", NOW)


@pytest.fixture
def unit(storage: Storage, person: Person) -> Unit:
    return storage.add_unit("Sở A", "government", "province", None, person.id, NOW)


@pytest.fixture
def facts() -> MeetingFacts:
    return MeetingFacts(
        title="Hội nghị triển khai nhiệm vụ",
        kind="professional",
        scope="unit",
        format="online",
        starts=datetime.fromisoformat("2026-12-01T08:00:00+07:00"),
        ends=datetime.fromisoformat("2026-12-01T11:30:00+07:00"),
        minutes=210,
        attendee_count=60,
        chair="Giám đốc",
        place="Phòng 1",
        answers={"title": "Hội nghị triển khai nhiệm vụ", "groups": [{"label": "Xã B"}]},
        verdicts=[{"rule": "KL226-M14", "outcome": "ok"}],
        reasons={},
    )
