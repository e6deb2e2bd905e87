"""Updates as events: who writes where, groups that the bot leaves or that move, and nonsense."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.updates import KINDS, Arrival, Me, Unreadable, read
from handlers.dialog.turn import Event
from tests.access.conftest import House, secret_in

ME = Me(9, "hop_bot")
BOT = {"id": 9, "is_bot": True, "first_name": "Họp 226", "username": "hop_bot"}
AN = {"id": 7, "is_bot": False, "first_name": "An"}
KEYS = st.sampled_from(
    ["chat", "from", "id", "type", "text", "data", "message", "message_id", "new_chat_member"]
)
GROUP = {"id": -77, "type": "group", "title": "Nhóm"}


def event_of(**content: Any) -> Event | None:
    arrival = read({"update_id": 1, **content}, ME)
    return arrival.event if isinstance(arrival, Arrival) else None


def membership(status: str, chat: dict[str, Any] = GROUP) -> dict[str, Any]:
    me = {"user": BOT, "status": status}
    if status == "kicked":
        me["until_date"] = 0
    before = {"user": BOT, "status": "member"}
    change = {"chat": chat, "from": AN, "date": 1, "old_chat_member": before, "new_chat_member": me}
    return {"my_chat_member": change}


@pytest.mark.parametrize("status", ["left", "kicked"])
def test_being_taken_out_of_a_group_is_an_event(status: str) -> None:
    event = event_of(**membership(status))
    assert event is not None
    assert (event.gone, event.chat, event.person) == (True, "-77", "7")


def test_joining_a_group_or_being_blocked_by_a_person_is_none() -> None:
    assert event_of(**membership("member")) is None
    assert event_of(**membership("kicked", {"id": 7, "type": "private"})) is None


def test_a_group_that_becomes_a_supergroup_is_followed() -> None:
    message = {"message_id": 1, "date": 1, "chat": GROUP, "from": AN, "migrate_to_chat_id": -1001}
    event = event_of(message=message)
    assert event is not None
    assert event.moved_to == "-1001"


def test_a_linked_group_is_followed_and_forgotten_when_the_bot_is_gone(ours: House) -> None:
    admin = ours["admin"].press("0:0:group-code")
    old, new = admin.in_group("-77"), admin.in_group("-1001")
    old.say(f"/start {secret_in(admin)}").sees("Nhóm đã gắn")
    tell = admin.office.handle
    tell(Event("test", "move", "-77", "an", text="", group=True, moved_to="-1001"))
    old.say("/stats").misses("Alpha")
    new.say("/stats").sees("Sở Alpha")
    assert tell(Event("test", "out", "-1001", "an", text="", group=True, gone=True)) == ()
    new.say("/stats").misses("Alpha")


def test_names_are_said_in_full_and_topics_kept() -> None:
    author = AN | {"last_name": "Nguyễn"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": author}
    event = event_of(message={**message, "text": "xin chào"})
    assert event is not None
    assert (event.name, event.text, event.person, event.group) == (
        "An Nguyễn",
        "xin chào",
        "7",
        False,
    )
    topic = {"message_thread_id": 31, "is_topic_message": True}
    group = {**message, "chat": GROUP, "text": "/stats", **topic}
    arrival = read({"update_id": 1, "message": group}, ME)
    assert isinstance(arrival, Arrival)
    assert (arrival.chat, arrival.thread) == (-77, 31)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(KINDS), VALUES)
def test_whatever_comes_is_read_or_called_unreadable(kind: str, value: Any) -> None:
    with suppress(Unreadable):
        arrival = read({"update_id": 1, kind: value}, ME)
        assert arrival is None or isinstance(arrival.chat, int)
