"""Where a year stands, without any plan."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from rules import Format, Outcome, Standing, Unit, Year, standing

TODAY = date(2026, 11, 22)


def test_a_year_with_hybrid_ones_stands_in_two_ways() -> None:
    found = standing(Year(4, 6, 1, previous_year=20), Unit(), on=TODAY)

    assert found == Standing(
        outcome=Outcome.CAUTION,
        total=11,
        in_person_strict=5,
        in_person_gentle=4,
        cap=18,
        turn_online=1,
        room=7,
        limit=Fraction(2, 5),
        quota=7,
        can_turn=0,
        counted=11,
        cut=Fraction(1, 10),
        days_left=28,
    )


def test_the_unit_s_choice_settles_it() -> None:
    year = Year(4, 6, 1, previous_year=20)

    gentle = standing(year, Unit(hybrid_counts_as=Format.ONLINE), on=TODAY)
    strict = standing(year, Unit(hybrid_counts_as=Format.IN_PERSON), on=TODAY)

    assert (gentle.outcome, gentle.in_person_strict, gentle.turn_online) == ("ok", 4, 0)
    assert (strict.outcome, strict.in_person_gentle, strict.turn_online) == ("caution", 5, 1)


def test_the_declared_plan_gives_the_room_and_the_reduction_the_cap() -> None:
    found = standing(Year(4, 6, 1, previous_year=20, planned_total=12), Unit(), on=TODAY)

    assert (found.cap, found.room, found.quota, found.more_online) == (18, 1, 4, None)


def test_the_next_online_conferences_of_a_declared_plan_may_mend_the_share() -> None:
    found = standing(Year(4, 6, 1, previous_year=20, planned_total=13), Unit(), on=TODAY)

    assert (found.outcome, found.more_online) == ("caution", 2)


def test_no_more_can_be_turned_online_than_are_still_to_come() -> None:
    year = Year(9, 6, 0, previous_year=20, in_person_coming=2, hybrid_coming=0)
    found = standing(year, Unit(), on=TODAY)

    assert (found.turn_online, found.can_turn) == (3, 2)


def test_what_can_be_mended_is_seen_from_the_day_of_looking() -> None:
    year = Year(5, 6, 0, previous_year=20)

    def quota(as_of: date) -> tuple[str, int | None, int | None]:
        found = standing(year, Unit(), on=date(2026, 12, 31), as_of=as_of)
        return found.outcome, found.quota, found.days_left

    assert quota(date(2026, 12, 29)) == ("caution", 5, 2)
    assert quota(date(2026, 12, 31)) == ("breach", 4, 0)
    assert quota(date(2027, 1, 15)) == ("breach", 4, 0)


def test_a_year_to_come_has_all_its_days() -> None:
    found = standing(Year(0, 0, 0), Unit(), on=date(2027, 1, 1), as_of=TODAY)

    assert found.days_left == 249


def test_a_year_that_has_room_for_none_says_zero() -> None:
    assert standing(Year(1, 3, 0, previous_year=3), Unit(), on=TODAY).room == 0


def test_without_a_baseline_neither_cap_nor_room_is_known() -> None:
    found = standing(Year(1, 3, 0), Unit(), on=TODAY)

    assert (found.outcome, found.cap, found.room) == ("ok", None, None)


def test_a_year_without_conferences_has_no_share() -> None:
    found = standing(Year(0, 0, 0, previous_year=20), Unit(), on=TODAY)

    assert (found.outcome, found.total, found.room) == ("not_applicable", 0, 18)


def test_a_missing_count_leaves_the_cap_known() -> None:
    found = standing(Year(4, None, 0, previous_year=20), Unit(), on=TODAY)

    assert found == Standing(Outcome.NEED_INFO, cap=18, cut=Fraction(1, 10), days_left=28)


def test_before_the_rule_binds_nothing_is_judged() -> None:
    found = standing(Year(4, 0, 0, previous_year=20), Unit(), on=date(2025, 12, 10))

    assert found == Standing(Outcome.NOT_APPLICABLE, cap=None)
