"""A unit's own book that counts more than conferences in the yearly reduction."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rules import (
    BookRefused,
    Rulebook,
    Standing,
    Unit,
    Verdict,
    Year,
    judge_rule,
    load_books,
    standing,
)
from tests.rules.plans import plan

CONFERENCES = ["dissemination", "professional", "review", "training", "major_deliberative", "other"]
MEETINGS = [*CONFERENCES, "briefing", "working_meeting"]
BOOK = """
id = "thanh_pho_c"
version = "1"
document = "Quy định của Thành phố C"
number = "09-QĐ/TU"
date = 2026-01-05
overlay = true

[[clause]]
id = "KL226-M07"
from = 2026-01-10
path = "Hội nghị, cuộc họp · giảm số lượng hằng năm"
source = "official"
sets.counted_kinds = { required = %s }
"""


def book(folder: Path, kinds: list[str], more: str = "") -> Rulebook:
    path = folder / "c.toml"
    path.write_text(BOOK % kinds + more, encoding="utf-8")
    return load_books(path)


@pytest.fixture
def wider(tmp_path: Path) -> Rulebook:
    return book(tmp_path, MEETINGS)


def reduction(books: Rulebook, **changes: Any) -> Verdict:
    """Of a plan in a year with 16 other meetings, 10 of them conferences, after 20 of each."""
    counted = {"year.counted_meetings": 16, "year.previous_year_counted": 20}
    asked = plan({**counted, **{name.replace("__", "."): new for name, new in changes.items()}})
    return judge_rule("KL226-M07", asked.meeting, asked.year, as_of=asked.as_of, books=books)


def test_a_briefing_is_counted_with_the_conferences(wider: Rulebook) -> None:
    within = reduction(wider, kind="briefing")
    last = reduction(wider, kind="briefing", year__counted_meetings=17)
    over = reduction(wider, kind="briefing", year__counted_meetings=18)

    assert [each.outcome for each in (within, last, over)] == ["ok", "ok", "breach"]
    assert (over.message, over.args["current"]) == ("verdict-meetings-over", 19)
    assert over.measured is not None
    assert over.measured.unit == "meeting"
    assert over.clause is not None
    assert over.clause.number == "09-QĐ/TU"


def test_what_the_book_does_not_count_stays_uncounted(wider: Rulebook) -> None:
    assert reduction(wider, kind="statutory").outcome == "not_applicable"


def test_a_conference_is_counted_among_both_and_the_worse_tells(wider: Rulebook) -> None:
    both = reduction(wider)
    meetings_over = reduction(wider, year__counted_meetings=18)
    conferences_over = reduction(wider, year__online=15)

    assert (both.outcome, both.message) == ("ok", "verdict-meetings-ok")
    assert (meetings_over.outcome, meetings_over.message) == ("breach", "verdict-meetings-over")
    assert (conferences_over.outcome, conferences_over.message) == (
        "breach",
        "verdict-reduction-over",
    )
    assert conferences_over.clause is not None
    assert conferences_over.clause.number == "226-KL/TW"


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ("year__previous_year_counted", "verdict-previous-meetings-missing"),
        ("year__counted_meetings", "verdict-meetings-missing"),
    ],
)
def test_the_wider_figures_are_needed(wider: Rulebook, missing: str, message: str) -> None:
    for kind in ("briefing", "professional"):
        verdict = reduction(wider, kind=kind, **{missing: None})
        assert (verdict.outcome, verdict.message) == ("need_info", message)


def test_few_meetings_last_year_are_a_caution(wider: Rulebook) -> None:
    verdict = reduction(wider, kind="briefing", year__previous_year_counted=9)

    assert (verdict.outcome, verdict.message) == ("caution", "verdict-meetings-small")


def test_its_own_part_and_its_own_kinds_bind_together(tmp_path: Path) -> None:
    stricter = 'limits.kept_share = { max = "4/5", unit = "share" }'
    books = book(tmp_path, MEETINGS, stricter)

    assert reduction(books, kind="briefing").args["limit"] == 16
    assert reduction(books, kind="briefing").args["cut_whole"] == 5


def test_a_cap_on_meetings_says_nothing_of_the_conferences_in_person(wider: Rulebook) -> None:
    def share(books: Rulebook | None, **planned: int) -> Verdict:
        asked = plan(
            {"year.in_person": 4, "year.online": 6, **{f"year.{k}": n for k, n in planned.items()}}
        )
        return judge_rule("KL226-M02", asked.meeting, asked.year, as_of=asked.as_of, books=books)

    assert share(None).outcome == "caution"
    assert (share(wider).outcome, share(wider).args["known"]) == ("breach", 0)
    assert share(wider, planned_total=18).outcome == "caution"


def test_where_it_counts_the_same_the_cap_serves_as_before(tmp_path: Path) -> None:
    same = book(tmp_path, CONFERENCES)
    asked = plan({"year.in_person": 4, "year.online": 6})

    verdict = judge_rule("KL226-M02", asked.meeting, asked.year, as_of=asked.as_of, books=same)

    assert verdict.args["quota"] == 7


def test_a_year_stands_by_what_is_counted(wider: Rulebook) -> None:
    year = Year(4, 6, 0, previous_year=20, counted_meetings=30, previous_year_counted=50)

    def stands(books: Rulebook | None) -> Standing:
        return standing(year, Unit(), on=date(2026, 11, 22), books=books)

    assert (stands(None).cap, stands(None).counted, stands(None).quota) == (18, 10, 7)
    assert (stands(wider).cap, stands(wider).counted, stands(wider).quota) == (45, 30, None)


def test_kinds_are_added_and_never_left_out(tmp_path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        book(tmp_path, CONFERENCES[1:])

    assert (refused.value.key, refused.value.reason) == ("KL226-M07.counted_kinds", "looser")


def test_a_kind_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        book(tmp_path, [*MEETINGS, "party"])

    assert (refused.value.key, refused.value.reason) == (
        "KL226-M07.counted_kinds.required",
        "wrong",
    )
    assert refused.value.details == {"value": "party"}
