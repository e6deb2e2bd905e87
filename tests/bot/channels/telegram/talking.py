"""The conversation driver's office with Telegram between: the same talk, over HTTP, as updates.

What the assistant replied must also be what stands in the app: every sentence, and a button for
every choice.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.assistant import Assistant
from bot.channels.telegram_drawing import paged
from bot.render.sentences import wording
from handlers.turn import Event, Reply
from tests.bot.channels.telegram.office import channel_of, until
from tests.conversation.driver import NOW, Office
from tests.telegram_server import Person, TelegramServer
from tests.telegram_server.actors import buttons


class Recorder:
    """The real assistant, with its replies kept by event."""

    def __init__(self, assistant: Assistant, answered: dict[str, tuple[Reply, ...]]) -> None:
        self._assistant = assistant
        self._answered = answered

    async def handle(self, event: Event) -> tuple[Reply, ...]:
        replies = self._answered[event.id] = await self._assistant.handle(event)
        return replies


class TelegramOffice(Office):
    """An office that is reached through a local Telegram."""

    def __init__(self, db: Path, now: str = NOW) -> None:
        self._people: dict[str, Person] = {}
        self._updates: dict[str, int] = {}
        self._answered: dict[str, tuple[Reply, ...]] = {}
        self._loop = asyncio.Runner()
        self._server = self._loop.run(TelegramServer().__aenter__())
        super().__init__(db, now)

    def open(self) -> None:
        super().open()
        self._loop.run(self._connect())

    def handle(self, event: Event) -> tuple[Reply, ...]:
        return self._loop.run(self._deliver(event))

    def restart(self) -> None:
        self._loop.run(self._disconnect())
        super().restart()

    def close(self) -> None:
        self._loop.run(self._leave())
        super().close()
        self._loop.close()

    async def _connect(self) -> None:
        self._channel = channel_of(self._server, Recorder(self._assistant, self._answered))
        self._working = asyncio.create_task(self._channel.run())
        await until(lambda: self._channel.watch.state == "online")

    async def _disconnect(self) -> None:
        self._working.cancel()
        await asyncio.gather(self._working, return_exceptions=True)
        await self._channel.stop(1)

    async def _leave(self) -> None:
        await self._disconnect()
        await self._server.__aexit__()
        assert self._server.complaints == []

    async def _deliver(self, event: Event) -> tuple[Reply, ...]:
        world = self._server.world
        if event.person not in self._people:
            self._people[event.person] = self._server.person(event.name)
        person = self._people[event.person]
        if event.id in self._updates:
            await world.redeliver(self._updates[event.id])
        elif event.text is not None:
            self._updates[event.id] = await person.says(event.text)
        else:
            self._updates[event.id] = await person.presses(event.button or "")
        await world.settled()
        replies = self._answered.pop(f"{world.bot.id}:{self._updates[event.id]}")
        _assert_shown(replies, person)
        return replies


def _assert_shown(replies: tuple[Reply, ...], person: Person) -> None:
    shown = "\n".join(str(message.text) for message in person.sees)
    payloads = {button.callback_data for message in person.sees for button in buttons(message)}
    for reply in replies:
        for page in paged("\n".join(map(wording, reply.says))):
            assert page in shown
        assert {choice.action for choice in reply.choices} <= payloads
