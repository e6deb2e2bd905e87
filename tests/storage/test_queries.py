"""No verb reads a whole table, and nothing that an office declared is overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from storage.engines.sqlite.checks import open_writer
from storage.engines.sqlite.port import SqliteDatabase
from storage.ledger import DeliveryKey, DeliveryState, Preferences, RsvpAnswer
from storage.model import CodeKind, Decision, Draft, Figure, MeetingFacts, MeetingState, Setting
from storage.storage import Storage

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
FACTS = MeetingFacts("Họp", "review", "unit", "online", NOW, None, 60, 9, None, None, {}, [])


@dataclass
class Watched:
    """A storage on an empty file, with every statement that it sends."""

    connection: Database
    storage: Storage
    statements: list[tuple[str, Any]] = field(default_factory=list)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    db = open_writer(tmp_path / "office.sqlite")
    watched = Watched(db, Storage(SqliteDatabase(db)))
    with db.tracer(lambda sql, values: watched.statements.append((sql, values))):
        yield watched
    db.close()


@dataclass
class Listening:
    """Passes verbs on and writes down which were asked."""

    storage: Storage
    asked: set[str] = field(default_factory=set)

    def __getattr__(self, verb: str) -> Any:
        self.asked.add(verb)
        return getattr(self.storage, verb)


def ask_everything(storage: Any) -> None:
    person = storage.meet_person("terminal", "an", "An", NOW)
    storage.person_at("terminal", "an")
    unit = storage.add_unit("Sở A", "government", "province", None, person.id, NOW)
    storage.unit(unit.id)
    storage.unit_with_code(unit.code)
    storage.units_of(person.id)
    storage.role_in(person.id, unit.id)
    storage.act_for(person.id, unit.id)
    storage.change_unit(unit.id, {"name": "Sở B"}, person.id, NOW)
    storage.choose_setting(unit.id, "a", Setting(1), person.id, NOW)
    storage.declare(unit.id, 2026, "a", Figure(1, ""), person.id, NOW)
    storage.figures(unit.id, 2026)
    meeting = storage.add_meeting(unit.id, person.id, FACTS, NOW)
    storage.change_meeting(meeting.id, person.id, NOW, state=MeetingState.held)
    storage.meeting(meeting.id)
    storage.meetings(unit.id, NOW)
    storage.overlapping(unit.id, NOW, NOW, None)
    storage.history(meeting.id)
    storage.tally(unit.id, 2026)
    storage.tree_tally(unit.id, 2026)
    draft = storage.open_draft(person.id, unit.id, "plan", 1, {}, NOW)
    storage.draft(draft.id)
    storage.open_drafts(person.id)
    storage.save_draft(draft, NOW)
    storage.close_draft(draft.id, NOW)
    storage.reopen_draft(draft.id, NOW)
    storage.remember_event("terminal", "1", person.id, [], NOW)
    storage.replies_to("terminal", "1")
    storage.last_replies("terminal", person.id)
    storage.erase_traces(person.id, draft.id)
    ask_the_ledger(storage, person.id, meeting.id, draft.id)
    storage.forget_events(NOW)
    storage.forget_drafts(NOW)
    ask_about_access(storage, person.id, unit.id, meeting.id)


def ask_the_ledger(storage: Any, person: int, meeting: int, draft: int) -> None:
    storage.person(person)
    storage.addresses(person)
    storage.turn_away("terminal", "an", NOW)
    storage.move_address("terminal", "an", "anh")
    storage.wish(person, Preferences())
    storage.preferences(person)
    storage.add_participant(meeting, person, NOW)
    storage.participants(meeting)
    storage.participant(meeting, person)
    storage.answer_meeting(meeting, person, RsvpAnswer.attends, "", NOW)
    storage.agree(meeting, person, True)
    storage.add_meeting_code(meeting, "0", person, NOW)
    storage.meeting_opened_by("0")
    storage.meetings_ahead_of(person, NOW)
    key = DeliveryKey("reminder", 60, meeting, NOW, person_id=person)
    row = storage.plan_delivery(key, "terminal", NOW, NOW).id
    storage.delivery(row)
    storage.deliveries_of(meeting)
    storage.deliveries_of(meeting, person_id=person)
    storage.draft_touched(draft)
    storage.ledger("HN-2026-001")
    storage.ledger(state=DeliveryState.failed)
    storage.due_deliveries("terminal", NOW, 100)
    storage.due_deliveries("terminal", NOW, 100, person)
    storage.overdue_deliveries("terminal", NOW, 100)
    storage.next_wake("terminal")
    storage.claim_delivery(row, "worker", NOW)
    storage.postpone_delivery(row, NOW)
    storage.settle_delivery(row, DeliveryState.superseded, NOW)
    storage.revive_delivery(row, NOW, NOW)
    storage.bring_back_expired(NOW)
    storage.forget_words_of_answers(NOW)
    storage.forget_deliveries(NOW)
    storage.last_sent()


def ask_about_access(storage: Any, person: int, unit: int, meeting: int) -> None:
    other = storage.meet_person("telegram", "2", "Bình", NOW).id
    storage.give_role(other, unit, "member", person, NOW)
    storage.members(unit)
    storage.children(unit)
    storage.all_units()
    code = storage.add_code("hash", CodeKind.member, unit, "member", 1, person, NOW, NOW)
    storage.code("hash")
    storage.code_numbered(code.id)
    storage.use_code(code.id)
    storage.open_codes(unit, NOW)
    storage.revoke_code(code.id, person, NOW)
    storage.note_wrong_code(person, NOW)
    storage.wrong_codes(person, NOW)
    storage.link_group("telegram", "-1", unit, person, NOW)
    storage.group_unit("telegram", "-1")
    storage.groups_of(unit)
    storage.unlink_group("telegram", "-1", person, NOW)
    storage.decide(meeting, "x", Decision.asked, person, NOW)
    storage.approval(meeting, "x")
    storage.asked_about(unit)
    storage.leave_notice(person, [], NOW)
    storage.take_notices(person)
    storage.note("export", unit, person, NOW)
    storage.record_of(unit, 10)
    storage.record_page(0, 10)
    storage.lines_ever_recorded()
    storage.record_is_guarded()
    storage.is_long_silent(NOW)
    storage.seal_day(NOW)
    storage.last_seal()
    storage.merge_people(person, other, NOW)
    storage.person_data(person)
    storage.forget_contents(unit, NOW, NOW)
    storage.forget_codes(NOW)
    storage.remove_member(person, unit, person, NOW)
    storage.forget_person(person, NOW)


def test_no_verb_reads_a_whole_table(watched: Watched) -> None:
    listening = Listening(watched.storage)
    ask_everything(listening)
    verbs = {name for name, _ in getmembers(Storage, isfunction) if not name.startswith("_")}
    assert listening.asked == verbs
    looking = [each for each in watched.statements if not each[0].startswith("INSERT")]
    db = watched.connection
    whole_tables = {f"SCAN {t}" for t in db.table_names() if t != "sqlite_sequence"}
    for sql, values in looking:
        plan = db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values or ()).fetchall()
        assert {step for *_, step in plan}.isdisjoint(whole_tables), sql


IN_A_TURN: dict[str, tuple[Any, ...]] = {
    "replies_to": ("terminal", "2"),
    "meet_person": ("terminal", "an", "An", NOW),
    "person": (1,),
    "last_replies": ("terminal", 1),
    "take_notices": (1,),
    "open_drafts": (1,),
    "unit": (1,),
    "units_of": (1,),
    "members": (1,),
    "figures": (1, 2026),
    "tally": (1, 2026),
    "tree_tally": (1, 2026),
    "overlapping": (1, NOW, NOW, None),
    "save_draft": (Draft(1, 1, 1, "plan", 1, 1, {}), NOW),
    "remember_event": ("terminal", "2", 1, [], NOW),
    "plan_delivery": (DeliveryKey("reminder", 1, 1, person_id=1), "terminal", NOW, NOW),
    "ledger": (),
}


@pytest.mark.parametrize("verb", IN_A_TURN)
def test_what_every_turn_asks_takes_one_statement(watched: Watched, verb: str) -> None:
    storage = watched.storage
    person = storage.meet_person("terminal", "an", "An", NOW)
    unit = storage.add_unit("Sở A", "government", "province", None, person.id, NOW)
    for name in "ab":
        storage.choose_setting(unit.id, name, Setting(1), person.id, NOW)
    storage.add_meeting(unit.id, person.id, FACTS, NOW)
    storage.open_draft(person.id, unit.id, "plan", 1, {}, NOW)
    storage.remember_event("terminal", "1", person.id, [], NOW)
    watched.statements.clear()
    getattr(storage, verb)(*IN_A_TURN[verb])
    assert len(watched.statements) == 1


def test_saving_a_meeting_takes_five_statements(watched: Watched) -> None:
    """Its number, itself, the chain's head, the record's line and its words."""
    person = watched.storage.meet_person("terminal", "an", "An", NOW)
    unit = watched.storage.add_unit("Sở A", "government", "province", None, person.id, NOW)
    watched.statements.clear()
    watched.storage.add_meeting(unit.id, person.id, FACTS, NOW)
    assert len(watched.statements) == 5


@pytest.mark.parametrize("verb", ["tally", "tree_tally"])
def test_a_year_is_counted_without_reading_a_meeting(watched: Watched, verb: str) -> None:
    getattr(watched.storage, verb)(1, 2026, 5)
    [(sql, values)] = watched.statements
    plan = watched.connection.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    assert any(
        step.startswith("SEARCH meetings USING COVERING INDEX meetings_of_the_year (unit_id=? AND")
        for *_, step in plan
    )


def test_what_is_due_is_found_in_the_queue_alone(watched: Watched) -> None:
    watched.storage.due_deliveries("telegram", NOW, 100)
    watched.storage.next_wake("telegram")
    for sql, values in watched.statements:
        plan = watched.connection.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        [step] = [step for *_, step in plan]
        assert "INDEX deliveries_to_come (channel=?" in step, step


def test_what_was_chosen_or_declared_before_is_kept_with_who_and_when(watched: Watched) -> None:
    storage = watched.storage
    an = storage.meet_person("terminal", "an", "An", NOW).id
    binh = storage.meet_person("terminal", "binh", "Bình", NOW).id
    unit = storage.add_unit("Sở A", "government", "province", None, an, NOW).id
    for who, number in ((an, 1), (binh, 2)):
        storage.choose_setting(unit, "statutory_counts", Setting(number, "CV"), who, NOW)
        storage.declare(unit, 2026, "previous_year", Figure(number, "BC"), who, NOW)
        storage.change_unit(unit, {"name": f"Sở {number}"}, who, NOW)
    at = NOW.isoformat()
    execute = watched.connection.execute
    assert execute("SELECT value, source, by, at FROM settings ORDER BY id").fetchall() == [
        ("1", "CV", an, at),
        ("2", "CV", binh, at),
    ]
    assert execute("SELECT value, source, by, at FROM figures ORDER BY id").fetchall() == [
        (1, "BC", an, at),
        (2, "BC", binh, at),
    ]
    assert execute("SELECT what, before, after, by, at FROM unit_changes").fetchall() == [
        ("name", '"Sở A"', '"Sở 1"', an, at),
        ("name", '"Sở 1"', '"Sở 2"', binh, at),
    ]
