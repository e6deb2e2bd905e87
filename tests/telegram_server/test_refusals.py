"""The local Telegram refuses what Telegram refuses, in the same words."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from tests.telegram_server import Person, TelegramServer


class Client:
    """Calls the Bot API over HTTP, without any library between."""

    def __init__(self, server: TelegramServer, session: ClientSession) -> None:
        self._base = f"{server.url}/bot{server.token}"
        self._session = session

    async def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        fields = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in params.items()
        }
        async with self._session.post(f"{self._base}/{method}", data=fields) as answer:
            return dict(await answer.json())


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest_asyncio.fixture
async def call(telegram: TelegramServer) -> AsyncIterator[Client]:
    async with ClientSession() as session:
        yield Client(telegram, session)


@pytest_asyncio.fixture
async def person(telegram: TelegramServer) -> Person:
    """Somebody who has started the bot."""
    person = telegram.person()
    await person.texts("/start")
    return person


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(**more: Any) -> dict[str, Any]:
    return {"text": "Không", "callback_data": "1:0:no"} | more


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "📅" * 2049}, "message is too long"),
        ({"text": "<b>một", "parse_mode": "HTML"}, "Can't find end tag"),
        ({"text": "một</b>", "parse_mode": "HTML"}, "Unexpected end tag"),
        ({"text": "<b><i>một</b></i>", "parse_mode": "HTML"}, "Unmatched end tag"),
        ({"text": "<p>một</p>", "parse_mode": "HTML"}, 'Unsupported start tag "p"'),
        ({"text": "1 <2", "parse_mode": "HTML"}, "Unclosed start tag"),
        ({"reply_markup": {"keyboard": [["Không"]]}}, "inline keyboard expected"),
        ({"reply_markup": keyboard([button(callback_data="")])}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard([button(callback_data="ộ" * 22)])}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard([{"text": "Không"}])}, "exactly one action"),
        ({"reply_markup": keyboard([button(url="https://so-a.example")])}, "exactly one action"),
        ({"reply_markup": keyboard([button(text="")])}, "text must be non-empty"),
        ({"reply_markup": keyboard([{"text": "Mở", "url": "so-a"}])}, "Wrong HTTP URL"),
        ({"reply_markup": keyboard([button()] * 9)}, "buttons in a row"),
        ({"reply_markup": keyboard(*[[button()]] * 101)}, "reply markup is too long"),
        ({"message_thread_id": "9"}, "message thread not found"),
        ({"chat_id": "12345"}, "chat not found"),
    ],
)
async def test_a_message_that_telegram_refuses(
    call: Client, person: Person, params: dict[str, Any], why: str
) -> None:
    answer = await call("sendMessage", **({"chat_id": str(person.user.id), "text": "một"} | params))
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert why in answer["description"]
    assert person.sees == []


async def test_limits_count_what_is_shown_in_utf_16(call: Client, person: Person) -> None:
    text = f"<b>{'&lt;' * 4096}</b>"
    answer = await call("sendMessage", chat_id=str(person.user.id), text=text, parse_mode="HTML")
    assert answer["ok"]
    assert person.last.text == "<" * 4096
    (bold,) = person.last.entities
    assert (bold.type, bold.offset, bold.length) == ("bold", 0, 4096)


@pytest.mark.parametrize(
    "params",
    [
        {"parse_mod": "HTML"},
        {"reply_markup": keyboard([button(calback="1")])},
        {"link_preview_options": {"disabled": True}},
    ],
)
async def test_what_another_library_does_not_know_is_complained_of(
    telegram: TelegramServer, call: Client, person: Person, params: dict[str, Any]
) -> None:
    answer = await call("sendMessage", chat_id=str(person.user.id), text="một", **params)
    assert not answer["ok"]
    assert len(telegram.complaints) == 1


async def test_an_edit_must_change_something_and_find_its_own_message(
    call: Client, person: Person
) -> None:
    chat = str(person.user.id)
    sent = await call("sendMessage", chat_id=chat, text="một", reply_markup=keyboard([button()]))
    message = str(sent["result"]["message_id"])
    edit = {"chat_id": chat, "message_id": message}

    same = await call("editMessageText", **edit, text="một", reply_markup=keyboard([button()]))
    assert "message is not modified" in same["description"]
    gone = await call("editMessageText", chat_id=chat, message_id="999", text="hai")
    assert gone["description"] == "Bad Request: message to edit not found"
    theirs = await call("editMessageText", chat_id=chat, message_id="1", text="hai")
    assert theirs["description"] == "Bad Request: message can't be edited"

    assert (await call("editMessageText", **edit, text="hai"))["ok"]
    assert person.last.text == "hai"
    assert person.last.reply_markup is None


async def test_the_bot_may_not_write_first_nor_to_whoever_blocked_it(
    telegram: TelegramServer, call: Client, person: Person
) -> None:
    stranger = telegram.person()
    first = await call("sendMessage", chat_id=str(stranger.user.id), text="một")
    assert (first["error_code"], "initiate" in first["description"]) == (403, True)
    person.blocks_the_bot()
    blocked = await call("sendMessage", chat_id=str(person.user.id), text="một")
    assert blocked["description"] == "Forbidden: bot was blocked by the user"


async def test_updates_come_again_until_asked_past(call: Client, person: Person) -> None:
    await person.texts("hai")
    first = (await call("getUpdates"))["result"]
    assert [update["message"]["text"] for update in first] == ["/start", "hai"]
    assert (await call("getUpdates"))["result"] == first
    past = str(first[0]["update_id"] + 1)
    assert (await call("getUpdates", offset=past))["result"] == first[1:]


async def test_only_one_may_poll_and_nobody_beside_a_webhook(call: Client) -> None:
    import asyncio

    waiting = asyncio.create_task(call("getUpdates", timeout="20"))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(call("getUpdates", timeout="0"))
    assert (await waiting)["error_code"] == 409
    assert (await second)["ok"]
    await call("setWebhook", url="http://127.0.0.1:9/telegram")
    beside = await call("getUpdates")
    assert "while webhook is active" in beside["description"]


async def test_a_tap_is_acknowledged_once_it_exists_and_is_young(
    telegram: TelegramServer, call: Client, person: Person
) -> None:
    await call(
        "sendMessage", chat_id=str(person.user.id), text="?", reply_markup=keyboard([button()])
    )
    tap = await person.taps("Không")
    update = (await call("getUpdates"))["result"][-1]["callback_query"]
    assert (update["data"], update["message"]["text"]) == ("1:0:no", "?")
    tap.expired = True
    old = await call("answerCallbackQuery", callback_query_id=update["id"])
    assert "query is too old" in old["description"]
    tap.expired = False
    assert (await call("answerCallbackQuery", callback_query_id=update["id"]))["ok"]


async def test_a_group_that_moved_says_where_to(telegram: TelegramServer, call: Client) -> None:
    group = telegram.group()
    moved = group.becomes_supergroup()
    answer = await call("sendMessage", chat_id=str(group.room.chat.id), text="một")
    assert answer["parameters"] == {"migrate_to_chat_id": moved.room.chat.id}


async def test_a_wrong_token_and_an_unknown_method_are_refused(
    telegram: TelegramServer, call: Client
) -> None:
    telegram.token = "1:another"
    assert (await call("getMe"))["error_code"] == 401
    telegram.token = "7000000001:a-token-of-the-local-server_0000000"
    assert (await call("getMee"))["error_code"] == 404
