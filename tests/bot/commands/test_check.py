"""`hop226 check`: what goes in, what comes out, and how it refuses."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message

from bot.main import main
from tests.rules.plans import changed

SENTENCES = Path(__file__).parents[3] / "locales/vi/verdict.ftl"
OVERLAY = """
id = "xa_b"
version = "3"
document = "Quy định của Xã B"
number = "07-QĐ/ĐU"
date = 2026-01-05
overlay = true
[[clause]]
id = "KL226-M17"
from = 2026-01-10
path = "Phát biểu · kết luận"
source = "official"
limits.together = { max = 20, unit = "minute" }
"""


Check = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs the command on a plan: its exit status, the JSON it printed, its complaints."""

    def run(plan: bytes | dict[str, Any], *options: str) -> tuple[int, Any, str]:
        path = tmp_path / "plan.json"
        path.write_bytes(plan if isinstance(plan, bytes) else json.dumps(plan).encode())
        status = main(["check", str(path), *options])
        told = capsys.readouterr()
        return status, json.loads(told.out) if told.out else None, told.err

    return run


def test_a_plan_is_answered_with_a_verdict_for_every_rule(check: Check) -> None:
    status, answer, complaints = check(changed())

    assert (status, complaints) == (0, "")
    assert answer["as_of"] == "2026-11-22"
    assert answer["books"] == {"ket_luan_226": "1", "quyet_dinh_45": "1"}
    assert len(answer["verdicts"]) == 23
    assert answer["verdicts"][11] == {
        "rule": "KL226-M14",
        "outcome": "ok",
        "measured": "480 phút",
        "limit": "480 phút",
        "margin": "0 phút",
        "clause": {
            "document": "226-KL/TW",
            "date": "2025-12-11",
            "path": "Hội nghị · thời gian họp",
            "source": "press",
        },
        "message": "Hội nghị chuyên môn, nghiệp vụ: 1 ngày, đúng mức tối đa 1 ngày.",
        "remedies": [],
    }


def test_every_figure_is_written_in_its_unit(check: Check) -> None:
    _, answer, _ = check(changed({"year.hybrid": 1}))
    written = {
        verdict["rule"]: (verdict["measured"], verdict["limit"], verdict["margin"])
        for verdict in answer["verdicts"]
        if verdict["measured"]
    }

    assert written["KL226-M02"] == ("41,7%", "40%", "-1,7%")
    assert written["KL226-M06"] == ("12.000.000 đồng", "15.000.000 đồng", "3.000.000 đồng")
    assert written["KL226-M07"] == ("12 hội nghị", "18 hội nghị", "6 hội nghị")
    assert written["KL226-M08"] == ("60 đại biểu", None, None)
    assert written["QD45-01"] == ("5 ngày làm việc", "3 ngày làm việc", "2 ngày làm việc")


def test_remedies_are_changes_to_the_plan(check: Check) -> None:
    plan = changed({"attendees.groups.0.bloc": "party", "duration_minutes": 500}, ["year"])
    _, answer, _ = check(plan)
    remedies = {verdict["rule"]: verdict["remedies"] for verdict in answer["verdicts"]}

    assert remedies["KL226-M09"] == [{"change": "attendees", "drop": ["Lãnh đạo xã"]}]
    assert remedies["KL226-M14"] == [{"change": "duration_minutes", "to": 480}]


def test_a_remedy_that_does_not_suffice_says_so(check: Check) -> None:
    plan = changed({"year.in_person": 9, "year.online": 1, "year.in_person_coming": 2})
    _, answer, _ = check(plan)

    assert answer["verdicts"][0]["remedies"] == [
        {"change": "format", "to": "online", "partial": True},
        {"change": "turn_online", "to": 3, "partial": True},
    ]


def test_the_year_may_say_what_is_still_to_come_and_the_unit_who_holds_it_with_it(
    check: Check,
) -> None:
    plan = changed(
        {
            "unit.co_host_blocs": ["party"],
            "attendees.groups.0.bloc": "party",
            "year.hybrid_coming": 0,
            "year.counted_meetings": 30,
            "year.previous_year_counted": 40,
        }
    )
    status, answer, _ = check(plan)
    outcomes = {verdict["rule"]: verdict["outcome"] for verdict in answer["verdicts"]}

    assert status == 0
    assert outcomes["KL226-M09"] == "caution"


def test_a_verdict_on_two_documents_cites_both(check: Check) -> None:
    _, answer, _ = check(changed({"kind": "training", "duration_minutes": 960}))
    verdict = answer["verdicts"][11]

    assert verdict["clause"]["document"] == "226-KL/TW"
    assert [clause["document"] for clause in verdict["also"]] == ["45/2018/QĐ-TTg"]


def test_a_breach_is_an_error_only_when_strict(check: Check) -> None:
    breach = changed({"duration_minutes": 481})

    assert check(breach)[0] == 0
    assert check(breach, "--strict")[0] == 1
    assert check(changed(), "--strict")[0] == 0


def test_a_plan_is_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO(json.dumps(changed()).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)

    assert main(["check", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == "2026-11-22"


def test_the_day_of_planning_is_today_when_the_plan_does_not_say(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot import clock

    monkeypatch.setattr(clock, "running", clock.standing_at("2026-11-22T18:00Z"))

    assert check({"kind": "other"})[1]["as_of"] == "2026-11-23"


def test_a_unit_s_own_book_tightens_and_is_recorded(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "xa_b.toml"
    path.write_text(OVERLAY, encoding="utf-8")
    _, answer, _ = check(changed(), "--book", str(path))
    verdict = next(each for each in answer["verdicts"] if each["rule"] == "KL226-M17")

    assert answer["books"]["xa_b"] == "3"
    assert (verdict["outcome"], verdict["clause"]["document"]) == ("breach", "07-QĐ/ĐU")


REFUSED: dict[str, tuple[bytes | dict[str, Any], str]] = {
    "file-too-long": (b" " * 1_000_001, "1.000.000"),
    "not-utf8": (b"\xff", "byte thứ 0"),
    "not-json": (b"{", "dòng 1, cột 2"),
    "too-deep": (b"[" * 100_000, "lồng"),
    "repeated": (b'{"kind": 1, "kind": 2}', "kind: "),
    "missing": ({}, "kind: "),
    "not-a-plan": (b"[]", "{…}"),
    "unknown-key": ({"kind": "other", "x": 1}, "x: "),
    "not-an-object": ({"kind": "other", "unit": 1}, "unit: "),
    "not-a-list": ({"kind": "other", "speeches": 1}, "speeches: "),
    "not-a-pair": ({"kind": "other", "sessions": [1]}, "sessions[0]: "),
    "not-text": ({"kind": "other", "title": 1}, "title: "),
    "broken-text": (b'{"kind": "other", "title": "\\ud800"}', "title: "),
    "not-true-or-false": ({"kind": "other", "necessity": {"needed": 1}}, "necessity.needed: "),
    "not-a-whole-number": ({"kind": "other", "duration_minutes": 1.5}, "duration_minutes: "),
    "not-a-choice": ({"kind": "other", "format": "x"}, "in_person, online, hybrid"),
    "not-a-day": ({"kind": "other", "as_of": "x"}, "as_of: "),
    "not-a-moment": ({"kind": "other", "start": "x"}, "start: "),
    "not-a-clock": (
        {"kind": "other", "unit": {"office_hours": {"morning": ["x", "y"]}}},
        "unit.office_hours.morning[0]: ",
    ),
    "too-far": ({"kind": "other", "as_of": "2101-01-01"}, "as_of: "),
    "too-small": ({"kind": "other", "attendees": {"count": 0}}, "attendees.count: phải từ 1 "),
    "too-large": ({"kind": "other", "duration_minutes": 10**6}, "527.040"),
    "out-of-order": (
        {"kind": "other", "unit": {"office_hours": {"morning": ["11:30", "07:30"]}}},
        "unit.office_hours: ",
    ),
    "half-day-too-long": (
        {"kind": "other", "unit": {"office_hours": {"morning": ["06:00", "12:00"]}}},
        "unit.office_hours: mỗi buổi làm việc dài không quá 300 phút",
    ),
    "ends-before-it-starts": (
        {"kind": "other", "sessions": [["2026-12-01T08:00", "2026-12-01T07:00"]]},
        "sessions[0]: ",
    ),
    "longer-than-a-day": (
        {"kind": "other", "sessions": [["2026-12-01T08:00", "2026-12-03T08:00"]]},
        "sessions[0]: ",
    ),
    "overlapping": (
        {"kind": "other", "sessions": [["2026-12-01T08:00", "2026-12-01T09:00"]] * 2},
        "sessions: ",
    ),
    "other-than-sessions": (
        {
            "kind": "other",
            "start": "2026-12-01T07:00",
            "sessions": [["2026-12-01T08:00", "2026-12-01T09:00"]],
        },
        "start: ",
    ),
    "past": ({"kind": "other", "as_of": "2026-12-02", "start": "2026-12-01T08:00"}, "start: "),
}


@pytest.mark.parametrize(("plan", "told"), REFUSED.values(), ids=REFUSED)
def test_a_plan_is_refused_in_one_line_with_status_2(
    check: Check, plan: bytes | dict[str, Any], told: str
) -> None:
    status, answer, complaint = check(plan)

    assert (status, answer) == (2, None)
    assert told in complaint
    assert complaint.count("\n") == 1


def test_each_way_of_refusing_a_plan_has_its_sentence() -> None:
    resource = parse(SENTENCES.read_text(encoding="utf-8"))
    prefix = "verdict-refused-"
    names = [entry.id.name for entry in resource.body if isinstance(entry, Message)]
    reasons = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}

    assert reasons == {*REFUSED, "unreadable"}


@pytest.mark.parametrize("name", ["none.json", "."])
def test_a_file_that_cannot_be_read_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / name)

    assert main(["check", path]) == 2
    assert path in capsys.readouterr().err


BOOKS = {
    "too-long": ("#" * 100_001, "100.000 byte"),
    "too-many-keys": ("a = 1\n" * 1001, "1.000"),
    "too-deep": ("a = " + "[" * 50_000, "lồng"),
    "not-toml": ("x = \n", "xa_b.toml"),
    "missing": (OVERLAY.replace('path = "Phát biểu · kết luận"', ""), "KL226-M17.path"),
    "unknown": (OVERLAY.replace("overlay", "overlays"), "overlays"),
    "wrong": (OVERLAY.replace("max = 20", "max = 2.5"), "KL226-M17.together.max"),
    "twice": (OVERLAY.replace("overlay = true", ""), "10/01/2026"),
    "no-parent": (OVERLAY.replace("KL226-M17", "KL226-M99"), "KL226-M99"),
    "looser": (OVERLAY.replace("max = 20", "max = 51"), "max 51 minute"),
}


@pytest.mark.parametrize(("text", "told"), BOOKS.values(), ids=BOOKS)
def test_a_book_is_refused_in_one_line_with_status_2(
    check: Check, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "xa_b.toml"
    path.write_text(text, encoding="utf-8")
    status, answer, complaint = check(changed(), "--book", str(path))

    assert (status, answer) == (2, None)
    assert told in complaint
    assert complaint.startswith("xa_b.toml: ")
    assert complaint.count("\n") == 1


def test_a_book_that_is_not_there_is_named(check: Check) -> None:
    status, _, complaint = check(changed(), "--book", "none.toml")

    assert status == 2
    assert complaint.startswith("none.toml: ")
