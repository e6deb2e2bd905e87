"""Telegram on a bad day: nothing is lost, nothing falls over, nobody reads a traceback."""

from __future__ import annotations

import asyncio
import logging
import socket

import pytest

from bot.channels import status
from bot.channels.channel import TokenRefused
from bot.channels.telegram import client as telegram_client
from tests.bot.channels.telegram.office import Answers, Rests, open_office, said, until
from tests.bot.channels.telegram.test_native import FORMATS
from tests.telegram_server import Broken, Hang, Refusal, Reset, TelegramServer
from tests.telegram_server.errors import BadRequest, Conflict
from tests.telegram_server.unkind import Unkindness


@pytest.fixture(autouse=True)
def no_traceback(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    yield
    assert [record for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize(
    "trouble",
    [Refusal.server_error(), Broken(502), Broken(200), Reset(), Refusal.too_many(3)],
    ids=lambda trouble: type(trouble).__name__,
)
@pytest.mark.parametrize("method", ["getMe", "setMyCommands", "deleteWebhook", "getUpdates"])
async def test_a_start_in_bad_weather_goes_on_until_it_works(
    telegram: TelegramServer, method: str, trouble: Unkindness
) -> None:
    telegram.will(method, trouble, trouble)
    person = telegram.person()
    async with open_office(telegram, Answers(said("đã nghe"))):
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]


@pytest.mark.parametrize(
    "trouble",
    [Refusal.server_error(), Broken(502), Reset(), Refusal.too_many(3)],
    ids=lambda trouble: type(trouble).__name__,
)
async def test_a_reply_is_sent_again_until_it_arrives_once(
    telegram: TelegramServer, trouble: Unkindness
) -> None:
    telegram.will("sendMessage", trouble, trouble)
    rests = Rests()
    async with open_office(telegram, Answers(said("đã nghe")), rests):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]
    if trouble == Refusal.too_many(3):
        assert rests.seconds == [3, 3]


async def test_a_reply_whose_fate_is_unknown_is_said_twice_rather_than_never(
    telegram: TelegramServer,
) -> None:
    telegram.will("sendMessage", Reset(after_effect=True))
    async with open_office(telegram, Answers(said("đã nghe"))):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"] * 2


async def test_an_edit_whose_fate_is_unknown_is_made_again_without_harm(
    telegram: TelegramServer,
) -> None:
    telegram.will("editMessageText", Reset(after_effect=True))
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        assistant.replies = (said("Ngày nào?", replaces=True),)
        await person.taps("Trực tuyến")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["Ngày nào?"]
    assert len(telegram.called("editMessageText")) == 2


async def test_a_server_that_hangs_is_left_and_asked_again(
    telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    params, tries, _, *others = telegram_client.Client.call.__defaults__
    quick = (params, tries, 0.2, *others)
    monkeypatch.setattr(telegram_client.Client.call, "__defaults__", quick)
    telegram.will("sendMessage", Hang())
    async with open_office(telegram, Answers(said("đã nghe"))):
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]


async def test_whoever_blocked_the_bot_is_left_in_peace(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_office(telegram, Answers(said("đã nghe"))) as channel:
        person = telegram.person()
        person.blocks_the_bot()
        await person.texts("/start")
        await telegram.settled()
        assert channel.status.state == status.ONLINE
    assert len(telegram.called("sendMessage")) == 1
    assert not [each for each in caplog.records if each.levelno > logging.INFO]


async def test_a_group_that_became_a_supergroup_is_answered_there(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers(said("Số liệu"))):
        group = telegram.group()
        moved = group.becomes_supergroup()
        await telegram.person().texts("/stats", group)
        await telegram.settled()
    assert [message.text for message in moved.sees] == ["Số liệu"]


async def test_a_tap_that_is_too_old_to_acknowledge_is_answered_all_the_same(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        assistant.replies = (said("Ngày nào?", replaces=True),)
        tap = await person.taps("Trực tuyến")
        tap.expired = True
        await telegram.settled()
    assert person.last.text == "Ngày nào?"
    assert not [each for each in caplog.records if each.levelno > logging.INFO]


async def test_a_second_poller_is_told_in_one_line_and_waited_for(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    conflict = Refusal(Conflict("terminated by other getUpdates request"))
    telegram.will("getUpdates", *[conflict] * 4)
    async with open_office(telegram, Answers(said("đã nghe"))) as channel:
        person = telegram.person()
        await person.texts("/start")
        await telegram.settled()
        assert channel.status.state == status.ONLINE
    assert [message.text for message in person.sees] == ["đã nghe"]
    lines = [record.getMessage() for record in caplog.records]
    assert len([line for line in lines if "một tiến trình khác" in line]) == 1


async def test_two_pollers_share_the_updates_without_answering_any_twice(
    telegram: TelegramServer,
) -> None:
    assistant = Answers(said("đã nghe"))
    async with open_office(telegram, assistant), open_office(telegram, assistant):
        person = telegram.person()
        for number in range(5):
            await person.texts(f"tin {number}")
        await telegram.settled()
    assert {event.text for event in assistant.heard} == {f"tin {n}" for n in range(5)}


async def test_a_refusal_that_stays_is_noted_in_one_line_and_the_next_message_answered(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will("sendMessage", Refusal(BadRequest("TOPIC_CLOSED")))
    async with open_office(telegram, Answers(said("đã nghe"))):
        person = telegram.person()
        await person.texts("một")
        await person.texts("hai")
        await telegram.settled()
    assert len(person.sees) == 1
    (line,) = [each.getMessage() for each in caplog.records if each.levelno > logging.INFO]
    assert "TOPIC_CLOSED" in line
    assert "tin 100000001" in line


async def test_an_update_that_cannot_be_read_is_skipped_and_named(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_office(telegram, Answers(said("đã nghe"))):
        person = telegram.person()
        async with telegram.world.changed:
            telegram.world.pending[100_000_000] = {"update_id": 100_000_000, "message": {"of": 1}}
        await person.texts("/start")
        await telegram.settled()
    assert person.last.text == "đã nghe"
    assert "100000000" in caplog.text


async def test_a_token_that_telegram_does_not_know_ends_the_channel(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    unknown = "7000000001:unknown"
    async with open_office(telegram, Answers(), telegram_token=unknown) as channel:
        assert channel.status.state == status.REFUSED
        with pytest.raises(TokenRefused):
            await channel.run()
    assert "HOP226_TELEGRAM_TOKEN" in caplog.text
    assert unknown not in caplog.text


async def test_a_name_that_does_not_resolve_is_told_once_and_tried_on(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved = asyncio.Event()
    get_address = asyncio.get_running_loop().getaddrinfo

    async def getaddrinfo(host: str, *rest: object, **more: object) -> object:
        if host == "api.telegram.invalid":
            if not resolved.is_set():
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            host = "127.0.0.1"
        return await get_address(host, *rest, **more)

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    port = telegram.url.rpartition(":")[2]
    rests = Rests()
    person = telegram.person()
    api = f"http://api.telegram.invalid:{port}"

    async def resolve_later() -> None:
        await until(lambda: len(rests.seconds) > 3)
        resolved.set()

    later = asyncio.create_task(resolve_later())
    async with open_office(telegram, Answers(said("đã nghe")), rests, telegram_api=api):
        await person.texts("/start")
        await telegram.settled()
    await later
    assert person.last.text == "đã nghe"
    told = [each.getMessage() for each in caplog.records if each.levelno > logging.INFO]
    assert len(told) == 1
    assert "HOP226_TELEGRAM_PROXY" in told[0]
    assert all(0 < seconds <= 30 for seconds in rests.seconds)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_is_down_is_told_once_and_tried_on(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture, scheme: str
) -> None:
    rests = Rests()
    with socket.create_server(("127.0.0.1", 0)) as unused:
        proxy = f"{scheme}://127.0.0.1:{unused.getsockname()[1]}"
    async with open_office(telegram, Answers(), rests, telegram_proxy=proxy) as channel:
        await until(lambda: len(rests.seconds) > 3)
        assert channel.status.state == status.OFFLINE
    assert telegram.calls == []
    assert len([each for each in caplog.records if each.levelno > logging.INFO]) == 1
