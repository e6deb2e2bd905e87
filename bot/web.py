"""The small web server beside the channels: `/healthz`, and what platforms post to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import cast

from aiohttp import web

from bot import health
from bot.channels.channel import Conversation
from bot.channels.platforms import CHANNELS, Platform
from bot.doors import REQUEST_SECONDS, Door, reading_within, room_for_connections
from bot.tidying import Tidying
from storage.store import Store

HEALTH_PATH = "/healthz"
LARGEST_REQUEST = 1_000_000
"""Bytes of a request that are read."""


@asynccontextmanager
async def serving(
    address: str,
    store: Store,
    answering: Sequence[Conversation],
    channels: Sequence[Platform] = CHANNELS,
    tidying: Tidying | None = None,
    request_seconds: float = REQUEST_SECONDS,
) -> AsyncIterator[None]:
    """Serves at `host:port`, to so many at once as the process has room for. Raises OSError or
    OverflowError when it cannot be had.

    `request_seconds` is how long a request may take to arrive.
    """
    app = web.Application(
        client_max_size=LARGEST_REQUEST, middlewares=[reading_within(request_seconds)]
    )

    async def healthz(request: web.Request) -> web.Response:
        report = await health.report(store, answering, channels, tidying)
        return web.json_response(report, status=200 if report["ok"] else 503)

    app.router.add_get(HEALTH_PATH, healthz)
    for conversation in answering:
        conversation.serve(app)
    host, port = host_and_port(address)
    runner = web.AppRunner(
        app,
        access_log=None,
        shutdown_timeout=1,
        keepalive_timeout=request_seconds,
        lingering_time=0,
    )
    await runner.setup()
    try:
        door = Door(cast("web.Server", runner.server), room_for_connections())
        listening = await asyncio.get_running_loop().create_server(door, host, port)
        try:
            yield
        finally:
            listening.close()
    finally:
        await runner.cleanup()


def host_and_port(address: str) -> tuple[str, int]:
    """`127.0.0.1:8226` or `[::1]:8226` in its parts."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), int(port)
