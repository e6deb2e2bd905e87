"""The channels: one row a platform. A new one is its folder, its row here and its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.dialog.capabilities import NO_LIMIT, UNLIMITED, Capabilities
from handlers.dialog.payload import LONGEST as LONGEST_PAYLOAD


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform that people write from.

    name: what events, addresses and deliveries call it; the extra that installs its libraries
    module: what offers the port (bot.channels.channel); imported only when it is opened
    needs: the settings without which it stays off; `hop226 run` opens it when they are made. A
        platform that needs none is this computer itself, and `hop226 chat` talks there
    libraries: the packages that an error report should name
    """

    name: str
    module: str
    capabilities: Capabilities
    needs: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()


TERMINAL = Platform(
    "terminal",
    "bot.channels.terminal",
    Capabilities(
        buttons=0, label=0, text=NO_LIMIT, payload=0, files=NO_LIMIT,
        edits=False, calendar=False, pictures=False, pushes=False, menu=False,
    ),
)  # fmt: skip

JSON_LINES = Platform(
    "json-lines",
    "bot.channels.json_lines",
    Capabilities(
        buttons=NO_LIMIT, label=NO_LIMIT, text=NO_LIMIT, payload=LONGEST_PAYLOAD, files=NO_LIMIT,
        edits=True, calendar=False, pictures=False, pushes=False, menu=False,
    ),
)  # fmt: skip

TELEGRAM = Platform(
    "telegram",
    "bot.channels.telegram",
    # Lengths in UTF-16 units. Telegram takes texts of 4,096 (the rest is slack); a phone shows 40
    # of a label on a button as wide as the screen.
    Capabilities(
        buttons=100, label=40, text=4_000, payload=64, files=50_000_000,
        edits=True, calendar=True, pictures=True, pushes=True, menu=True,
    ),
    needs=("telegram_token",),
    libraries=("aiogram", "python-telegram-bot"),
)  # fmt: skip

CHANNELS = (TERMINAL, JSON_LINES, TELEGRAM)

LOCAL = tuple(each for each in CHANNELS if not each.needs)
"""Where `hop226 chat` talks: in the first, unless an option names another."""


def capabilities_of(name: str, channels: Sequence[Platform] = CHANNELS) -> Capabilities:
    """What a channel can do; one that stands in no row can do everything."""
    return next((each.capabilities for each in channels if each.name == name), UNLIMITED)
