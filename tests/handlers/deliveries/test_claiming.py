"""Late, put off, merged, retried, given up: what a row comes to when its moment is there."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from handlers.deliveries import claiming, results
from handlers.deliveries.claiming import Deliver, Settle, Wait, compose, next_step
from handlers.deliveries.kind import Occasion
from handlers.deliveries.kinds import KINDS
from storage.ledger import OPEN, Delivery, DeliveryKey, DeliveryState, Preferences
from tests.handlers.deliveries.post import CHANNEL, Post, at

MINUTE = timedelta(minutes=1)


def test_late_but_before_the_start_it_goes_out_with_the_true_time_left(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.now = at("27 07:25")
    [told] = post.carry()
    assert "(còn 35 phút)" in told.text
    assert meeting.code in told.text
    assert post.states(meeting)["reminder", 60] is DeliveryState.sent
    assert post.states(meeting)["reminder", 1440] is DeliveryState.superseded


def test_after_the_start_it_expires_and_the_organiser_is_told_once(post: Post) -> None:
    meeting = post.saved("27 08:00")
    for name in ("binh", "chi"):
        post.joins(meeting, post.person(name))
    post.now = at("27 08:30")
    told = post.carry() + post.until("27 10:00")
    assert [(each.address, each.row.key.kind) for each in told] == [("an", "unreached")]
    assert "còn" not in told[0].text
    assert "An" in told[0].text
    assert "Binh" in told[0].text
    assert "Chi" in told[0].text


def test_who_blocked_the_assistant_is_given_up_and_the_organiser_told(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    told = post.until("26 08:02", refuse=lambda who: "blocked" if who == "binh" else None)
    kinds = [(each.address, each.row.key.kind) for each in told]
    assert kinds == [("an", "reminder"), ("an", "unreached")]
    [failed] = post.storage.deliveries_of(meeting.id, (DeliveryState.failed,))
    assert failed.trouble == results.TURNED_AWAY


def test_who_writes_again_is_reminded_again(post: Post) -> None:
    meeting = post.saved("27 08:00")
    binh = post.person("binh")
    post.joins(meeting, binh)
    post.until("26 08:02", refuse=lambda who: "blocked" if who == "binh" else None)
    post.person("binh")
    assert "binh" in {each.address for each in post.until("27 07:00")}


def test_network_trouble_is_tried_again_with_growing_pauses_until_the_start(post: Post) -> None:
    meeting = post.saved("23 10:30")
    tried = []

    def offline(who: str) -> str:
        tried.append(post.now)
        return "no route"

    post.until("23 10:29", refuse=offline)
    pauses = [(two - one).total_seconds() for one, two in pairwise(tried)]
    assert pauses[:6] == [5, 15, 45, 135, 405, 600]
    post.until("23 10:40", refuse=lambda who: None)
    assert post.states(meeting)["reminder", 60] is DeliveryState.expired


def test_a_pause_that_the_platform_asks_for_is_kept(post: Post) -> None:
    post.saved("23 10:30")
    post.now = at("23 09:30")
    [task] = claiming.claim(post.storage, CHANNEL, post.now, "worker", 10)
    results.retry(post.storage, task, post.now, "429", 7 * MINUTE)
    assert [each.at for each in post.until("23 10:29")] == [at("23 09:37")]


def test_a_lease_that_ended_lets_another_worker_in_and_the_first_one_out(post: Post) -> None:
    post.saved("23 10:30")
    post.now = at("23 09:30")
    [task] = claiming.claim(post.storage, CHANNEL, post.now, "first", 10)
    assert claiming.claim(post.storage, CHANNEL, post.now + MINUTE, "second", 10) == []
    later = post.now + claiming.LEASE
    [again] = claiming.claim(post.storage, CHANNEL, later, "second", 10)
    assert again.delivery_id == task.delivery_id
    results.retry(post.storage, task, later, "too late to say")
    row = post.storage.delivery(task.delivery_id)
    assert row is not None
    assert (row.state, row.holder) == (DeliveryState.claimed, "second")


def test_a_reminder_ready_in_the_night_waits_for_the_morning(post: Post) -> None:
    post.saved("27 12:00")
    post.now = at("26 23:00")
    assert post.carry() == []
    assert [each.at for each in post.until("27 10:59")] == [at("27 06:30")]


def test_nobody_is_left_without_a_reminder_of_an_early_meeting(post: Post) -> None:
    post.saved("27 06:00")
    post.now = at("27 04:00")
    assert "(còn 2 giờ)" in post.carry()[0].text


def test_preferences_are_read_when_the_moment_comes(post: Post) -> None:
    post.saved("27 08:00")
    post.storage.wish(post.an.id, Preferences(off=True))
    assert [e for e in post.until("27 08:00") if e.row.key.kind == "reminder"] == []


def test_a_person_is_reached_where_they_wrote_last(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.db.execute(
        "INSERT INTO addresses (channel, address, person_id) VALUES ('zalo', 'z', ?)", (post.an.id,)
    )
    post.storage.remember_event("zalo", "1", post.an.id, [], post.now)
    assert [e for e in post.until("26 09:00") if e.row.key.kind == "reminder"] == []
    rows = post.storage.due_deliveries("zalo", at("26 09:00"), 10)
    assert [row.key.meeting_id for row in rows] == [meeting.id]


@pytest.mark.parametrize("limit", [1, 100])
def test_overdue_leads_are_one_message_however_small_the_batch(post: Post, limit: int) -> None:
    post.saved("27 08:00")
    now = at("27 07:25")
    tasks = []
    for _ in range(3):
        tasks += claiming.claim(post.storage, CHANNEL, now, "worker", limit)
    assert len(tasks) == 1


def decided(post: Post, row: Delivery) -> claiming.NextStep:
    """What would become of a row now; deciding it writes nothing."""
    before = post.db.conn.total_changes
    step = claiming.next_step(Occasion(post.storage, row, post.now, KINDS), CHANNEL)
    assert post.db.conn.total_changes == before
    return step


def test_what_becomes_of_a_row_is_a_value(post: Post) -> None:
    meeting = post.saved("27 08:00")
    day, hour, *_ = post.storage.deliveries_of(meeting.id)
    post.now = at("27 07:10")
    assert decided(post, hour) == Deliver("an", [day])
    assert decided(post, day) == Settle(DeliveryState.superseded, results.MERGED, [day])
    post.now = at("26 23:00")
    assert decided(post, hour) == Wait(at("27 06:30"))
    post.now = meeting.facts.starts
    assert decided(post, hour) == Settle(DeliveryState.expired, results.TOO_LATE)
    post.storage.turn_away(CHANNEL, "an", post.now)
    post.now = at("27 07:10")
    assert decided(post, hour) == Settle(DeliveryState.failed, results.TURNED_AWAY)
    post.storage.wish(post.an.id, Preferences(off=True))
    assert decided(post, hour) == Settle(DeliveryState.superseded)


def test_a_row_of_somebody_who_wrote_elsewhere_is_left_to_that_channel(post: Post) -> None:
    _, hour, *_ = post.storage.deliveries_of(post.saved("27 08:00").id)
    post.db.execute(
        "INSERT INTO addresses (channel, address, person_id) VALUES ('zalo', 'z', ?)", (post.an.id,)
    )
    post.storage.remember_event("zalo", "1", post.an.id, [], post.now)
    assert decided(post, hour) == Wait(post.now, "zalo")


@pytest.mark.parametrize("days", [40, 365, 2600])
def test_a_clock_far_past_the_record_gives_up_nothing(post: Post, days: int) -> None:
    meeting = post.saved("25 08:00")
    before, now = post.states(meeting), post.now
    post.now = now + timedelta(days=days)
    assert post.carry() == []
    claiming.give_up(post.storage, CHANNEL, post.now)
    assert post.states(meeting) == before
    post.now = now
    assert "reminder" in {each.row.key.kind for each in post.until("25 08:00")}


def test_what_a_wrong_clock_gave_up_comes_back_and_its_loss_is_not_told(post: Post) -> None:
    meeting = post.saved("25 08:00")
    now, post.now = post.now, post.now + timedelta(days=20)
    post.carry()
    assert post.states(meeting)["reminder", 60] is DeliveryState.expired
    post.now = now
    results.bring_back(post.storage, post.now)
    arrived = post.until("25 08:00")
    assert "reminder" in {each.row.key.kind for each in arrived}
    assert "unreached" not in {each.row.key.kind for each in arrived}
    results.bring_back(post.storage, at("25 08:01"))
    assert DeliveryState.planned not in {
        row.state for row in post.storage.deliveries_of(meeting.id) if row.key.kind == "reminder"
    }


KINDS_TO_ONE = sorted(set(KINDS) - {"unfinished"})


@pytest.mark.parametrize("whose", ["organiser", "participant"])
@pytest.mark.parametrize("kind", KINDS_TO_ONE)
def test_who_was_removed_from_the_unit_is_told_nothing_more(
    post: Post, kind: str, whose: str
) -> None:
    """Neither what is planned, nor what a worker holds already."""
    binh = post.person("binh")
    post.storage.give_role(binh.id, post.unit, "admin", post.an.id, post.now)
    meeting = post.saved("25 08:00")
    post.joins(meeting, binh)
    gone = post.an if whose == "organiser" else binh
    key = DeliveryKey(kind, 99, meeting.id, person_id=gone.id)
    row = post.storage.plan_delivery(key, CHANNEL, post.now, at("25 08:00"))
    assert row is not None
    assert Occasion(post.storage, row, post.now, KINDS).may_be_told()
    post.storage.remove_member(gone.id, post.unit, binh.id, post.now)
    occasion = Occasion(post.storage, row, post.now, KINDS)
    assert next_step(occasion, CHANNEL) == Settle(DeliveryState.superseded)
    assert compose(post.storage, row, post.now) is None
    assert gone.name not in {each.address for each in post.until("25 12:00")}
    post.schedule(meeting).replan()
    open_rows = post.storage.deliveries_of(meeting.id, OPEN, gone.id)
    assert open_rows == []
