"""Every channel of the table offers the port and keeps within what its row says it can do."""

from __future__ import annotations

import inspect
from dataclasses import fields
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import LocalModule, OnlineModule, Renderer
from bot.channels.platforms import CHANNELS, Platform
from bot.settings import Settings
from handlers.dialog.payload import LONGEST, Action
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Month, Reply

ROWS = pytest.mark.parametrize("platform", CHANNELS, ids=lambda each: each.name)


def words(say: Text) -> str:
    return str(say.args.get("text", say.id))


def renderer_of(platform: Platform) -> Renderer:
    renderer: Renderer = import_module(platform.module).Renderer(words)
    return renderer


def functions(protocol: type) -> dict[str, inspect.Signature]:
    return {
        name: inspect.signature(function)
        for name, function in vars(protocol).items()
        if inspect.isfunction(function) and not name.startswith("_")
    }


@ROWS
def test_a_row_s_module_offers_the_port(platform: Platform) -> None:
    module = import_module(platform.module)
    port = OnlineModule if platform.needs else LocalModule
    for name, wanted in functions(port).items():
        _self, *asked = wanted.parameters
        assert list(inspect.signature(getattr(module, name)).parameters) == asked, name
    assert functions(Renderer).keys() <= set(dir(module.Renderer))


@ROWS
def test_a_row_needs_settings_that_there_are(platform: Platform) -> None:
    assert set(platform.needs) <= {each.name for each in fields(Settings)}


@ROWS
def test_only_who_can_be_pushed_to_has_a_quota_and_only_buttons_have_labels(
    platform: Platform,
) -> None:
    can = platform.capabilities
    assert can.pushes or can.quota is None
    assert bool(can.buttons) == bool(can.label) == bool(can.payload)
    assert can.text > 0


@ROWS
def test_where_there_are_buttons_they_carry_whatever_an_action_may_be(platform: Platform) -> None:
    can = platform.capabilities
    assert can.payload >= LONGEST or not can.buttons


def test_no_two_rows_have_one_name() -> None:
    assert len({each.name for each in CHANNELS}) == len(CHANNELS)


SAID = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=120)
LONG = st.builds(lambda text, times: text * times, SAID, st.integers(1, 150))
ROOM = LONGEST - len("1:0:pick.")
ACTIONS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",))).map(
    lambda target: Action(1, 0, "pick", target.encode()[:ROOM].decode(errors="ignore"))
)


def said(text: str) -> Text:
    return Text("words", {"text": text})


CHOICES = st.builds(Choice, SAID.map(said), ACTIONS, st.sampled_from([None, True, False]))
MONTHS = st.dates(date(2000, 1, 1), date(2199, 12, 31)).map(
    lambda day: Month(f"{day:%Y-%m}", day.isoformat(), (), "9:9:pick.", "9:9:month.")
)
REPLIES = st.lists(
    st.builds(
        Reply,
        st.lists(LONG.map(said), max_size=3).map(tuple),
        st.lists(CHOICES, max_size=130).map(tuple),
        typed_numbers=st.booleans(),
        month=st.none() | MONTHS,
        private=st.none() | st.just("hop"),
    ),
    max_size=3,
)


@ROWS
@given(REPLIES)
def test_whatever_is_replied_is_drawn_within_what_the_channel_can_do(
    platform: Platform, replies: list[Reply]
) -> None:
    renderer, can = renderer_of(platform), platform.capabilities
    drawings = renderer.draw(replies)
    assert len(drawings) == len(replies)
    for drawing in drawings:
        assert all(renderer.units(page) <= can.text for page in drawing.pages)
        assert len(drawing.buttons) <= can.buttons
        for button in drawing.buttons:
            assert renderer.units(button.text) <= can.label
            assert len(button.data.encode()) <= can.payload
