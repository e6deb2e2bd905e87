"""The dated books: what they hold, and what is refused when they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from rules import (
    FIGURES_OF,
    BookRefused,
    Kind,
    Meeting,
    Rulebook,
    Verdict,
    central_books,
    half_day_minutes,
    judge,
    judge_rule,
    load_books,
    longest_half_day_minutes,
    politburo_positions,
)
from rules.book_file import read_book
from rules.registry import checks, without_text
from rules.shelf import BOOKS
from tests.rules.plans import plan

BEGINS, BEFORE = date(2025, 12, 11), date(2025, 12, 10)

BOOK = """
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
limits.together = { max = 40, unit = "minute" }
"""


Write = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Write:
    """Writes an overlay, some of its text exchanged, and gives its path."""

    def write(*exchanged: tuple[str, str], text: str = BOOK) -> Path:
        for old, new in exchanged:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "xa_b.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_every_rule_has_its_clause_in_the_central_books() -> None:
    held = {each.id for book in central_books().books for each in book.provisions}

    assert checks.keys() - without_text | FIGURES_OF.keys() <= held
    assert without_text == {"CAL-DAY", "CAL-OVERLAP"}


def test_the_values_are_those_of_the_texts() -> None:
    force = central_books().on(date(2026, 6, 1))
    values = {
        f"{id}.{name}": (limit.amount, limit.unit, str(limit.direction), str(limit.clause.source))
        for id, provision in force.provisions.items()
        for name, limit in provision.limits.items()
    }

    assert values == {
        "KL226-M02.in_person_share": (Fraction(2, 5), "share", "max", "press"),
        "KL226-M02.too_few_to_judge": (4, "conference", "max", "assumption"),
        "KL226-M07.kept_share": (Fraction(9, 10), "share", "max", "press"),
        "KL226-M07.small_year": (9, "conference", "max", "assumption"),
        "KL226-M13.longest": (1, "half_day", "max", "press"),
        "KL226-M14.longest": (2, "half_day", "max", "press"),
        "KL226-M15.longest": (3, "half_day", "max", "press"),
        "KL226-M16.each": (10, "minute", "max", "press"),
        "KL226-M17.together": (50, "minute", "max", "press"),
        "KL226-M18.each": (10, "minute", "max", "press"),
        "KL226-X1.each_year": (2, "conference", "max", "press"),
        "KL226-X2.each_year": (3, "conference", "max", "press"),
        "QD45-01.notice": (3, "working_day", "min", "press"),
        "QD45-04.briefing": (1, "half_day", "max", "press"),
        "QD45-04.review": (2, "half_day", "max", "press"),
        "QD45-04.training": (4, "half_day", "max", "press"),
        "half_day.minutes": (240, "minute", "max", "assumption"),
        "half_day.declared": (300, "minute", "max", "assumption"),
        "KL226-D03.documents": (Fraction(17, 20), "share", "max", "press"),
        "KL226-T02.digitised": (Fraction(19, 20), "share", "min", "press"),
        "KL226-T02.procedures": (Fraction(19, 20), "share", "min", "press"),
        "KL226-T03.documents_sent": (1, "share", "min", "press"),
        "KL226-T03.reports_sent": (1, "share", "min", "press"),
    }


def test_what_is_known_from_the_press_alone_says_so_where_it_is_cited() -> None:
    force = central_books().on(BEGINS)
    for rule in ("KL226-X1", "KL226-X2", "KL226-X3"):
        assert "theo báo chí" in force.provisions[rule].clause.path


def test_the_six_clears_and_ha_noi_s_three_are_data() -> None:
    force = load_books(BOOKS / "chi_thi_24_ha_noi.toml").on(BEGINS)

    assert len(force.provisions["KL226-W02"].sets["clears"].members) == 6
    assert len(force.provisions["HN24-03"].sets["clears"].members) == 3


def test_what_others_need_of_the_books_has_a_name() -> None:
    assert longest_half_day_minutes() == 300
    assert politburo_positions() == {
        "central_committee_member",
        "provincial_party_secretary",
        "city_party_secretary",
        "central_party_committee_secretary",
    }


def test_half_a_day_has_as_many_minutes_as_the_books_say() -> None:
    assert half_day_minutes() == 240
    assert half_day_minutes(on=date(2018, 12, 24)) == 0
    assert half_day_minutes(on=date(2018, 12, 25)) == 240


def test_a_rule_binds_from_its_first_day_and_says_so_before() -> None:
    asked = plan({"as_of": "2025-12-01", "start": "2025-12-10T08:00"})
    eve = judge(asked.meeting, asked.year, as_of=asked.as_of)
    asked = plan({"as_of": "2025-12-01", "start": "2025-12-11T08:00"})
    first = judge(asked.meeting, asked.year, as_of=asked.as_of)

    for verdict in eve:
        if verdict.rule.startswith("KL226"):
            assert (verdict.outcome, verdict.message) == ("not_applicable", "verdict-not-yet")
            assert verdict.args == {"day": "2025-12-11"}
            assert verdict.clause is not None
            assert verdict.clause.number == "226-KL/TW"
    assert not [verdict for verdict in first if verdict.message == "verdict-not-yet"]


def test_a_meeting_without_a_day_is_judged_by_the_day_of_planning() -> None:
    def first(as_of: date) -> str:
        return judge(Meeting(Kind.OTHER), None, as_of=as_of)[0].outcome

    assert first(BEFORE) == "not_applicable"
    assert first(BEGINS) == "need_info"


def test_each_document_binds_from_its_own_day() -> None:
    asked = plan({"as_of": "2018-12-01", "start": "2018-12-20T08:00"})

    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)

    assert {v.args.get("day") for v in verdicts if v.rule.startswith("QD45")} == {"2018-12-25"}


def test_an_overlay_tightens_from_its_first_day_and_brings_its_clause(book: Write) -> None:
    books = load_books(book())

    def concluding(day: str, minutes: int) -> Verdict:
        asked = plan({"as_of": day, "start": f"{day}T08:00", "speeches.1.minutes": minutes})
        return judge_rule("KL226-M17", asked.meeting, asked.year, as_of=asked.as_of, books=books)

    assert concluding("2026-01-09", 50).outcome == "ok"
    assert concluding("2026-01-09", 50).clause.number == "226-KL/TW"
    assert concluding("2026-01-12", 40).outcome == "ok"
    assert concluding("2026-01-12", 41).outcome == "breach"
    assert concluding("2026-01-12", 41).clause.number == "07-QĐ/ĐU"
    assert concluding("2026-01-12", 41).books == {
        "ket_luan_226": "1",
        "quyet_dinh_45": "1",
        "xa_b": "3",
    }


def test_an_overlay_ends_on_its_last_day(book: Write) -> None:
    path = book(("from = 2026-01-10", "from = 2026-01-10\nto = 2026-02-10"))
    books = load_books(path)

    def most(day: date) -> object:
        return books.on(day).provisions["KL226-M17"].limits["together"].amount

    assert [most(date(2026, month, day)) for month, day in ((1, 9), (1, 10), (2, 10), (2, 11))] == [
        50,
        40,
        40,
        50,
    ]


def test_a_clause_may_bind_for_one_day(book: Write) -> None:
    books = load_books(book(("from = 2026-01-10", "from = 2026-01-10\nto = 2026-01-10")))

    bound = [books.on(date(2026, 1, day)).provisions["KL226-M17"] for day in (9, 10, 11)]

    assert [each.limits["together"].amount for each in bound] == [50, 40, 50]


def test_half_days_of_no_minutes_leave_every_meeting_too_long(book: Write) -> None:
    none = 'limits.minutes = { max = 0, unit = "minute" }'
    books = load_books(book(("KL226-M17", "half_day"), (LIMIT, none)))
    asked = plan()

    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of, books=books)

    outcomes = {verdict.rule: str(verdict.outcome) for verdict in verdicts}
    assert outcomes["KL226-M14"] == "breach"


def test_shorter_half_days_leave_what_lies_inside_those_of_the_office(book: Write) -> None:
    shorter = 'limits.minutes = { max = 100, unit = "minute" }'
    books = load_books(book(("KL226-M17", "half_day"), (LIMIT, shorter)))

    def outcome(start: str, minutes: int) -> str:
        asked = plan({"start": f"2026-12-01T{start}", "duration_minutes": minutes})
        verdict = judge_rule("KL226-M14", asked.meeting, asked.year, as_of=asked.as_of, books=books)
        return verdict.outcome

    assert outcome("07:30", 200) == "ok"
    assert outcome("07:30", 240) == "caution"
    assert outcome("07:30", 241) == "breach"


def test_an_overlay_may_say_the_same_as_its_parent(book: Write) -> None:
    books = load_books(book(("max = 40", "max = 50")))

    provision = books.on(date(2026, 6, 1)).provisions["KL226-M17"]

    assert provision.limits["together"].clause.number == "226-KL/TW"


def test_a_closed_list_is_narrowed_with_its_clause(book: Write) -> None:
    path = book(
        ("KL226-M17", "KL226-M10"),
        (
            'limits.together = { max = 40, unit = "minute" }',
            'sets.positions = { allowed = ["city_party_secretary"] }',
        ),
    )
    asked = plan(
        {
            "scope": "national_politburo",
            "attendees.groups.0.position": "central_committee_member",
        }
    )
    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of, books=load_books(path))
    verdict = next(verdict for verdict in verdicts if verdict.rule == "KL226-M10")

    assert verdict.outcome == "breach"
    assert verdict.clause is not None
    assert verdict.clause.number == "07-QĐ/ĐU"


def test_of_two_overlays_the_tighter_wins_whatever_their_order(book: Write, tmp_path: Path) -> None:
    loose, tight = book(), tmp_path / "tight.toml"
    text = loose.read_text(encoding="utf-8").replace("max = 40", "max = 30")
    tight.write_text(text.replace("xa_b", "tight"), encoding="utf-8")

    for order in ((loose, tight), (tight, loose)):
        force = load_books(*order).on(date(2026, 6, 1))
        assert force.provisions["KL226-M17"].limits["together"].amount == 30


def test_a_value_that_changes_has_each_value_on_its_days(book: Write) -> None:
    later = """
[[clause]]
id = "XB-01"
from = 2026-03-01
path = "x"
source = "official"
limits.n = { min = 2, unit = "minute" }
[[clause]]
id = "XB-01"
from = 2026-01-01
to = 2026-02-28
path = "x"
source = "official"
limits.n = { min = 1, unit = "minute" }
[[clause]]
id = "XB-02"
from = 2026-01-01
to = 2026-02-28
path = "x"
source = "official"
"""
    header = BOOK.split("[[clause]]")[0].replace("overlay = true", "")
    books = load_books(book(text=header + later))

    def amount(day: date) -> object:
        return books.on(day).provisions["XB-01"].limits["n"].amount

    assert amount(date(2026, 2, 28)) == 1
    assert amount(date(2026, 3, 1)) == 2
    assert books.on(date(2025, 12, 31)).coming["XB-01"].binds_from == date(2026, 1, 1)
    assert books.on(date(2026, 3, 1)).ended["XB-02"].binds_to == date(2026, 2, 28)
    assert "XB-01" not in books.on(date(2026, 3, 1)).coming


def test_two_values_of_a_clause_share_no_day(book: Write) -> None:
    clauses = """
[[clause]]
id = "XB-01"
from = 2026-01-01
to = 2026-02-28
path = "x"
source = "official"
[[clause]]
id = "XB-01"
from = 2026-02-28
path = "x"
source = "official"
"""
    header = BOOK.split("[[clause]]")[0].replace("overlay = true", "")

    with pytest.raises(BookRefused) as refused:
        load_books(book(text=header + clauses))
    assert refused.value.details == {"since": "2026-02-28"}

    apart = clauses.replace("from = 2026-02-28", "from = 2026-03-01")
    assert load_books(book(text=header + apart)).versions["xa_b"] == "3"


def test_a_rule_whose_book_has_ended_no_longer_binds(tmp_path: Path) -> None:
    path = tmp_path / "ket_luan_226.toml"
    text = (BOOKS / path.name).read_text(encoding="utf-8")
    path.write_text(text.replace("from = 2025-12-11", "from = 2025-12-11\nto = 2026-12-31"))
    books = Rulebook([read_book(path), read_book(BOOKS / "quyet_dinh_45.toml")])
    asked = plan({"start": "2027-01-04T08:00"})

    verdict = judge(asked.meeting, asked.year, as_of=asked.as_of, books=books)[0]

    assert (verdict.outcome, verdict.message) == ("not_applicable", "verdict-ended")
    assert verdict.args == {"day": "2026-12-31"}


LIMIT = 'limits.together = { max = 40, unit = "minute" }'
REFUSED = tomllib.loads((Path(__file__).parent / "refused_books.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", REFUSED["row"], ids=lambda row: f"{row['key']} {row['new']}")
def test_a_book_is_refused_naming_file_and_key(book: Write, row: dict[str, str]) -> None:
    with pytest.raises(BookRefused) as refused:
        load_books(book((row.get("old", LIMIT), row["new"])))

    assert refused.value.file == "xa_b.toml"
    assert (refused.value.key, refused.value.reason) == (row["key"], row["reason"])
    assert str(refused.value).startswith(f"xa_b.toml: {row['key']}: {row['reason']}")


def test_a_clause_that_is_no_table_is_refused(book: Write) -> None:
    header = BOOK.split("[[clause]]")[0]

    with pytest.raises(BookRefused, match=r"xa_b\.toml: clause 1: wrong, value 7"):
        load_books(book(text=header + "clause = [7]"))


@pytest.mark.parametrize("row", REFUSED["looser"], ids=lambda row: row["rule"])
def test_a_looser_value_is_refused_with_both_values(book: Write, row: dict[str, str]) -> None:
    with pytest.raises(BookRefused) as refused:
        load_books(book(("KL226-M17", row["rule"]), (LIMIT, row["new"])))

    assert refused.value.reason == "looser"
    assert refused.value.details == {"own": row["own"], "parent": row["parent"]}
    assert f", own {row['own']}, parent {row['parent']}" in str(refused.value)


def test_a_longer_notice_is_accepted(book: Write) -> None:
    longer = 'limits.notice = { min = 4, unit = "working_day" }'

    force = load_books(book(("KL226-M17", "QD45-01"), (LIMIT, longer))).on(date(2026, 6, 1))

    assert force.provisions["QD45-01"].limits["notice"].amount == 4


def test_a_larger_required_set_is_accepted(book: Write) -> None:
    known = central_books().on(BEGINS).provisions["KL226-W02"].sets["clears"].members
    larger = f"sets.clears = {{ required = {[*sorted(known), 'cost']} }}"

    force = load_books(book(("KL226-M17", "KL226-W02"), (LIMIT, larger))).on(date(2026, 6, 1))

    assert force.provisions["KL226-W02"].sets["clears"].members == known | {"cost"}


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BookRefused, match=r"none\.toml: -: unreadable"):
        load_books(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"\xff")
    with pytest.raises(BookRefused, match=r"broken\.toml: -: not-toml"):
        load_books(broken)


PARTS = ".".join(["a"] * 20_000)
TOO_LARGE = {
    "nested arrays": ("x = " + "[" * 50_000, "too-deep"),
    "nested tables": ("x = " + "{a=" * 20_000, "too-many-keys"),
    "nine brackets": ("x = " + "[" * 9 + "]" * 9, "too-deep"),
    "nine brackets behind many that close": ("x = [" + "[], " * 9 + "[" * 8, "too-deep"),
    "nine braces behind many that close": ("x = {" + "{}, " * 9 + "{" * 8, "too-deep"),
    "a key of very many parts": (f"{PARTS} = 1", "too-deep"),
    "a header of very many parts": (f"[{PARTS}]", "too-deep"),
    "a quoted key of very many parts": ('"a".' * 20_000 + "a = 1", "too-deep"),
    "very many keys": ("".join(f"a.b{each} = 1\n" for each in range(20_000)), "too-long"),
    "many keys": ("".join(f"a{each}=1\n" for each in range(1001)), "too-many-keys"),
    "brackets behind a string that ends in quotes": (
        'x = ["""a"""", ' + "[" * 50_000 + ', "b"]',
        "too-deep",
    ),
    "brackets behind an apostrophe": ("x = ['''a'''', " + "[" * 9 + ", 'b']", "too-deep"),
    "a long file": ("# " + "x" * 100_000, "too-long"),
}


@pytest.mark.parametrize(("text", "reason"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_book_that_would_take_long_to_read_is_not_read(
    book: Write, text: str, reason: str
) -> None:
    with pytest.raises(BookRefused) as refused:
        load_books(book(text=text))

    assert (refused.value.key, refused.value.reason) == ("-", reason)


def test_signs_in_quotes_and_comments_nest_nothing(book: Write) -> None:
    signs = "[" * 20 + "{" * 20 + "." * 20 + "=" * 2000
    path = f'path = "{signs}" # {signs}'

    assert load_books(book(('path = "Phát biểu · kết luận"', path))).versions["xa_b"] == "3"


def test_a_book_of_the_greatest_size_is_read(book: Write) -> None:
    eight = "[" * 8 + "]" * 8
    keys = "".join(f"a{each}={eight}\n" for each in range(1000))
    text = keys + "#" * (100_000 - len(keys))

    with pytest.raises(BookRefused, match="unknown"):
        load_books(book(text=text))


def test_what_is_quoted_of_a_book_stands_on_one_short_line(book: Write) -> None:
    with pytest.raises(BookRefused) as refused:
        load_books(book(('version = "3"', 'version = "3"\n"a\\nb" = 1')))
    assert refused.value.key == "a b"

    with pytest.raises(BookRefused) as refused:
        load_books(book(("max = 40", f"max = {[1] * 5000}")))
    assert len(refused.value.details["value"]) == 200


def test_what_is_no_regular_file_is_not_opened() -> None:
    with pytest.raises(BookRefused, match="unreadable"):
        load_books(Path("/dev/zero"))
