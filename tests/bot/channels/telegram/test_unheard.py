"""What is no text is not heard as an empty one: a person is told so once, news of the chat pass."""

from __future__ import annotations

from typing import Any

import pytest

from bot.render.sentences import wording
from handlers.dialog.text import Text
from tests.bot.channels.telegram.office import Answers, open_office, said
from tests.bot.channels.telegram.test_native import FORMATS
from tests.telegram_server import Group, Person, TelegramServer
from tests.telegram_server.actors import labels

FILE = {"file_id": "f", "file_unique_id": "u"}
PHOTO = {"photo": [{**FILE, "width": 9, "height": 9}]}
WORDLESS: dict[str, dict[str, Any]] = {
    "voice": {"voice": {**FILE, "duration": 3}},
    "sticker": {"sticker": {**FILE, "type": "regular", "width": 9, "height": 9}},
    "contact": {"contact": {"phone_number": "0", "first_name": "A"}},
    "file": {"document": FILE},
    "photo": PHOTO,
    "photo of an album": {**PHOTO, "media_group_id": "1"},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 3}},
    "round video": {"video_note": {**FILE, "length": 9, "duration": 3}},
    "audio": {"audio": {**FILE, "duration": 3}},
    "animation": {"animation": {**FILE, "width": 9, "height": 9, "duration": 3}},
    "place": {"location": {"latitude": 21.0, "longitude": 105.8}},
    "poll": {"poll": {"id": "1", "question": "?", "options": []}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
}
NEWS: dict[str, dict[str, Any]] = {
    "pin": {"pinned_message": {"message_id": 1, "date": 0}},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 9}},
    "background": {"chat_background_set": {"type": {}}},
    "shared": {"users_shared": {"request_id": 1, "users": []}},
    "write access": {"write_access_allowed": {}},
    "boost": {"boost_added": {"boost_count": 1}},
    "of the future": {"something_new": {}},
    "nothing": {},
}
ONLY_TEXT, EDITED = (wording(Text(f"telegram-{name}")) for name in ("only-text", "edited"))


async def sends(
    telegram: TelegramServer,
    person: Person,
    content: dict[str, Any],
    kind: str = "message",
    group: Group | None = None,
) -> None:
    """A message of a kind, in Telegram's own words."""
    world, room = telegram.world, person.room if group is None else group.room
    chat, author = room.chat.to_dict(), person.user.to_dict()
    message = {"message_id": 7, "date": 1, "chat": chat, "from": author, **content}
    async with world.changed:
        update = next(world._update_ids)
        world.pending[update] = {"update_id": update, kind: message}
        world.changed.notify_all()
    await telegram.settled()


async def asked(telegram: TelegramServer) -> Person:
    person = telegram.person()
    await person.texts("/hop")
    await telegram.settled()
    return person


@pytest.mark.parametrize("content", WORDLESS.values(), ids=WORDLESS)
async def test_what_is_no_text_is_told_once_until_they_write(
    telegram: TelegramServer, content: dict[str, Any]
) -> None:
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = await asked(telegram)
        for _ in range(3):
            await sends(telegram, person, content)
        assert [message.text for message in person.sees] == ["Hình thức họp?", ONLY_TEXT]
        assert labels(person.sees[0])
        await person.texts("Trực tuyến")
        await telegram.settled()
        await sends(telegram, person, content)
    assert [message.text for message in person.sees].count(ONLY_TEXT) == 2
    assert [event.text for event in assistant.heard] == ["/hop", "Trực tuyến"]


@pytest.mark.parametrize("content", [PHOTO, WORDLESS["file"], WORDLESS["voice"]], ids=list)
async def test_a_caption_is_read_and_the_rest_of_its_album_told_once(
    telegram: TelegramServer, content: dict[str, Any]
) -> None:
    assistant = Answers(said("đã nghe"))
    async with open_office(telegram, assistant):
        person = await asked(telegram)
        album = {**content, "media_group_id": "1"}
        await sends(telegram, person, {**album, "caption": "Họp giao ban 8h mai"})
        for _ in range(3):
            await sends(telegram, person, album)
    assert [event.text for event in assistant.heard] == ["/hop", "Họp giao ban 8h mai"]
    assert [message.text for message in person.sees] == ["đã nghe", "đã nghe", ONLY_TEXT]


@pytest.mark.parametrize("content", [{"text": "9h"}, {**PHOTO, "caption": "9h"}], ids=list)
async def test_an_edit_changes_nothing_and_that_is_said_once(
    telegram: TelegramServer, content: dict[str, Any]
) -> None:
    assistant = Answers(said("đã nghe"))
    async with open_office(telegram, assistant):
        person = await asked(telegram)
        for _ in range(2):
            await sends(telegram, person, content, "edited_message")
    assert [message.text for message in person.sees] == ["đã nghe", EDITED]
    assert len(assistant.heard) == 1


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        *(("message", content) for content in NEWS.values()),
        ("edited_message", WORDLESS["place"]),
        ("edited_message", {}),
    ],
    ids=[*NEWS, "moving place", "edited nothing"],
)
async def test_news_of_the_chat_pass_without_a_word(
    telegram: TelegramServer, kind: str, content: dict[str, Any]
) -> None:
    assistant = Answers(said("đã nghe"))
    async with open_office(telegram, assistant):
        person = await asked(telegram)
        await sends(telegram, person, content, kind)
    assert [message.text for message in person.sees] == ["đã nghe"]
    assert len(assistant.heard) == 1


@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize("content", [*WORDLESS.values(), {"text": "9h"}], ids=[*WORDLESS, "text"])
async def test_in_a_group_nothing_is_said_of_it(
    telegram: TelegramServer, kind: str, content: dict[str, Any]
) -> None:
    assistant = Answers(said("đã nghe"))
    async with open_office(telegram, assistant):
        group = telegram.group()
        await sends(telegram, telegram.person(), content, kind, group)
    assert group.sees == []
    assert assistant.heard == []
