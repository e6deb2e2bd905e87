"""The conversation driver's office with Telegram between: the same talk, over HTTP, as updates.

What the assistant replied must also be what stands in the app: every sentence, and a button for
every choice.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.channels.telegram.renderer import CAN
from bot.render.lengths import utf16
from bot.render.pages import paged
from bot.render.sentences import wording
from handlers.dialog.turn import Event, Reply
from tests.bot.channels.telegram.office import channel_of, until
from tests.conversation.driver import CHANNEL, NOW, Office, Talk
from tests.telegram_server import Person, TelegramServer
from tests.telegram_server.actors import buttons

SUITE = Path(__file__).parents[3] / "conversation"
DAILY = ("test_planning",)


class Recorder:
    """The real assistant, its replies kept by event, and people known by the driver's names."""

    def __init__(self, assistant: Assistant, people: dict[str, Person]) -> None:
        self._assistant = assistant
        self._people = people
        self.answered: dict[str, tuple[Reply, ...]] = {}

    async def handle(self, event: Event) -> tuple[Reply, ...]:
        (name,) = (n for n, each in self._people.items() if str(each.user.id) == event.person)
        known = replace(event, channel=CHANNEL, person=name)
        replies = self.answered[event.id] = await self._assistant.handle(known)
        return replies


class TelegramOffice(Office):
    """An office that is reached through a local Telegram."""

    def __init__(self, db: Path, now: str = NOW) -> None:
        self._people: dict[str, Person] = {}
        self._sent: dict[str, str] = {}
        self._loop = asyncio.Runner()
        self._server = self._loop.run(TelegramServer().__aenter__())
        super().__init__(db, now)

    def open(self) -> None:
        super().open()
        self._loop.run(self._connect())

    def handle(self, event: Event) -> tuple[Reply, ...]:
        return self._loop.run(self._deliver(event))

    def play(self, label: Hashable, scene: Callable[[], None]) -> None:
        """Every scene goes through Telegram."""
        scene()

    def restart(self) -> None:
        self.close()
        self.open()

    def close(self) -> None:
        self._loop.run(self._disconnect())
        super().close()

    def leave(self) -> None:
        """Shuts the local Telegram down; nothing may have been sent that it complained of."""
        self._loop.run(self._server.__aexit__())
        self._loop.close()
        assert self._server.complaints == []

    async def _connect(self) -> None:
        self._recorder = Recorder(self._assistant, self._people)
        self._channel = channel_of(self._server, self._recorder)
        self._working = asyncio.create_task(self._channel.run())
        await until(lambda: self._channel.status.state == "online")

    async def _disconnect(self) -> None:
        self._working.cancel()
        await asyncio.gather(self._working, return_exceptions=True)
        await self._channel.stop(1)

    async def _deliver(self, event: Event) -> tuple[Reply, ...]:
        """Sends the event as a person would. Of one that was sent already the replies are known:
        redelivery has tests of its own."""
        event_id = self._sent.get(event.id) or await self._send(event)
        return self._recorder.answered[event_id]

    async def _send(self, event: Event) -> str:
        world = self._server.world
        if event.person not in self._people:
            self._people[event.person] = self._server.person(event.name)
        person = self._people[event.person]
        if event.text is not None:
            update = await person.texts(event.text)
        else:
            update = await person.presses(event.button or "")
        await world.settled()
        event_id = self._sent[event.id] = f"{world.bot.id}:{update}"
        _assert_shown(self._recorder.answered[event_id], person)
        return event_id


def _assert_shown(replies: tuple[Reply, ...], person: Person) -> None:
    shown = "\n".join(str(message.text) for message in person.sees)
    payloads = {button.callback_data for message in person.sees for button in buttons(message)}
    for reply in replies:
        said = [wording(say) for say in reply.texts]
        together = paged("\n".join(said), CAN.text, utf16)
        for text in said if reply.month else together:  # the month is named between
            assert text in shown
        assert {str(choice.action) for choice in reply.choices} <= payloads


@contextmanager
def talking(db: Path) -> Iterator[Talk]:
    """A person on Telegram, and an office behind it."""
    office = TelegramOffice(db)
    with Talk(office) as talk:
        yield talk
    office.leave()


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """A person who never wrote before, on Telegram."""
    with talking(tmp_path / "office.sqlite") as talk:
        yield talk


def conversations(modules: Iterable[str]) -> dict[str, Any]:
    """Every test of these modules of tests/conversation that asks for a `talk`, with the fixtures
    that it needs; `talk` goes through Telegram."""
    fixtures: dict[str, Any] = {}
    tests: dict[str, Any] = {}
    for module in modules:
        for name, thing in vars(import_module(f"tests.conversation.{module}")).items():
            if isinstance(thing, type(talk)):
                fixtures[name] = thing
            elif name.startswith("test_") and "talk" in inspect.signature(thing).parameters:
                tests[f"{module}_{name.removeprefix('test_')}"] = thing
    return fixtures | tests | {"talk": talk}
