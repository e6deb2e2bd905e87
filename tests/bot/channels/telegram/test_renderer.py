"""Replies drawn for Telegram: its markup, two buttons a row, a month as a keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import markup
from bot.channels.telegram.renderer import CAN, Renderer
from bot.render.drawing import Button, Drawing
from bot.render.lengths import utf16
from bot.render.pages import paged
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Month, Reply
from tests.telegram_server import html

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300)


def words(say: Text) -> str:
    return str(say.args.get("text", say.id))


def said(text: str) -> Text:
    return Text("words", {"text": text})


def draw(reply: Reply) -> Drawing:
    [drawing] = Renderer(words, words, "https://t.me/bot").draw([reply])
    return drawing


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
    [drawing] = renderer.draw([Reply((said("?"),), choices)])
    ((button,),) = drawing.keyboard
    assert button.text == "Kết hợp → 5/11 = 45,5%"


@given(TEXTS, st.booleans())
def test_telegram_reads_from_the_markup_what_was_written(text: str, asks: bool) -> None:
    month = Month("2026-12", "2026-12-01", (), "1:0:pick=", "1:0:month=") if asks else None
    drawing = draw(Reply((said(text),), month=month))
    read = [html.parse(markup.html(*message))[0] for message in drawing.messages]
    before, line, last = text.rpartition("\n")
    shown = f"{before}{line}telegram-month\n{last}" if asks else text
    assert read == list(paged(shown, CAN.text, utf16))


@given(TEXTS)
def test_lengths_are_what_telegram_counts(text: str) -> None:
    assert Renderer.units(text) == html.utf16_length(text)


def test_choices_beyond_the_keyboard_s_room_are_numbered_in_the_text() -> None:
    month = Month("2026-12", "2026-12-01", (), "p=", "t=")
    choices = tuple(Choice(said(f"Mục {n}"), f"1:0:{n}") for n in range(1, 121))
    drawing = draw(Reply((said("?"),), choices, month=month))
    assert len(drawing.buttons) == CAN.buttons
    tapped = {button.text for button in drawing.buttons}
    [page] = drawing.pages
    for number, choice in enumerate(choices, start=1):
        label = words(choice.label)
        assert (label in tapped) != (f"{number:>3}. {label}" in page.split("\n"))


def test_a_button_that_telegram_would_refuse_is_refused_here_by_name() -> None:
    for data in ("", "ộ" * 22):
        with pytest.raises(ValueError, match="1 to 64 bytes"):
            Button("Không", data)


def test_weeks_that_are_gone_take_no_room_and_days_that_are_gone_are_points() -> None:
    month = Month("2026-11", "2026-11-25", ("2026-11-28",), "p=", "t=")
    shown = draw(Reply((said("?"),), month=month)).keyboard
    weeks = [[(button.text, button.data) for button in row] for row in shown[1:-1]]
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
    ("verbs", "drawn"),
    [
        ("pick pick back", ["pick pick", "back"]),
        ("pick back", ["pick", "back"]),
        ("back", ["back"]),
        ("pick pick pick done back", ["pick pick", "pick", "done back"]),
        ("back done pick", ["pick", "done back"]),
        ("done pick back pick", ["pick pick", "done back"]),
        ("pick done", ["pick", "done"]),
        (" ".join(["pick"] * 15) + " done back", [*["pick pick"] * 7, "pick", "done back"]),
    ],
)
@pytest.mark.parametrize("room", ["form", "calendar", "attendance"])
def test_what_leads_on_or_back_stands_on_the_last_row(
    verbs: str, drawn: list[str], room: str
) -> None:
    choices = tuple(Choice(Text(f"{room}-{verb}"), "1:0:a") for verb in verbs.split())
    keyboard = draw(Reply((said("?"),), choices)).keyboard
    names = [[button.text.rpartition("-")[2] for button in row] for row in keyboard]
    assert [" ".join(row) for row in names] == drawn


def test_what_leads_on_or_back_has_room_under_any_number_of_answers() -> None:
    verbs = [*["pick"] * 150, "done", "back"]
    choices = tuple(Choice(Text(f"form-{verb}"), "1:0:a") for verb in verbs)
    drawing = draw(Reply((said("?"),), choices))
    assert [button.text for button in drawing.keyboard[-1]] == ["form-done", "form-back"]
    assert len(drawing.buttons) == CAN.buttons


@pytest.mark.parametrize("shown", ["2026-11", "2026-12", "2027-06"])
@pytest.mark.parametrize(
    ("today", "tomorrow"),
    [("2026-11-25", "2026-11-26"), ("2026-11-30", "2026-12-01"), ("2026-12-31", "2027-01-01")],
)
def test_today_and_tomorrow_are_a_tap_away_in_every_month(
    shown: str, today: str, tomorrow: str
) -> None:
    drawing = draw(Reply((said("Ngày nào?"),), month=Month(shown, today, (), "p=", "t=")))
    assert [button.data for button in drawing.keyboard[0]] == [f"p={today}", f"p={tomorrow}"]
    assert drawing.pages == ("telegram-month\nNgày nào?",)


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
