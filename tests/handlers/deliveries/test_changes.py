"""What happens to a meeting goes through one place, with all that goes out because of it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from handlers.deliveries import changes
from handlers.deliveries.scheduling import Schedule
from handlers.dialog.access import Role
from handlers.dialog.serialization import read_text
from handlers.office.approvals import is_held_back
from storage.ledger import Delivery
from storage.model import Decision, Meeting, MeetingFacts, MeetingState, Person
from tests.handlers.deliveries.post import Post, at

HANDLERS = Path(__file__).parents[3] / "handlers"
WRITES = {
    "add_meeting", "change_meeting", "add_participant", "answer_meeting", "plan_delivery",
    "revive_delivery", "settle_delivery", "postpone_delivery",
}  # fmt: skip
COUNTED_ONLY = "plan/secret_count.py"
"""What is written here is nobody's meeting: it has no organiser, and nobody comes."""

BREACH = {"rule": "KL226-M01", "outcome": "breach", "message": "", "args": {}}


def writing_files() -> set[str]:
    """The files of the handlers that write a meeting, an answer or a delivery."""
    return {
        str(file.relative_to(HANDLERS))
        for file in HANDLERS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in WRITES
    }


def test_meetings_answers_and_deliveries_are_written_in_one_room() -> None:
    outside = {file for file in writing_files() if not file.startswith("deliveries/")}
    assert outside == {COUNTED_ONLY}


def facts(starts: str, *verdicts: dict[str, Any]) -> MeetingFacts:
    return MeetingFacts(
        "Giao ban", "briefing", "unit", "online", at(starts), None, 120, 9, None, "Phòng 1", {},
        list(verdicts),
    )  # fmt: skip


def saved(post: Post, *verdicts: dict[str, Any]) -> Meeting:
    with post.db.atomic():
        turn = post.turn(post.an)
        return changes.save_new(turn, post.unit, facts("27 08:00", *verdicts), MeetingState.planned)


def leader(post: Post) -> Person:
    """Dũng, who decides on breaches."""
    person = post.person("dung")
    post.storage.give_role(person.id, post.unit, Role.approver, post.an.id, post.now)
    return replace(person, unit_id=post.unit)


def told(post: Post, person: Person) -> list[str]:
    """The ids of the sentences left for somebody."""
    return [read_text(stored).id for stored in post.storage.take_notices(person.id)]


def rows(post: Post, meeting: Meeting) -> list[Delivery]:
    return post.storage.deliveries_of(meeting.id)


def test_a_breach_is_put_before_the_leaders_and_nothing_goes_out_until_they_agree(
    post: Post,
) -> None:
    dung = leader(post)
    meeting = saved(post, BREACH)
    assert told(post, dung) == ["approval-waiting"]
    assert rows(post, meeting) == []
    changes.decide(post.turn(dung), meeting, Decision.agreed)
    assert told(post, post.an) == ["approval-told-agreed"]
    assert {row.key.kind for row in rows(post, meeting)} == {"reminder", "outcome"}


def test_what_is_sent_back_stays_back_and_is_asked_anew_once_it_is_changed(post: Post) -> None:
    dung = leader(post)
    meeting = saved(post, BREACH)
    changes.decide(post.turn(dung), meeting, Decision.returned, "Rút ngắn")
    assert told(post, post.an) == ["approval-told-returned"]
    told(post, dung)
    changed, _ = changes.change(post.turn(post.an), meeting.id, facts("27 14:00", BREACH))
    assert told(post, dung) == ["approval-waiting"]
    assert is_held_back(post.storage, changed)
    assert rows(post, changed) == []


def test_who_comes_hears_of_a_change_when_the_leaders_have_agreed_to_it(post: Post) -> None:
    dung, binh = leader(post), post.person("binh")
    meeting = saved(post)
    post.joins(meeting, binh)
    post.now = at("24 09:00")
    changed, _ = changes.change(post.turn(post.an), meeting.id, facts("27 14:00", BREACH))
    assert "change" not in {row.key.kind for row in rows(post, changed)}
    post.now = at("24 10:00")
    changes.decide(post.turn(dung), changed, Decision.agreed)
    [notice] = [row for row in rows(post, changed) if row.key.kind == "change"]
    assert notice.key.person_id == binh.id


def statements(post: Post, act: Callable[[], object]) -> list[str]:
    """What the database was asked."""
    asked: list[str] = []
    post.db.conn.set_trace_callback(asked.append)
    act()
    post.db.conn.set_trace_callback(None)
    return asked


def test_a_saving_plans_all_its_deliveries_without_reading_any_and_asks_once_for_the_address(
    post: Post,
) -> None:
    asked = statements(post, lambda: saved(post))
    assert sum("INSERT INTO deliveries" in each for each in asked) == 4
    assert sum("FROM deliveries" in each for each in asked) == 0
    assert sum("FROM addresses" in each for each in asked) == 1


def test_planning_again_for_many_reads_the_rows_once_and_each_ones_preferences_once(
    post: Post,
) -> None:
    meeting = post.saved("27 08:00")
    for name in ("binh", "chi", "dung"):
        post.joins(meeting, post.person(name))
    asked = statements(post, Schedule(post.storage, meeting, post.now).replan)
    assert sum("FROM deliveries" in each for each in asked) == 1
    assert len(asked) == len(set(asked))
