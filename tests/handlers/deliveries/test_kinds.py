"""The table of kinds: a row of it, with its sentence, is all that a kind needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from handlers.deliveries import claiming, kinds, results
from handlers.deliveries.kind import Bound, Due, Kind, Occasion, Outlook
from handlers.deliveries.kinds import KINDS
from handlers.deliveries.scheduling import Schedule
from handlers.deliveries.summary import ledger_said, reminders_to_come
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply
from storage.ledger import DeliveryState
from storage.model import Meeting, MeetingState
from tests.handlers.deliveries.post import CHANNEL, Post, at

HOUR = timedelta(hours=1)
IN_DATABASES = {
    "reminder", "ahead", "snooze", "invited", "chase", "change", "cancellation", "substitute",
    "agreed", "all_answered", "papers", "last_day", "outcome", "unfinished", "unreached",
}  # fmt: skip


def test_every_row_is_in_the_table_under_its_own_name() -> None:
    rows = [each for each in vars(kinds).values() if isinstance(each, Kind)]
    assert list(KINDS.values()) == rows
    assert {each.name for each in rows} == set(KINDS)


def test_the_names_that_stand_in_databases_are_still_known() -> None:
    assert set(KINDS) >= IN_DATABASES


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_what_no_start_ends_has_another_end(kind: Kind) -> None:
    is_told = kind.due is None and not kind.announced
    assert not is_told or (kind.bound is Bound.start) == (not kind.lasts)


def doors_open(outlook: Outlook) -> Iterator[Due]:
    start = outlook.meeting.facts.starts
    yield Due(5, start - HOUR / 2, start)


def doors_said(occasion: Occasion) -> Reply:
    return Reply((Text("remind-papers", {"code": occasion.meeting.code, "when": "today"}),))


DOORS = Kind("doors", doors_said, due=doors_open, loss_told=True)
MADE_UP = {**KINDS, DOORS.name: DOORS}


def planned(post: Post) -> Meeting:
    """A meeting for which the made-up kind is planned, too; Bình comes."""
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    Schedule(post.storage, meeting, post.now, MADE_UP).replan()
    return meeting


def states(post: Post, meeting: Meeting) -> list[DeliveryState]:
    rows = post.storage.deliveries_of(meeting.id)
    return [row.state for row in rows if row.key.kind == DOORS.name]


def claimed(post: Post) -> list[str]:
    tasks = claiming.claim(post.storage, CHANNEL, post.now, "worker", 100, MADE_UP)
    rows = [post.storage.delivery(task.delivery_id) for task in tasks]
    return [row.key.kind for row in rows if row is not None]


def test_a_made_up_kind_is_planned_for_all_who_come_and_claimed_at_its_moment(post: Post) -> None:
    meeting = planned(post)
    assert states(post, meeting) == [DeliveryState.planned] * 2
    post.now = at("27 07:29")
    assert DOORS.name not in claimed(post)
    post.now = at("27 07:30")
    assert claimed(post) == [DOORS.name] * 2


def test_a_made_up_kind_says_its_sentence(post: Post) -> None:
    meeting = planned(post)
    row = next(r for r in post.storage.deliveries_of(meeting.id) if r.key.kind == DOORS.name)
    said = claiming.compose(post.storage, row, post.now, MADE_UP)
    assert said is not None
    assert said.texts[0].id == "remind-papers"


def test_a_made_up_kind_goes_when_its_meeting_is_called_off(post: Post) -> None:
    meeting = planned(post)
    changed = post.storage.change_meeting(
        meeting.id, post.an.id, post.now, state=MeetingState.cancelled
    )
    Schedule(post.storage, changed, post.now, MADE_UP).replan()
    assert states(post, meeting) == [DeliveryState.superseded] * 2


def test_a_made_up_kind_that_comes_too_late_is_a_loss_and_counted(post: Post) -> None:
    meeting = planned(post)
    post.now = at("27 08:00")
    claimed(post)
    assert states(post, meeting) == [DeliveryState.expired] * 2
    [told] = [r for r in post.storage.deliveries_of(meeting.id) if r.key.kind == "unreached"]
    assert told.key.person_id == post.an.id
    [_, counted] = ledger_said(post.storage, meeting, MADE_UP)
    assert counted.args["missed"] == 2


def test_a_made_up_kind_that_only_reminds_is_merged_with_the_reminders(post: Post) -> None:
    reminding = {**KINDS, DOORS.name: Kind(DOORS.name, doors_said, due=doors_open, reminds=True)}
    meeting = post.saved("27 08:00")
    Schedule(post.storage, meeting, post.now, reminding).replan()
    assert len(reminders_to_come(post.storage, meeting, kinds=reminding)) == 3
    post.now = at("27 07:40")
    tasks = claiming.claim(post.storage, CHANNEL, post.now, "worker", 100, reminding)
    [row] = [post.storage.delivery(task.delivery_id) for task in tasks]
    assert row is not None
    assert row.key.kind == DOORS.name
    rows = post.storage.deliveries_of(meeting.id, (DeliveryState.superseded,))
    assert {(each.key.lead, each.trouble) for each in rows} == {
        (1440, results.MERGED),
        (60, results.MERGED),
    }
