from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.records import Draft, MeetingFacts, Person, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def opened(records: Records, person: Person, title: str, at: datetime = NOW) -> Draft:
    return records.open_draft(person.id, None, "plan", 1, {"title": title}, at)


def test_a_new_draft_holds_its_answers_and_no_revision(
    records: Records, person: Person, unit: Unit, facts: MeetingFacts
) -> None:
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    draft = records.open_draft(person.id, unit.id, "edit", 3, {"title": "một"}, NOW, meeting.id)
    assert draft == Draft(
        draft.id, person.id, unit.id, "edit", 3, 0, {"title": "một"}, meeting_id=meeting.id
    )
    assert records.draft(draft.id) == draft


def test_a_draft_is_read_back_as_it_was_saved(records: Records, person: Person, unit: Unit) -> None:
    draft = opened(records, person, "một").step(
        answers={"title": "hai", "speeches": [], "count": 0, "cost": None},
        unit_id=unit.id,
        version=2,
        focus="count",
        seen={"KL226-M13": "breach"},
    )
    records.save_draft(draft, NOW)
    assert records.draft(draft.id) == draft
    assert draft.revision == 1


def test_saving_a_draft_that_is_not_there_is_an_error(records: Records, person: Person) -> None:
    draft = opened(records, person, "một")
    records.forget_drafts(NOW + timedelta(seconds=1))
    assert records.draft(draft.id) is None
    with pytest.raises(LookupError, match=str(draft.id)):
        records.save_draft(draft, NOW)
    with pytest.raises(LookupError, match=str(draft.id)):
        records.reopen_draft(draft.id, NOW)


def test_the_draft_opened_or_reopened_last_is_first_even_at_the_same_moment(
    records: Records, person: Person
) -> None:
    one, two, three = (opened(records, person, title) for title in ("một", "hai", "ba"))
    opened(records, records.meet_person("terminal", "binh", "Bình", NOW), "bốn")
    assert records.open_drafts(person.id) == [three, two, one]
    records.close_draft(one.id, NOW)
    assert records.open_drafts(person.id) == [three, two]
    assert records.draft(one.id) == one
    records.reopen_draft(one.id, NOW)
    assert records.open_drafts(person.id) == [one, three, two]


def test_drafts_untouched_for_long_are_forgotten_open_or_closed(
    records: Records, person: Person
) -> None:
    month_ago = NOW - timedelta(days=30)
    old = opened(records, person, "một", month_ago)
    closed = opened(records, person, "hai", month_ago)
    records.close_draft(closed.id, month_ago)
    touched = opened(records, person, "ba", month_ago)
    records.save_draft(touched.step(), NOW)
    assert records.forget_drafts(NOW) == 2
    assert records.open_drafts(person.id) == [touched.step()]
    assert records.draft(old.id) is None


def test_the_id_of_a_forgotten_draft_is_never_given_again(records: Records, person: Person) -> None:
    forgotten = opened(records, person, "một")
    records.forget_drafts(NOW + timedelta(seconds=1))
    assert opened(records, person, "hai").id > forgotten.id


def test_a_draft_of_nobody_is_refused(records: Records) -> None:
    with pytest.raises(StorageError):
        records.open_draft(999, None, "plan", 1, {}, NOW)
