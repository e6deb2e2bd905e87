"""What `hop226 run` and `hop226 push` share: both serve an office until they are told to end."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from bot import clock, files, log
from bot.channels.opening import configured, open_pushers
from bot.channels.platforms import CHANNELS, Platform
from bot.refusal import Refused
from bot.reminders.worker import Worker
from bot.render.sentences import BadSentences, forgiving_wording, load, wording
from bot.settings import Settings, misshapen, settings
from handlers.dialog.text import Text
from storage.store import Store

SECONDS_TO_FINISH = 7.0
"""To finish what is in hand when the program is told to end; it must be gone within ten."""


def office_settings(channels: Sequence[Platform] = CHANNELS) -> Settings | None:
    """The settings of a program that serves an office; says what is missing and gives None.

    Raises Refused for a setting that cannot be meant.
    """
    made = settings()
    for name, rule in misshapen(made):
        raise Refused("run-bad-setting", name=name, rule=rule)
    if not configured(made, channels):
        ways = [Text(f"{each.name}-needs") for each in channels if each.needs]
        for say in (Text("run-no-channel", {"ways": ways}), Text("run-chat-needs-none")):
            print(wording(say), file=sys.stderr)
        return None
    _load_sentences()
    if not files.has_room(files.OFFICE):
        raise Refused("run-few-files")
    log.set_up()
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses, with the token
    return made


def _load_sentences() -> None:
    try:
        load()
    except BadSentences as bad:
        raise Refused("run-bad-sentences", file=bad.file, problem=bad.problem) from bad


def open_workers(
    made: Settings, store: Store, channels: Sequence[Platform] = CHANNELS
) -> list[Worker]:
    """The workers that send deliveries, one for each platform that can push."""
    pushers = open_pushers(made, forgiving_wording, channels)
    return [Worker(store, pusher, clock.running, channels=channels) for pusher in pushers]


def told_to_end() -> asyncio.Event:
    """Set when the program is told to end."""
    event = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program at once
            asyncio.get_running_loop().add_signal_handler(each, event.set)
    return event
