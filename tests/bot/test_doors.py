"""Connections that bring no request cost nobody else an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import web
from bot.web import serving
from storage.store import Store
from tests.bot.channels.telegram.test_webhook import free_port
from tests.database import open_store

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
HALF_SENT = [
    b"",
    b"GET",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{",
    b"POST /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{",
    b"POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n",
    b"POST /nowhere HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "office.sqlite")
    yield store
    store.close()


@asynccontextmanager
async def served(store: Store, seconds: float) -> AsyncIterator[int]:
    port = free_port()
    async with serving(f"127.0.0.1:{port}", store, [], request_seconds=seconds):
        yield port


async def sent(port: int, content: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(content)
    return reader, writer


async def answer_to(port: int, content: bytes) -> bytes:
    """All that comes back until the connection is closed."""
    reader, writer = await sent(port, content)
    try:
        async with asyncio.timeout(10):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize("content", HALF_SENT)
async def test_a_request_that_does_not_arrive_is_let_go_of(store: Store, content: bytes) -> None:
    async with served(store, seconds=0.1) as port:
        told = await answer_to(port, content)
        assert told == b"" or b" 408 " in told.partition(b"\r\n")[0]
        assert b" 200 OK" in await answer_to(port, HEALTH)


async def test_there_is_an_answer_again_after_too_many_connections_and_one_line_about_them(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(web, "room_for_connections", lambda: 8)
    async with served(store, seconds=0.5) as port:
        many = [await sent(port, HALF_SENT[number % 7]) for number in range(60)]
        assert await answer_to(port, HEALTH) == b""
        async with asyncio.timeout(20):
            while b" 200 OK" not in await answer_to(port, HEALTH):
                await asyncio.sleep(0)
        for _, writer in many:
            writer.close()
    assert len(caplog.records) == 1
    assert "8 kết nối" in caplog.text
    assert caplog.records[0].levelno == logging.WARNING


async def test_a_request_within_time_is_answered(store: Store) -> None:
    async with served(store, seconds=10) as port:
        assert b" 200 OK" in await answer_to(port, HEALTH)
