from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.ledger import Address, Participant, Preferences, RsvpAnswer
from storage.model import Meeting, MeetingFacts, MeetingState, Person, Unit
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
HOUR = timedelta(hours=1)


@pytest.fixture
def meeting(storage: Storage, person: Person, unit: Unit, facts: MeetingFacts) -> Meeting:
    return storage.add_meeting(unit.id, person.id, facts, NOW)


@pytest.fixture
def other(storage: Storage) -> Person:
    return storage.meet_person("telegram", "7", "Bình", NOW)


def test_a_participant_is_asked_once_and_answers(
    storage: Storage, meeting: Meeting, other: Person
) -> None:
    assert storage.add_participant(meeting.id, other.id, NOW)
    assert not storage.add_participant(meeting.id, other.id, NOW + HOUR)
    asked = Participant(meeting.id, other.id, "Bình")
    assert storage.participants(meeting.id) == [asked]
    storage.answer_meeting(meeting.id, other.id, RsvpAnswer.absent, "đi công tác", NOW)
    answered = replace(asked, answer=RsvpAnswer.absent, words="đi công tác")
    assert storage.participant(meeting.id, other.id) == answered
    assert storage.participant(meeting.id, other.id + 1) is None


def test_a_new_answer_voids_the_word_on_the_old_one(
    storage: Storage, meeting: Meeting, other: Person
) -> None:
    storage.add_participant(meeting.id, other.id, NOW)
    storage.answer_meeting(meeting.id, other.id, RsvpAnswer.substitute, "Chi", NOW)
    storage.agree(meeting.id, other.id, agreed=True)
    [told] = storage.participants(meeting.id)
    assert told.agreed is True
    storage.answer_meeting(meeting.id, other.id, RsvpAnswer.substitute, "Dũng", NOW)
    [told] = storage.participants(meeting.id)
    assert (told.words, told.agreed) == ("Dũng", None)


def test_a_meeting_is_opened_by_the_digest_of_any_of_its_codes(
    storage: Storage, meeting: Meeting, person: Person
) -> None:
    for digest in ("a" * 64, "b" * 64):
        storage.add_meeting_code(meeting.id, digest, person.id, NOW)
        assert storage.meeting_opened_by(digest) == meeting
    assert storage.meeting_opened_by("c" * 64) is None


def test_the_meetings_ahead_are_those_one_organises_or_was_asked_to(
    storage: Storage, person: Person, unit: Unit, meeting: Meeting, other: Person
) -> None:
    assert storage.meetings_ahead_of(person.id, NOW) == [meeting]
    assert storage.meetings_ahead_of(other.id, NOW) == []
    storage.add_participant(meeting.id, other.id, NOW)
    assert storage.meetings_ahead_of(other.id, NOW) == [meeting]
    assert storage.meetings_ahead_of(other.id, meeting.facts.starts + HOUR) == []
    storage.change_meeting(meeting.id, person.id, NOW, state=MeetingState.cancelled)
    assert storage.meetings_ahead_of(other.id, NOW) == []


def test_wishes_stand_until_others_are_made(storage: Storage, person: Person) -> None:
    assert storage.preferences(person.id) == Preferences()
    for preferences in (
        Preferences((1440, 30), ("22:00", "06:00")),
        Preferences(off=True),
        Preferences(leads=()),
    ):
        storage.wish(person.id, preferences)
        assert storage.preferences(person.id) == preferences


def test_a_person_is_known_by_id(storage: Storage, person: Person) -> None:
    assert storage.person(person.id) == person
    assert storage.person(999) is None


def test_who_turned_the_assistant_away_is_reachable_again_once_they_write(
    storage: Storage, other: Person
) -> None:
    storage.turn_away("telegram", "7", NOW)
    assert storage.addresses(other.id) == [Address("telegram", "7", reachable=False)]
    storage.meet_person("telegram", "7", "Bình", NOW)
    assert storage.addresses(other.id) == [Address("telegram", "7", reachable=True)]
