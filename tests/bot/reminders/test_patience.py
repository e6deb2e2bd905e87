"""A message that went out is noted once the database can be written, and not sent again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.channels.push_result import PushResult, Sent
from handlers.dialog.turn import Reply
from storage.errors import StorageError
from storage.ledger import DeliveryState
from tests.bot.reminders.office import A_DAY_BEFORE, an_office, carry
from tests.telegram_server import TelegramServer


class Locking:
    """Sends everything; whenever it does, the next works of the database fail."""

    channel = "telegram"

    def __init__(self, why: str) -> None:
        self.sent = 0
        self.failures: list[StorageError] = []
        self._why = why

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        return 0

    async def send(self, address: str, reply: Reply) -> PushResult:
        self.sent += 1
        self.failures = [StorageError(f"storage-{self._why}", path="tệp")] * 5
        return Sent()


@pytest.mark.parametrize("why", ["locked", "full", "disk", "permission"])
async def test_what_went_out_is_noted_when_the_database_can_be_written_again(
    telegram: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    person = telegram.person()
    await person.texts("/start")
    pusher = Locking(why)
    with an_office(tmp_path / "office.sqlite", person) as office:
        run = office.store.run

        async def ill(work: Callable[..., Any]) -> Any:
            if pusher.failures:
                raise pusher.failures.pop()
            return await run(work)

        monkeypatch.setattr(office.store, "run", ill)
        office.now = A_DAY_BEFORE
        for _ in range(3):
            await carry(office, pusher)
        assert len(office.rows(DeliveryState.sent)) == pusher.sent == 1
