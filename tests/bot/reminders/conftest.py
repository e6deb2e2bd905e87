from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.telegram_server import TelegramServer


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    """A fresh one. At the end nothing may have been sent that another library cannot read."""
    async with TelegramServer() as server:
        yield server
        assert server.complaints == []
