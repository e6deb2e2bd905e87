"""A local Telegram for every test that asks for one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest_asyncio

if TYPE_CHECKING:
    from tests.telegram_server import TelegramServer


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    """A fresh one. At the end nothing may have been sent that another library cannot read."""
    from tests.telegram_server import TelegramServer

    async with TelegramServer() as server:
        yield server
        assert server.complaints == []
