"""Whatever is typed can be stored and read back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.hygiene import LONGEST_TEXT, clean, cleaned
from handlers.dialog.turn import Event


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Hội nghị", "Hội nghị"),
        (unicodedata.normalize("NFD", "Hội nghị"), "Hội nghị"),
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("\ufeff/hop", "/hop"),
        ("hai\r\ndòng\rba", "hai\ndòng\nba"),
        ("hai\u2028dòng", "hai\ndòng"),
        ("một\tô", "một ô"),
        ("nửa \ud83d ký tự", "nửa  ký tự"),
        ("trái\u202ephải", "tráiphải"),
        ("👩\u200d⚖️", "👩\u200d⚖️"),
        ("", ""),
    ],
)
def test_text_keeps_what_can_be_read_and_loses_the_rest(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_text_too_long_stays_long_enough_to_be_refused() -> None:
    assert len(clean("ả" * 100_000)) == LONGEST_TEXT


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_what_is_kept_survives_utf8(typed: str) -> None:
    kept = clean(typed)
    assert kept.encode().decode() == kept
    assert "\x00" not in kept


def test_a_name_is_one_short_line() -> None:
    event = Event("test", "1", "an", "an", name="An\nPhòng\x00 " + "x" * 1000, text="a")
    assert cleaned(event).name.startswith("An Phòng xx")
    assert len(cleaned(event).name) <= 100


def test_a_button_stays_a_button() -> None:
    event = Event("test", "1", "an", "an", button="7:3:fmt=online\x00")
    assert cleaned(event).button == "7:3:fmt=online"
    assert cleaned(event).text is None
