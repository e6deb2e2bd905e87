from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.model import Person
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
REPLIES = [{"says": ["Đã lưu ✅"], "choices": []}]


def test_an_event_is_unknown_until_it_is_remembered(storage: Storage, person: Person) -> None:
    assert storage.replies_to("terminal", "1") is None
    storage.remember_event("terminal", "1", person.id, REPLIES, NOW)
    assert storage.replies_to("terminal", "1") == REPLIES


def test_an_event_without_replies_is_known_too(storage: Storage, person: Person) -> None:
    storage.remember_event("terminal", "1", person.id, [], NOW)
    assert storage.replies_to("terminal", "1") == []


def test_the_same_id_on_another_channel_is_another_event(storage: Storage, person: Person) -> None:
    storage.remember_event("terminal", "1", person.id, REPLIES, NOW)
    assert storage.replies_to("telegram", "1") is None


def test_an_event_cannot_be_remembered_twice(storage: Storage, person: Person) -> None:
    storage.remember_event("terminal", "1", person.id, REPLIES, NOW)
    with pytest.raises(StorageError):
        storage.remember_event("terminal", "1", person.id, [], NOW)
    assert storage.replies_to("terminal", "1") == REPLIES


def test_the_last_replies_are_those_to_the_latest_event_of_the_person_on_the_channel(
    storage: Storage, person: Person
) -> None:
    other = storage.meet_person("terminal", "binh", "Bình", NOW)
    assert storage.last_replies("terminal", person.id) == []
    for event_id, who, replies in (
        ("9", person, ["first"]),
        ("10", person, ["second"]),
        ("11", other, ["of another"]),
    ):
        storage.remember_event("terminal", event_id, who.id, replies, NOW)
    storage.remember_event("telegram", "1", person.id, ["elsewhere"], NOW)
    assert storage.last_replies("terminal", person.id) == ["second"]


def test_old_events_are_forgotten_and_later_ones_kept(storage: Storage, person: Person) -> None:
    week_ago = NOW - timedelta(days=7)
    storage.remember_event("terminal", "old", person.id, REPLIES, week_ago)
    storage.remember_event("terminal", "edge", person.id, REPLIES, NOW)
    assert storage.forget_events(NOW) == 1
    assert storage.replies_to("terminal", "old") is None
    assert storage.replies_to("terminal", "edge") == REPLIES


def test_erased_replies_are_empty_and_the_event_is_still_known(
    storage: Storage, person: Person
) -> None:
    storage.remember_event("terminal", "1", person.id, REPLIES, NOW)
    storage.erase_traces(person.id, None)
    assert storage.replies_to("terminal", "1") == []


def test_erasing_touches_nobody_else_and_nothing_older_than_a_day(
    storage: Storage, person: Person
) -> None:
    other = storage.meet_person("terminal", "binh", "Bình", NOW)
    storage.remember_event("terminal", "old", person.id, REPLIES, NOW - timedelta(hours=25))
    storage.remember_event("terminal", "other", other.id, REPLIES, NOW)
    mine = storage.open_draft(person.id, None, "plan", 1, {"title": "một"}, NOW)
    theirs = storage.open_draft(other.id, None, "plan", 1, {"title": "hai"}, NOW)
    storage.erase_traces(person.id, theirs.id)
    assert storage.replies_to("terminal", "old") == REPLIES
    assert storage.replies_to("terminal", "other") == REPLIES
    assert storage.draft(mine.id) == mine
    assert storage.draft(theirs.id) == theirs


def test_an_erased_draft_is_empty(storage: Storage, person: Person) -> None:
    draft = storage.open_draft(person.id, None, "plan", 1, {"title": "một"}, NOW)
    storage.save_draft(draft.step(seen={"KL226-M13": "breach"}, focus="title"), NOW)
    storage.erase_traces(person.id, draft.id)
    erased = storage.draft(draft.id)
    assert erased is not None
    assert (erased.answers, erased.seen, erased.focus) == ({}, {}, None)


def test_an_event_its_replies_and_its_effects_are_kept_or_undone_together(
    store: Store, storage: Storage, person: Person
) -> None:
    draft = storage.open_draft(person.id, None, "plan", 1, {}, NOW)

    def work(inside: Storage) -> None:
        inside.save_draft(draft.step(answers={"title": "một"}), NOW)
        inside.remember_event("terminal", "1", person.id, REPLIES, NOW)
        raise RuntimeError("the power is gone")

    with pytest.raises(RuntimeError, match="the power is gone"):
        store.run_now(work)
    assert storage.replies_to("terminal", "1") is None
    assert storage.draft(draft.id) == draft
