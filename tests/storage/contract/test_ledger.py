from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.errors import StorageError
from storage.ledger import DeliveryKind, DeliveryState, Slip
from storage.records import Meeting, MeetingFacts, Person, Unit
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def meeting(records: Records, person: Person, unit: Unit, facts: MeetingFacts) -> Meeting:
    return records.add_meeting(unit.id, person.id, facts, NOW)


@pytest.fixture
def slip(meeting: Meeting, person: Person) -> Slip:
    return Slip(DeliveryKind.reminder, 60, meeting.id, meeting.facts.starts, person_id=person.id)


def planned(records: Records, slip: Slip, due: datetime, channel: str = "telegram") -> int:
    row = records.plan_delivery(slip, channel, due, due + HOUR)
    assert row is not None
    return row.id


def test_a_planned_delivery_is_read_back(records: Records, slip: Slip) -> None:
    row = records.plan_delivery(slip, "telegram", NOW, NOW + HOUR)
    assert row is not None
    assert (row.slip, row.channel, row.due, row.until) == (slip, "telegram", NOW, NOW + HOUR)
    assert (row.wake, row.state, row.attempts) == (NOW, DeliveryState.planned, 0)
    assert records.delivery(row.id) == row
    assert records.deliveries_of(slip.meeting_id or 0) == [row]


def test_a_slip_has_one_row(records: Records, slip: Slip) -> None:
    planned(records, slip, NOW)
    assert records.plan_delivery(slip, "telegram", NOW + HOUR, NOW + HOUR) is None
    for other in (
        replace(slip, lead=30),
        replace(slip, kind=DeliveryKind.snooze),
        replace(slip, starts=NOW),
    ):
        assert records.plan_delivery(other, "telegram", NOW, NOW + HOUR) is not None


def test_a_row_needs_a_meeting_or_a_draft_and_somebody_to_tell(
    records: Records, slip: Slip
) -> None:
    for nobody in (replace(slip, meeting_id=None), replace(slip, person_id=None)):
        with pytest.raises(StorageError):
            records.plan_delivery(nobody, "telegram", NOW, NOW)


def test_what_is_due_is_found_longest_waiting_first(records: Records, slip: Slip) -> None:
    late = planned(records, replace(slip, lead=1), NOW)
    later = planned(records, replace(slip, lead=2), NOW + MINUTE)
    planned(records, replace(slip, lead=3), NOW + HOUR)
    planned(records, replace(slip, lead=4), NOW, channel="terminal")
    found = records.due_deliveries("telegram", NOW + MINUTE, 10)
    assert [row.id for row in found] == [late, later]
    assert [row.id for row in records.due_deliveries("telegram", NOW + HOUR, 1)] == [late]
    assert records.next_wake("telegram") == NOW
    assert records.next_wake("zalo") is None


def test_due_rows_of_one_person(records: Records, slip: Slip) -> None:
    other = records.meet_person("terminal", "binh", "Bình", NOW)
    planned(records, slip, NOW)
    theirs = planned(records, replace(slip, person_id=other.id), NOW)
    assert [r.id for r in records.due_deliveries("telegram", NOW, 9, other.id)] == [theirs]


def test_what_has_become_pointless_is_found_by_its_end(records: Records, slip: Slip) -> None:
    row = planned(records, slip, NOW)
    planned(records, replace(slip, lead=2), NOW + HOUR)
    assert records.overdue_deliveries("telegram", NOW, 9) == []
    found = records.overdue_deliveries("telegram", NOW + HOUR, 9)
    assert [each.id for each in found] == [row]
    assert records.overdue_deliveries("zalo", NOW + HOUR, 9) == []


def test_a_claimed_row_is_hidden_until_its_lease_ends(records: Records, slip: Slip) -> None:
    row = planned(records, slip, NOW)
    records.claim_delivery(row, "worker-1", NOW + 2 * MINUTE)
    assert records.due_deliveries("telegram", NOW + MINUTE, 10) == []
    [again] = records.due_deliveries("telegram", NOW + 2 * MINUTE, 10)
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
    records: Records, slip: Slip, state: DeliveryState
) -> None:
    row = planned(records, slip, NOW)
    records.claim_delivery(row, "worker-1", NOW + MINUTE)
    records.settle_delivery(row, state, NOW + MINUTE, "why")
    settled = records.delivery(row)
    assert settled is not None
    assert (settled.state, settled.trouble, settled.holder) == (state, "why", "")
    assert settled.sent_at == (NOW + MINUTE if state is DeliveryState.sent else None)
    assert records.due_deliveries("telegram", NOW + 100 * HOUR, 10) == []
    assert records.next_wake("telegram") is None


def test_a_postponed_row_is_planned_again_for_later(records: Records, slip: Slip) -> None:
    row = planned(records, slip, NOW)
    records.claim_delivery(row, "worker-1", NOW + MINUTE)
    records.postpone_delivery(row, NOW + 5 * MINUTE, trouble="network")
    after = records.delivery(row)
    assert after is not None
    assert (after.state, after.wake, after.due) == (DeliveryState.planned, NOW + 5 * MINUTE, NOW)
    assert (after.trouble, after.attempts, after.channel) == ("network", 1, "telegram")
    records.postpone_delivery(row, NOW, due=NOW + HOUR, channel="terminal", attempts=0)
    after = records.delivery(row)
    assert after is not None
    assert (after.due, after.channel, after.attempts) == (NOW + HOUR, "terminal", 0)


def test_a_superseded_row_may_be_planned_anew(records: Records, slip: Slip) -> None:
    row = planned(records, slip, NOW)
    records.settle_delivery(row, DeliveryState.superseded, NOW, "moved")
    records.revive_delivery(row, NOW + HOUR, NOW + 2 * HOUR)
    after = records.delivery(row)
    assert after is not None
    assert (after.state, after.due, after.until) == (
        DeliveryState.planned, NOW + HOUR, NOW + 2 * HOUR,
    )  # fmt: skip


def test_the_ledger_is_listed_by_meeting_and_state(
    records: Records, slip: Slip, meeting: Meeting
) -> None:
    sent = planned(records, slip, NOW)
    open_row = planned(records, replace(slip, lead=5), NOW)
    records.settle_delivery(sent, DeliveryState.sent, NOW)
    assert [(row.id, of and of.code) for row, of in records.ledger()] == [
        (open_row, meeting.code),
        (sent, meeting.code),
    ]
    assert [row.id for row, _ in records.ledger(state=DeliveryState.sent)] == [sent]
    assert [row.id for row, _ in records.ledger(meeting_code=meeting.code)] == [open_row, sent]
    assert records.ledger(meeting_code="HN-2026-999") == []
    assert [row.id for row in records.last_sent()] == [sent]


def test_a_draft_has_deliveries_that_go_with_it(records: Records, person: Person) -> None:
    draft = records.open_draft(person.id, None, "plan", 1, {}, NOW)
    slip = Slip(DeliveryKind.unfinished, 0, draft_id=draft.id, person_id=person.id)
    row = planned(records, slip, NOW)
    assert [each.id for each in records.deliveries_of_draft(draft.id)] == [row]
    records.forget_drafts(NOW + HOUR)
    assert records.delivery(row) is None


def test_an_open_draft_tells_when_it_was_touched(records: Records, person: Person) -> None:
    draft = records.open_draft(person.id, None, "plan", 1, {}, NOW)
    records.save_draft(draft, NOW + HOUR)
    assert records.draft_touched(draft.id) == NOW + HOUR
    records.close_draft(draft.id, NOW + 2 * HOUR)
    assert records.draft_touched(draft.id) is None


def test_a_group_chat_is_followed_to_its_new_address(
    records: Records, slip: Slip, person: Person
) -> None:
    to_group = replace(slip, person_id=None, chat="-100")
    row = planned(records, to_group, NOW)
    records.move_address("telegram", "-100", "-200")
    moved = records.delivery(row)
    assert moved is not None
    assert moved.slip.chat == "-200"
