"""Every slot of a plan carries facts that hold: its sentences are there, and what it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from datetime import date, datetime, time

import pytest

from handlers.dialog.text import dashed
from handlers.plan.afterwards import OUTCOME, RECORD
from handlers.plan.questions import SLOTS
from handlers.plan.reasons import SAVING
from handlers.plan.slots import PlanSlot
from handlers.plan.when import time_said
from rules import VIETNAM, Kind, Meeting, OfficeHours, Session, Speech, Unit, Year, refusals
from storage.model import MeetingFacts
from tests.locales.usage import sentences
from vietnamese import Plan

IDS = [slot.id for slot in SLOTS]
NOON = datetime(2026, 12, 8, 12, tzinfo=VIETNAM)
IMPOSSIBLE = Meeting(
    Kind.OTHER,
    Unit(office_hours=OfficeHours(morning=(time(12), time(8)))),
    duration_minutes=0,
    attendee_count=0,
    speeches=(Speech(minutes=-1),),
    cost_estimate=-1,
    sessions=(Session(NOON, NOON),),
)
PAST = Meeting(Kind.OTHER, start=NOON)


def those(**facts: object) -> list[PlanSlot]:
    """The slots that have these facts."""
    return [s for s in SLOTS if all(getattr(s, name) == fact for name, fact in facts.items())]


@pytest.mark.parametrize("slot_id", [s.id for s in those(ask=None) if s.id != SAVING])
def test_a_slot_is_asked_by_the_sentence_of_its_name(slot_id: str) -> None:
    assert f"plan-ask-{dashed(slot_id)}" in sentences()


@pytest.mark.parametrize(
    "slot_id", [s.id for s in those(silent=False) if s.kind.echo is not time_said]
)
def test_an_answer_is_said_back_by_the_sentence_of_its_name(slot_id: str) -> None:
    assert f"answer-{dashed(slot_id)}" in sentences()


@pytest.mark.parametrize("slot_id", [s.id for s in those(editable=True)])
def test_what_can_be_edited_has_its_name_in_the_list(slot_id: str) -> None:
    assert f"edit-{dashed(slot_id)}" in sentences()


def test_a_slot_is_there_once() -> None:
    assert len(IDS) == len(set(IDS))


def test_a_slot_resets_slots() -> None:
    assert {name for slot in SLOTS for name in slot.resets} <= set(IDS)


def test_a_line_is_a_field_of_a_plan_typed_in_one_line() -> None:
    lines = Counter(slot.line for slot in SLOTS if slot.line)
    assert set(lines) <= {field.name for field in fields(Plan)}
    assert set(lines.values()) == {1}


def test_a_fact_is_a_field_of_the_saved_meeting_and_filled_once() -> None:
    facts = Counter(slot.fact for slot in SLOTS if slot.fact)
    assert set(facts) <= {field.name for field in fields(MeetingFacts)}
    assert set(facts.values()) == {1}


def test_every_refusal_asks_one_slot_again() -> None:
    refused = (
        *refusals(IMPOSSIBLE, Year(in_person=-1)),
        *refusals(PAST, as_of=date(2026, 12, 9)),
    )
    keys = {re.split(r"\W", refusal.key)[0] for refusal in refused}
    assert Counter(key for slot in SLOTS for key in slot.refused) == Counter(keys)


def test_a_remedy_changes_one_slot() -> None:
    assert set(Counter(change for slot in SLOTS for change in slot.fixes).values()) == {1}


def test_what_a_change_of_mind_takes_back_is_not_to_edit() -> None:
    passing = those(passing=True)
    assert [slot.id for slot in passing if slot.editable] == []
    assert [slot.reason for slot in passing if slot.id != SAVING] == ["reason", "by", "document"]


def test_of_a_meeting_that_was_held_otherwise_the_figures_are_asked_in_their_order() -> None:
    assert [s.id for s in OUTCOME.slots] == [
        "happened", "format", "day", "clock", "duration", "count",
    ]  # fmt: skip
    assert {s.id for s in OUTCOME.slots} - {"happened"} < {s.id for s in RECORD.slots}
