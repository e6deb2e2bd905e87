"""The worker of one platform: claims due rows under a lease, sends them, writes down what became
of each.

Several workers may share a database: a row is claimed in one transaction, and nobody sends a row
whose lease is not theirs. What a killed worker held is claimed again once its lease has ended.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from bot.channels.channel import Pusher
from bot.channels.lanes import Lanes
from bot.channels.platforms import CHANNELS, Platform
from bot.channels.push_result import (
    Held,
    Moved,
    PushResult,
    Retry,
    Sent,
    Undeliverable,
    Unreachable,
)
from bot.clock import Clock
from bot.patience import Patience, Sleep
from handlers.deliveries import claiming, results
from handlers.deliveries.claiming import compose
from handlers.deliveries.results import Task
from handlers.dialog.turn import Reply
from storage.storage import Storage
from storage.store import Store

BATCH = 100
"""How many rows are claimed at once: four seconds of Telegram's pace."""

ROOM_BEFORE_CLAIMING = 50
"""More rows are claimed when fewer than these wait for the platform's pace."""

REMEMBERED = 1000
"""Of how many addresses the last message is remembered, to keep messages apart."""

LOOK_SECONDS = 1.0
"""How long a new row may go unnoticed."""

LOOK_BACK_SECONDS = 60.0
"""How often it is looked for rows that were given up by a clock that was wrong."""

ERROR_SECONDS = 10.0
"""The pause after a platform, or the database, could not be reached."""

SEND_SECONDS = 40.0
"""How long sending may take after the last look at the records; leases are longer."""

MOST_ATTEMPTS = 20
"""How often a message is sent that may have arrived each time, some two hours and a half."""

_log = logging.getLogger("hop226")


class Worker:
    """`run` works until it is cancelled; `stop` then finishes what is in flight."""

    def __init__(
        self,
        store: Store,
        pusher: Pusher,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
        channels: Sequence[Platform] = CHANNELS,
    ) -> None:
        self._store = store
        self._patience = Patience(store, sleep)
        self._pusher = pusher
        self._clock = clock
        self._sleep = sleep
        self._without_pushing = [each.name for each in channels if not each.capabilities.pushes]
        self._holder = f"{os.getpid()}-{os.urandom(4).hex()}"
        self._lanes = Lanes()
        self._in_hand: set[asyncio.Task[None]] = set()
        self._last_sent: dict[str, float] = {}
        self._held_until = 0.0
        self._stopping = False
        self._opened = False
        self._looks_back = 0.0

    async def run(self) -> None:
        """Works until it is cancelled, whatever goes wrong on the way."""
        while True:
            try:
                if not self._opened:
                    await self._pusher.open()
                    self._opened = True
                await self._bring_back()
                await self.work()
                await self._give_up()
            except Exception as error:
                _log.warning("Deliveries on %s: %s", self._pusher.channel, _in_words(error))
                await self._sleep(ERROR_SECONDS)
            else:
                await self._sleep(LOOK_SECONDS)

    async def _bring_back(self) -> None:
        """Looks every minute for what was given up too early."""
        if monotonic() >= self._looks_back:
            self._looks_back = monotonic() + LOOK_BACK_SECONDS
            await self._store.run(lambda storage: results.bring_back(storage, self._clock()))

    async def work(self) -> None:
        """Sends all that is due, as fast as the platform takes it."""
        while not self._stopping and await self._store.look(self._is_due):
            await self._wait_while_held()
            for task in await self._store.run(self._claim):
                self._take(task)
            while len(self._in_hand) > ROOM_BEFORE_CLAIMING:
                await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)

    async def _give_up(self) -> None:
        """Settles what nobody came to hear on the channels that cannot push."""
        for channel in self._without_pushing:
            now = self._clock()
            if await self._store.look(partial(_has_overdue, channel=channel, now=now)):
                await self._store.run(partial(claiming.give_up, channel=channel, now=now))

    async def stop(self, seconds: float) -> None:
        """Finishes what is being sent within so many seconds and gives back the rest."""
        self._stopping = True
        await self.settled(seconds)
        for task in self._in_hand:
            task.cancel()
        with suppress(Exception):
            await self._pusher.close()

    async def settled(self, seconds: float | None = None) -> None:
        """Waits until nothing is in hand."""
        if self._in_hand:
            await asyncio.wait(self._in_hand, timeout=seconds)

    def _is_due(self, storage: Storage) -> bool:
        channel, now = self._pusher.channel, self._clock()
        wake = storage.next_wake(channel)
        return wake is not None and wake <= now and bool(claiming.due(storage, channel, now, 1))

    def _claim(self, storage: Storage) -> list[Task]:
        channel, now = self._pusher.channel, self._clock()
        return claiming.claim(storage, channel, now, self._holder, BATCH)

    def _take(self, task: Task) -> None:
        sending = self._lanes.put(task.address, lambda: self._deliver(task))
        self._in_hand.add(sending)
        sending.add_done_callback(self._in_hand.discard)

    async def _deliver(self, task: Task) -> None:
        """From a claimed row to what became of it. Trouble with the records leaves it to its
        lease."""
        try:
            await self._wait_for_turn(task.address)
            reply = await self._store.run(lambda storage: self._prepare(storage, task))
            if reply is None:
                return
            result = await self._sent(task, reply)
            await self._patience.run(lambda storage: self._note(storage, task, result))
        except Exception as error:
            self._warn(task, error)

    async def _sent(self, task: Task, reply: Reply) -> PushResult:
        """What came of sending; an error of the pusher itself may have come after it arrived."""
        try:
            return await self._pusher.send(task.address, reply)
        except Exception as error:
            self._warn(task, error)
            return Retry(_in_words(error), unsure=True)
        finally:
            self._last_sent[task.address] = monotonic()

    def _warn(self, task: Task, error: Exception) -> None:
        _log.warning("Delivery %s: %s", task.delivery_id, _in_words(error))

    async def _wait_while_held(self) -> None:
        left = self._held_until - monotonic()
        if left > 0:
            await self._sleep(left)

    async def _wait_for_turn(self, address: str) -> None:
        """The pause that the platform demanded, and the spacing within a chat."""
        await self._wait_while_held()
        spacing = self._pusher.spacing(address)
        left = self._last_sent.pop(address, -spacing) + spacing - monotonic()
        if left > 0:
            await self._sleep(left)
        self._forget_old_addresses()

    def _forget_old_addresses(self) -> None:
        if len(self._last_sent) > REMEMBERED:
            recent = monotonic() - ERROR_SECONDS
            self._last_sent = {who: when for who, when in self._last_sent.items() if when > recent}

    def _prepare(self, storage: Storage, task: Task) -> Reply | None:
        """The message, if the row is still this worker's and there is something to say."""
        now, row = self._clock(), results.claimed_row(storage, task)
        if row is None:
            return None
        if self._stopping:
            storage.postpone_delivery(row.id, now, attempts=row.attempts - 1)
            return None
        if now + timedelta(seconds=SEND_SECONDS) > task.lease_ends:
            return None
        reply = compose(storage, row, now)
        if reply is None:
            results.mark_pointless(storage, row.id, now)
        return reply

    def _note(self, storage: Storage, task: Task, result: PushResult) -> None:
        now, channel = self._clock(), self._pusher.channel
        match result:
            case Sent():
                results.mark_sent(storage, task.delivery_id, now)
            case Retry(why, unsure=True) if self._tried_enough(storage, task):
                results.mark_undeliverable(storage, task, now, why)
            case Retry(why, pause):
                self._hold(pause)
                wait = None if pause is None else timedelta(seconds=pause)
                results.retry(storage, task, now, why, wait)
            case Held(pause):
                self._hold(pause)
                results.put_off(storage, task, now, timedelta(seconds=pause))
            case Unreachable():
                results.mark_unreachable(storage, task, channel, now)
            case Undeliverable(why):
                results.mark_undeliverable(storage, task, now, why)
            case Moved(address):
                storage.move_address(channel, task.address, address)
                storage.postpone_delivery(task.delivery_id, now)

    def _tried_enough(self, storage: Storage, task: Task) -> bool:
        row = results.claimed_row(storage, task)
        return row is not None and row.attempts >= MOST_ATTEMPTS

    def _hold(self, seconds: float | None) -> None:
        if seconds is not None:
            self._held_until = max(self._held_until, monotonic() + seconds)


def _has_overdue(storage: Storage, channel: str, now: datetime) -> bool:
    return bool(storage.overdue_deliveries(channel, now, 1)) and not storage.is_long_silent(now)


def _in_words(error: Exception) -> str:
    """The error's type, and what a network says; other messages may quote a person."""
    words = f": {error}" if isinstance(error, OSError) else ""
    return f"{type(error).__name__}{words}".splitlines()[0][:200]
