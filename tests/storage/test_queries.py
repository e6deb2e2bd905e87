"""No verb reads a whole table, and nothing that an office declared is overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import pytest

from storage.connection import open_writer
from storage.ledger import DeliveryKind, DeliveryState, RsvpAnswer, Slip, Wishes
from storage.records import CodeKind, Decision, Figure, MeetingFacts, Setting
from storage.sqlite.records import SqliteRecords
from storage.verbs import Records

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


@dataclass
class Watched:
    """Records on an empty file, with every statement that they send."""

    records: SqliteRecords
    statements: list[tuple[str, Any]] = field(default_factory=list)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    db = open_writer(tmp_path / "office.sqlite")
    watched = Watched(SqliteRecords(db))
    with db.tracer(lambda sql, values: watched.statements.append((sql, values))):
        yield watched
    db.close()


@dataclass
class Listening:
    """Passes verbs on and writes down which were asked."""

    records: SqliteRecords
    asked: set[str] = field(default_factory=set)

    def __getattr__(self, verb: str) -> Any:
        self.asked.add(verb)
        return getattr(self.records, verb)


def ask_everything(records: Any) -> None:
    facts = MeetingFacts("Họp", "review", "unit", "online", NOW, None, 60, 9, None, None, {}, [])
    person = records.meet_person("terminal", "an", "An", NOW)
    records.person_at("terminal", "an")
    unit = records.add_unit("Sở A", "government", "province", None, person.id, NOW)
    records.unit(unit.id)
    records.unit_with_code(unit.code)
    records.units_of(person.id)
    records.role_in(person.id, unit.id)
    records.act_for(person.id, unit.id)
    records.change_unit(unit.id, {"name": "Sở B"}, person.id, NOW)
    records.choose_setting(unit.id, "a", Setting(1), person.id, NOW)
    records.declare(unit.id, 2026, "a", Figure(1, ""), person.id, NOW)
    records.figures(unit.id, 2026)
    meeting = records.add_meeting(unit.id, person.id, facts, NOW)
    records.change_meeting(meeting.id, person.id, NOW, note="x")
    records.meeting(meeting.id)
    records.meeting_with_code(unit.id, meeting.code)
    records.meetings(unit.id, NOW)
    records.overlapping(unit.id, NOW, NOW, None)
    records.last_meetings_of(person.id, unit.id)
    records.history(meeting.id)
    records.tally(unit.id, 2026)
    records.tree_tally(unit.id, 2026)
    draft = records.open_draft(person.id, unit.id, "plan", 1, {}, NOW)
    records.draft(draft.id)
    records.open_drafts(person.id)
    records.save_draft(draft, NOW)
    records.close_draft(draft.id, NOW)
    records.reopen_draft(draft.id, NOW)
    records.remember_event("terminal", "1", person.id, [], NOW)
    records.replies_to("terminal", "1")
    records.last_replies("terminal", person.id)
    records.erase_traces(person.id, draft.id)
    ask_the_ledger(records, person.id, meeting.id, draft.id)
    records.forget_events(NOW)
    records.forget_drafts(NOW)
    ask_about_access(records, person.id, unit.id, meeting.id)


def ask_the_ledger(records: Any, person: int, meeting: int, draft: int) -> None:
    records.person(person)
    records.addresses(person)
    records.turn_away("terminal", "an", NOW)
    records.move_address("terminal", "an", "anh")
    records.wish(person, Wishes())
    records.wishes(person)
    records.add_participant(meeting, person, NOW)
    records.participants(meeting)
    records.participant(meeting, person)
    records.answer_meeting(meeting, person, RsvpAnswer.attends, "", NOW)
    records.agree(meeting, person, True)
    records.add_meeting_code(meeting, "0", person, NOW)
    records.meeting_opened_by("0")
    records.meetings_ahead_of(person, NOW)
    slip = Slip(DeliveryKind.reminder, 60, meeting, NOW, person_id=person)
    row = records.plan_delivery(slip, "terminal", NOW, NOW).id
    records.delivery(row)
    records.deliveries_of(meeting)
    records.deliveries_of(meeting, person_id=person)
    records.deliveries_of_draft(draft)
    records.draft_touched(draft)
    records.ledger("HN-2026-001")
    records.ledger(state=DeliveryState.failed)
    records.due_deliveries("terminal", NOW, 100)
    records.due_deliveries("terminal", NOW, 100, person)
    records.overdue_deliveries("terminal", NOW, 100)
    records.next_wake("terminal")
    records.claim_delivery(row, "worker", NOW)
    records.postpone_delivery(row, NOW)
    records.settle_delivery(row, DeliveryState.superseded, NOW)
    records.revive_delivery(row, NOW, NOW)
    records.last_sent()


def ask_about_access(records: Any, person: int, unit: int, meeting: int) -> None:
    other = records.meet_person("telegram", "2", "Bình", NOW).id
    records.give_role(other, unit, "member", person, NOW)
    records.members(unit)
    records.children(unit)
    records.all_units()
    code = records.add_code("hash", CodeKind.member, unit, "member", 1, person, NOW, NOW)
    records.code("hash")
    records.code_numbered(code.id)
    records.use_code(code.id)
    records.open_codes(unit, NOW)
    records.revoke_code(code.id, person, NOW)
    records.note_wrong_code(person, NOW)
    records.wrong_codes(person, NOW)
    records.link_group("telegram", "-1", unit, person, NOW)
    records.group_unit("telegram", "-1")
    records.groups_of(unit)
    records.unlink_group("telegram", "-1", person, NOW)
    records.decide(meeting, "x", Decision.asked, person, NOW)
    records.approval(meeting, "x")
    records.asked_about(unit)
    records.leave_notice(person, [], NOW)
    records.take_notices(person)
    records.note("export", unit, person, NOW)
    records.record_of(unit, 10)
    records.record_page(0, 10)
    records.lines_ever_recorded()
    records.merge_people(person, other, NOW)
    records.person_data(person)
    records.forget_contents(unit, NOW)
    records.forget_codes(NOW)
    records.remove_member(person, unit, person, NOW)
    records.forget_person(person, NOW)


def test_no_verb_reads_a_whole_table(watched: Watched) -> None:
    listening = Listening(watched.records)
    ask_everything(listening)
    verbs = {name for name, _ in getmembers(Records, isfunction) if not name.startswith("_")}
    assert listening.asked == verbs
    looking = [each for each in watched.statements if not each[0].startswith("INSERT")]
    db = watched.records.db
    whole_tables = {f"SCAN {t}" for t in db.table_names() if t != "sqlite_sequence"}
    for sql, values in looking:
        plan = db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values or ()).fetchall()
        assert {step for *_, step in plan}.isdisjoint(whole_tables), sql


@pytest.mark.parametrize("verb", ["tally", "tree_tally"])
def test_a_year_is_counted_without_reading_a_meeting(watched: Watched, verb: str) -> None:
    getattr(watched.records, verb)(1, 2026, 5)
    [(sql, values)] = watched.statements
    plan = watched.records.db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    assert any(
        step.startswith("SEARCH meetings USING COVERING INDEX meetings_of_the_year (unit_id=? AND")
        for *_, step in plan
    )


def test_what_is_due_is_found_in_the_queue_alone(watched: Watched) -> None:
    watched.records.due_deliveries("telegram", NOW, 100)
    watched.records.next_wake("telegram")
    for sql, values in watched.statements:
        plan = watched.records.db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        [step] = [step for *_, step in plan]
        assert "INDEX deliveries_to_come (channel=?" in step, step


def test_what_was_chosen_or_declared_before_is_kept_with_who_and_when(watched: Watched) -> None:
    records = watched.records
    an = records.meet_person("terminal", "an", "An", NOW).id
    binh = records.meet_person("terminal", "binh", "Bình", NOW).id
    unit = records.add_unit("Sở A", "government", "province", None, an, NOW).id
    for who, number in ((an, 1), (binh, 2)):
        records.choose_setting(unit, "statutory_counts", Setting(number, "CV"), who, NOW)
        records.declare(unit, 2026, "previous_year", Figure(number, "BC"), who, NOW)
        records.change_unit(unit, {"name": f"Sở {number}"}, who, NOW)
    at = NOW.isoformat()
    execute = records.db.execute
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
