"""Opening the channels whose settings were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import cast

from bot.channels.channel import Answer, Conversation, LocalModule, OnlineModule, Pusher
from bot.channels.platforms import CHANNELS, Platform
from bot.clock import Clock
from bot.refusal import Refused
from bot.render.sentences import Wording
from bot.settings import Settings


def configured(settings: Settings, channels: Sequence[Platform] = CHANNELS) -> list[Platform]:
    """The platforms that have all the settings that they need."""
    return [
        each
        for each in channels
        if each.needs and all(getattr(settings, name) for name in each.needs)
    ]


def open_conversations(
    settings: Settings,
    answer: Answer,
    wording: Wording,
    clock: Clock,
    channels: Sequence[Platform] = CHANNELS,
) -> list[Conversation]:
    """The answering half of every configured platform. Raises Refused."""
    opened = []
    for platform in configured(settings, channels):
        with _installed(platform):
            opened.append(online(platform).conversation(settings, answer, wording, clock))
    return opened


def open_pushers(
    settings: Settings, wording: Wording, channels: Sequence[Platform] = CHANNELS
) -> list[Pusher]:
    """The pushing half of every configured platform that can push. Raises Refused."""
    opened = []
    for platform in configured(settings, channels):
        if platform.capabilities.pushes:
            with _installed(platform):
                opened.append(online(platform).pusher(settings, wording))
    return opened


def online(platform: Platform) -> OnlineModule:
    return cast("OnlineModule", import_module(platform.module))


def local(platform: Platform) -> LocalModule:
    return cast("LocalModule", import_module(platform.module))


@contextmanager
def _installed(platform: Platform) -> Iterator[None]:
    """Raises Refused, which says what to install, where a library is missing."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise Refused("run-not-installed", channel=platform.name, module=missing.name) from missing
