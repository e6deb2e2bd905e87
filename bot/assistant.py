"""The assistant: one event in, one transaction, its replies out.

An event takes effect exactly once. Its effects, its replies and its id are committed together, so
an event that a channel delivers again gets the same replies and changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Mapping

from bot.channels.platforms import capabilities_of
from bot.clock import Clock
from bot.hygiene import cleaned
from bot.identity import known_by
from bot.patience import Patience, Sleep, passes
from bot.rate_limit import Pace, RateLimit
from bot.render.sentences import Wording
from handlers.actions import TABLE
from handlers.assistant import answer
from handlers.dialog import serialization as wire
from handlers.dialog.table import Table
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply, Turn
from handlers.unit.create import ANYONE
from rules import Rulebook
from storage.storage import Storage
from storage.store import Store

CENTRAL_ONLY: Mapping[str, Rulebook] = {}
SLOWER = (Reply((Text("trouble-too-fast"),)),)
APOLOGY = (Reply((Text("trouble-apology"),)),)

_log = logging.getLogger(__name__)


class Assistant:
    """Answers the events of every channel on one store; `table` holds what may be asked of it,
    `books` are those of units of their own, `creation` says who may create a unit, `rate_limit` how
    fast one may write.

    A turn that fails is undone as a whole and answered with an apology; with `strict` (in tests)
    its error is raised instead. A database that another process holds is no failure of a turn:
    it is waited for, `sleep` being how.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        wording: Wording,
        *,
        table: Table = TABLE,
        books: Mapping[str, Rulebook] = CENTRAL_ONLY,
        creation: str = ANYONE,
        rate_limit: RateLimit | None = None,
        strict: bool = False,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._patience = Patience(store, sleep)
        self._clock = clock
        self._wording = wording
        self._table = table
        self._books = books
        self._creation = creation
        self._rate_limit = rate_limit
        self._strict = strict

    async def handle(self, event: Event) -> tuple[Reply, ...]:
        """The replies to an event, given back only once they and its effects are on disk, however
        long the disk cannot be written."""
        event = cleaned(event)
        refused = self._over_the_limit(event)
        if refused is not None:
            return refused
        try:
            return await self._patience.run(lambda storage: self._turn(storage, event))
        except Exception as error:
            return self._apology(event, error)

    def handle_now(self, event: Event) -> tuple[Reply, ...]:
        """As `handle`, for a channel without an event loop. It does not wait: raises StorageError
        while the disk cannot be written."""
        event = cleaned(event)
        refused = self._over_the_limit(event)
        if refused is not None:
            return refused
        try:
            return self._store.run_now(lambda storage: self._turn(storage, event))
        except Exception as error:
            if passes(error):
                raise
            return self._apology(event, error)

    def _turn(self, storage: Storage, event: Event) -> tuple[Reply, ...]:
        event_id = known_by(event)
        told = storage.replies_to(event.channel, event_id)
        if told is not None:
            _note(event, "repeated")
            return wire.read(told)
        now = self._clock()
        person = storage.meet_person(event.channel, event.person, event.name, now)
        turn = Turn(
            event, person, storage, now, self._wording, self._table,
            books=self._books, creation=self._creation, capabilities=capabilities_of(event.channel),
        )  # fmt: skip
        replies = answer(turn)
        stored = wire.write(replies)
        storage.remember_event(event.channel, event_id, person.id, stored, now, event.group)
        _note(event, "answered", person=person.id)
        return replies

    def _over_the_limit(self, event: Event) -> tuple[Reply, ...] | None:
        """What is said to somebody who writes too fast; None where nobody does."""
        if self._rate_limit is None:
            return None
        pace = self._rate_limit.admit(event, self._clock())
        if pace is Pace.fine:
            return None
        _note(event, "too fast")
        return SLOWER if pace is Pace.too_fast else ()

    def _apology(self, event: Event, error: Exception) -> tuple[Reply, ...]:
        if self._strict:
            raise error
        _log.error("An event of channel %s failed: %s", event.channel, _location(error))
        return APOLOGY


def _note(event: Event, outcome: str, **ids: int) -> None:
    """One line of the log: ids and the outcome, nothing of what was said."""
    place = "group" if event.group else "private"
    fields = {"channel": event.channel, "event_id": event.id, "place": place, "outcome": outcome}
    _log.info("turn", extra={**fields, **ids})


def _location(error: Exception) -> str:
    """The error's type and where it arose; its message is left out, since it may quote a person."""
    steps = traceback.extract_tb(error.__traceback__)
    way = " > ".join(f"{step.filename}:{step.lineno} {step.name}" for step in steps)
    return f"{type(error).__qualname__} at {way}"
