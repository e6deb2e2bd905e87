"""A group that the bot is taken out of, or that gets another address, as events."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.types import Update, User

from bot.channels.telegram.updates import read
from handlers.dialog.turn import Event
from tests.access.conftest import House, secret_in

BOT = User(id=9, is_bot=True, first_name="Họp 226", username="hop_bot")
AN = {"id": 7, "is_bot": False, "first_name": "An"}
GROUP = {"id": -77, "type": "group", "title": "Nhóm"}


def event_of(**content: Any) -> Event | None:
    arrival = read(Update.model_validate({"update_id": 1, **content}), BOT)
    return None if arrival is None else arrival.event


def membership(status: str, chat: dict[str, Any] = GROUP) -> dict[str, Any]:
    me = {"user": BOT.model_dump(), "status": status}
    if status == "kicked":
        me["until_date"] = 0
    before = {"user": BOT.model_dump(), "status": "member"}
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
