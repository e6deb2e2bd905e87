"""How the running program is: versions, database, channels, last event, backlog."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from bot.channels.channel import Channel
from bot.channels.watch import ONLINE
from storage.errors import StorageError
from storage.store import Store

LIBRARIES = ("aiogram", "aiohttp", "sqlite-utils")


async def report(store: Store, channels: Sequence[Channel]) -> dict[str, Any]:
    """The report as JSON values; `ok` when the database answers and every channel is reached."""
    database = await _database(store)
    states = {each.watch.channel: each.watch.report() for each in channels}
    heard = [each.watch.last_event for each in channels if each.watch.last_event]
    return {
        "ok": database["ok"] and all(state["state"] == ONLINE for state in states.values()),
        "versions": versions(),
        "database": database,
        "channels": states,
        "last_event": max(heard).isoformat(timespec="seconds") if heard else None,
        "backlog": sum(each.backlog for each in channels),
    }


def versions() -> dict[str, str]:
    """The program's version, and those of what an error report should name."""
    return {
        "hop226": version("hop226"),
        "python": platform.python_version(),
        **{library: version(library) for library in LIBRARIES},
    }


async def _database(store: Store) -> dict[str, Any]:
    try:
        await store.look(lambda records: records.unit(0))
    except StorageError as failed:
        return {"ok": False, "file": store.path.name, "error": str(failed)}
    return {"ok": True, "file": store.path.name}
