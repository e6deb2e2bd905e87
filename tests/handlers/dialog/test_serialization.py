"""Replies survive being stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.dialog import serialization
from handlers.dialog.payload import Action
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Month, Reply

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
PLAIN = st.none() | st.booleans() | st.integers() | TEXT
SAYS = st.deferred(
    lambda: st.builds(
        Text,
        TEXT,
        st.dictionaries(TEXT, PLAIN | SAYS | st.lists(SAYS | PLAIN).map(tuple), max_size=3),
    )
)
MONTHS = st.builds(Month, TEXT, TEXT, st.lists(TEXT, max_size=3).map(tuple), TEXT, TEXT)
WORD = st.text(st.sampled_from("abcdefgh-0123456789"), min_size=1, max_size=8)
ACTIONS = st.builds(Action, st.integers(0, 10**9), st.integers(0, 999), WORD, WORD)
CHOICES = st.builds(Choice, SAYS, ACTIONS, st.none() | st.booleans())
REPLIES = st.builds(
    Reply,
    st.lists(SAYS, max_size=3).map(tuple),
    st.lists(CHOICES, max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
    st.none() | MONTHS,
    st.none() | TEXT,
)


@given(st.lists(REPLIES, max_size=3).map(tuple))
def test_replies_come_back_from_json_as_they_went(replies: tuple[Reply, ...]) -> None:
    assert serialization.read(json.loads(json.dumps(serialization.write(replies)))) == replies


@pytest.mark.parametrize("argument", [0.4, b"bytes", {"a": 1}, object()])
def test_an_argument_that_json_would_change_is_refused_by_name(argument: object) -> None:
    with pytest.raises(TypeError, match="cannot carry"):
        serialization.write([Reply((Text("plan-ask-title", {"it": argument}),))])
