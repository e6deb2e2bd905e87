from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.model import Draft, MeetingFacts, Person, Unit
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def opened(storage: Storage, person: Person, title: str, at: datetime = NOW) -> Draft:
    return storage.open_draft(person.id, None, "plan", 1, {"title": title}, at)


def test_a_new_draft_holds_its_answers_and_no_revision(
    storage: Storage, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = storage.add_meeting(unit.id, person.id, facts, NOW)
    draft = storage.open_draft(person.id, unit.id, "edit", 3, {"title": "một"}, NOW, meeting.id)
    assert draft == Draft(
        draft.id, person.id, unit.id, "edit", 3, 0, {"title": "một"}, meeting_id=meeting.id
    )
    assert storage.draft(draft.id) == draft


def test_a_draft_is_read_back_as_it_was_saved(storage: Storage, person: Person, unit: Unit) -> None:
    draft = opened(storage, person, "một").step(
        answers={"title": "hai", "speeches": [], "count": 0, "cost": None},
        unit_id=unit.id,
        version=2,
        focus="count",
        seen={"KL226-M13": "breach"},
    )
    storage.save_draft(draft, NOW)
    assert storage.draft(draft.id) == draft
    assert draft.revision == 1


def test_saving_a_draft_that_is_not_there_is_an_error(storage: Storage, person: Person) -> None:
    draft = opened(storage, person, "một")
    storage.forget_drafts(NOW + timedelta(seconds=1))
    assert storage.draft(draft.id) is None
    with pytest.raises(LookupError, match=str(draft.id)):
        storage.save_draft(draft, NOW)
    with pytest.raises(LookupError, match=str(draft.id)):
        storage.reopen_draft(draft.id, NOW)


def test_the_draft_opened_or_reopened_last_is_first_even_at_the_same_moment(
    storage: Storage, person: Person
) -> None:
    one, two, three = (opened(storage, person, title) for title in ("một", "hai", "ba"))
    opened(storage, storage.meet_person("terminal", "binh", "Bình", NOW), "bốn")
    assert storage.open_drafts(person.id) == [three, two, one]
    storage.close_draft(one.id, NOW)
    assert storage.open_drafts(person.id) == [three, two]
    assert storage.draft(one.id) == one
    storage.reopen_draft(one.id, NOW)
    assert storage.open_drafts(person.id) == [one, three, two]


def test_drafts_untouched_for_long_are_forgotten_open_or_closed(
    storage: Storage, person: Person
) -> None:
    month_ago = NOW - timedelta(days=30)
    old = opened(storage, person, "một", month_ago)
    closed = opened(storage, person, "hai", month_ago)
    storage.close_draft(closed.id, month_ago)
    touched = opened(storage, person, "ba", month_ago)
    storage.save_draft(touched.step(), NOW)
    assert storage.forget_drafts(NOW) == 2
    assert storage.open_drafts(person.id) == [touched.step()]
    assert storage.draft(old.id) is None


def test_the_id_of_a_forgotten_draft_is_never_given_again(storage: Storage, person: Person) -> None:
    forgotten = opened(storage, person, "một")
    storage.forget_drafts(NOW + timedelta(seconds=1))
    assert opened(storage, person, "hai").id > forgotten.id


def test_a_draft_of_nobody_is_refused(storage: Storage) -> None:
    with pytest.raises(StorageError):
        storage.open_draft(999, None, "plan", 1, {}, NOW)
