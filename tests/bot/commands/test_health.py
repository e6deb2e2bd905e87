"""What `hop226 health` prints of a program at work."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels import status
from bot.channels.status import Status
from bot.clock import standing_at
from bot.commands.health import _print
from bot.health import report
from bot.render.sentences import wording
from handlers.dialog.text import Text
from tests.database import open_store

NOW = standing_at("2026-11-22T09:00")


class Channel:
    """A conversation of which only the status matters."""

    backlog = 0

    def __init__(self) -> None:
        self.status = Status("telegram", NOW, wording)


async def printed(folder: Path, channel: Channel) -> bool:
    store = open_store(folder / "office.sqlite")
    told = await report(store, [channel])
    store.close()
    _print({"running": True, **told}, "127.0.0.1:8226")
    return bool(told["ok"])


@pytest.mark.parametrize(
    ("state", "why", "words"),
    [
        (status.REFUSED, Text("telegram-bad-token"), ["không được chấp nhận", "/token"]),
        (status.CONFLICT, Text("telegram-second-poller"), ["cùng bot", "tiến trình này chờ"]),
        (
            status.OFFLINE,
            Text("telegram-unreachable", {"why": "Misshapen: getUpdates"}),
            ["chưa nối được máy chủ", "Misshapen: getUpdates"],
        ),
    ],
)
async def test_a_channel_in_trouble_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], state: str, why: Text, words: list[str]
) -> None:
    channel = Channel()
    channel.status.change(state, why)
    ok = await printed(tmp_path, channel)
    out = capsys.readouterr().out
    assert not ok
    assert all(word in out for word in words)


async def test_a_channel_that_is_well_again_says_nothing_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    channel = Channel()
    channel.status.change(status.REFUSED, Text("telegram-bad-token"))
    channel.status.recover()
    ok = await printed(tmp_path, channel)
    assert ok
    assert "/token" not in capsys.readouterr().out
