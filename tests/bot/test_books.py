"""Units' own rule books: found by their code, refused when looser, and judged by in the chat."""

from datetime import date
from pathlib import Path

import pytest

from bot.books import own_books
from bot.refusal import Refused
from rules import Kind, Meeting, Outcome, judge_rule

BOOK = """
id = "so_a"
version = "1"
document = "Quy chế của Sở A"
number = "01/QC-SA"
date = 2026-01-05
overlay = true

[[clause]]
id = "KL226-M14"
from = 2026-01-05
path = "Thời gian họp"
source = "official"
limits.longest = {{ max = {days}, unit = "half_day" }}
"""


def outcome(folder: Path, minutes: int) -> Outcome:
    books = own_books(folder)["SO-A"]
    meeting = Meeting(kind=Kind.PROFESSIONAL, duration_minutes=minutes)
    return judge_rule("KL226-M14", meeting, None, as_of=date(2026, 11, 22), books=books).outcome


def test_without_a_folder_the_central_books_serve_all() -> None:
    assert own_books(None) == {}


def test_a_units_book_is_found_by_its_code_and_tightens(tmp_path: Path) -> None:
    (tmp_path / "so-a.toml").write_text(BOOK.format(days=1), encoding="utf-8")
    assert outcome(tmp_path, 240) is Outcome.OK
    assert outcome(tmp_path, 480) is Outcome.BREACH


def test_a_looser_book_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "so-a.toml").write_text(BOOK.format(days=3), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        own_books(tmp_path)
    assert refused.value.why.id == "verdict-book-looser"


def test_a_folder_that_is_not_there_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    for place in (tmp_path / "nope", tmp_path / "file"):
        (tmp_path / "file").touch()
        with pytest.raises(Refused) as refused:
            own_books(place)
        assert refused.value.why.id == "verdict-book-folder"
        assert refused.value.why.args == {"folder": str(place)}


def test_a_folder_under_a_books_name_is_no_book(tmp_path: Path) -> None:
    (tmp_path / "so-a.toml").mkdir()
    with pytest.raises(Refused) as refused:
        own_books(tmp_path)
    assert refused.value.why.id == "verdict-book-unreadable"


def test_other_files_in_the_folder_are_no_books(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("…", encoding="utf-8")
    assert own_books(tmp_path) == {}
