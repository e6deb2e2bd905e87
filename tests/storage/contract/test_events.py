from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.records import Person
from storage.store import Store
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
REPLIES = [{"says": ["Đã lưu ✅"], "choices": []}]


def test_an_event_is_unknown_until_it_is_remembered(records: Records, person: Person) -> None:
    assert records.replies_to("terminal", "1") is None
    records.remember_event("terminal", "1", person.id, REPLIES, NOW)
    assert records.replies_to("terminal", "1") == REPLIES


def test_an_event_without_replies_is_known_too(records: Records, person: Person) -> None:
    records.remember_event("terminal", "1", person.id, [], NOW)
    assert records.replies_to("terminal", "1") == []


def test_the_same_id_on_another_channel_is_another_event(records: Records, person: Person) -> None:
    records.remember_event("terminal", "1", person.id, REPLIES, NOW)
    assert records.replies_to("telegram", "1") is None


def test_an_event_cannot_be_remembered_twice(records: Records, person: Person) -> None:
    records.remember_event("terminal", "1", person.id, REPLIES, NOW)
    with pytest.raises(StorageError):
        records.remember_event("terminal", "1", person.id, [], NOW)
    assert records.replies_to("terminal", "1") == REPLIES


def test_the_last_replies_are_those_to_the_latest_event_of_the_person_on_the_channel(
    records: Records, person: Person
) -> None:
    other = records.meet_person("terminal", "binh", "Bình", NOW)
    assert records.last_replies("terminal", person.id) == []
    for event_id, who, replies in (
        ("9", person, ["first"]),
        ("10", person, ["second"]),
        ("11", other, ["of another"]),
    ):
        records.remember_event("terminal", event_id, who.id, replies, NOW)
    records.remember_event("telegram", "1", person.id, ["elsewhere"], NOW)
    assert records.last_replies("terminal", person.id) == ["second"]


def test_old_events_are_forgotten_and_later_ones_kept(records: Records, person: Person) -> None:
    week_ago = NOW - timedelta(days=7)
    records.remember_event("terminal", "old", person.id, REPLIES, week_ago)
    records.remember_event("terminal", "edge", person.id, REPLIES, NOW)
    assert records.forget_events(NOW) == 1
    assert records.replies_to("terminal", "old") is None
    assert records.replies_to("terminal", "edge") == REPLIES


def test_erased_replies_are_empty_and_the_event_is_still_known(
    records: Records, person: Person
) -> None:
    records.remember_event("terminal", "1", person.id, REPLIES, NOW)
    records.erase_traces(person.id, None)
    assert records.replies_to("terminal", "1") == []


def test_erasing_touches_nobody_else_and_nothing_older_than_a_day(
    records: Records, person: Person
) -> None:
    other = records.meet_person("terminal", "binh", "Bình", NOW)
    records.remember_event("terminal", "old", person.id, REPLIES, NOW - timedelta(hours=25))
    records.remember_event("terminal", "other", other.id, REPLIES, NOW)
    mine = records.open_draft(person.id, None, "plan", 1, {"title": "một"}, NOW)
    theirs = records.open_draft(other.id, None, "plan", 1, {"title": "hai"}, NOW)
    records.erase_traces(person.id, theirs.id)
    assert records.replies_to("terminal", "old") == REPLIES
    assert records.replies_to("terminal", "other") == REPLIES
    assert records.draft(mine.id) == mine
    assert records.draft(theirs.id) == theirs


def test_an_erased_draft_is_empty(records: Records, person: Person) -> None:
    draft = records.open_draft(person.id, None, "plan", 1, {"title": "một"}, NOW)
    records.save_draft(draft.step(seen={"KL226-M13": "breach"}, focus="title"), NOW)
    records.erase_traces(person.id, draft.id)
    erased = records.draft(draft.id)
    assert erased is not None
    assert (erased.answers, erased.seen, erased.focus) == ({}, {}, None)


def test_an_event_its_replies_and_its_effects_are_kept_or_undone_together(
    store: Store, records: Records, person: Person
) -> None:
    draft = records.open_draft(person.id, None, "plan", 1, {}, NOW)

    def work(inside: Records) -> None:
        inside.save_draft(draft.step(answers={"title": "một"}), NOW)
        inside.remember_event("terminal", "1", person.id, REPLIES, NOW)
        raise RuntimeError("the power is gone")

    with pytest.raises(RuntimeError, match="the power is gone"):
        store.run_now(work)
    assert records.replies_to("terminal", "1") is None
    assert records.draft(draft.id) == draft
