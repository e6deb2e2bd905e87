"""The eighteen worked examples that the rules were agreed by."""

from __future__ import annotations

from datetime import date
from typing import Any

from rules import Remedy, Verdict, judge_rule
from tests.rules.plans import group, plan


def judged(rule: str, set: dict[str, Any], without: tuple[str, ...] = ()) -> Verdict:
    asked = plan(set, without)
    return judge_rule(rule, asked.meeting, asked.year, as_of=asked.as_of)


def year(in_person: int, online: int, hybrid: int = 0, **more: int) -> dict[str, Any]:
    return {"year": {"in_person": in_person, "online": online, "hybrid": hybrid, **more}}


def test_1_four_of_eleven_in_person_hold() -> None:
    assert judged("KL226-M02", year(3, 7)).outcome == "ok"


def test_2_five_of_eleven_can_be_mended_while_the_year_has_room() -> None:
    verdict = judged("KL226-M02", year(4, 6, previous_year=20))

    assert verdict.outcome == "caution"
    assert (verdict.args["part"], verdict.args["whole"], verdict.args["turn"]) == (5, 11, 1)


def test_3_five_of_eleven_break_the_share_when_nothing_else_is_known() -> None:
    verdict = judged("KL226-M02", year(4, 6))

    assert verdict.outcome == "breach"
    assert verdict.remedies[0] == Remedy("format", "online")


def test_4_the_first_conference_of_a_year_is_too_few_to_judge() -> None:
    first = year(0, 0)

    assert judged("KL226-M02", first).outcome == "caution"
    assert judged("KL226-M07", first).outcome == "need_info"


def test_5_the_outcome_depends_on_how_hybrid_ones_count() -> None:
    verdict = judged("KL226-M02", {**year(3, 5, 1), "format": "hybrid"})

    assert verdict.outcome == "caution"
    assert (verdict.args["part"], verdict.args["gentle"], verdict.args["whole"]) == (5, 3, 10)


def test_6_and_no_longer_once_the_unit_has_settled_it() -> None:
    settled = {**year(3, 5, 1), "format": "hybrid", "unit.hybrid_counts_as": "online"}

    assert judged("KL226-M02", settled).outcome == "ok"


def test_7_the_fourteenth_after_fifteen_last_year_is_too_many() -> None:
    assert judged("KL226-M07", year(4, 9, previous_year=15)).outcome == "breach"


def test_8_the_fifth_after_five_last_year_is_a_caution() -> None:
    verdict = judged("KL226-M07", year(1, 3, previous_year=5))

    assert verdict.outcome == "caution"
    assert (verdict.args["current"], verdict.args["limit"]) == (5, 4)


def test_9_a_morning_given_as_a_session_is_half_a_day() -> None:
    morning = {
        "kind": "dissemination",
        "sessions": [["2026-12-01T08:00", "2026-12-01T12:00"]],
    }
    verdict = judged("KL226-M13", morning, ("start", "duration_minutes"))

    assert (verdict.outcome, verdict.args["minutes"]) == ("ok", 240)


def test_10_a_minute_more_than_half_a_day_is_too_long() -> None:
    verdict = judged("KL226-M13", {"kind": "dissemination", "duration_minutes": 241})

    assert verdict.outcome == "breach"
    assert verdict.remedies == (Remedy("duration_minutes", 240),)


def test_11_lunch_is_not_counted_in_a_session_that_spans_it() -> None:
    all_day = {"sessions": [["2026-12-01T08:00", "2026-12-01T17:00"]]}
    verdict = judged("KL226-M14", all_day, ("start", "duration_minutes"))

    assert (verdict.outcome, verdict.args["minutes"]) == ("ok", 450)


def test_12_two_days_of_government_training_rest_on_two_documents() -> None:
    verdict = judged("KL226-M14", {"kind": "training", "duration_minutes": 960})

    assert verdict.outcome == "caution"
    assert verdict.clause is not None
    cited = {verdict.clause.number, *(clause.number for clause in verdict.also)}
    assert cited == {"226-KL/TW", "45/2018/QĐ-TTg"}


def test_13_two_openings_of_six_minutes_are_a_caution() -> None:
    openings = [{"role": "opening", "minutes": 6}] * 2

    assert judged("KL226-M16", {"speeches": openings}).outcome == "caution"


def test_14_concluding_speeches_are_added_up() -> None:
    concluding = [{"role": "concluding", "minutes": 30}, {"role": "concluding", "minutes": 25}]
    verdict = judged("KL226-M17", {"speeches": concluding})

    assert (verdict.outcome, verdict.args["minutes"]) == ("breach", 55)


def test_15_another_bloc_is_named_and_the_press_is_to_be_considered() -> None:
    groups = [
        group(label="Sở A"),
        group(label="Báo chí", bloc="none", in_scope=False, directly_involved=None),
        group(label="Đảng ủy xã", bloc="party"),
    ]
    invited = {"unit.bloc": "party", "attendees.groups": groups}
    same_bloc, own_scope = judged("KL226-M09", invited), judged("KL226-M11", invited)

    assert same_bloc.outcome == "breach"
    assert same_bloc.args["groups"] == ("Sở A",)
    assert same_bloc.args["consider"] == ("Báo chí",)
    assert own_scope.outcome == "caution"


def test_16_a_province_does_not_invite_a_ministry_to_an_internal_conference() -> None:
    ministry = group(label="Bộ B", level="central")

    asked = {"scope": "internal", "attendees.groups": [ministry]}

    assert judged("KL226-M12", asked).outcome == "breach"


def test_17_a_third_province_wide_conference_needs_a_special_circumstance() -> None:
    third = {"scope": "province_wide", "year.province_wide": 2}

    assert judged("KL226-X1", third).outcome == "breach"
    assert judged("KL226-X1", {**third, "special_circumstance": "lũ lụt"}).outcome == "caution"


def test_18_three_full_working_days_lie_between_invitation_and_meeting() -> None:
    asked = plan({"start": "2026-11-30T08:00"})

    def notice(invited_on: date) -> str:
        return judge_rule(
            "QD45-01", asked.meeting, asked.year, as_of=asked.as_of, invited_on=invited_on
        ).outcome

    assert notice(date(2026, 11, 24)) == "ok"
    assert notice(date(2026, 11, 25)) == "caution"
