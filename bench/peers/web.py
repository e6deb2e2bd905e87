"""Where Telegram posts updates to, at every peer."""

from __future__ import annotations

import asyncio

from aiohttp import web

PATH = "/telegram"


async def serve(app: web.Application, port: int) -> None:
    """Serves until the process ends."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, backlog=1024).start()
    await asyncio.Event().wait()
