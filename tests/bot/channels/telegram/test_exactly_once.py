"""Order, redelivery, and what Telegram is told to forget."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.identity import known_by
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply
from tests.bot.channels.telegram.office import NOW, Answers, Rests, open_office, said, until, words
from tests.database import open_store
from tests.telegram_server import Refusal, TelegramServer


class Gate(Answers):
    """Answers with what it heard; events of some chats wait until they are let through."""

    def __init__(self) -> None:
        super().__init__()
        self.closed: set[str] = set()
        self.opened = asyncio.Event()

    async def handle(self, event: Event) -> tuple[Reply, ...]:
        self.heard.append(event)
        if event.chat in self.closed:
            await self.opened.wait()
        return (said(f"nghe {event.text}"),)


async def test_a_redelivered_update_gets_the_same_replies_and_has_no_second_effect(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "office.sqlite")
    assistant = Assistant(store, NOW, words, strict=True)
    async with open_office(telegram, assistant):
        person = telegram.person()
        update = await person.texts("/trogiup")
        await telegram.settled()
        await telegram.world.redeliver(update)
        await telegram.settled()
    first, again = person.sees
    assert first.text == again.text
    event = Event("telegram", f"7000000001:{update}", *[str(person.user.id)] * 2, text="/trogiup")
    assert await store.look(lambda storage: storage.replies_to("telegram", known_by(event)))
    store.close()


async def test_messages_of_a_chat_are_answered_in_their_order(telegram: TelegramServer) -> None:
    async with open_office(telegram, Gate()):
        person = telegram.person()
        for number in range(30):
            await person.texts(f"tin {number}")
        await telegram.settled()
    assert [message.text for message in person.sees] == [f"nghe tin {n}" for n in range(30)]


async def test_a_slow_chat_does_not_hold_up_the_others(telegram: TelegramServer) -> None:
    gate = Gate()
    async with open_office(telegram, gate):
        slow, quick = telegram.person(), telegram.person()
        gate.closed.add(str(slow.user.id))
        await slow.texts("chậm")
        await until(lambda: gate.heard)
        for number in range(3):
            await quick.texts(f"nhanh {number}")
            await until(lambda number=number: len(quick.sees) == number + 1)
        polls = len(telegram.called("getUpdates"))
        await until(lambda: len(telegram.called("getUpdates")) > polls + 2)
        assert [message.text for message in quick.sees] == [f"nghe nhanh {n}" for n in range(3)]
        assert slow.sees == []
        gate.opened.set()
        await telegram.settled()
    assert [message.text for message in slow.sees] == ["nghe chậm"]


async def test_an_update_is_not_confirmed_before_it_is_answered(telegram: TelegramServer) -> None:
    gate = Gate()
    async with open_office(telegram, gate):
        person = telegram.person()
        gate.closed.add(str(person.user.id))
        first = await person.texts("một")
        await until(lambda: gate.heard)
        await until(lambda: len(telegram.called("getUpdates")) > 2)
        assert first in telegram.world.pending
        gate.opened.set()
        await telegram.settled()
    assert len(gate.heard) == 1


async def test_what_was_not_committed_when_the_process_ended_is_answered_by_the_next(
    telegram: TelegramServer,
) -> None:
    gate = Gate()
    person = telegram.person()
    gate.closed.add(str(person.user.id))
    async with open_office(telegram, gate):
        await person.texts("một")
        await until(lambda: gate.heard)
    assert person.sees == []
    async with open_office(telegram, Answers(said("đã nghe"))):
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]


async def test_what_is_in_hand_is_finished_and_confirmed_when_the_channel_stops(
    telegram: TelegramServer,
) -> None:
    gate = Gate()
    person = telegram.person()
    gate.closed.add(str(person.user.id))
    async with open_office(telegram, gate):
        await person.texts("một")
        await until(lambda: gate.heard)
        asyncio.get_running_loop().call_later(0.05, gate.opened.set)
    assert [message.text for message in person.sees] == ["nghe một"]
    assert telegram.world.pending == {}


async def test_a_reply_that_cannot_be_sent_before_the_end_is_sent_after_the_next_start(
    telegram: TelegramServer,
) -> None:
    held_up = asyncio.Event()

    async def rest(seconds: float) -> None:
        held_up.set()
        await asyncio.Event().wait()

    telegram.will("sendMessage", Refusal.too_many(30))
    person = telegram.person()
    async with open_office(telegram, Gate(), rest):
        update = await person.texts("một")
        await held_up.wait()
    assert list(telegram.world.pending) == [update]
    async with open_office(telegram, Gate()):
        await telegram.settled()
    assert [message.text for message in person.sees] == ["nghe một"]


async def test_a_reply_that_cannot_be_drawn_is_named_in_one_line_and_holds_up_nobody(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Reply((Text("no-such-sentence"),))
    assistant = Answers(broken)
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("một")
        await telegram.settled()
        assistant.replies = (said("đã nghe"),)
        await person.texts("hai")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["đã nghe"]
    (line,) = [each for each in caplog.records if each.levelno > logging.INFO]
    assert "no-such-sentence" in line.getMessage()
    assert line.exc_info is None


class Held(Rests):
    """A pause that lasts until it is over."""

    def __init__(self) -> None:
        super().__init__()
        self.over = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await self.over.wait()


async def test_a_chat_that_cannot_be_written_to_does_not_starve_the_hundreds_behind_it(
    telegram: TelegramServer,
) -> None:
    rests = Held()
    telegram.will("sendMessage", Refusal.too_many(30))
    async with open_office(telegram, Gate(), rests):
        held, others = telegram.person(), [telegram.person() for _ in range(50)]
        await held.texts("một")
        await until(lambda: rests.seconds == [30])
        for number in range(6):
            for other in others:
                await other.texts(f"tin {number}")
        await until(lambda: all(len(other.sees) == 6 for other in others))
        rests.over.set()
        await telegram.settled()
        await until(lambda: len(held.sees) == 1)
    assert {len(other.sees) for other in others} == {6}


async def test_a_reply_that_waits_for_telegram_keeps_its_update_and_lets_others_pass(
    telegram: TelegramServer,
) -> None:
    rests = Held()
    telegram.will("sendMessage", Refusal.too_many(30))
    async with open_office(telegram, Gate(), rests):
        held, other = telegram.person(), telegram.person()
        update = await held.texts("một")
        await until(lambda: rests.seconds == [30])
        await other.texts("hai")
        await until(lambda: other.sees)
        assert held.sees == []
        assert update in telegram.world.pending
        rests.over.set()
        await telegram.settled()
    assert [message.text for message in held.sees] == ["nghe một"]
