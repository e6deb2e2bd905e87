"""How the running program is: versions, database, channels, last event, backlog."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from math import ceil
from typing import Any

from bot.channels.channel import Conversation
from bot.channels.platforms import CHANNELS, Platform
from bot.channels.status import ONLINE
from bot.tidying import Tidying
from storage.errors import StorageError
from storage.ledger import Delivery
from storage.store import Store

LIBRARIES = ("sqlite-utils", "aiohttp")

LATEST = 1000
"""How many of the last deliveries tell how late they come."""


async def report(
    store: Store,
    answering: Sequence[Conversation],
    channels: Sequence[Platform] = CHANNELS,
    tidying: Tidying | None = None,
) -> dict[str, Any]:
    """The report as JSON values; `ok` when the database answers, every channel that was opened is
    reached and nothing is in the way of the housekeeping."""
    database = await _database(store)
    states = {each.status.channel: each.status.report() for each in answering}
    heard = [each.status.last_event for each in answering if each.status.last_event]
    return {
        "ok": database["ok"]
        and all(state["state"] == ONLINE for state in states.values())
        and (tidying is None or tidying.trouble is None),
        "versions": versions(channels),
        "database": database,
        "channels": states,
        "last_event": max(heard).isoformat(timespec="seconds") if heard else None,
        "backlog": sum(each.backlog for each in answering),
        "tidied": tidying.report() if tidying else None,
        "deliveries": await _deliveries(store) if database["ok"] else None,
    }


def versions(channels: Sequence[Platform] = CHANNELS) -> dict[str, str]:
    """The program's version, and those of what an error report should name and is installed."""
    found = {"hop226": version("hop226"), "python": platform.python_version()}
    for library in (*LIBRARIES, *chain.from_iterable(each.libraries for each in channels)):
        with suppress(PackageNotFoundError):
            found[library] = version(library)
    return found


async def _deliveries(store: Store) -> dict[str, Any]:
    """How late the last deliveries were, in seconds from due to sent."""
    late = sorted(await store.look(lambda storage: seconds_late(storage.last_sent(LATEST))))
    return {
        "counted": len(late),
        "seconds_late": {"median": _share(late, 0.5), "p99": _share(late, 0.99)},
    }


def seconds_late(rows: Iterable[Delivery]) -> list[float]:
    """From when each ought to have gone out until it did."""
    return [max(0.0, (row.sent_at - row.due).total_seconds()) for row in rows if row.sent_at]


def _share(ordered: Sequence[float], share: float) -> float | None:
    """The value that this share of them does not exceed; None of none."""
    return round(ordered[ceil(share * len(ordered)) - 1], 3) if ordered else None


async def _database(store: Store) -> dict[str, Any]:
    try:
        await store.look(lambda storage: storage.unit(0))
    except StorageError as failed:
        return {"ok": False, "file": store.path.name, "error": str(failed)}
    return {"ok": True, "file": store.path.name}
