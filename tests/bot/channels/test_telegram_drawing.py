"""Replies drawn for Telegram: pages within its limits, labels that fit, two buttons a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import limits
from bot.channels.telegram.drawing import Drawing, Renderer, paged
from bot.channels.telegram.keyboard import LONGEST_LABEL, Button, shortened
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Month, Reply
from tests.telegram_server import html

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


def words(say: Text) -> str:
    return str(say.args.get("text", say.id))


def said(text: str) -> Text:
    return Text("words", {"text": text})


def draw(reply: Reply) -> Drawing:
    return Renderer(words, words, "https://t.me/bot").draw(reply)


def rows(*labels: str) -> list[list[str]]:
    choices = tuple(Choice(said(label), "1:0:a") for label in labels)
    drawing = draw(Reply((said("?"),), choices))
    return [[button.text for button in row] for row in drawing.keyboard]


def test_short_labels_stand_two_a_row_and_long_ones_alone() -> None:
    long = "Cần thảo luận trước khi ban hành"
    assert rows("Có", "Không", "Chưa rõ") == [["Có", "Không"], ["Chưa rõ"]]
    assert rows("Có", long, "Không", "Bỏ qua") == [["Có"], [long], ["Không", "Bỏ qua"]]


def test_a_label_is_said_in_its_short_form_where_the_long_one_does_not_fit() -> None:
    choices = (Choice(said("Trực tiếp kết hợp trực tuyến → 5/11 = 45,5%"), "1:0:a"),)
    renderer = Renderer(words, lambda say: "Kết hợp → 5/11 = 45,5%", "https://t.me/bot")
    ((button,),) = renderer.draw(Reply((said("?"),), choices)).keyboard
    assert button.text == "Kết hợp → 5/11 = 45,5%"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Trực tuyến → 4/11 = 36,4%", "Trực tuyến → 4/11 = 36,4%"),
        (
            "Quán triệt, phổ biến nghị quyết → 5/11 = 45,5%",
            "Quán triệt, phổ biến… → 5/11 = 45,5%",
        ),
        (
            "Hội nghị quán triệt, triển khai nghị quyết, chỉ thị của cấp trên",
            "Hội nghị quán triệt, triển khai nghị…",
        ),
        ("a" * 60, "a" * 39 + "…"),
        (
            "Sơ kết → một hệ quả rất dài không thể nào vừa trên một nút bấm",
            "Sơ kết → một hệ quả rất dài không thể…",
        ),
    ],
)
def test_a_long_label_keeps_its_effect_and_whole_words(label: str, shown: str) -> None:
    assert shortened(label) == shown
    assert limits.units(shown) <= LONGEST_LABEL


@given(TEXTS)
def test_a_label_always_fits(label: str) -> None:
    assert limits.units(shortened(label)) <= LONGEST_LABEL


@given(TEXTS, st.integers(10, 60))
def test_pages_fit_and_together_say_everything(text: str, most: int) -> None:
    pages = list(paged(text, most))
    assert all(0 < limits.units(page) <= most for page in pages)
    assert "".join("".join(pages).split()) == "".join(text.split())


@given(TEXTS, st.booleans())
def test_telegram_reads_from_the_markup_what_was_written(text: str, asks: bool) -> None:
    month = Month("2026-12", "2026-12-01", (), "1:0:pick=", "1:0:month=") if asks else None
    drawing = draw(Reply((said(text),), month=month))
    assert [html.parse(page)[0] for page in drawing.pages] == list(paged(text))


def test_a_page_ends_with_a_paragraph_then_a_line_then_a_word() -> None:
    assert list(paged("một hai\n\nba bốn\nnăm", 14)) == ["một hai", "ba bốn\nnăm"]
    assert list(paged("một hai\nba bốn năm", 12)) == ["một hai", "ba bốn năm"]
    assert list(paged("một hai ba bốn", 9)) == ["một hai", "ba bốn"]


def test_no_character_is_cut_in_two() -> None:
    family = "👩\u200d👧"
    assert list(paged("📅" * 7, 5)) == ["📅📅", "📅📅", "📅📅", "📅"]
    assert list(paged(f"aa{family}", 5)) == ["aa", family]
    assert list(paged("aaaa\u0323b", 4)) == ["aaa", "a\u0323b"]


def test_a_button_that_telegram_would_refuse_is_refused_here_by_name() -> None:
    for data in ("", "ộ" * 22):
        with pytest.raises(ValueError, match="1 to 64 bytes"):
            Button("Không", data)


def test_weeks_that_are_gone_take_no_room_and_days_that_are_gone_are_points() -> None:
    month = Month("2026-11", "2026-11-25", ("2026-11-28",), "p=", "t=")
    shown = draw(Reply((said("?"),), month=month)).keyboard
    weeks = [[(button.text, button.data) for button in row] for row in shown[2:-1]]
    gone, blank = ("·", "t=2026-11"), (" ", "t=2026-11")
    assert weeks == [
        [
            gone,
            gone,
            ("25", "p=2026-11-25"),
            ("26", "p=2026-11-26"),
            ("27", "p=2026-11-27"),
            ("telegram-marked-day", "p=2026-11-28"),
            ("29", "p=2026-11-29"),
        ],
        [("30", "p=2026-11-30"), *[blank] * 6],
    ]


@pytest.mark.parametrize(
    ("month", "first", "leaves"),
    [
        ("2026-12", "2026-11-25", ["‹ 11/2026", "01/2027 ›"]),
        ("2026-12", "2026-12-01", ["01/2027 ›"]),
        ("2027-01", "2026-12-31", ["‹ 12/2026", "02/2027 ›"]),
        ("2028-01", "2028-01-31", ["02/2028 ›"]),
    ],
)
def test_one_leafs_forward_always_and_back_only_to_days_to_come(
    month: str, first: str, leaves: list[str]
) -> None:
    shown = draw(Reply((said("?"),), month=Month(month, first, (), "p=", "t="))).keyboard
    assert [button.text for button in shown[-1]] == leaves
    assert all(len(row) <= 8 for row in shown)
    assert sum(map(len, shown)) <= 100
