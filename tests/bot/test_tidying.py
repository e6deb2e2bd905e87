"""Housekeeping that fails once is tried again, and health says so meanwhile."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot import health, tidying
from bot.clock import standing_at
from bot.commands.health import _tidied
from bot.housekeeping import EVERY
from bot.render.sentences import wording
from bot.tidying import AGAIN_SECONDS, Tidying
from storage.errors import StorageError
from tests.database import open_store

NOON = standing_at("2026-11-22T12:00")


class Naps:
    """Waits for nothing, does what is planned for each pause, and ends with the last one."""

    def __init__(self, *plans: Any) -> None:
        self.plans = list(plans)
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        if not self.plans:
            raise asyncio.CancelledError
        await self.plans.pop(0)()


@pytest.mark.parametrize(
    "error",
    [
        *(StorageError(f"storage-{why}", path="tệp") for why in ("locked", "full", "disk")),
        sqlite3.OperationalError("database is locked"),
        ValueError("cannot read Nguyễn Thị A"),
        OSError(24, "Too many open files"),
    ],
    ids=str,
)
async def test_housekeeping_that_failed_is_tried_again_logged_once_and_in_health(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    store = open_store(tmp_path / "office.sqlite")
    tidy, failures = tidying.tidy, [error, error]

    def troubled(*given: Any) -> bool:
        if failures:
            raise failures.pop()
        return tidy(*given)

    reports: list[dict[str, Any]] = []

    async def look() -> None:
        reports.append(await health.report(store, [], tidying=it))

    monkeypatch.setattr(tidying, "tidy", troubled)
    naps = Naps(look, look, look)
    it = Tidying(store, NOON, naps)
    with pytest.raises(asyncio.CancelledError), caplog.at_level(logging.WARNING):
        await it.run()
    store.close()
    day = EVERY.total_seconds()
    assert naps.seconds == [AGAIN_SECONDS, AGAIN_SECONDS, day, day]
    assert [report["ok"] for report in reports] == [False, False, True]
    assert reports[-1]["tidied"] == {"done_at": "2026-11-22T12:00:00+07:00", "trouble": None}
    assert len(caplog.records) == 1
    assert "Nguyễn" not in caplog.text
    told = [wording(line) for report in reports for line in _tidied(report["tidied"])]
    assert ["đang vướng" in line for line in told] == [True, True, False]
