"""What a saved meeting plans, and what becomes of it when the meeting changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.deliveries import changes
from handlers.deliveries.scheduling import plan_mention
from storage.ledger import DeliveryState, Preferences, RsvpAnswer
from storage.model import MeetingState, Setting
from tests.handlers.deliveries.post import Post, at

MINUTE = timedelta(minutes=1)
PLANNED, SENT = DeliveryState.planned, DeliveryState.sent
SUPERSEDED = DeliveryState.superseded


def test_a_meeting_plans_its_reminders_and_the_question_afterwards(post: Post) -> None:
    meeting = post.saved("27 08:00")
    due = {(row.key.kind, row.key.lead): row.due for row in post.storage.deliveries_of(meeting.id)}
    assert due == {
        ("reminder", 1440): at("26 08:00"),
        ("reminder", 60): at("27 07:00"),
        ("outcome", 1): at("27 10:15"),
        ("outcome", 2): at("30 08:30"),
    }


def test_a_lead_that_has_gone_by_is_not_planned(post: Post) -> None:
    meeting = post.saved("23 14:00")
    assert ("reminder", 1440) not in post.states(meeting)
    assert post.states(meeting)["reminder", 60] is PLANNED


def test_planning_again_changes_nothing(post: Post) -> None:
    meeting = post.saved("27 08:00")
    before = post.storage.deliveries_of(meeting.id)
    post.now += MINUTE
    post.schedule(meeting).replan()
    assert post.storage.deliveries_of(meeting.id) == before


def test_a_moved_meeting_moves_its_reminders(post: Post) -> None:
    meeting = post.saved("27 08:00")
    moved = post.changes(meeting, starts=at("27 14:00"))
    rows = post.storage.deliveries_of(meeting.id)
    of_old = [row.state for row in rows if row.key.starts == meeting.facts.starts]
    of_new = {(r.key.kind, r.key.lead): r.due for r in rows if r.key.starts == moved.facts.starts}
    assert set(of_old) == {SUPERSEDED}
    assert of_new["reminder", 60] == at("27 13:00")


def test_moving_back_plans_the_old_rows_anew(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.changes(meeting, starts=at("27 14:00"))
    post.changes(meeting, starts=at("27 08:00"))
    arrived = post.until("27 08:00")
    assert [each.at for each in arrived] == [at("26 08:00"), at("27 07:00")]


def test_nothing_of_a_cancelled_meeting_goes_out(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.changes(meeting, state=MeetingState.cancelled)
    assert post.until("30 23:00") == []
    assert set(post.states(meeting).values()) == {SUPERSEDED}


def test_a_participant_gets_the_same_reminders_and_no_questions(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    arrived = [(each.address, each.at) for each in post.until("27 08:00")]
    assert sorted(arrived) == [
        ("an", at("26 08:00")),
        ("an", at("27 07:00")),
        ("binh", at("26 08:00")),
        ("binh", at("27 07:00")),
    ]
    assert {each.address for each in post.until("30 23:00")} == {"an"}


def test_who_declined_is_not_reminded(post: Post) -> None:
    meeting = post.saved("27 08:00")
    binh, chi = post.person("binh"), post.person("chi")
    for person in (binh, chi):
        post.joins(meeting, person)
    post.storage.answer_meeting(meeting.id, binh.id, RsvpAnswer.absent, "", post.now)
    post.storage.answer_meeting(meeting.id, chi.id, RsvpAnswer.substitute, "Dũng", post.now)
    assert {each.address for each in post.until("26 09:00")} == {"an", "chi"}
    post.storage.agree(meeting.id, chi.id, True)
    assert {each.address for each in post.until("27 08:00")} == {"an"}


def test_own_leads_and_the_units_leads(post: Post) -> None:
    post.storage.choose_setting(post.unit, "reminder_leads", Setting([120]), post.an.id, post.now)
    binh = post.person("binh")
    post.storage.wish(binh.id, Preferences(leads=(30,)))
    meeting = post.saved("27 08:00")
    post.joins(meeting, binh)
    arrived = {(each.address, each.at) for each in post.until("27 08:00")}
    assert arrived == {("an", at("26 20:45")), ("binh", at("27 07:30"))}


def test_who_wants_no_reminders_still_hears_of_changes(post: Post) -> None:
    meeting = post.saved("27 08:00")
    binh = post.person("binh")
    post.joins(meeting, binh)
    post.storage.wish(binh.id, Preferences(off=True))
    post.changes(meeting, place="Phòng 2")
    arrived = [each for each in post.until("27 08:00") if each.address == "binh"]
    assert [each.row.key.kind for each in arrived] == ["change"]


def test_changes_within_a_minute_are_one_message(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.changes(meeting, starts=at("27 09:00"))
    post.now += MINUTE / 2
    post.changes(meeting, starts=at("27 14:00"), place="Phòng 2")
    [told] = post.until(post.now + 2 * MINUTE)
    assert (told.address, told.at) == ("binh", at("23 09:01"))
    assert "T6 27/11 08:00 → Thứ Sáu, 27/11/2026, 14:00–16:00" in told.text
    assert "Phòng 1 → Phòng 2" in told.text


def test_a_change_taken_back_within_the_minute_is_not_told(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.changes(meeting, starts=at("27 14:00"))
    post.changes(meeting, starts=at("27 08:00"))
    assert post.until(post.now + 2 * MINUTE) == []


def test_a_cancelling_is_told_and_taken_back_is_told_again(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.changes(meeting, starts=at("27 14:00"))
    post.changes(meeting, state=MeetingState.cancelled)
    [told] = post.until(post.now + 2 * MINUTE)
    assert told.row.key.kind == "cancellation"
    assert "không tổ chức nữa" in told.text
    post.changes(meeting, state=MeetingState.planned)
    [told] = post.until(post.now + 2 * MINUTE)
    assert "vẫn được tổ chức" in told.text


def test_only_those_who_had_been_told_are_told_of_a_change(post: Post) -> None:
    meeting = post.saved("27 08:00")
    binh = post.person("binh")
    changes.add_participants(post.schedule(meeting), [binh.id], told=False)
    post.changes(meeting, starts=at("27 14:00"))
    [told] = post.until(post.now + 2 * MINUTE)
    assert told.row.key.kind == "invited"
    assert "14:00" in told.text


def test_the_organiser_is_told_when_somebody_else_changes_the_meeting(post: Post) -> None:
    meeting = post.saved("27 08:00")
    chi = post.person("chi")
    post.changes(meeting, by=chi, starts=at("27 14:00"))
    assert [each.address for each in post.until(post.now + 2 * MINUTE)] == ["an"]


def test_a_meeting_that_is_over_is_changed_without_telling(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.until("27 12:00")
    post.changes(meeting, state=MeetingState.held, starts=at("27 08:30"))
    assert post.until("30 23:00") == []


def test_what_does_not_concern_those_who_come_is_not_told(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.changes(meeting, attendee_count=99, answers={"cost": 1})
    assert post.until(post.now + 2 * MINUTE) == []


def test_what_happened_is_asked_twice_at_most(post: Post) -> None:
    post.saved("27 08:00")
    asked = [e for e in post.until("30 23:59") if e.row.key.kind == "outcome"]
    assert [each.at for each in asked] == [at("27 10:15"), at("30 08:30")]


def test_the_answer_ends_the_asking(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.until("27 11:00")
    post.changes(meeting, state=MeetingState.held)
    assert post.until("30 23:59") == []


def test_papers_and_the_last_day_to_invite(post: Post) -> None:
    verdict = {"rule": "QD45-01", "outcome": "ok", "args": {"limit": 3}}
    post.saved("30 14:00", answers={"papers_due": "2026-11-27"}, verdicts=[verdict])
    arrived = [(e.row.key.kind, e.at) for e in post.until("27 12:00")]
    assert ("papers", at("26 07:30")) in arrived
    assert ("papers", at("27 07:30")) in arrived
    assert ("last_day", at("23 13:00")) in arrived


def test_an_unfinished_plan_is_mentioned_once_on_the_next_working_day(post: Post) -> None:
    draft = post.storage.open_draft(post.an.id, post.unit, "plan", 1, {"title": "Sơ kết"}, post.now)
    plan_mention(post.storage, draft, post.now)
    [told] = post.until("30 09:00")
    assert told.at == at("25 08:30")
    assert "Sơ kết" in told.text


def test_a_plan_that_is_worked_on_is_mentioned_the_day_after(post: Post) -> None:
    draft = post.storage.open_draft(post.an.id, post.unit, "plan", 1, {}, post.now)
    plan_mention(post.storage, draft, post.now)
    post.storage.save_draft(draft, at("25 08:00"))
    assert [each.at for each in post.until("30 09:00")] == [at("26 08:30")]


def test_a_finished_plan_is_not_mentioned(post: Post) -> None:
    draft = post.storage.open_draft(post.an.id, post.unit, "plan", 1, {}, post.now)
    plan_mention(post.storage, draft, post.now)
    post.storage.close_draft(draft.id, post.now)
    assert post.until("30 09:00") == []


def test_a_linked_group_hears_of_the_units_meetings_until_it_is_unlinked(post: Post) -> None:
    post.storage.link_group("telegram", "-100", post.unit, post.an.id, post.now)
    meeting = post.saved("27 08:00")
    assert [e.at for e in post.until("26 12:00") if e.address == "-100"] == [at("26 08:00")]
    post.changes(meeting, place="Phòng 2")
    [told] = [e for e in post.until("26 13:00") if e.address == "-100"]
    assert "Phòng 1 → Phòng 2" in told.text
    assert "Tham dự" not in told.text
    post.storage.unlink_group("telegram", "-100", post.an.id, post.now)
    assert [e for e in post.until("27 08:00") if e.address == "-100"] == []


def test_a_change_that_waited_for_the_leaders_is_counted_from_what_people_know(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.joins(meeting, post.person("binh"))
    post.now += MINUTE
    held_back = replace(meeting.facts, starts=at("27 14:00"), ends=at("27 16:00"))
    changed = post.storage.change_meeting(meeting.id, post.an.id, post.now, held_back)
    post.now += 60 * MINUTE
    lines = len(post.storage.history(meeting.id))
    changes.meeting_changed(post.turn(post.an), changed, lines)
    [told] = post.until(post.now + 2 * MINUTE)
    assert (told.address, told.row.key.kind) == ("binh", "change")
    assert "08:00 →" in told.text


def test_an_invitation_that_waits_for_the_morning_outlives_a_later_start(post: Post) -> None:
    meeting = post.saved("27 08:00")
    post.now = at("26 22:00")
    binh = post.person("binh")
    changes.add_participants(post.schedule(meeting), [binh.id], told=False)
    post.changes(meeting, starts=at("30 08:00"))
    [row] = [
        row
        for row in post.storage.deliveries_of(meeting.id, person_id=binh.id)
        if row.key.kind == "invited"
    ]
    assert row.until == at("30 08:00")
