from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.ledger import DeliveryKey, DeliveryState
from storage.model import Meeting, MeetingFacts, Person, Unit
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def meeting(storage: Storage, person: Person, unit: Unit, facts: MeetingFacts) -> Meeting:
    return storage.add_meeting(unit.id, person.id, facts, NOW)


@pytest.fixture
def key(meeting: Meeting, person: Person) -> DeliveryKey:
    return DeliveryKey("reminder", 60, meeting.id, meeting.facts.starts, person_id=person.id)


def planned(storage: Storage, key: DeliveryKey, due: datetime, channel: str = "telegram") -> int:
    row = storage.plan_delivery(key, channel, due, due + HOUR)
    assert row is not None
    return row.id


def test_a_planned_delivery_is_read_back(storage: Storage, key: DeliveryKey) -> None:
    row = storage.plan_delivery(key, "telegram", NOW, NOW + HOUR)
    assert row is not None
    assert (row.key, row.channel, row.due, row.until) == (key, "telegram", NOW, NOW + HOUR)
    assert (row.wake, row.state, row.attempts) == (NOW, DeliveryState.planned, 0)
    assert storage.delivery(row.id) == row
    assert storage.deliveries_of(key.meeting_id or 0) == [row]


def test_a_key_has_one_row(storage: Storage, key: DeliveryKey) -> None:
    planned(storage, key, NOW)
    assert storage.plan_delivery(key, "telegram", NOW + HOUR, NOW + HOUR) is None
    for other in (
        replace(key, lead=30),
        replace(key, kind="snooze"),
        replace(key, starts=NOW),
    ):
        assert storage.plan_delivery(other, "telegram", NOW, NOW + HOUR) is not None


def test_a_row_needs_a_meeting_or_a_draft_and_somebody_to_tell(
    storage: Storage, key: DeliveryKey
) -> None:
    for nobody in (replace(key, meeting_id=None), replace(key, person_id=None)):
        with pytest.raises(StorageError):
            storage.plan_delivery(nobody, "telegram", NOW, NOW)


def test_what_is_due_is_found_longest_waiting_first(storage: Storage, key: DeliveryKey) -> None:
    late = planned(storage, replace(key, lead=1), NOW)
    later = planned(storage, replace(key, lead=2), NOW + MINUTE)
    planned(storage, replace(key, lead=3), NOW + HOUR)
    planned(storage, replace(key, lead=4), NOW, channel="terminal")
    found = storage.due_deliveries("telegram", NOW + MINUTE, 10)
    assert [row.id for row in found] == [late, later]
    assert [row.id for row in storage.due_deliveries("telegram", NOW + HOUR, 1)] == [late]
    assert storage.next_wake("telegram") == NOW
    assert storage.next_wake("zalo") is None


def test_due_rows_of_one_person(storage: Storage, key: DeliveryKey) -> None:
    other = storage.meet_person("terminal", "binh", "Bình", NOW)
    planned(storage, key, NOW)
    theirs = planned(storage, replace(key, person_id=other.id), NOW)
    assert [r.id for r in storage.due_deliveries("telegram", NOW, 9, other.id)] == [theirs]


def test_what_has_become_pointless_is_found_by_its_end(storage: Storage, key: DeliveryKey) -> None:
    row = planned(storage, key, NOW)
    planned(storage, replace(key, lead=2), NOW + HOUR)
    assert storage.overdue_deliveries("telegram", NOW, 9) == []
    found = storage.overdue_deliveries("telegram", NOW + HOUR, 9)
    assert [each.id for each in found] == [row]
    assert storage.overdue_deliveries("zalo", NOW + HOUR, 9) == []


def test_a_claimed_row_is_hidden_until_its_lease_ends(storage: Storage, key: DeliveryKey) -> None:
    row = planned(storage, key, NOW)
    storage.claim_delivery(row, "worker-1", NOW + 2 * MINUTE)
    assert storage.due_deliveries("telegram", NOW + MINUTE, 10) == []
    [again] = storage.due_deliveries("telegram", NOW + 2 * MINUTE, 10)
    assert (again.id, again.state, again.holder) == (row, DeliveryState.claimed, "worker-1")
    assert again.attempts == 1
    assert again.due == NOW


@pytest.mark.parametrize(
    "state",
    [
        DeliveryState.sent,
        DeliveryState.failed,
        DeliveryState.expired,
        DeliveryState.superseded,
    ],
)
def test_a_settled_row_never_wakes_again(
    storage: Storage, key: DeliveryKey, state: DeliveryState
) -> None:
    row = planned(storage, key, NOW)
    storage.claim_delivery(row, "worker-1", NOW + MINUTE)
    storage.settle_delivery(row, state, NOW + MINUTE, "why")
    settled = storage.delivery(row)
    assert settled is not None
    assert (settled.state, settled.trouble, settled.holder) == (state, "why", "")
    assert settled.sent_at == (NOW + MINUTE if state is DeliveryState.sent else None)
    assert storage.due_deliveries("telegram", NOW + 100 * HOUR, 10) == []
    assert storage.next_wake("telegram") is None


def test_a_postponed_row_is_planned_again_for_later(storage: Storage, key: DeliveryKey) -> None:
    row = planned(storage, key, NOW)
    storage.claim_delivery(row, "worker-1", NOW + MINUTE)
    storage.postpone_delivery(row, NOW + 5 * MINUTE, trouble="network")
    after = storage.delivery(row)
    assert after is not None
    assert (after.state, after.wake, after.due) == (DeliveryState.planned, NOW + 5 * MINUTE, NOW)
    assert (after.trouble, after.attempts, after.channel) == ("network", 1, "telegram")
    storage.postpone_delivery(row, NOW, due=NOW + HOUR, channel="terminal", attempts=0)
    after = storage.delivery(row)
    assert after is not None
    assert (after.due, after.channel, after.attempts) == (NOW + HOUR, "terminal", 0)


def test_a_superseded_row_may_be_planned_anew(storage: Storage, key: DeliveryKey) -> None:
    row = planned(storage, key, NOW)
    storage.settle_delivery(row, DeliveryState.superseded, NOW, "moved")
    storage.revive_delivery(row, NOW + HOUR, NOW + 2 * HOUR)
    after = storage.delivery(row)
    assert after is not None
    assert (after.state, after.due, after.until) == (
        DeliveryState.planned, NOW + HOUR, NOW + 2 * HOUR,
    )  # fmt: skip


def test_the_ledger_is_listed_by_meeting_and_state(
    storage: Storage, key: DeliveryKey, meeting: Meeting
) -> None:
    sent = planned(storage, key, NOW)
    open_row = planned(storage, replace(key, lead=5), NOW)
    storage.settle_delivery(sent, DeliveryState.sent, NOW)
    assert [(row.id, of and of.code) for row, of in storage.ledger()] == [
        (open_row, meeting.code),
        (sent, meeting.code),
    ]
    assert [row.id for row, _ in storage.ledger(state=DeliveryState.sent)] == [sent]
    assert [row.id for row, _ in storage.ledger(meeting_code=meeting.code)] == [open_row, sent]
    assert storage.ledger(meeting_code="HN-2026-999") == []
    assert [row.id for row in storage.last_sent()] == [sent]


def test_a_draft_has_deliveries_that_go_with_it(storage: Storage, person: Person) -> None:
    draft = storage.open_draft(person.id, None, "plan", 1, {}, NOW)
    key = DeliveryKey("unfinished", 0, draft_id=draft.id, person_id=person.id)
    row = planned(storage, key, NOW)
    storage.forget_drafts(NOW + HOUR)
    assert storage.delivery(row) is None


def test_an_open_draft_tells_when_it_was_touched(storage: Storage, person: Person) -> None:
    draft = storage.open_draft(person.id, None, "plan", 1, {}, NOW)
    storage.save_draft(draft, NOW + HOUR)
    assert storage.draft_touched(draft.id) == NOW + HOUR
    storage.close_draft(draft.id, NOW + 2 * HOUR)
    assert storage.draft_touched(draft.id) is None


def test_a_group_chat_is_followed_to_its_new_address(
    storage: Storage, key: DeliveryKey, person: Person
) -> None:
    to_group = replace(key, person_id=None, chat="-100")
    row = planned(storage, to_group, NOW)
    storage.move_address("telegram", "-100", "-200")
    moved = storage.delivery(row)
    assert moved is not None
    assert moved.key.chat == "-200"
