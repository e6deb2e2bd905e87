from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.ledger import Address, Participant, RsvpAnswer, Wishes
from storage.records import Meeting, MeetingFacts, MeetingState, Person, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
HOUR = timedelta(hours=1)


@pytest.fixture
def meeting(records: Records, person: Person, unit: Unit, facts: MeetingFacts) -> Meeting:
    return records.add_meeting(unit.id, person.id, facts, NOW)


@pytest.fixture
def other(records: Records) -> Person:
    return records.meet_person("telegram", "7", "Bình", NOW)


def test_a_participant_is_asked_once_and_answers(
    records: Records, meeting: Meeting, other: Person
) -> None:
    assert records.add_participant(meeting.id, other.id, NOW)
    assert not records.add_participant(meeting.id, other.id, NOW + HOUR)
    asked = Participant(meeting.id, other.id, "Bình")
    assert records.participants(meeting.id) == [asked]
    records.answer_meeting(meeting.id, other.id, RsvpAnswer.absent, "đi công tác", NOW)
    answered = replace(asked, answer=RsvpAnswer.absent, words="đi công tác")
    assert records.participant(meeting.id, other.id) == answered
    assert records.participant(meeting.id, other.id + 1) is None


def test_a_new_answer_voids_the_word_on_the_old_one(
    records: Records, meeting: Meeting, other: Person
) -> None:
    records.add_participant(meeting.id, other.id, NOW)
    records.answer_meeting(meeting.id, other.id, RsvpAnswer.substitute, "Chi", NOW)
    records.agree(meeting.id, other.id, agreed=True)
    [told] = records.participants(meeting.id)
    assert told.agreed is True
    records.answer_meeting(meeting.id, other.id, RsvpAnswer.substitute, "Dũng", NOW)
    [told] = records.participants(meeting.id)
    assert (told.words, told.agreed) == ("Dũng", None)


def test_a_meeting_is_opened_by_the_digest_of_any_of_its_codes(
    records: Records, meeting: Meeting, person: Person
) -> None:
    for digest in ("a" * 64, "b" * 64):
        records.add_meeting_code(meeting.id, digest, person.id, NOW)
        assert records.meeting_opened_by(digest) == meeting
    assert records.meeting_opened_by("c" * 64) is None


def test_the_meetings_ahead_are_those_one_organises_or_was_asked_to(
    records: Records, person: Person, unit: Unit, meeting: Meeting, other: Person
) -> None:
    assert records.meetings_ahead_of(person.id, NOW) == [meeting]
    assert records.meetings_ahead_of(other.id, NOW) == []
    records.add_participant(meeting.id, other.id, NOW)
    assert records.meetings_ahead_of(other.id, NOW) == [meeting]
    assert records.meetings_ahead_of(other.id, meeting.facts.starts + HOUR) == []
    records.change_meeting(meeting.id, person.id, NOW, state=MeetingState.cancelled)
    assert records.meetings_ahead_of(other.id, NOW) == []


def test_wishes_stand_until_others_are_made(records: Records, person: Person) -> None:
    assert records.wishes(person.id) == Wishes()
    for wishes in (Wishes((1440, 30), ("22:00", "06:00")), Wishes(off=True), Wishes(leads=())):
        records.wish(person.id, wishes)
        assert records.wishes(person.id) == wishes


def test_a_person_is_known_by_id(records: Records, person: Person) -> None:
    assert records.person(person.id) == person
    assert records.person(999) is None


def test_who_turned_the_assistant_away_is_reachable_again_once_they_write(
    records: Records, other: Person
) -> None:
    records.turn_away("telegram", "7", NOW)
    assert records.addresses(other.id) == [Address("telegram", "7", reachable=False)]
    records.meet_person("telegram", "7", "Bình", NOW)
    assert records.addresses(other.id) == [Address("telegram", "7", reachable=True)]
