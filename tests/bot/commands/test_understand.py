"""`hop226 understand` prints one JSON object, and a sentence for every question and refusal."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.commands.understand import as_json
from bot.main import main
from tests.vietnamese.corpus import Case, cases

NOW = "2026-11-22T09:00:00+07:00"


def understood(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["understand", "--now", NOW, *arguments]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert isinstance(printed, dict)
    return printed


@pytest.mark.parametrize(
    ("arguments", "kind", "value"),
    [
        (["8h30 sáng thứ 5 tuần sau"], "datetime", "2026-11-26T08:30:00+07:00"),
        (["3/12"], "date", "2026-12-03"),
        (["8h"], "time", "08:00"),
        (
            ["sáng thứ 5"],
            "interval",
            {"from": "2026-11-26T07:30:00+07:00", "to": "2026-11-26T11:30:00+07:00"},
        ),
        (["8h-11h30"], "interval", {"from": "08:00", "to": "11:30"}),
        (["tuần sau"], "window", {"from": "2026-11-23", "to": "2026-11-29"}),
        (["nửa ngày", "--as", "duration"], "duration", {"minutes": 240, "half_days": 1}),
        (["60 đại biểu", "--as", "number"], "number", 60),
        (["15tr5", "--as", "money"], "money", 15_500_000),
    ],
)
def test_a_value_is_printed_with_its_kind(
    capsys: pytest.CaptureFixture[str], arguments: list[str], kind: str, value: object
) -> None:
    printed = understood(capsys, *arguments)
    assert (printed["kind"], printed["value"]) == (kind, value)
    assert (printed["reason"], printed["candidates"]) == (None, [])
    assert printed["text"] == arguments[0]


def test_a_question_offers_what_it_may_have_meant(capsys: pytest.CaptureFixture[str]) -> None:
    printed = understood(capsys, "thứ 2 ngày 6/12")
    assert (printed["kind"], printed["reason"]) == ("ask", "weekday-mismatch")
    assert [each["value"] for each in printed["candidates"]] == ["2026-12-06", "2026-11-30"]
    assert "06/12/2026" in printed["message"]


def test_a_refusal_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    printed = understood(capsys, "31/2")
    assert (printed["kind"], printed["value"]) == ("refuse", None)
    assert printed["message"].startswith("Tháng 2/2027 chỉ có 28 ngày")


def test_every_field_of_a_plan_names_its_characters(capsys: pytest.CaptureFixture[str]) -> None:
    line = "họp giao ban 8h sáng thứ 5, trực tuyến, 2 tiếng, khai mạc 5p"
    plan = understood(capsys, line, "--as", "plan")["value"]
    pieces = {"unread", "aside"}
    assert {name for name, field in plan.items() if field and name not in pieces} == {
        "title", "kind", "format", "when", "duration", "speeches",
    }  # fmt: skip
    for field in filter(None, plan.values()):
        start, end = field["span"]
        assert line[start:end] == field["text"]
    assert plan["kind"]["value"] == "briefing"
    assert plan["when"]["value"] == "2026-11-26T08:00:00+07:00"
    assert plan["speeches"]["value"] == [{"role": "opening", "minutes": 5}]


def test_a_plan_tells_where_and_who_what_is_unread_and_what_says_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    line = "Dạ giao ban 8h thứ 2 hằng tuần tại PH2, PCT chủ trì, Trưởng các phòng dự (TH)"
    printed = understood(capsys, line, "--as", "plan")["value"]
    assert printed["place"]["value"] == "PH2"
    assert printed["chair"]["value"] == "PCT"
    assert printed["series"]["value"] == {
        "every": "week", "interval": 1, "weekdays": [0], "day": None, "nth": None,
        "start": "08:00", "until": None,
    }  # fmt: skip
    assert [group["kind"] for group in printed["groups"]["value"]] == ["leaders"]
    assert printed["when"]["reason"] == "series"
    assert [piece["why"] for piece in printed["aside"]] == ["courtesy"]
    assert [piece["text"] for piece in printed["unread"]] == ["TH"]
    for piece in (*printed["unread"], *printed["aside"]):
        assert line[slice(*piece["span"])] == piece["text"]


def test_now_without_an_offset_is_hanoi_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["understand", "mai", "--now", "2026-11-22T23:30"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == "2026-11-23"


def test_a_now_that_is_no_moment_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["understand", "mai", "--now", "hôm nay"]) == 2
    assert "hôm nay" in capsys.readouterr().err


@pytest.mark.parametrize(
    "case", [case for case in cases() if case.kind != "read"], ids=lambda case: case.text
)
def test_whatever_is_asked_or_refused_is_said_with_an_example(case: Case) -> None:
    message = as_json(case.reading())["message"]
    assert "í dụ" in message or "Vui lòng" in message
    assert "!" not in message
