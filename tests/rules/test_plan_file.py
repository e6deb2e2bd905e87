"""Plans as JSON: what is read, and what is refused by its key."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import (
    VIETNAM,
    Bloc,
    Format,
    Kind,
    Level,
    OfficeHours,
    Plan,
    PlanRefused,
    Session,
    Unit,
    read_plan,
)
from tests.rules.effort import tried
from tests.rules.plans import TODAY, changed, plan


def read(text: str | bytes) -> Plan:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return read_plan(content, today=TODAY)


def refused(text: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(PlanRefused) as error:
        read(text)
    assert str(error.value) == "; ".join(f"{r.key}: {r.reason}" for r in error.value.refusals)
    return [(refusal.key, refusal.reason) for refusal in error.value.refusals]


def test_only_the_kind_must_be_there() -> None:
    asked = read('{"kind": "other"}')

    assert asked.meeting.kind is Kind.OTHER
    assert asked.as_of == TODAY
    assert asked.meeting.unit == Unit()


def test_null_is_not_answered() -> None:
    empty = {key: None for key in changed() if key != "kind"}

    assert read(json.dumps({**empty, "kind": "other"})) == read('{"kind": "other"}')


def test_every_key_reaches_its_field() -> None:
    asked = plan(
        {
            "unit": {
                "bloc": "party",
                "level": "central",
                "hybrid_counts_as": "online",
                "statutory_counts": True,
                "office_hours": {"morning": ["07:00", "11:00"], "afternoon": ["13:30", "17:30"]},
                "working_days": {"2026-11-28": True},
                "co_host_blocs": ["government", "party"],
                "schedule_invites": True,
            },
            "series_announced": True,
            "importance_reason": "a",
            "urgent_reason": "b",
            "special_circumstance": "c",
            "necessity.guidance_document": "12/HD",
            "necessity.already_broadcast": True,
            "attendees.groups.0.position": "guest",
            "year.planned_total": 9,
            "year.commune_wide": 8,
            "year.in_person_coming": 2,
            "year.hybrid_coming": 0,
            "year.counted_meetings": 30,
            "year.previous_year_counted": 40,
        }
    )
    meeting = asked.meeting

    assert meeting.unit == Unit(
        Bloc.PARTY,
        Level.CENTRAL,
        Format.ONLINE,
        True,
        OfficeHours((time(7), time(11)), (time(13, 30), time(17, 30))),
        {date(2026, 11, 28): True},
        (Bloc.GOVERNMENT, Bloc.PARTY),
        True,
    )
    assert meeting.series_announced is True
    assert (meeting.importance_reason, meeting.urgent_reason) == ("a", "b")
    assert meeting.special_circumstance == "c"
    assert (meeting.needed, meeting.necessity_reason) == (True, "nhiệm vụ mới")
    assert (meeting.guidance_document, meeting.already_broadcast) == ("12/HD", True)
    assert (meeting.attendee_count, meeting.cost_estimate) == (60, 12_000_000)
    assert (meeting.cost_norm, meeting.title) == (15_000_000, "Hội nghị triển khai nhiệm vụ")
    assert meeting.groups is not None
    assert meeting.groups[0].position == "guest"
    assert (asked.year.planned_total, asked.year.commune_wide) == (9, 8)
    assert (asked.year.in_person_coming, asked.year.hybrid_coming) == (2, 0)
    assert (asked.year.counted_meetings, asked.year.previous_year_counted) == (30, 40)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-01T08:00",
        "2026-12-01 08:00:00",
        "2026-12-01T08:00:00.000",
        "2026-12-01T08:00+07:00",
        "2026-12-01T01:00Z",
        "2026-11-30T23:00-02:00",
    ],
)
def test_a_moment_is_vietnamese_time(written: str) -> None:
    assert plan({"start": written}).meeting.start == datetime(2026, 12, 1, 8, tzinfo=VIETNAM)


def test_sessions_are_pairs_of_moments() -> None:
    sessions = [["2026-12-01T08:00", "2026-12-01T12:00"]]
    meeting = plan({"sessions": sessions}, ["start", "duration_minutes"]).meeting

    morning = Session(
        datetime(2026, 12, 1, 8, tzinfo=VIETNAM), datetime(2026, 12, 1, 12, tzinfo=VIETNAM)
    )
    assert meeting.sessions == (morning,)


def test_words_are_kept_on_one_line() -> None:
    assert plan({"title": "  Hội nghị\n\n triển khai \t "}).meeting.title == "Hội nghị triển khai"


def test_a_byte_order_mark_is_no_matter() -> None:
    assert read(b'\xef\xbb\xbf{"kind": "other"}').meeting.kind is Kind.OTHER


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("as_of", "2026-2-1", "not-a-day"),
        ("as_of", "2026-02-30", "not-a-day"),
        ("as_of", 20261122, "not-a-day"),
        ("as_of", "1999-12-31", "too-far"),
        ("as_of", "2101-01-01", "too-far"),
        ("unit", [], "not-an-object"),
        ("unit.bloc", "Đảng", "not-a-choice"),
        ("unit.bloc", 1, "not-a-choice"),
        ("unit.bloc", ["party"], "not-a-choice"),
        ("unit.level", "", "not-a-choice"),
        ("unit.hybrid_counts_as", "hybrid", "not-a-choice"),
        ("unit.statutory_counts", 1, "not-true-or-false"),
        ("unit.office_hours", "07:30", "not-an-object"),
        ("unit.office_hours.morning", ["07:30"], "not-a-pair"),
        ("unit.office_hours.morning", "07", "not-a-pair"),
        ("unit.office_hours.evening", [], "unknown-key"),
        ("unit.working_days", [], "not-an-object"),
        ("unit.name", "Sở A", "unknown-key"),
        ("unit.co_host_blocs", "party", "not-a-list"),
        ("unit.schedule_invites", 1, "not-true-or-false"),
        ("series_announced", "yes", "not-true-or-false"),
        ("title", 7, "not-text"),
        ("title", ["a"], "not-text"),
        ("kind", "hội nghị", "not-a-choice"),
        ("scope", "world", "not-a-choice"),
        ("format", "phone", "not-a-choice"),
        ("start", "2026-12-01", "not-a-moment"),
        ("start", "2026-12-01T24:00", "not-a-moment"),
        ("start", "2026-W49-2T08:00", "not-a-moment"),
        ("start", 1, "not-a-moment"),
        ("start", "1999-12-31T08:00", "too-far"),
        ("start", "2101-01-01T08:00", "too-far"),
        ("start", "9999-12-31T23:59-12:00", "too-far"),
        ("duration_minutes", 480.0, "not-a-whole-number"),
        ("duration_minutes", True, "not-a-whole-number"),
        ("duration_minutes", "480", "not-a-whole-number"),
        ("duration_minutes", float("nan"), "not-a-whole-number"),
        ("duration_minutes", float("inf"), "not-a-whole-number"),
        ("duration_minutes", 0, "too-small"),
        ("sessions", {}, "not-a-list"),
        ("necessity.needed", "yes", "not-true-or-false"),
        ("necessity.why", "", "unknown-key"),
        ("necessity.guidance_document", 7, "not-text"),
        ("attendees.count", -1, "too-small"),
        ("attendees.count", 10**20, "too-large"),
        ("attendees.groups", {}, "not-a-list"),
        ("speeches", "x", "not-a-list"),
        ("cost.estimate", 1.5, "not-a-whole-number"),
        ("cost.currency", "VND", "unknown-key"),
        ("year.in_person", -1, "too-small"),
        ("year.avoided", 1, "unknown-key"),
        ("year.in_person_coming", 4, "too-large"),
        ("year.hybrid_coming", 1, "too-large"),
        ("year.counted_meetings", "30", "not-a-whole-number"),
        ("foo", 1, "unknown-key"),
    ],
)
def test_a_value_is_refused_by_its_key(key: str, value: Any, reason: str) -> None:
    assert refused(json.dumps(changed({key: value}))) == [(key, reason)]


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        ({"unit.office_hours": {"morning": ["07:30", "7h"]}}, "morning[1]", "not-a-clock"),
        ({"unit.office_hours": {"morning": ["07:30", "24:00"]}}, "morning[1]", "not-a-clock"),
        ({"unit.office_hours": {"morning": [7, "11:30"]}}, "morning[0]", "not-a-clock"),
        ({"unit.office_hours": {"morning": ["11:30", "07:30"]}}, "office_hours", "out-of-order"),
        ({"unit.working_days": {"28/11": True}}, "working_days.28/11", "not-a-day"),
        ({"unit.working_days": {"2026-11-28": 1}}, "2026-11-28", "not-true-or-false"),
        ({"sessions": [["2026-12-01T08:00"]]}, "sessions[0]", "not-a-pair"),
        ({"sessions": ["2026-12-01T08:00"]}, "sessions[0]", "not-a-pair"),
        ({"sessions": [["2026-12-01T08:00"] * 3]}, "sessions[0]", "not-a-pair"),
        ({"sessions": [["2026-12-01T08:00", 9]]}, "sessions[0][1]", "not-a-moment"),
        ({"attendees.groups": [{}, {"name": "A"}]}, "attendees.groups[1].name", "unknown-key"),
        ({"attendees.groups": [None]}, "attendees.groups[0]", "not-an-object"),
        ({"unit.co_host_blocs": ["none"]}, "co_host_blocs[0]", "not-a-choice"),
        ({"speeches": [{"role": "toast"}]}, "speeches[0].role", "not-a-choice"),
        ({"speeches": [{"minutes": -3}]}, "speeches[0].minutes", "too-small"),
    ],
)
def test_a_value_deeper_down_is_refused_by_its_place(
    change: dict[str, Any], key: str, reason: str
) -> None:
    ((found, why),) = refused(json.dumps(changed(change)))

    assert found.endswith(key)
    assert why == reason


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("", "-", "not-json"),
        ("{", "-", "not-json"),
        ('{"kind": "other"} x', "-", "not-json"),
        ("{'kind': 'other'}", "-", "not-json"),
        ("null", "-", "not-a-plan"),
        ("[]", "-", "not-a-plan"),
        ("7", "-", "not-a-plan"),
        ("{}", "kind", "missing"),
        ('{"kind": null}', "kind", "missing"),
        ('{"kind": "other", "kind": "other"}', "kind", "repeated"),
        ('{"kind": "other", "unit": {"bloc": null, "bloc": null}}', "bloc", "repeated"),
        (
            '{"kind": "other", "duration_minutes": 1' + "0" * 5000 + "}",
            "duration_minutes",
            "too-large",
        ),
        ('{"kind": "other", "cost": {"norm": -' + "9" * 5000 + "}}", "cost.norm", "too-small"),
        ('{"kind": "other", "title": "\\ud800"}', "title", "broken-text"),
        ('{"kind": "other", "a\\nb": 1}', "a\\nb", "unknown-key"),
        ('{"kind": "other", "\\ud800": 1}', "?", "unknown-key"),
        ("[" * 100_000, "-", "too-deep"),
        (b"\xff\xfe{", "-", "not-utf8"),
        (b'{"title": "\xe1"}', "-", "not-utf8"),
        (b" " * 1_000_001, "-", "file-too-long"),
    ],
    ids=range(20),
)
def test_what_is_no_plan_is_refused(text: str | bytes, key: str, reason: str) -> None:
    assert refused(text) == [(key, reason)]


def test_a_file_of_the_greatest_length_is_read() -> None:
    text = b'{"kind": "other"}'

    assert read(text + b" " * (1_000_000 - len(text))).meeting.kind is Kind.OTHER


def test_every_unknown_key_of_an_object_is_named() -> None:
    assert refused('{"kind": "other", "b": 1, "a": 2}') == [
        ("b", "unknown-key"),
        ("a", "unknown-key"),
    ]


def test_a_long_key_is_cut_when_it_is_named() -> None:
    ((key, _),) = refused(json.dumps({"k" * 500: 1}))

    assert key == "k" * 80


def test_where_the_file_breaks_is_told() -> None:
    with pytest.raises(PlanRefused) as error:
        read('{"kind": "other",\n  x}')
    assert error.value.refusals[0].args == {"line": 2, "column": 3}

    with pytest.raises(PlanRefused) as error:
        read(b'{"a\xff')
    assert error.value.refusals[0].args == {"byte": 3}

    with pytest.raises(PlanRefused) as error:
        read(b" " * 1_000_001)
    assert error.value.refusals[0].args == {"most": 1_000_000}


def test_what_may_be_chosen_is_told() -> None:
    with pytest.raises(PlanRefused) as error:
        read('{"kind": "other", "format": "x"}')

    assert error.value.refusals[0].args == {"choices": ("in_person", "online", "hybrid")}


PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.dates().map(str)
)
KEYS = st.text(max_size=8)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*changed(), "x"]), VALUES), st.booleans())
@tried(200)
def test_whatever_stands_in_a_file_is_read_or_refused(given: dict[str, Any], sound: bool) -> None:
    table = {**changed(), **given} if sound else {"kind": "other", **given}
    with suppress(PlanRefused):
        read(json.dumps(table))
